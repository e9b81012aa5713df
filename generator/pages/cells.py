"""Derived tables become printable ones, each comparable figure beside last year's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.amount import ABSENT, BLANK, MoneyUnit, Nothing
from generator.pages.blocks import CellView, HeadCellView, PanelView, RowView, TableView
from generator.statements.figures import Wording, wording
from generator.tables.compare import GoneRow
from generator.tables.table import Cell, Column, Panel, Row, Table, Value, anchor

Previous = Mapping[tuple[str, str], Value]


def table_view(table: Table, *, year: int, previous: Previous, gone: tuple[GoneRow, ...] = ()) -> TableView:
    """A derived table as printed; `previous` holds last year's values by row and column key,
    `gone` are the rows that only last year had.
    """
    amounts = [c.value for p in table.panels for r in p.rows for c in r.cells if isinstance(c.value, Decimal)]
    amounts += [value for value in previous.values() if isinstance(value, Decimal)]
    unit = table.unit or MoneyUnit.YUAN
    words = wording(unit, amounts) if table.places is None else Wording(unit, table.places)
    marks: list[str] = []
    panels = tuple(_panel(table, panel, words, year, previous, marks) for panel in table.panels)
    notes = [*marks, *table.notes]
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


def _panel(
    table: Table, panel: Panel, words: Wording, year: int, previous: Previous, marks: list[str]
) -> PanelView:
    head = next((i for i, each in enumerate(panel.columns) if each.kind == "text"), 0)
    states_previous = next((i for i, each in enumerate(panel.columns) if each.key == "previous"), None)

    def earlier(row: Row) -> Previous:
        """Last year's values, unless the row itself has a column for them that is filled."""
        is_stated = states_previous is not None and isinstance(row.cells[states_previous].value, Decimal)
        return {} if is_stated else previous

    rows = tuple(
        RowView(
            id=anchor(table, row),
            cells=tuple(
                _cell(cell, column, row, words, year, earlier(row), marks)
                for cell, column in zip(row.cells, panel.columns, strict=True)
            ),
            level=row.level,
            role=row.role,
            head=head,
        )
        for row in panel.rows
    )
    return PanelView(name=panel.name, heads=heads(panel.columns), rows=rows)


def _cell(
    cell: Cell, column: Column, row: Row, words: Wording, year: int, previous: Previous, marks: list[str]
) -> CellView:
    mark = ""
    if cell.note:
        marks.append(f"注{len(marks) + 1}：{cell.note}")
        mark = f"注{len(marks)}"
    value = cell.value
    if isinstance(value, Nothing):
        is_figure = column.kind in ("money", "number")
        if value is ABSENT:
            return CellView(text="未提供", style="absent" if is_figure else "text", mark=mark)
        gone = _gone(previous, row, column, words, year)
        return CellView(text="", style="money" if gone else "blank", mark=mark, compare=gone)
    if isinstance(value, str):
        style = {"code": "code", "number": "number", "money": "number"}.get(column.kind, "text")
        return CellView(text=value, style=style, mark=mark)  # type: ignore[arg-type]
    if column.kind == "number":
        return CellView(text=f"{value:,f}", style="number", mark=mark)
    return CellView(
        text=words.figure(value),
        style="money",
        mark=mark,
        compare=_compare(value, previous.get((row.key, column.key)), words, year),
    )


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


def _gone(previous: Previous, row: Row, column: Column, words: Wording, year: int) -> str:
    before = previous.get((row.key, column.key))
    if column.kind != "money" or not isinstance(before, Decimal) or before == 0:
        return ""
    return f"{year - 1}年 {words.figure(before)}"


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
