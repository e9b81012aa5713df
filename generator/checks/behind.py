"""The typed figures that a cell of a table is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.amount import ABSENT
from generator.checks.case import Case
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


def behind(case: Case, filing: Budget | Final, code: str, row: str, column: str) -> tuple[str, list[Typed]]:
    """The field of the filing under which a cell's figures are typed, and those figures."""
    if code in ("B6", "F6"):
        return "economic", list(_economic(filing, row))
    if code in ("B7", "F7"):
        return "three_public", [(line, column if code == "F7" else "amount") for line in filing.three_public]
    if code in _FLOWS and column in ("opening", "income", "closing"):
        flows: tuple[FundFlowLine, ...] = getattr(filing, _FLOWS[code], ())
        return _FLOWS[code], [(each, column) for each in flows if _under(row, each.code)]
    if code in ("B2", "F2"):
        funds = _funds_of(case, filing, f"income-{column}") if column != "total" else None
        details = [each for each in filing.income_detail if funds is None or each.fund in funds]
        if details:
            return "income_detail", [(each, "amount") for each in details if _under(row, each.code)]
    if row.startswith("income-"):
        return "income", list(_income(case, filing, row))
    if row == "carried-forward":
        return (
            ("carried_forward", [(filing, "carried_forward")])
            if isinstance(filing, Budget)
            else (
                "closing",
                list(_balance(filing.closing)),
            )
        )
    return "spending", list(_spending(filing, code, row.removeprefix("function-"), column))


def _under(row: str, code: str) -> bool:
    return row in ("total", "") or normalise(code).startswith(row)


def _income(case: Case, filing: Budget | Final, row: str) -> Iterator[Typed]:
    funds = _funds_of(case, filing, row)
    for line in filing.income:
        if funds is None or line.fund in funds:
            yield line, "amount"
    if isinstance(filing, Final):
        if (funds is None or Fund.RESERVES in funds) and filing.reserves_used is not ABSENT:
            yield filing, "reserves_used"
        if funds is None or not funds.isdisjoint((Fund.CARRIED_OVER, *CARRIED_OF.values())):
            yield from _balance(filing.opening)


def _funds_of(case: Case, filing: Budget | Final, row: str) -> frozenset[Fund] | None:
    """The sources that a row of revenue sums; None: all of them."""
    form = case.profile.budget_totals if isinstance(filing, Budget) else case.profile.final_totals
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


def _spending(filing: Budget | Final, code: str, prefix: str, column: str) -> Iterator[Typed]:
    """Figures of the lines of expenditure under a code; those of all kinds for a total."""
    funds = _FUNDS.get(code)
    every = prefix in ("total", "spending-subtotal", "spending-total")
    for line in filing.spending:
        is_under = every or normalise(line.code).startswith(prefix)
        if is_under and has_amounts(line) and (funds is None or line.fund in funds):
            for name in _fields(line, column):
                yield line, name
    if isinstance(filing, Budget) and filing.spending_totals is not None and not filing.spending:
        totals = filing.spending_totals
        name = column if column in ("basic", "personnel", "public", "project", "other") else "total"
        yield totals, name


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
