"""Changes as the data state them, beside those told in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, Amount, or_zero
from generator.model.budget import Budget, OperatingCost, ThreePublicLine
from generator.model.filing import Change, Filing
from generator.model.final import Final, FinalThreePublicLine

#: Records that state a change and its reason.
Stated = Change | OperatingCost | ThreePublicLine


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
