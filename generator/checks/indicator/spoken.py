"""Which indicator a figure of a goal speaks of, and whether the two say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol, TypeVar

from generator.checks.indicator.binding import is_weaker
from generator.checks.indicator.likeness import keywords, pairs
from generator.checks.indicator.measure import Quantity, family, quantity
from generator.checks.indicator.subgoals import told_figures
from generator.checks.indicator.value import Value


class Named(Protocol):
    """What has a name and a figure: a row of a target form, or of a self-evaluation."""

    @property
    def name(self) -> str: ...
    @property
    def value(self) -> Value: ...


N = TypeVar("N", bound=Named)
#: What can be compared: the sort of a quantity, and the measure word that stands for all of its sort.
_Kind = tuple[Quantity, str]

_DIGIT = re.compile("[0-9０-９]")
_STOP = re.compile("[，。；、,;]")

#: What is told of more than this year, of another year, or of a part.
_OTHER = re.compile(
    r"总目标|中长期|实施期|规划|累计|历年|上年|去年|往年|以来|[三五十两]年|“十四五”|到20[0-9]{2}年|其中|左右|比上|总投资|总规模|概算|分[两二三四五0-9]年"
)
#: What is told by the piece is only held against what is asked for by the piece.
_APIECE = re.compile("每|各|均|单价|[助贴费]标准")
_RATE = re.compile(r"[\u4e00-\u9fff]{3,}率$")
_JOINED = re.compile("[及和与、]")
#: How far behind a figure the words of its indicator may stand.
_BEHIND = 12


def is_of_several_years(text: str) -> bool:
    """Whether a goal is said at its head to be of more than one year."""
    return _OTHER.search(text[:12]) is not None


def has_figures(text: str) -> bool:
    """Whether a text holds any digit: only figures in digits are held against an indicator."""
    return _DIGIT.search(text) is not None


def by_kind(table: Iterable[N]) -> dict[_Kind, list[N]]:
    """The rows that tell one figure, by the sort of it."""
    kinds: dict[_Kind, list[N]] = {}
    for row in table:
        if row.value.is_figure and row.value.high is None:
            kinds.setdefault(_kind(row.value.unit), []).append(row)
    return kinds


def differing(text: str, kinds: dict[_Kind, list[N]]) -> Iterator[tuple[str, N]]:
    """The clauses of a text with a figure, each with the one indicator that it speaks of and differs from."""
    if not has_figures(text):
        return
    found = [each for each in told_figures(text) if has_figures(each[0].raw)]
    told = [value for value, _ in found]
    for value, after in found:
        meant = _meant(value, after, told, kinds, text)
        if meant is not None:
            yield _clause(text, value), meant


def _meant(value: Value, after: str, told: list[Value], kinds: dict[_Kind, list[N]], text: str) -> N | None:
    """The row that a figure should agree with and does not; None where there is none, or more than one."""
    if value.high is not None or value.quantity in ("number", "duration", "price"):
        return None
    same = kinds.get(_kind(value.unit), [])
    if value.quantity == "money":
        same = [*same, *_prices(kinds, _clause(text, value))]
    # Most figures tell what a row asks for, to the digit.
    if not same or (value.quantity != "ratio" and any(row.value.amount == value.amount for row in same)):
        return None
    if _OTHER.search(_clause(text, value)):
        return None
    beside = value.subject + "，" + _STOP.split(after, maxsplit=1)[0][:_BEHIND]
    words = pairs(beside)
    if any(row.value.amount == value.amount and _is_meant(row, words) for row in same):
        return None
    near = [row for row in same if _is_meant(row, words) or _is_rate_of(row, value.subject)]
    # Alone of its kind on both sides, a count is known by one word.
    if not near and len(same) == 1 and same[0].value.quantity in ("count", "price"):
        is_alone = sum(_is_of_one_kind(each, value) for each in told) == 1
        near = same if is_alone and keywords(same[0].name) & words else []
    if len(near) != 1 or near[0].value.amount == value.amount:
        return None
    row = near[0]
    if any(_is_of_one_kind(each, row.value) and each.amount == row.value.amount for each in told):
        return None  # the text tells it right, and something else beside it
    if row.value.quantity != "price" and bool(_APIECE.search(beside)) != bool(_APIECE.search(row.name)):
        return None
    if value.is_rough_floor and not is_weaker(row.value, value):
        return None
    if pairs(row.name) <= words:
        return row
    if _JOINED.search(row.name):
        return None  # 老人满意度 is no more than a part of 老人及家属满意度
    if (value.is_floor and row.value.is_floor) or (value.is_ceiling and row.value.is_ceiling):
        return row if is_weaker(row.value, value) else None
    return row


def _is_meant(row: Named, beside: frozenset[str]) -> bool:
    """Whether half of an indicator's words stand beside a figure."""
    words = pairs(row.name)
    return bool(words) and 2 * len(words & beside) >= len(words)


def _is_rate_of(row: Named, subject: str) -> bool:
    """Whether an indicator ends with the rate that is spoken of: 数字化率, 馆藏档案数字化率."""
    rate = _RATE.search(subject)
    return rate is not None and row.name.endswith(rate[0])


def _is_of_one_kind(one: Value, other: Value) -> bool:
    """Whether two figures can be of one quantity."""
    return _kind(one.unit) == _kind(other.unit)


@lru_cache(maxsize=1024)
def _kind(unit: str) -> _Kind:
    return quantity(unit), family(unit)


def _prices(kinds: dict[_Kind, list[N]], clause: str) -> Iterator[N]:
    """The prices asked for that an amount told in a clause may be: 每人每年960元."""
    for (sort, _), rows in kinds.items() if "每" in clause else ():
        if sort == "price":
            unit = rows[0].value.unit
            if all((word in unit) == ("每" + word in clause) for word in ("年", "月", "天", "日", "次")):
                yield from rows


def _clause(text: str, value: Value) -> str:
    """The clause that a figure stands in."""
    start = max(text.rfind(sign, 0, value.start) for sign in "，。；,;：:") + 1
    ends = [place for sign in "，。；,;" if (place := text.find(sign, value.end)) >= 0]
    return text[start : min(ends, default=len(text))].strip()
