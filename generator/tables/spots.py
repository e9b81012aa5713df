"""Finding a cell by the words that stand on the printed form: table, row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from generator.profiles import heading_core
from generator.tables.classification import normalise
from generator.tables.table import Cell, Column, Panel, Row, Table

_FORM_CODE = re.compile(r"公开\s*0?\d+\s*表")
_PART = re.compile(r"^(?:其中[:：]|[（(][一二三四五六七八九十]+[）)])")


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a cell in a sequence of tables, by index."""

    table: int
    panel: int
    row: int
    column: int

    def cell(self, tables: Sequence[Table]) -> Cell:
        return tables[self.table].panels[self.panel].rows[self.row].cells[self.column]


def find_table(tables: Sequence[Table], name: str) -> int | None:
    """The index of the table with that name, alias or internal code."""
    wanted = _core(name)
    for place, table in enumerate(tables):
        if name.strip().upper() == table.code or wanted in {
            _core(each) for each in (table.name, *table.aliases)
        }:
            return place
    return None


def find_spots(tables: Sequence[Table], table: int, row: str, column: str) -> tuple[Spot, ...]:
    """All money cells of a table whose row and column answer to these words.

    A form that prints our rows as columns (三公经费) names them the other way round; that is tried last.
    """
    for row_words, column_words in ((row, column), (column, row)):
        found = tuple(_matching(tables[table], table, row_words, column_words))
        if found:
            return found
    return ()


def names_row(panel: Panel, row: Row, words: str) -> bool:
    """Whether these words name a row: its key, code or name, with or without number or side."""
    typed, code, digits, wanted = _row_words(words)
    key = row.key
    if key in (typed, code, digits) or (key.startswith("function-") and key[9:] == digits):
        return True
    name = _row_name(panel, row)
    return bool(name) and wanted in (_core(name), panel.name + _core(name))


def names_column(panel: Panel, column: Column, words: str) -> bool:
    """Whether these words name a column: its key, its innermost head, or all heads joined."""
    wanted = _core(words)
    heads = [_core(head) for head in column.heads]
    # 基本支出 over 小计: the outer head names the sum as well.
    outer = heads[:1] if heads[-1] in ("小计", "合计") else []
    return words.strip() == column.key or wanted in {
        *(heads[-1:]),
        "".join(heads),
        *outer,
        panel.name + heads[-1],
    }


def names_text_column(table: Table, words: str) -> bool:
    """Whether these words name a column of a table that holds no money."""
    return any(
        column.kind != "money" and names_column(panel, column, words)
        for panel in table.panels
        for column in panel.columns
    )


def nearest_tables(tables: Sequence[Table], name: str) -> tuple[str, ...]:
    """The names of tables most like this one."""
    return tuple(get_close_matches(name, [table.name for table in tables], 3, 0.3))


def nearest_rows(table: Table, name: str) -> tuple[str, ...]:
    """The names of rows of a table most like this one."""
    names = [text for panel in table.panels for row in panel.rows if (text := _row_name(panel, row))]
    return tuple(get_close_matches(name, dict.fromkeys(names), 3, 0.3))


def nearest_columns(table: Table, name: str) -> tuple[str, ...]:
    """The heads of money columns of a table most like this one; all of them where none is like it."""
    heads = dict.fromkeys(c.heads[-1] for panel in table.panels for c in panel.columns if c.kind == "money")
    return tuple(get_close_matches(name, heads, 3, 0.3)) or tuple(heads)


def row_label(table: Table, spot: Spot) -> str:
    """How to name a row so that no other answers to it: its code or key."""
    return table.panels[spot.panel].rows[spot.row].key


def _matching(table: Table, place: int, row_words: str, column_words: str) -> Iterator[Spot]:
    for p, panel in enumerate(table.panels):
        columns = [
            c
            for c, column in enumerate(panel.columns)
            if column.kind == "money" and names_column(panel, column, column_words)
        ]
        for r, row in enumerate(panel.rows):
            if columns and names_row(panel, row, row_words):
                yield from (Spot(place, p, r, c) for c in columns)


def _row_name(panel: Panel, row: Row) -> str:
    for place, column in enumerate(panel.columns):
        if column.key in ("name", "item"):
            value = row.cells[place].value
            return value if isinstance(value, str) else ""
    return ""


@lru_cache(maxsize=1024)
def _row_words(words: str) -> tuple[str, str, str, str]:
    """Words for a row as they are compared: as typed, the code before the name, as one code, and their core."""
    parts = words.split()
    return words.strip(), normalise(parts[0]) if parts else "", normalise(words), _core(words)


@lru_cache(maxsize=16384)
def _core(words: str) -> str:
    return heading_core(_PART.sub("", _FORM_CODE.sub("", words.strip())))
