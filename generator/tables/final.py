"""The tables of final accounts 部门决算, F1–F9, derived from their leaves (tables.md §4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.amount import ABSENT, BLANK, Amount, add, or_zero
from generator.model.budget import IncomeLine, SpendingLine
from generator.model.final import Balance, Final, FundFlowLine
from generator.model.vocabulary import FISCAL, Fund
from generator.profiles import Profile, TableSpec
from generator.tables.budget_lists import asset_content, has_figures, procurement_panel
from generator.tables.coded_funds import fund_panel, income_panel, spending_panel
from generator.tables.economic import economic_of, economic_panels
from generator.tables.fund_flow import flow_panel
from generator.tables.leaves import Leaves, spending_leaves
from generator.tables.named import Content, make_table, undisclosed_notes
from generator.tables.sources import CARRIED_OF, Income, income_by_function, income_of
from generator.tables.table import Panel, Table
from generator.tables.three_public import final_three_public
from generator.tables.two_sided import Outgo, fiscal_panels, totals_panels

_EXTRA = (("B12", "政府采购情况表"), ("B13", "固定资产占用情况表"))


def final_tables(final: Final, profile: Profile, *, year: int) -> tuple[Table, ...]:
    """The tables of final accounts in the order of the profile's forms; see `budget_tables`."""
    makers = _makers(final, profile, year)
    made = [make_table(spec, final.unit, year, makers[spec.code]()) for spec in profile.final_tables]
    extra = [
        make_table(TableSpec(code=code, name=name), final.unit, year, makers[code]()) for code, name in _EXTRA
    ]
    return (*made, *(table for table in extra if table.panels))


def final_leaves(final: Final) -> Leaves:
    """The expenditure leaves; those of 政府性基金 and 国有资本经营 may be typed with their balances only."""
    lines = list(final.spending)
    for fund, flows in (
        (Fund.GOVERNMENT_FUND, final.government_fund),
        (Fund.STATE_CAPITAL, final.state_capital),
    ):
        if not any(line.fund is fund for line in lines):
            lines += [_as_spending(flow, fund) for flow in flows]
    return spending_leaves(lines)


def final_income(final: Final) -> Income:
    """Revenue by source, with what came over from earlier years and the reserves used."""
    lines = list(final.income)
    given = {line.fund for line in lines}
    if final.reserves_used is not ABSENT and Fund.RESERVES not in given:
        lines.append(IncomeLine(fund=Fund.RESERVES, amount=final.reserves_used))
    if final.opening is not None:
        parts = _by_fund(final.opening)
        lines += [IncomeLine(fund=CARRIED_OF[fund], amount=amount) for fund, amount in parts.items()]
        rest = final.opening.other
        if rest is ABSENT and final.opening.total is not ABSENT:
            rest = or_zero(final.opening.total) - or_zero(add(parts.values()))
        if rest is not ABSENT:
            lines.append(IncomeLine(fund=Fund.CARRIED_OVER, amount=rest))
    return income_of(lines)


def balance_total(balance: Balance | None) -> Amount:
    """All that a balance says: as stated, or its parts together; blank where there is none."""
    if balance is None:
        return BLANK
    if balance.total is not ABSENT:
        return balance.total
    parts = [*_by_fund(balance).values(), balance.other]
    return add(part for part in parts if part is not ABSENT)


