"""Derived tables become printable ones, each comparable figure beside last year's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.pages.blocks import CellStyle, CellView, HeadCellView, PanelView, RowView, TableView
from generator.statements.figures import Wording, wording
from generator.tables.compare import Before, GoneRow, Values, gone_rows, values_before
from generator.tables.table import Cell, Column, Panel, Table, Value, anchor

ColumnKind = Literal["text", "code", "money", "number"]
#: The cells made for one kind of column, by the value, or by the value and last year's beside it.
_Cells = dict[Value | tuple[Value, Value], CellView]

#: How a text stands in a column of each kind.
_STYLES: Mapping[ColumnKind, CellStyle] = {
    "text": "text",
    "code": "code",
    "money": "number",
    "number": "number",
}


@lru_cache(maxsize=16384)
def _text_cell(text: str, style: CellStyle) -> CellView:
    """A cell of words: names and codes come again in every table and every filing."""
    return CellView(text=text, style=style)


class Printing:
    """The printing of the tables of one year; for equal values beside equal ones of last year one cell is made."""

    def __init__(self, year: int) -> None:
        self.year = year
        self._made: dict[Wording, dict[ColumnKind, _Cells]] = {}

    def table(self, table: Table, before: Table | None) -> TableView:
        """A derived table as printed, beside the same table of the year before."""
        earlier = [values_before(panel, before) for panel in table.panels]
        unit = table.unit or MoneyUnit.YUAN
        words = (
            wording(unit, _figures(table, earlier)) if table.places is None else Wording(unit, table.places)
        )
        made = self._made.setdefault(words, {})
        printing = _TablePrinting(table, words, self.year, made)
        panels = tuple(map(printing.panel, table.panels, earlier))
        notes = [*printing.marks, *table.notes]
        if table.panels and not table.absent:
            notes += _gone_note(gone_rows(table, before), words, self.year)
        return TableView(
            id=anchor(table),
            caption=table.name,
            unit=f"单位：{table.unit.label}" if table.unit else "",
            panels=panels,
            notes=tuple(notes),
            empty=table.empty or table.absent,
            header=table.header,
        )


def _figures(table: Table, earlier: Iterable[Before]) -> set[Decimal]:
    """All figures that stand in a table, and last year's beside them."""
    values: set[Value | None] = {
        cell.value for panel in table.panels for row in panel.rows for cell in row.cells
    }
    values.update(*(each for rows in earlier for each in rows.values()))
    return {each for each in values if isinstance(each, Decimal)}


class _TablePrinting:
    """The printing of one table; `made` are the cells that were made in these words."""

    def __init__(self, table: Table, words: Wording, year: int, made: dict[ColumnKind, _Cells]) -> None:
        self.table, self.words, self.year, self.made = table, words, year, made
        self.marks: list[str] = []

    def panel(self, panel: Panel, before: Before) -> PanelView:
        columns = panel.columns
        head = next((i for i, each in enumerate(columns) if each.kind == "text"), 0)
        states_previous = next((i for i, each in enumerate(columns) if each.key == "previous"), None)
        kinds = [(each.kind, self.made.setdefault(each.kind, {})) for each in columns]
        nothing: Values = (None,) * len(columns)
        rows = []
        for row in panel.rows:
            cells = row.cells
            earlier = before.get(row.key, nothing)
            # Unless the row itself has a column for last year's values that is filled.
            if states_previous is not None and isinstance(cells[states_previous].value, Decimal):
                earlier = nothing
            rows.append(
                RowView(
                    id=anchor(self.table, row),
                    cells=self._cells(cells, kinds, earlier),
                    level=row.level,
                    role=row.role,
                    head=head,
                )
            )
        return PanelView(name=panel.name, heads=heads(columns), rows=tuple(rows))

    def _cells(
        self, cells: tuple[Cell, ...], columns: list[tuple[ColumnKind, _Cells]], before: Values
    ) -> tuple[CellView, ...]:
        printed = []
        for cell, (kind, made), earlier in zip(cells, columns, before, strict=True):
            value = cell.value
            asked = value if earlier is None else (value, earlier)
            found = made.get(asked)
            if found is None:
                found = self._cell(value, kind, earlier)
                if kind != "number":  # where 1.0 is equal to 1.00 and does not look it
                    made[asked] = found
            printed.append(self._noted(found, cell.note) if cell.note else found)
        return tuple(printed)

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
