"""The tables of a department budget 部门预算, B1–B14, derived from its leaves (tables.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.amount import ABSENT, BLANK, Amount, add, or_zero, rounding_tail
from generator.model.budget import Budget, SpendingTotals
from generator.model.performance import Project
from generator.model.vocabulary import Fund
from generator.profiles import Profile, TableSpec
from generator.tables.budget_lists import (
    asset_content,
    establishment_panel,
    has_figures,
    procurement_panel,
    procurement_sum,
    project_amount,
    project_panel,
)
from generator.tables.coded_funds import fund_panel, income_panel, spending_panel, totals_only_panel
from generator.tables.economic import economic_of, economic_panel
from generator.tables.leaves import spending_leaves
from generator.tables.named import EMPTY_NAMES, Content, empty_note, make_table, no_fund, undisclosed_notes
from generator.tables.sources import Income, income_by_function, income_of, undivided_budget
from generator.tables.table import Table
from generator.tables.three_public import budget_three_public
from generator.tables.two_sided import Outgo, fiscal_panels, totals_panels

_TOTALS_ONLY = "注：本部门只公开合计，未提供按功能科目的明细。"

_SOME_PROJECTS = "注：只列出部分项目，合计少于本部门全部项目支出。"

#: Tables beyond the nine, printed where the profile has them or the filing gives their rows.
_EXTRA = (
    ("B10", "项目支出表"),
    ("B12", "政府采购预算表"),
    ("B13", "固定资产占用情况表"),
    ("B14", "机构设置表"),
)


def budget_tables(
    budget: Budget, projects: Sequence[Project], profile: Profile, *, year: int
) -> tuple[Table, ...]:
    """The tables of a budget in the order of the profile's forms.

    A table that the figures cannot give says why (`absent`); one whose money is nil by declaration keeps
    its head and a note (`empty`).
    """
    makers = _makers(budget, projects, profile, year)
    listed = {spec.code for spec in profile.budget_tables}
    extra = [TableSpec(code=code, name=name) for code, name in _EXTRA if code not in listed]
    made = [make_table(spec, budget.unit, year, makers[spec.code]()) for spec in profile.budget_tables]
    more = [make_table(spec, budget.unit, year, makers[spec.code]()) for spec in extra]
    return (*made, *(table for table in more if table.panels and not table.empty))


def _makers(
    budget: Budget, projects: Sequence[Project], profile: Profile, year: int
) -> Mapping[str, Callable[[], Content]]:
    leaves, income = spending_leaves(budget.spending), income_of(budget.income)
    totals = budget.spending_totals
    outgo = Outgo(
        leaves,
        spent=spent_in_total(totals),
        closing_total=BLANK if budget.carried_forward is ABSENT else budget.carried_forward,
    )
    nothing = not leaves.leaves and totals is None
    silent = Content(absent="未提供：没有支出数据，本表无法列出。")
    notes = (_TOTALS_ONLY,) if not leaves.leaves and totals is not None else ()

    def b1() -> Content:
        if nothing and not income.amounts:
            return Content(absent="未提供：没有收入和支出数据，本表无法列出。")
        sides = totals_panels(profile.budget_totals, income, outgo, profile.budget_functions, "预算数")
        return Content(sides, notes=notes)

    def b2() -> Content:
        found = income_by_function(income, budget.income_detail, leaves, budget.unit)
        if found.missing:
            return Content(absent=found.missing)
        return Content((income_panel(found, profile.budget_income_columns, total_head="合计"),))

    def b3() -> Content:
        if leaves.leaves:
            panel = spending_panel(leaves, total_head="合计")
            return Content((panel,), notes=undisclosed_notes(leaves, panel))
        return silent if totals is None else Content((totals_only_panel(_amounts(totals)),), notes=notes)

    def b4() -> Content:
        if nothing and not income.amounts:
            return Content(absent="未提供：没有财政拨款收支数据，本表无法列出。")
        sides = fiscal_panels(profile.budget_fiscal, income, outgo, profile.budget_functions, "预算数")
        return Content(sides, notes=notes)

    def b5() -> Content:
        if leaves.of((Fund.GENERAL,)):
            panel = fund_panel(leaves, (Fund.GENERAL,), split=True)
            return Content((panel,), notes=undisclosed_notes(leaves, panel))
        only_general = undivided_budget(income, leaves) is Fund.GENERAL
        if not leaves.leaves and totals is not None and only_general and not carried(income):
            return Content((totals_only_panel(_amounts(totals)),), notes=notes)
        return no_fund(Fund.GENERAL, income, leaves, year)

    def by_fund(fund: Fund) -> Callable[[], Content]:
        def make() -> Content:
            if leaves.of((fund,)):
                return Content((fund_panel(leaves, (fund,), split=True),))
            return no_fund(fund, income, leaves, year)

        return make

    def b6() -> Content:
        if not budget.economic:
            return Content(absent="未提供：没有基本支出按经济分类的明细，本表无法列出。")
        return Content((economic_panel(economic_of(budget.economic)),))

    def b7() -> Content:
        if not budget.three_public:
            return Content(absent="未提供：没有“三公”经费数据，本表无法列出。")
        with_cost = profile.operating_in_three_public
        return Content((budget_three_public(budget, year, with_operating_cost=with_cost),))

    def b10() -> Content:
        spent = leaves.column("project") if leaves.leaves else totals.project if totals else ABSENT
        if projects:
            listed = add(map(project_amount, projects))
            tail = rounding_tail(len(projects), budget.unit)
            is_part = or_zero(spent) - or_zero(listed) > tail and listed is not ABSENT
            return Content((project_panel(projects),), notes=(_SOME_PROJECTS,) if is_part else ())
        known = spent is not ABSENT and (leaves.leaves or totals is not None)
        if known and not or_zero(spent):
            return Content((project_panel(()),), empty=empty_note(year, EMPTY_NAMES["project"]))
        return Content(absent="未提供：没有项目明细，本表无法列出。")

    def b12() -> Content:
        if budget.procurement is None or procurement_sum(budget.procurement) is ABSENT:
            return Content(absent="未提供：没有政府采购数据，本表无法列出。")
        empty = "" if has_figures(budget.procurement) else empty_note(year, EMPTY_NAMES["procurement"])
        return Content((procurement_panel(budget.procurement),), empty=empty)

    return {
        "B1": b1,
        "B2": b2,
        "B3": b3,
        "B4": b4,
        "B5": b5,
        "B6": b6,
        "B7": b7,
        "B8": by_fund(Fund.GOVERNMENT_FUND),
        "B9": by_fund(Fund.STATE_CAPITAL),
        "B10": b10,
        "B12": b12,
        "B13": lambda: _assets(budget),
        "B14": lambda: _establishments(budget),
    }


def spent_in_total(totals: SpendingTotals | None) -> Amount:
    """支出合计 of a filing that gives only totals: as stated, or its parts together."""
    if totals is None:
        return ABSENT
    return totals.total if totals.total is not ABSENT else add((totals.basic, totals.project, totals.other))


def carried(income: Income) -> bool:
    """Whether any money comes from earlier years."""
    return bool(or_zero(income.total) - or_zero(income.year))


def _amounts(totals: SpendingTotals) -> dict[str, Amount]:
    return {
        "total": spent_in_total(totals),
        "basic": totals.basic,
        "personnel": totals.personnel,
        "public": totals.public,
        "project": totals.project,
        "other": totals.other,
    }


def _assets(budget: Budget) -> Content:
    assets = budget.assets
    if assets is None or not assets.lines:
        return Content(absent="未提供：没有固定资产占用情况，本表无法列出。")
    return asset_content(assets)


def _establishments(budget: Budget) -> Content:
    if not budget.establishments:
        return Content(absent="未提供：没有机构设置数据，本表无法列出。")
    return Content((establishment_panel(budget.establishments),), money=False)
