"""Which of the figures told before is the whole that one announced as a part divides."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checks.grammar.statements import Figure
from generator.checks.grammar.wholes import belongs, divides_named


def whole_before(part: Figure, seen: Sequence[Figure]) -> Figure | None:
    """The nearest figure of a passage before of which this is a part by nature, else the last one of its role."""
    before = [
        each
        for each in seen
        if each is not part
        and not each.is_base
        and each.role == part.role
        and (part.role != "count" or each.token.unit == part.token.unit)
    ]
    if not before:
        return None
    chain: list[Figure] = [before[-1]]
    while (parent := chain[-1].parent) is not None:
        chain.append(parent)
    if _narrows(part, chain[0]) or (
        chain[0].sentence == part.sentence and divides_named(part.item, chain[0].item)
    ):
        return chain[0]
    for each in (*chain, *reversed(before)):
        if belongs(part.item, each.item) and _same_measure(part, each) and _same_year(part, each):
            return _of_this_year(each, before) if part.year is None else each
    return before[-1] if belongs(part.item, before[-1].item) is None else None


def _of_this_year(whole: Figure, before: list[Figure]) -> Figure:
    """The figure itself, where what was said last is no more than what it was: 预算5万元，上年4万元，其中：….

    So it is where both name the item in one sentence: 2025年预算5万元，2024年预算4万元，其中：….
    """
    if whole.year is None:
        return whole
    own = [
        each
        for each in reversed(before)
        if each.item == whole.item
        and not each.is_inherited
        and not any(part.parent is each for part in before)  # …；2024年预算4万元，其中：…
    ]
    if whole.is_inherited:
        return next((each for each in own if each.year != whole.year), whole)
    beside = (each for each in own if (each.sentence, each.measure) == (whole.sentence, whole.measure))
    return next((each for each in beside if each.year is not None and each.year > whole.year), whole)


def _narrows(part: Figure, whole: Figure) -> bool:
    """Whether the same item follows of one fund: 基本支出5万元，其中财政拨款基本支出4万元."""
    one, other = part.item, whole.item
    return (
        one is not None and other is not None and one.head == other.head and bool(one.fund) and not other.fund
    )


def _same_measure(part: Figure, whole: Figure) -> bool:
    return not part.measure or not whole.measure or part.measure == whole.measure


def _same_year(part: Figure, whole: Figure) -> bool:
    """Whether both are of one year, as far as they tell: 2025年5万元，2024年4万元，其中：接待费2025年1万元."""
    return None in (part.year, whole.year) or part.year == whole.year
