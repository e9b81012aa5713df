"""Coded tables: entries on 类, 款 or 项 rolled up to a tree of rows with a 合计 (C9)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from generator.amount import ABSENT, BLANK, Amount
from generator.tables.classification import level, name_of, parents
from generator.tables.table import Cell, Column, Row

CODE_COLUMNS = (Column("code", ("科目编码",), "code"), Column("name", ("科目名称",), "text"))

TOTAL_KEY = "total"
TOTAL_NAME = "合计"

_ZERO = Decimal(0)
#: The cell of a column in which a code has no figure, as most have.
_NOTHING = Cell(BLANK)

#: The figures of one code by column key.
Entry = tuple[str, Mapping[str, Amount]]


#: Amounts in the order of the columns.
Amounts = list[Amount]


def roll_up(entries: Iterable[Entry], columns: Sequence[str]) -> dict[str, Amounts]:
    """The sums by code, in the order of the columns, for every code of an entry, the codes above it, and `total`."""
    blank: Amounts = [BLANK] * len(columns)
    sums: dict[str, Amounts] = {TOTAL_KEY: blank.copy()}
    for code, amounts in entries:
        given: list[tuple[int, Amount]] = []
        for place, column in enumerate(columns):
            amount = amounts.get(column, BLANK)
            # A blank adds nothing; what is added to 0 has the decimals of a sum.
            if amount is not BLANK:
                given.append((place, _ZERO + amount if isinstance(amount, Decimal) else amount))
        for node in (code, *parents(code), TOTAL_KEY):
            row = sums.get(node)
            if row is None:
                row = sums[node] = blank.copy()
            for place, amount in given:
                before = row[place]
                if isinstance(before, Decimal) and isinstance(amount, Decimal):
                    row[place] = before + amount
                elif before is not ABSENT:
                    row[place] = amount
    return sums


def code_rows(
    entries: Sequence[Entry],
    columns: Sequence[Column],
    names: Mapping[str, str],
    *,
    parts: Collection[str] = (),
    total_first: bool = False,
) -> tuple[Row, ...]:
    """The rows of a coded table in order of code, 合计 at the end, or first as final accounts print it.

    `parts` are the columns whose sum is the column `total`. A name typed in the filing goes before ours.
    """
    keys = [column.key for column in columns if column.kind == "money"]
    sums = roll_up(entries, keys)
    codes = sorted(code for code in sums if code != TOTAL_KEY)
    addends = _addends(sums, keys, parts)
    rows = []
    for code in codes:
        depth = level(code)
        figures = [
            _NOTHING if amount is BLANK and not count else Cell(amount, addends=count)
            for amount, count in zip(sums[code], addends[code], strict=True)
        ]
        heads = _heads(code, names.get(code))
        rows.append(Row(code, (*heads, *figures), depth, "item" if depth else "group"))
    amounts = dict(zip(keys, sums[TOTAL_KEY], strict=True))
    total = total_row(TOTAL_NAME, amounts, columns, dict(zip(keys, addends[TOTAL_KEY], strict=True)))
    return (total, *rows) if total_first else (*rows, total)


@lru_cache(maxsize=4096)
def _heads(code: str, typed: str | None) -> tuple[Cell, Cell]:
    """The cells before the figures of a code, which filing after filing has: itself, and its name."""
    return Cell(code), Cell(typed or name_of(code) or ABSENT)


def total_row(
    name: str,
    amounts: Mapping[str, Amount],
    columns: Sequence[Column],
    addends: Mapping[str, int] | None = None,
    key: str = TOTAL_KEY,
) -> Row:
    """A row of sums: its name stands in the column `name`, other text columns are blank."""
    cells = [
        Cell(amounts.get(column.key, BLANK), addends=(addends or {}).get(column.key, 0))
        if column.kind == "money"
        else Cell(name if column.key == "name" else BLANK)
        for column in columns
    ]
    return Row(key, tuple(cells), role="total")


def _addends(
    sums: Mapping[str, Amounts], columns: Sequence[str], parts: Collection[str]
) -> dict[str, list[int]]:
    """How many figures each cell adds up: those of the codes right below it, or the parts of its own row."""
    counts = {code: [0] * len(columns) for code in sums}
    for code, row in sums.items():
        if code == TOTAL_KEY:
            continue
        # What stands above a code was rolled up with it.
        above = parents(code)
        count = counts[above[-1] if above else TOTAL_KEY]
        for place, amount in enumerate(row):
            if isinstance(amount, Decimal):
                count[place] += 1
    if parts and "total" in columns:
        total = columns.index("total")
        own = [columns.index(part) for part in parts if part in columns]
        for code, row in sums.items():
            given = sum([isinstance(row[place], Decimal) for place in own])
            counts[code][total] = max(counts[code][total], given)
    return counts
