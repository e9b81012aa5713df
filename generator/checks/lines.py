"""Lines of leaves and what their own columns, or the items under them, add up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import MoneyUnit, places_needed, rounding_tail, show
from generator.checks.rule import Finding
from generator.source import Span

#: The fields of a line of expenditure that make up its total (C7), with their words on the form.
COLUMNS = (
    ("basic", "基本支出"),
    ("project", "项目支出"),
    ("upward", "上缴上级支出"),
    ("business", "经营支出"),
    ("downward", "对附属单位补助支出"),
)


#: What rounding to whole 元 may have moved a figure by, where a table is printed without 角 and 分.
_HALF_YUAN = Decimal("0.5")


def _is_whole_tail(at: Span, difference: Decimal, addends: int, unit: MoneyUnit) -> bool:
    """Whether a figure written in whole 元 differs by what rounding `addends` others to 元 may explain."""
    written = at.source.line(at.line)[at.column - 1 : at.end_column - 1]
    return unit is MoneyUnit.YUAN and "." not in written and difference <= _HALF_YUAN * (addends + 1)


def differs(
    at: Span, word: str, typed: Decimal, parts: str, summed: Decimal, addends: int, unit: MoneyUnit
) -> Iterator[Finding]:
    """A finding where a typed figure is not the sum of its parts; info within the rounding tail of `addends` (C63).

    Figures in 元 are exact (C63); where they are printed whole, the remedy says what may be behind it.
    """
    difference = abs(typed - summed)
    if difference == 0:
        return
    is_tail = difference <= rounding_tail(addends, unit)
    places = max(places_needed((typed,), unit), places_needed((summed,), unit))
    message = (
        f"{word}写 {show(typed, unit, places)}，{parts}相加得 {show(summed, unit, places)}，"
        f"相差 {show(difference, unit, places)} {unit.label}"
    )
    if is_tail:
        yield Finding(at, f"{message}，在四舍五入的尾差以内", severity="info")
    elif _is_whole_tail(at, difference, addends, unit):
        yield Finding(
            at, message, "核对这一行；各数取整到元以后不等的，按原数写到角分，照录原表的把它写进 载明数"
        )
    else:
        yield Finding(at, message, "核对这一行；合计由程序算，可以不写")
