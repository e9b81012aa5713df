"""The typed figures that a cell of a table is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.sides import EXACT, Rounding, rounded_in, unit_written
from generator.model.budget import Budget, SpendingLine
from generator.model.final import Balance, Final, FundFlowLine
from generator.model.vocabulary import FISCAL, Fund
from generator.profiles.profile import IncomeRow
from generator.record import Record
from generator.tables.classification import economic_code, economic_kind, normalise
from generator.tables.leaves import has_amounts, is_divided
from generator.tables.sources import CARRIED_OF

#: A typed figure: its record and the field of it.
Typed = tuple[Record, str]

_FUND_OF = {fund.slug: fund for fund in Fund}

#: The budget that a table is about; none: all money.
_FUNDS = {
    "B5": (Fund.GENERAL,),
    "B8": (Fund.GOVERNMENT_FUND, Fund.GOVERNMENT_FUND_CARRIED),
    "B9": (Fund.STATE_CAPITAL, Fund.STATE_CAPITAL_CARRIED),
    "F5": (Fund.GENERAL, Fund.GENERAL_CARRIED),
    "F8": (Fund.GOVERNMENT_FUND, Fund.GOVERNMENT_FUND_CARRIED),
    "F9": (Fund.STATE_CAPITAL, Fund.STATE_CAPITAL_CARRIED),
}
_FLOWS = {"F8": "government_fund", "F9": "state_capital"}
_BALANCE = ("general", "government_fund", "state_capital", "other")
_WHOLE = ("basic", "personnel", "public", "project", "upward", "business", "downward", "total")


class Behind:
    """The typed figures of one filing, as they stand behind the cells of its tables."""

    def __init__(self, case: Case, filing: Budget | Final) -> None:
        self._filing, self._profile = filing, case.profile
        self._roundings: dict[tuple[int, str], Rounding] = {}

    def of(self, code: str, row: str, column: str) -> tuple[str, list[Typed]]:
        """The field of the filing under which a cell's figures are typed, and those figures that are not nil."""
        block, parts = self._of(code, row, column)
        return block, [(record, name) for record, name in parts if _is_figure(getattr(record, name))]

    def rounding(self, figures: Iterable[Typed]) -> Rounding:
        """How far rounding may have moved the sum of figures."""
        found = EXACT
        for record, name in figures:
            key = id(record), name
            own = self._roundings.get(key)
            if own is None:
                own = self._roundings[key] = rounded_in(unit_written(record.at(name), self._filing.unit))
            if own is not EXACT:
                found = found + own
        return found

    @cached_property
    def _lines(self) -> list[tuple[SpendingLine, str]]:
        """The lines of expenditure that tell a figure, with their codes."""
        return [(line, normalise(line.code)) for line in self._filing.spending if has_amounts(line)]

    def _of(self, code: str, row: str, column: str) -> tuple[str, Iterable[Typed]]:
        filing = self._filing
        if code in ("B6", "F6"):
            return "economic", _economic(filing, row)
        if code in ("B7", "F7"):
            name = column if code == "F7" else "amount"
            return "three_public", [(line, name) for line in filing.three_public]
        if code in _FLOWS and column in ("opening", "income", "closing"):
            flows: tuple[FundFlowLine, ...] = getattr(filing, _FLOWS[code], ())
            return _FLOWS[code], [(each, column) for each in flows if _under(row, each.code)]
        if code in ("B2", "F2"):
            funds = self._funds_of(f"income-{column}") if column != "total" else None
            details = [each for each in filing.income_detail if funds is None or each.fund in funds]
            if details:
                return "income_detail", [(each, "amount") for each in details if _under(row, each.code)]
        if row.startswith("income-"):
            return "income", self._income(row)
        if row == "carried-forward":
            if isinstance(filing, Budget):
                return "carried_forward", [(filing, "carried_forward")]
            return "closing", _balance(filing.closing)
        return "spending", self._spending(code, row.removeprefix("function-"), column)

    def _income(self, row: str) -> Iterator[Typed]:
        filing, funds = self._filing, self._funds_of(row)
        for line in filing.income:
            if funds is None or line.fund in funds:
                yield line, "amount"
        if isinstance(filing, Final):
            if (funds is None or Fund.RESERVES in funds) and filing.reserves_used is not ABSENT:
                yield filing, "reserves_used"
            if funds is None or not funds.isdisjoint((Fund.CARRIED_OVER, *CARRIED_OF.values())):
                yield from _balance(filing.opening)

    def _funds_of(self, row: str) -> frozenset[Fund] | None:
        """The sources that a row of revenue sums; None: all of them."""
        profile = self._profile
        form = profile.budget_totals if isinstance(self._filing, Budget) else profile.final_totals
        rows: Iterable[IncomeRow] = (*form.income, *form.below)
        key = row.removeprefix("income-")
        found = next((each.funds for each in rows if each.key == key), None)
        if found is not None:
            return frozenset(found)
        if key in _FUND_OF:
            return frozenset((_FUND_OF[key],))
        if key == "carried-over":
            return frozenset((Fund.CARRIED_OVER, *CARRIED_OF.values()))
        return frozenset(FISCAL) if key == "fiscal" else None

    def _spending(self, code: str, prefix: str, column: str) -> Iterator[Typed]:
        """Figures of the lines of expenditure under a code; those of all kinds for a total."""
        filing, funds = self._filing, _FUNDS.get(code)
        every = prefix in ("total", "spending-subtotal", "spending-total")
        for line, own in self._lines:
            if (every or own.startswith(prefix)) and (funds is None or line.fund in funds):
                for name in _fields(line, column):
                    yield line, name
        if isinstance(filing, Budget) and filing.spending_totals is not None and not filing.spending:
            totals = filing.spending_totals
            name = column if column in ("basic", "personnel", "public", "project", "other") else "total"
            yield totals, name


def _is_figure(amount: object) -> bool:
    return isinstance(amount, Decimal) and bool(amount)


def _under(row: str, code: str) -> bool:
    return row in ("total", "") or normalise(code).startswith(row)


def _balance(balance: Balance | None) -> Iterator[Typed]:
    if balance is not None:
        fields = ("total",) if balance.total is not ABSENT else _BALANCE
        for name in fields:
            if getattr(balance, name) is not ABSENT:
                yield balance, name


def _economic(filing: Budget | Final, row: str) -> Iterator[Typed]:
    for line in filing.economic:
        code = normalise(line.code) if line.code else economic_code(line.name or "") or ""
        if row == "total" or code.startswith(row) or row == f"{economic_kind(code)}-total":
            yield line, "amount"


def _fields(line: SpendingLine, column: str) -> Iterator[str]:
    if not is_divided(line):
        yield "total"
        return
    wanted = {"basic": ("basic", "personnel", "public")}.get(
        column, (column,) if column in _WHOLE[:-1] else _WHOLE[:-1]
    )
    whole = line.basic is not ABSENT
    for name in wanted:
        if getattr(line, name) is not ABSENT and not (
            whole and column != name and name in ("personnel", "public")
        ):
            yield name
