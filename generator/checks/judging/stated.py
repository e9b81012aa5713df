"""Changes as the data state them, beside those told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, Amount, or_zero
from generator.checks.case import Case
from generator.model.budget import Budget, OperatingCost, ThreePublicLine
from generator.model.filing import Change, Filing
from generator.model.final import Final, FinalThreePublicLine

#: Records that state a change and its reason.
Stated = Change | OperatingCost | ThreePublicLine

_NEW = re.compile(
    r"新(?:设立?|组建|成立|建)|首次(?:单独)?(?:编[制报]|公开)|(?:没有|未|无)(?:单独)?(?:编[制报]|安排)?[^。；，]{0,8}(?:预算|决算)"
)
_NOT_COMPARED = re.compile(
    r"(?:不[作做]|无法|不能|不便|不具|没有|无)[^。；，]{0,12}(?:比较|对比|可比)|无上年[^。；，]{0,6}数"
)


def has_no_year_before(case: Case) -> bool:
    """Whether a filing says that it is the first of its organ, and so compares with nothing."""
    return case.before is None and any(
        _NOT_COMPARED.search(each.text) is not None and _NEW.search(each.text) is not None
        for each in case.passages
    )


def stated_step(record: OperatingCost | ThreePublicLine | FinalThreePublicLine) -> Decimal | None:
    """By how much an item changes, as its record states; None where it does not."""
    amount: Amount = record.outcome if isinstance(record, FinalThreePublicLine) else record.amount
    if record.difference is not ABSENT:
        return or_zero(record.difference)
    if record.previous is not ABSENT and amount is not ABSENT:
        return or_zero(amount) - or_zero(record.previous)
    return None


def stated_changes(filing: Filing) -> Iterator[Stated]:
    """The records of a filing that give a reason for a change of the year."""
    if isinstance(filing, Budget):
        yield from filing.three_public
        if filing.change is not None:
            yield filing.change
    if isinstance(filing, Final):
        for change in (filing.change, filing.fiscal_change, filing.general_change):
            if change is not None:
                yield change
    if isinstance(filing, Budget | Final) and filing.operating_cost is not None:
        yield filing.operating_cost