def _makers(final: Final, profile: Profile, year: int) -> Mapping[str, Callable[[], Content]]:
    leaves, income = final_leaves(final), final_income(final)
    outgo = Outgo(
        leaves,
        distributed=BLANK if final.distributed is ABSENT else final.distributed,
        closing_total=balance_total(final.closing),
        closing=_by_fund(final.closing) if final.closing else {},
    )
    silent = Content(absent="未提供：没有支出决算明细，本表无法列出。")

    def f1() -> Content:
        if not leaves.leaves and not income.amounts:
            return Content(absent="未提供：没有收入和支出决算数据，本表无法列出。")
        return Content(totals_panels(profile.final_totals, income, outgo, profile.final_functions, "决算数"))

    def f2() -> Content:
        year_income = income_of(final.income)
        found = income_by_function(year_income, final.income_detail, leaves, final.unit)
        if found.missing:
            return Content(absent=found.missing)
        columns = profile.final_income_columns
        return Content((income_panel(found, columns, total_head="本年收入合计", total_first=True),))

    def f3() -> Content:
        if not leaves.leaves:
            return silent
        panel = spending_panel(leaves, total_head="本年支出合计", all_kinds=True, total_first=True)
        return Content((panel,), notes=undisclosed_notes(leaves, panel))

    def f4() -> Content:
        if not leaves.leaves and not income.amounts:
            return Content(absent="未提供：没有财政拨款收支决算数据，本表无法列出。")
        return Content(fiscal_panels(profile.final_fiscal, income, outgo, profile.final_functions, "决算数"))

    def f5() -> Content:
        funds = (Fund.GENERAL, CARRIED_OF[Fund.GENERAL])
        if leaves.of(funds):
            panel = fund_panel(leaves, funds, split=False, total_first=True)
            return Content((panel,), notes=undisclosed_notes(leaves, panel))
        return silent if not leaves.leaves else _nothing(Fund.GENERAL, year, (), leaves, flow=False)

    def f6() -> Content:
        if not final.economic:
            return Content(absent="未提供：没有基本支出按经济分类的明细，本表无法列出。")
        return Content(economic_panels(economic_of(final.economic)))

    def f7() -> Content:
        if not final.three_public:
            return Content(absent="未提供：没有“三公”经费数据，本表无法列出。")
        return Content((final_three_public(final, year),))

    def fund_table(fund: Fund, flows: Sequence[FundFlowLine], *, flow: bool) -> Callable[[], Content]:
        def make() -> Content:
            funds = (fund, CARRIED_OF[fund])
            if flows or leaves.of(funds):
                return Content((flow_panel(flows, leaves, fund, income) if flow else _plain(leaves, funds),))
            unspent = or_zero(income.of(funds)) != 0
            if unspent or not (leaves.leaves or income.states_nil(fund)):
                return Content(absent=f"未提供：没有{fund.value}的收支明细，本表无法列出。")
            return _nothing(fund, year, flows, leaves, flow=flow)

        return make

    def b12() -> Content:
        shown = final.procurement is not None and final.procurement.items and has_figures(final.procurement)
        return Content((procurement_panel(final.procurement),)) if shown and final.procurement else Content()

    def b13() -> Content:
        assets = final.assets
        if assets is None or not assets.lines:
            return Content()
        return asset_content(assets)

    return {
        "F1": f1,
        "F2": f2,
        "F3": f3,
        "F4": f4,
        "F5": f5,
        "F6": f6,
        "F7": f7,
        "F8": fund_table(Fund.GOVERNMENT_FUND, final.government_fund, flow=True),
        "F9": fund_table(Fund.STATE_CAPITAL, final.state_capital, flow=profile.state_capital_flow),
        "B12": b12,
        "B13": b13,
    }


def _plain(leaves: Leaves, funds: tuple[Fund, ...]) -> Panel:
    return fund_panel(leaves, funds, split=False, total_first=True)


def _nothing(fund: Fund, year: int, flows: Sequence[FundFlowLine], leaves: Leaves, *, flow: bool) -> Content:
    panel = flow_panel(flows, leaves, fund, Income({})) if flow else _plain(leaves, (fund,))
    note = f"注：本部门{year}年度没有{fund.value}财政拨款收入和支出，本表无数据。"
    return Content((panel,), empty=note)


def _by_fund(balance: Balance) -> dict[Fund, Amount]:
    stated = dict(zip(FISCAL, (balance.general, balance.government_fund, balance.state_capital), strict=True))
    return {fund: amount for fund, amount in stated.items() if amount is not ABSENT}


def _as_spending(flow: FundFlowLine, fund: Fund) -> SpendingLine:
    return SpendingLine(code=flow.code, name=flow.name, fund=fund, basic=flow.basic, project=flow.project)
