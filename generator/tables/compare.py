"""A table beside the same table of the year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.tables.table import Panel, Row, Table, Value


@dataclass(frozen=True, slots=True)
class GoneRow:
    """A row that only last year's table has, with its panel key and last year's heads."""

    panel: Panel
    row: Row


def previous_values(table: Table, before: Table | None) -> Mapping[tuple[str, str], Value]:
    """Last year's value by row key and column key, for every money cell that this year's table has.

    A cell that was not in last year's table is not in the answer: it says nothing about last year.
    """
    if before is None:
        return {}
    places = {panel.key: {c.key: index for index, c in enumerate(panel.columns)} for panel in before.panels}
    rows = {(panel.key, row.key): row.cells for panel in before.panels for row in panel.rows}
    found: dict[tuple[str, str], Value] = {}
    for panel in table.panels:
        place = places.get(panel.key, {})
        shared = [(c.key, place[c.key]) for c in panel.columns if c.kind == "money" and c.key in place]
        for row in panel.rows:
            cells = rows.get((panel.key, row.key))
            if cells is not None:
                for key, index in shared:
                    found[row.key, key] = cells[index].value
    return found


def gone_rows(table: Table, before: Table | None) -> tuple[GoneRow, ...]:
    """The rows with a figure that existed only last year."""
    if before is None:
        return ()
    kept = {(panel.key, row.key) for panel in table.panels for row in panel.rows}
    return tuple(
        GoneRow(panel, row)
        for panel in before.panels
        for row in panel.rows
        if (panel.key, row.key) not in kept
        and any(isinstance(cell.value, Decimal) and cell.value for cell in row.cells)
    )
