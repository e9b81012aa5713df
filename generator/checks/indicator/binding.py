"""Binding 对应: which rows of the target forms a sentence of part one speaks of, by shared words and unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.checks.indicator.likeness import keywords, pairs
from generator.checks.indicator.measure import DURATIONS, family
from generator.checks.indicator.rows import Row
from generator.checks.indicator.subgoals import Statement
from generator.checks.indicator.value import Value

_RATE = re.compile(r"([\u4e00-\u9fff]{2})率")
_HELD = frozenset(("场", "次", "期"))

#: Shares of a row's words that a sentence must hold: to be spoken of at all, and to be meant for certain.
_SPOKEN_OF, _MEANT = 0.3, 0.99


def bound(statement: Statement, rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The rows a statement means for certain, and those it may mean."""
    sure: list[Row] = []
    likely: list[Row] = []
    for row in rows:
        if not row.value.is_figure or not _fits(statement.value, row.value):
            continue
        all_of_row = pairs(row.name)
        shared = all_of_row & pairs(statement.subject)
        if (
            all_of_row
            and len(shared) >= _MEANT * len(all_of_row)
            and len(all_of_row) >= 3
            and "满意" not in row.name
        ):
            sure.append(row)
            continue
        telling = keywords(row.name) & keywords(statement.subject)
        wanted = 2 if statement.value.quantity == "ratio" else 1
        if len(telling) >= wanted and len(telling) >= _SPOKEN_OF * len(keywords(row.name)):
            likely.append(row)
    return sure, likely


def is_mentioned(statement: Statement, rows: Iterable[Row]) -> bool:
    """Whether any row of the same sort of quantity shares a word of meaning with the statement."""
    words = keywords(statement.subject)
    return any(
        words & pairs(f"{row.name}，{row.indicator.description or ''}")
        for row in rows
        if row.value.is_figure and (_fits(statement.value, row.value) or _is_per(statement.value, row.value))
    )


def rates(text: str) -> frozenset[str]:
    """The rates a text names, by the word before 率: 处置, 覆盖."""
    return frozenset(_RATE.findall(text))


def is_weaker(row: Value, than: Value) -> bool:
    """Whether a target asks for less than another of the same quantity and direction."""
    a, b = _size(row), _size(than)
    if a is None or b is None or (row.is_ceiling and than.is_floor) or (row.is_floor and than.is_ceiling):
        return False
    return a > b if than.is_ceiling else a < b


def _size(value: Value) -> Decimal | None:
    if value.quantity == "duration" and value.num is not None:
        return value.num * DURATIONS[value.unit]
    return value.amount


def _is_per(one: Value, other: Value) -> bool:
    """Whether one counts what the other counts per day or place: 42吨 and 42吨/日."""
    a, b = (family(each.unit.split("/")[0]) for each in (one, other))
    return one.quantity == other.quantity == "count" and a == b


def _fits(one: Value, other: Value) -> bool:
    """Whether two figures can be of one quantity."""
    if one.quantity != other.quantity:
        return False
    if one.quantity != "count":
        return True
    a, b = family(one.unit), family(other.unit)
    return a == b or {a, b} <= _HELD
