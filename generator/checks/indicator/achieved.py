"""What the words of a self-evaluation say was achieved, right after the very name of an indicator."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.checks.indicator.likeness import bare
from generator.checks.indicator.measure import MULTIPLIERS, family
from generator.checks.indicator.value import Value, parse
from generator.model.performance import Result

_QUANTITY = re.compile(r"(?:数量|金额|总额|面积|人数|次数|个数|户数|数)$")
#: What may stand between a name and its figure.
_LINK = re.compile(r"(?:共计|总计|累计|合计|共|已|完成|实现)+$")
#: What may stand before a name and leaves it what it is.
_WHOLE = re.compile(
    r"(?:(?:全|本|当)?年度?|[0-9年]+|截至|底|末|全[县市区局镇]|我[县市区局镇]|共|累计|实际|完成|已|组织|开展|实现|通过|使)*"
)
_YEAR = re.compile("20[0-9]{2}")
_SHORTEST = 4


def told_otherwise(row: Result, told: list[Value], year: int) -> Value | None:
    """The one figure told of the indicator by its name (its 数 or 金额 may be left out) that is not its outcome.

    None where there is none, or several: each town's own, or the target before the outcome.
    """
    outcome, target = parse(row.outcome), parse(row.target)
    name = bare(row.level3)
    stems = {each for each in (name, _QUANTITY.sub("", name)) if len(each) >= _SHORTEST}
    if outcome.kind != "figure" or outcome.high is not None or not stems:
        return None
    found = [
        each for each in told if each.subject and _LINK.sub("", bare(each.subject)).endswith(tuple(stems))
    ]
    if len(found) != 1:
        return None
    value = found[0]
    is_same_sort = family(value.unit) == family(outcome.unit) and value.high is None
    is_another = (
        is_same_sort
        and value.op in ("", "=", "≥")
        and not value.raw.startswith(("≥", ">", "不"))
        and value.amount not in (outcome.amount, target.amount)
        and not (value.is_rough_floor and value.amount is not None and value.amount <= (outcome.amount or 0))
        and {str(year)}.issuperset(_YEAR.findall(value.subject))
        and _is_whole(value.subject, stems)
        and not _is_rounded(value, outcome)
    )
    return value if is_another else None


def _is_whole(subject: str, stems: set[str]) -> bool:
    """Whether nothing before the name makes it a part of what the indicator counts: 党员培训人数."""
    told = _LINK.sub("", bare(subject))
    before = (told.removesuffix(stem) for stem in stems if told.endswith(stem))
    return any(_WHOLE.fullmatch(each) for each in before)


def _is_rounded(one: Value, other: Value) -> bool:
    """Whether one is the other with fewer digits."""
    if one.amount is None or other.amount is None:
        return True
    return abs(one.amount - other.amount) < max(_step(one), _step(other))


def _step(value: Value) -> Decimal:
    """One unit of the last digit as written."""
    digits = value.num.as_tuple().exponent if value.num is not None else 0
    return Decimal(1).scaleb(int(digits)) * MULTIPLIERS[value.multiplier]
