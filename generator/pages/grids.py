"""Tables of texts that our forms do not know: extra tables 附表 and those written in Markdown."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator import prose
from generator.pages.blocks import CellView, HeadCellView, PanelView, RowView, TableView
from generator.profiles.profile import heading_core


def extra_table(name: str, rows: str, unit: str, note: str | None) -> TableView:
    """A table that our forms do not know, from tab-separated text whose first line is the head."""
    lines = [line.split("\t") for line in rows.strip("\n").split("\n")]
    width = max(len(line) for line in lines)
    padded = [line + [""] * (width - len(line)) for line in lines]
    return grid_table(
        f"table-{digest(heading_core(name))}", name, unit, padded[0], padded[1:], (note,) if note else ()
    )


def grid_table(
    table_id: str,
    caption: str,
    unit: str,
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    notes: tuple[str, ...] = (),
) -> TableView:
    """A table of texts; a column whose cells are all figures is set as figures."""
    numeric = [
        i > 0 and any(map(_is_figure, cells)) and all(_is_figure(c) or not c for c in cells)
        for i, cells in enumerate(zip(*rows, strict=True))
    ] or [False] * len(names)
    head = tuple(HeadCellView(text=name, is_numeric=flag) for name, flag in zip(names, numeric, strict=True))
    anchors = _row_ids(table_id, rows)
    made = tuple(
        RowView(
            id=anchor,
            cells=tuple(
                CellView(text=text, style="number" if flag else "text")
                if text
                else CellView(text="", style="blank")
                for text, flag in zip(row, numeric, strict=True)
            ),
        )
        for anchor, row in zip(anchors, rows, strict=True)
    )
    return TableView(
        id=table_id,
        caption=caption,
        unit=unit,
        panels=(PanelView(name="", heads=(head,), rows=made),),
        notes=notes,
    )


def digest(text: str) -> str:
    """A short id for a text."""
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def _row_ids(table_id: str, rows: Sequence[Sequence[str]]) -> list[str]:
    """Ids after the first words of each row, so that a mended figure or a new row changes no other id."""
    seen: dict[str, int] = {}
    found = []
    for row in rows:
        anchor = f"{table_id}-{digest(prose.plain(next(filter(None, row), '')))}"
        seen[anchor] = seen.get(anchor, 0) + 1
        found.append(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")
    return found


def _is_figure(text: str) -> bool:
    text = prose.plain(text)
    return (
        bool(text) and text.replace(",", "").replace(".", "", 1).removeprefix("-").removesuffix("%").isdigit()
    )
