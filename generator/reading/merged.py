"""Cells that were merged in Excel and are blank in rows pasted from it: what stands above goes for them."""

from __future__ import annotations

from dataclasses import replace

from generator.reading.fields import Field
from generator.reading.node import Node, Scalar


def fill_down(cells: list[str], above: list[str], merged: list[int]) -> None:
    """Put into blank cells of merged columns what stands above, as long as the columns before them are the same."""
    for place in merged:
        cells += [""] * (place + 1 - len(cells))
        over = above[place] if place < len(above) else ""
        cells[place] = cells[place] or over
        if cells[place] != over:
            return


def merge(row: dict[str, Node], above: dict[str, Node], merged: list[Field]) -> None:
    """The same for cells with their places."""
    for each in merged:
        cell, over = row[each.name], above[each.name]
        assert isinstance(cell, Scalar) and isinstance(over, Scalar)
        if not cell.text:
            row[each.name] = cell = replace(cell, text=over.text)
        if cell.text != over.text:
            return
