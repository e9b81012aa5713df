"""Derived tables become printable ones, each comparable figure beside last year's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.pages.blocks import CellStyle, CellView, HeadCellView, PanelView, RowView, TableView
from generator.statements.figures import Wording, wording
from generator.tables.compare import GoneRow
from generator.tables.table import Column, Panel, Row, Table, Value, anchor

Previous = Mapping[tuple[str, str], Value]
ColumnKind = Literal["text", "code", "money", "number"]
#: The cells made for one kind of column, by the value and last year's beside it.
_Cells = dict[Value | tuple[Value, Value], CellView]

#: How a text stands in a column of each kind.
_STYLES: Mapping[ColumnKind, CellStyle] = {
    "text": "text",
    "code": "code",
    "money": "number",
    "number": "number",
}


def table_view(table: Table, *, year: int, previous: Previous, gone: tuple[GoneRow, ...] = ()) -> TableView:
    """A derived table as printed; `previous` holds last year's values by row and column key,
    `gone` are the rows that only last year had.
    """
    amounts = {c.value for p in table.panels for r in p.rows for c in r.cells if isinstance(c.value, Decimal)}
    amounts.update(value for value in previous.values() if isinstance(value, Decimal))
    unit = table.unit or MoneyUnit.YUAN
    words = wording(unit, amounts) if table.places is None else Wording(unit, table.places)
    printing = _Printing(table, words, year, previous)
    panels = tuple(map(printing.panel, table.panels))
    notes = [*printing.marks, *table.notes]
    if table.panels and not table.absent:
        notes += _gone_note(gone, words, year)
    return TableView(
        id=anchor(table),
        caption=table.name,
        unit=f"单位：{table.unit.label}" if table.unit else "",
        panels=panels,
        notes=tuple(notes),
        empty=table.empty or table.absent,
        header=table.header,
    )


@lru_cache(maxsize=16384)
def _text_cell(text: str, style: CellStyle) -> CellView:
    """A cell of words: names and codes come again in every table and every filing."""
    return CellView(text=text, style=style)


class _Printing:
    """The printing of one table; for equal values beside equal ones of last year one cell is made."""

    def __init__(self, table: Table, words: Wording, year: int, previous: Previous) -> None:
        self.table, self.words, self.year, self.previous = table, words, year, previous
        self.marks: list[str] = []
        self._made: dict[ColumnKind, _Cells] = {}

    def panel(self, panel: Panel) -> PanelView:
        columns = panel.columns
        head = next((i for i, each in enumerate(columns) if each.kind == "text"), 0)
        states_previous = next((i for i, each in enumerate(columns) if each.key == "previous"), None)

        def earlier(row: Row) -> Previous:
            """Last year's values, unless the row itself has a column for them that is filled."""
            is_stated = states_previous is not None and isinstance(row.cells[states_previous].value, Decimal)
            return {} if is_stated else self.previous

        kinds = [(each.key, each.kind, self._made.setdefault(each.kind, {})) for each in columns]
        rows = tuple(
            RowView(
                id=anchor(self.table, row),
                cells=self._cells(row, kinds, earlier(row)),
                level=row.level,
                role=row.role,
                head=head,
            )
            for row in panel.rows
        )
        return PanelView(name=panel.name, heads=heads(columns), rows=rows)

    def _cells(
        self, row: Row, columns: list[tuple[str, ColumnKind, _Cells]], previous: Previous
    ) -> tuple[CellView, ...]:
        key, cells = row.key, []
        for cell, (column, kind, made) in zip(row.cells, columns, strict=True):
            value = cell.value
            before = previous.get((key, column)) if previous and kind == "money" else None
            asked = value if before is None else (value, before)
            found = made.get(asked)
            if found is None:
                found = self._cell(value, kind, before)
                if kind != "number":  # where 1.0 is equal to 1.00 and does not look it
                    made[asked] = found
            cells.append(self._noted(found, cell.note) if cell.note else found)
        return tuple(cells)

    def _noted(self, cell: CellView, note: str) -> CellView:
        mark = f"注{len(self.marks) + 1}"
        self.marks.append(f"{mark}：{note}")
        return cell._replace(mark=mark)

    def _cell(self, value: Value, kind: ColumnKind, before: Value | None) -> CellView:
        if isinstance(value, Decimal):
            if kind == "number":
                return CellView(text=f"{value:,f}", style="number")
            return self._figure(value, before)
        if isinstance(value, str):
            return _text_cell(value, _STYLES[kind])
        if value is ABSENT:
            return _text_cell("未提供", "absent" if kind in ("money", "number") else "text")
        gone = _gone(before, self.words, self.year)
        return CellView(text="", style="money", compare=gone) if gone else _text_cell("", "blank")

    def _figure(self, value: Decimal, before: Value | None) -> CellView:
        compare = _compare(value, before, self.words, self.year)
        return CellView(text=self.words.figure(value), style="money", compare=compare)


def _compare(value: Decimal, before: Value | None, words: Wording, year: int) -> str:
    """`2023年 257,700，+168,300（+65.31%）` under a figure; nothing where both years have 0."""
    if before is BLANK:
        before = Decimal(0)
    if not isinstance(before, Decimal) or (before == 0 and value == 0):
        return ""
    if before == value:
        return f"与{year - 1}年持平"
    return f"{year - 1}年 {words.figure(before)}，{words.compact(value, before)}"


def _gone_note(gone: tuple[GoneRow, ...], words: Wording, year: int) -> list[str]:
    """Which items only last year had, with their money; those under one that is named go without saying."""
    keys = {each.row.key for each in gone}
    told = []
    for each in gone:
        key = each.row.key
        if each.row.role == "total" or (key.isdigit() and any(key[:n] in keys for n in range(3, len(key)))):
            continue
        texts = [cell.value for cell in each.row.cells if isinstance(cell.value, str)]
        cells = zip(each.panel.columns, each.row.cells, strict=True)
        money = [cell.value for column, cell in cells if column.kind == "money"]
        figure = next((words.figure(value) for value in money if isinstance(value, Decimal)), "")
        told.append(f"{(texts or [key])[-1]}{f'（{figure}）' if figure else ''}")
    return [f"{year - 1}年有、{year}年没有的：{'、'.join(told)}。"] if told else []


def _gone(before: Value | None, words: Wording, year: int) -> str:
    """What stood last year where this year nothing stands."""
    return f"{year - 1}年 {words.figure(before)}" if isinstance(before, Decimal) and before else ""


@lru_cache(maxsize=1024)
def heads(columns: tuple[Column, ...]) -> tuple[tuple[HeadCellView, ...], ...]:
    """Head rows of a table: equal outer heads side by side merge, short ones span the rows below."""
    depth = max((len(column.heads) for column in columns), default=1)
    rows: list[tuple[HeadCellView, ...]] = []
    for level in range(depth):
        cells: list[HeadCellView] = []
        index = 0
        while index < len(columns):
            column = columns[index]
            if level >= len(column.heads):
                index += 1
                continue
            is_last = level == len(column.heads) - 1
            span = 1
            while (
                not is_last
                and index + span < len(columns)
                and columns[index + span].heads[: level + 1] == column.heads[: level + 1]
                and len(columns[index + span].heads) > level + 1
            ):
                span += 1
            cells.append(
                HeadCellView(
                    text=column.heads[level],
                    colspan=span,
                    rowspan=depth - level if is_last else 1,
                    is_numeric=column.kind in ("money", "number"),
                )
            )
            index += span
        rows.append(tuple(cells))
    return tuple(rows)
