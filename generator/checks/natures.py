"""Expenditure by its nature 基本支出, 项目支出, 人员经费, 公用经费, fund by fund, as the leaves tell it.

The tables of the forms divide the general budget's money only, or all money at once.
"""

from __future__ import annotations

from functools import cached_property

from generator.amount import ABSENT, Amount, or_zero
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.tables.leaves import Leaf, Leaves, spending_leaves

#: Natures, as the heads of items call them.
NATURES = frozenset({"basic", "project", "personnel", "public"})
_FUNDS = {
    "": frozenset(Fund),
    "general": frozenset({Fund.GENERAL, Fund.GENERAL_CARRIED}),
    "fiscal": frozenset({*FISCAL, *CARRIED_FUNDS}),
    "government-fund": frozenset({Fund.GOVERNMENT_FUND, Fund.GOVERNMENT_FUND_CARRIED}),
    "state-capital": frozenset({Fund.STATE_CAPITAL, Fund.STATE_CAPITAL_CARRIED}),
}


class Natures:
    """The expenditure of one filing, asked by nature and fund."""

    def __init__(self, filing: Filing) -> None:
        self._filing = filing

    @cached_property
    def _leaves(self) -> Leaves:
        return spending_leaves(self._filing.spending if isinstance(self._filing, Budget | Final) else ())

    def _of(self, fund: str) -> tuple[Leaf, ...]:
        wanted = _FUNDS.get(fund) or [each for each in Fund if each.slug == fund]
        return self._leaves.of(wanted)

    @cached_property
    def has_other_basic(self) -> bool:
        """Whether other money than the general budget pays for basic expenditure as well."""
        general = _FUNDS["general"]
        return any(or_zero(each.amounts["basic"]) for each in self._leaves.leaves if each.fund not in general)

    def amount(self, nature: str, fund: str) -> Amount:
        """What one fund, or all money, pays of one nature; not told where some line leaves it undivided."""
        leaves = self._of(fund)
        is_split = nature not in ("personnel", "public") or all(each.splits for each in leaves)
        return self._leaves.column(nature, {each.fund for each in leaves}) if leaves and is_split else ABSENT
