"""In which cell of the derived tables a field of a budget or of final accounts is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.budget import EconomicLine, IncomeLine, SpendingLine, ThreePublicLine
from generator.model.filing import Filing, StatedFigure
from generator.model.final import FinalThreePublicLine
from generator.pages.record_path import Path, row_name, value_at
from generator.tables.classification import normalise
from generator.tables.spots import Spot, find_spots, find_table, names_row
from generator.tables.table import Table

#: The tables that print the rows of a field, the most telling first.
_TABLES = {
    "income": ("B1", "F1", "B4", "F4"),
    "income_detail": ("B2", "F2"),
    "spending": ("B3", "F3", "B5", "F5", "B8", "F8", "B9", "F9"),
    "spending_totals": ("B3",),
    "economic": ("B6", "F6"),
    "project_economic": ("B6", "F6"),
    "three_public": ("B7", "F7"),
    "procurement": ("B12",),
    "assets": ("B13",),
    "establishments": ("B14",),
    "government_fund": ("F8",),
    "state_capital": ("F9",),
    "carried_forward": ("B1",),
}
_CONTROL = {
    "income": (("B1", "F1"), "income-total", "amount"),
    "expenditure": (("B1", "F1"), "spending-total", "amount"),
    "project": (("B3", "F3"), "total", "project"),
    "three_public": (("B7", "F7"), "total", "amount"),
}
_COLUMNS = {"difference": "change", "price": "amount"}


def spots_of(filing: Filing, path: Path, tables: Sequence[Table]) -> Iterator[Spot]:
    """The cells in which a field is printed, the most telling first; none for what no table prints."""
    if not path:
        return
    name = str(path[0])
    if name == "stated" and len(path) > 1:
        stated = value_at(filing, path[:2])
        assert isinstance(stated, StatedFigure)
        place = find_table(tables, stated.table)
        if place is not None:
            yield from find_spots(tables, place, stated.row, stated.column)
    elif name == "control" and len(path) == 2:
        codes, row, column = _CONTROL[str(path[1])]
        yield from _cells(tables, codes, (row,), "", column)
    elif name == "carried_forward":
        yield from _cells(tables, _TABLES[name], ("carried-forward",), "", "amount")
    elif name in ("spending_totals", "procurement") and len(path) == 2:
        is_total = name == "spending_totals" or path[1] == "total"
        yield from _cells(tables, _TABLES[name], ("total" if is_total else str(path[1]),), "", str(path[1]))
    elif name in _TABLES:
        index = next((i for i, step in enumerate(path) if isinstance(step, int)), None)
        if index is not None:
            row = value_at(filing, path[: index + 1])
            column = str(path[index + 1]) if len(path) > index + 1 else ""
            words = row_name(row)
            yield from _cells(tables, _TABLES[name], _keys(row), words, _COLUMNS.get(column, column))


def _keys(row: object) -> tuple[str, ...]:
    """The keys under which a row of the record stands in the tables."""
    match row:
        case IncomeLine():
            return (f"income-{row.fund.slug}",)
        case ThreePublicLine() | FinalThreePublicLine():
            return (row.item.name.lower().replace("_", "-"),)
        case SpendingLine() | EconomicLine() if row.code:
            return (normalise(row.code),)
    code = getattr(row, "code", None)
    return (normalise(code),) if isinstance(code, str) else ()


def _cells(
    tables: Sequence[Table], codes: Sequence[str], keys: Sequence[str], words: str, column: str
) -> Iterator[Spot]:
    """The cell of a row, found by key or else by name; of a column that is not there, the row's first figure."""
    for code in codes:
        for t, table in enumerate(tables):
            if table.code != code:
                continue
            for p, panel in enumerate(table.panels):
                columns = [each.key for each in panel.columns]
                figures = [i for i, each in enumerate(panel.columns) if each.kind == "money"] or [0]
                place = columns.index(column) if column in columns else figures[0]
                for r, row in enumerate(panel.rows):
                    if row.key in keys or (not keys and words and names_row(panel, row, words)):
                        yield Spot(t, p, r, place)
