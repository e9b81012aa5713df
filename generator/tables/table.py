"""What a derived table is: panels of typed cells, with stable ids for rows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.amount import ABSENT, MoneyUnit, Nothing
from generator.record import swift

#: Money in 元, text, or a kind of nothing.
Value = Decimal | str | Nothing


@swift
@dataclass(frozen=True, slots=True)
class Column:
    """One column: a stable key, its heads from outer to inner, and what its cells hold."""

    key: str
    heads: tuple[str, ...]
    kind: Literal["text", "code", "money", "number"] = "money"


@swift
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `computed` is the sum of the leaves where `value` is stated otherwise; `note` says why.

    `addends` is how many figures a sum was made of, which bounds its rounding tail (C63); 0: it is typed.
    """

    value: Value
    computed: Decimal | None = None
    note: str = ""
    addends: int = 0


@swift
@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` is stable over years (a code, a source, `total`); `level` its depth 类=0 款=1 项=2."""

    key: str
    cells: tuple[Cell, ...]
    level: int = 0
    role: Literal["item", "group", "total"] = "item"


@dataclass(frozen=True, slots=True)
class Panel:
    """One side of a table; `key` is empty in a one-sided table, `income` or `spending` in a two-sided one."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A disclosure table 公开表; `code` is B1–B14 or F1–F9 of tables.md, `name` as the profile prints it.

    `empty` is the note 本表无数据 of a table whose money is nil by declaration; `absent` says why a
    table cannot be derived (未提供). At most one of both is set. `header` are the lines a form prints
    between its name and its heads; `places` its decimals, where it keeps those that were typed.
    """

    code: str
    name: str
    unit: MoneyUnit | None
    panels: tuple[Panel, ...]
    notes: tuple[str, ...] = ()
    empty: str = ""
    absent: str = ""
    aliases: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    places: int | None = None

    def row(self, key: str) -> Row | None:
        """The row with a key, in whatever panel."""
        for panel in self.panels:
            for row in panel.rows:
                if row.key == key:
                    return row
        return None

    def value(self, row_key: str, column_key: str) -> Value:
        """The value at row and column; ABSENT if there is no such cell."""
        for panel in self.panels:
            for index, column in enumerate(panel.columns):
                if column.key == column_key:
                    for row in panel.rows:
                        if row.key == row_key:
                            return row.cells[index].value
                    break
        return ABSENT


def anchor(table: Table, row: Row | None = None) -> str:
    """The id of a table or a row on its page; part of the address contract, never changed."""
    return f"table-{table.code.lower()}" if row is None else f"{table.code.lower()}-{row.key}"
