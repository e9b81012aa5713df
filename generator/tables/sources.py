"""Revenue by source and by function: what a filing typed, and what follows from its expenditure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, Amount, MoneyUnit, add, or_zero, rounding_tail
from generator.model.budget import IncomeDetail, IncomeLine
from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.tables.classification import is_code, normalise
from generator.tables.coded import Entry
from generator.tables.leaves import Leaves

#: Each budget, and the money it left from earlier years.
CARRIED_OF: dict[Fund, Fund] = dict(zip(FISCAL, CARRIED_FUNDS, strict=True))

#: Money that is no revenue of the year.
EARLIER = frozenset((Fund.CARRIED_OVER, Fund.RESERVES, *CARRIED_FUNDS))


@dataclass(frozen=True, slots=True)
class Income:
    """Revenue by source as typed; a source not typed is not there."""

    amounts: Mapping[Fund, Amount]

    def of(self, funds: Iterable[Fund]) -> Amount:
        """The sum over sources; blank where none of them was typed."""
        return add(self.amounts[fund] for fund in funds if fund in self.amounts)

    @property
    def year(self) -> Amount:
        """Revenue of the year 本年收入, without what earlier years left."""
        return self.of(fund for fund in Fund if fund not in EARLIER) if self.amounts else ABSENT

    @property
    def total(self) -> Amount:
        """收入总计."""
        return self.of(Fund) if self.amounts else ABSENT

    def states_nil(self, fund: Fund) -> bool:
        """Whether the filing says that a source brings nothing: 0, or the form left blank."""
        return fund in self.amounts and self.amounts[fund] is not ABSENT and not or_zero(self.amounts[fund])


def income_of(lines: Sequence[IncomeLine]) -> Income:
    """Revenue by source; two lines of one source are added."""
    amounts: dict[Fund, Amount] = {}
    for line in lines:
        amounts[line.fund] = add((amounts[line.fund], line.amount)) if line.fund in amounts else line.amount
    return Income(amounts)


def undivided_budget(income: Income, leaves: Leaves) -> Fund | None:
    """The budget that money typed as plain 上年结转 belongs to: that of all other money, if it is one."""
    used = {fund for fund, amount in income.amounts.items() if or_zero(amount)} | {
        leaf.fund for leaf in leaves.leaves if or_zero(leaf.total)
    }
    rest = {fund for fund in used if fund is not Fund.CARRIED_OVER}
    back = {carried: fund for fund, carried in CARRIED_OF.items()}
    budgets = {back.get(fund, fund) for fund in rest}
    only = next(iter(budgets)) if len(budgets) == 1 else None
    return only if only in FISCAL else None


@dataclass(frozen=True, slots=True)
class IncomeEntries:
    """Revenue by function: entries by source key, the names typed; or `missing`, why there are none."""

    entries: tuple[Entry, ...] = ()
    names: Mapping[str, str] | None = None
    missing: str = ""


def income_by_function(
    income: Income, details: Sequence[IncomeDetail], leaves: Leaves, unit: MoneyUnit
) -> IncomeEntries:
    """Revenue by function and source: as typed under 收入明细, else, source by source, as it is spent.

    What is spent of a source stands for its revenue only if both sums are equal within the rounding tail,
    that is, if nothing is carried over.
    """
    if not income.amounts or (not details and not leaves.leaves):
        return IncomeEntries(missing="未提供：没有按功能科目的收入或支出明细，本表无法列出。")
    names = dict(leaves.names)
    entries: list[Entry] = []
    detailed = {detail.fund for detail in details}
    for detail in details:
        code = normalise(detail.code)
        if is_code(code):
            entries.append((code, {detail.fund.slug: detail.amount}))
            if detail.name:
                names.setdefault(code, detail.name)
    for fund in Fund:
        # Expenditure from 单位资金 may be one sum while its sources are typed apart, with detail.
        if fund in detailed or fund not in income.amounts:
            continue
        spent = leaves.of((fund,))
        difference = or_zero(income.amounts[fund]) - or_zero(leaves.total((fund,)))
        if abs(difference) > rounding_tail(len(spent), unit):
            return IncomeEntries(
                missing=f"未提供：{fund.value}的收入与支出不等，未给出按功能科目的收入明细，本表无法列出。"
            )
        entries += ((leaf.code, {fund.slug: leaf.total}) for leaf in spent)
    stated_nil = {fund.slug: Decimal(0) for fund in income.amounts if income.amounts[fund] == 0}
    return IncomeEntries(tuple((code, stated_nil | dict(amounts)) for code, amounts in entries), names)
