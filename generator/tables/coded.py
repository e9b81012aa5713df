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

#: The figures of one code by column key.
Entry = tuple[str, Mapping[str, Amount]]


def roll_up(entries: Iterable[Entry], columns: Collection[str]) -> dict[str, dict[str, Amount]]:
    """The sums by code and column, for every code of an entry, the codes above it, and `total`."""
    sums: dict[str, dict[str, Amount]] = {TOTAL_KEY: dict.fromkeys(columns, BLANK)}
    for code, amounts in entries:
        given: list[tuple[str, Amount]] = []
        for column in columns:
            amount = amounts.get(column, BLANK)
            # A blank adds nothing; what is added to 0 has the decimals of a sum.
            if amount is not BLANK:
                given.append((column, _ZERO + amount if isinstance(amount, Decimal) else amount))
        for node in (code, *parents(code), TOTAL_KEY):
            row = sums.get(node)
            if row is None:
                row = sums[node] = dict.fromkeys(columns, BLANK)
            for column, amount in given:
                before = row[column]
                if isinstance(before, Decimal) and isinstance(amount, Decimal):
                    row[column] = before + amount
                elif before is not ABSENT:
                    row[column] = amount
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
    addends = _addends(sums, parts)
    rows = []
    for code in codes:
        depth, row, count = level(code), sums[code], addends[code]
        figures = [Cell(row[key], addends=count[key]) for key in keys]
        heads = _heads(code, names.get(code))
        rows.append(Row(code, (*heads, *figures), depth, "item" if depth else "group"))
    total = total_row(TOTAL_NAME, sums[TOTAL_KEY], columns, addends[TOTAL_KEY])
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
    sums: Mapping[str, Mapping[str, Amount]], parts: Collection[str]
) -> Mapping[str, Mapping[str, int]]:
    """How many figures each cell adds up: those of the codes right below it, or the parts of its own row."""
    counts = {code: dict.fromkeys(row, 0) for code, row in sums.items()}
    for code, row in sums.items():
        if code == TOTAL_KEY:
            continue
        # What stands above a code was rolled up with it.
        above = parents(code)
        count = counts[above[-1] if above else TOTAL_KEY]
        for column, amount in row.items():
            if isinstance(amount, Decimal):
                count[column] += 1
    for code, row in sums.items():
        if "total" in row and parts:
            own = sum([isinstance(row.get(part), Decimal) for part in parts])
            counts[code]["total"] = max(counts[code]["total"], own)
    return counts
