"""The sums of tables.md §6 and a filing that gives only totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.model.budget import (
    AssetLine,
    Assets,
    Budget,
    ControlTotals,
    IncomeLine,
    Procurement,
    SpendingLine,
    SpendingTotals,
    ThreePublicLine,
)
from generator.model.filing import StatedFigure
from generator.model.performance import Project
from generator.model.vocabulary import Fund, ThreePublicItem
from generator.profiles import Profile, profile
from generator.tables.budget import budget_tables
from generator.tables.budget_lists import asset_total
from generator.tables.compare import gone_rows, values_before
from generator.tables.control import ControlProblem, control_problems
from generator.tables.headline import budget_headlines
from generator.tables.stated import Trouble, lay_over
from generator.tables.table import Table


def found(name: str) -> Profile:
    profile_ = profile(name)
    assert profile_ is not None
    return profile_


def wan(figure: str) -> Decimal:
    return Decimal(figure) * MoneyUnit.WAN.value


def derived(budget: Budget, *projects: Project, year: int = 2025) -> dict[str, Table]:
    return {t.code: t for t in budget_tables(budget, projects, found(budget.profile), year=year)}


COUNTY = Budget(
    profile="河北2025",
    unit=MoneyUnit.WAN,
    income=(
        IncomeLine(fund=Fund.GENERAL, amount=wan("675.82")),
        IncomeLine(fund=Fund.CARRIED_OVER, amount=wan("14.54")),
    ),
    spending=(
        SpendingLine(code="2013101", basic=wan("516.39")),
        SpendingLine(code="2080505", basic=wan("98.25")),
        SpendingLine(code="2101101", basic=wan("21.53")),
        SpendingLine(code="2130505", fund=Fund.CARRIED_OVER, project=wan("14.54")),
        SpendingLine(code="2210201", basic=wan("39.65")),
    ),
)


def test_county_totals_balance_and_list_every_class() -> None:
    table = derived(COUNTY)["B1"]
    assert table.value("income-subtotal", "amount") == wan("675.82")
    assert table.value("income-carried-over", "amount") == wan("14.54")
    assert table.value("income-total", "amount") == table.value("spending-total", "amount") == wan("690.36")
    classes = [row for row in table.panels[1].rows if row.key.startswith("function-")]
    assert len(classes) == 31
    assert classes[0].cells[0].value == "一、一般公共服务支出"
    assert table.value("function-202", "amount") is BLANK
    assert table.value("income-own", "amount") is BLANK


def test_undivided_carry_over_belongs_to_the_only_budget() -> None:
    tables = derived(COUNTY)
    assert tables["B4"].value("income-carried-over", "amount") == wan("14.54")
    assert tables["B4"].value("spending-total", "general") == wan("690.36")
    mixed = Budget(
        profile="河北2025",
        income=(*COUNTY.income, IncomeLine(fund=Fund.OTHER, amount=wan("3"))),
        spending=COUNTY.spending,
    )
    # Nobody says whose the money is, so that the table does not either.
    assert derived(mixed)["B4"].value("income-carried-over", "amount") is ABSENT
    assert derived(mixed)["B4"].value("income-total", "amount") is ABSENT


TOTALS_ONLY = Budget(
    profile="河北2020",
    income=(
        IncomeLine(fund=Fund.GENERAL, amount=Decimal(477884)),
        IncomeLine(fund=Fund.GOVERNMENT_FUND, amount=Decimal(0)),
        IncomeLine(fund=Fund.SPECIAL_ACCOUNT, amount=Decimal(0)),
        IncomeLine(fund=Fund.OTHER, amount=Decimal(0)),
    ),
    spending_totals=SpendingTotals(
        total=Decimal(477884),
        basic=Decimal(327884),
        personnel=Decimal(296884),
        public=Decimal(31000),
        project=Decimal(150000),
        other=Decimal(0),
    ),
    three_public=tuple(ThreePublicLine(item=item, amount=Decimal(0)) for item in ThreePublicItem),
    procurement=Procurement(total=Decimal(0)),
    control=ControlTotals(project=Decimal(150000), income=Decimal(477884)),
)


def test_filing_of_totals_shows_what_it_has() -> None:
    tables = derived(TOTALS_ONLY, Project(name="工作经费", code="288-0204-X", budget=Decimal(150000)))
    assert tables["B1"].value("spending-total", "amount") == Decimal(477884)
    assert not [row for row in tables["B1"].panels[1].rows if row.key.startswith("function-")]
    (row,) = tables["B3"].panels[0].rows
    assert row.key == "total"
    assert tables["B3"].value("total", "personnel") == Decimal(296884)
    assert tables["B3"].notes == ("注：本部门只公开合计，未提供按功能科目的明细。",)
    assert tables["B10"].value("project-288-0204-X", "total") == Decimal(150000)
    assert {code for code, table in tables.items() if table.absent} == {"B2", "B6", "B9", "B13", "B14"}
    assert {code for code, table in tables.items() if table.empty} == {"B8", "B12"}
    assert all(not (table.absent and table.empty) for table in tables.values())
    assert control_problems(TOTALS_ONLY, tuple(tables.values())) == ()
    assert tables["B10"].notes == ()
    some = derived(TOTALS_ONLY, Project(name="工作经费", code="288-0204-X", budget=Decimal(120000)))
    assert some["B10"].notes == ("注：只列出部分项目，合计少于本部门全部项目支出。",)


def test_headlines_of_totals() -> None:
    headlines = {h.key: h for h in budget_headlines(TOTALS_ONLY, (), tuple(derived(TOTALS_ONLY).values()))}
    assert headlines["public"].amount == Decimal(31000)
    assert headlines["procurement"].amount == Decimal(0)
    assert headlines["procurement-goods"].amount is ABSENT
    assert headlines["assets"].amount is ABSENT
    assert headlines["projects"].count is None


def test_mistyped_leaf_is_caught_by_the_control_total() -> None:
    budget = Budget(
        profile="河北2025",
        unit=MoneyUnit.WAN,
        income=COUNTY.income,
        spending=COUNTY.spending,
        control=ControlTotals(income=wan("690.36"), expenditure=wan("690.35"), project=wan("41.54")),
    )
    problems = control_problems(budget, tuple(derived(budget).values()))
    assert problems == (
        ControlProblem("expenditure", "支出总计", wan("690.35"), wan("690.36"), wan("0.01"), True),
        ControlProblem("project", "项目支出", wan("41.54"), wan("14.54"), wan("-27.00"), False),
    )


def test_a_rounding_tail_in_yuan_is_a_difference() -> None:
    budget = Budget(
        profile="河北2022",
        income=(IncomeLine(fund=Fund.GENERAL, amount=Decimal(100)),),
        spending=(SpendingLine(code="2013101", basic=Decimal(60), project=Decimal(40)),),
    )
    figure = StatedFigure(table="部门支出总表", row="合计", column="合计", amount=Decimal("100.01"))
    _, (problem,) = lay_over(tuple(derived(budget).values()), (figure,))
    assert (problem.trouble, problem.difference) == (Trouble.DIFFERS, Decimal("0.01"))


@pytest.mark.parametrize(
    ("amounts", "total", "cars"),
    [
        (("1311.46", "0", "869.20", "103.08"), "2283.74", "869.20"),
        (("39", "2648", "1422", "323"), "4432", "4070"),
        (("0", "0", "32.65", "1.70"), "34.35", "32.65"),
    ],
)
def test_three_public_sums(amounts: tuple[str, ...], total: str, cars: str) -> None:
    lines = tuple(
        ThreePublicLine(item=item, amount=wan(figure), difference=wan("1"))
        for item, figure in zip(ThreePublicItem, amounts, strict=True)
    )
    table = derived(Budget(profile="财政部2021", unit=MoneyUnit.WAN, three_public=lines))["B7"]
    assert table.value("total", "amount") == wan(total)
    assert table.value("cars", "amount") == wan(cars)
    assert table.value("total", "change") == wan("4")
    assert table.value("total", "previous") == wan(total) - wan("4")


def test_procurement_in_wan_has_a_tail() -> None:
    procurement = Procurement(
        total=wan("251.25"), goods=wan("4.79"), works=Decimal(0), services=wan("246.47")
    )
    table = derived(Budget(profile="河北2025", unit=MoneyUnit.WAN, procurement=procurement))["B12"]
    # As stated: 4.79 + 0 + 246.47 is 251.26, which the checks tell (C17, C63).
    assert table.value("total", "amount") == wan("251.25")
    assert table.value("services", "amount") == wan("246.47")


def test_codes_may_be_spaced_and_parents_named() -> None:
    budget = Budget(
        profile="河北2022",
        spending=(
            SpendingLine(code="201 99", name="自设的款"),
            SpendingLine(code="201-99-99", project=Decimal(5)),
            SpendingLine(code="201", name="一般公共服务", basic=Decimal(5)),
            SpendingLine(code="０５０１", project=Decimal(7)),
        ),
    )
    table = derived(budget)["B3"]
    (panel,) = table.panels
    # A 类 typed beside its own items is their sum, and what is no function code is left to the checks.
    assert [(row.key, row.cells[1].value, row.cells[2].value) for row in panel.rows] == [
        ("201", "一般公共服务", Decimal(5)),
        ("20199", "自设的款", Decimal(5)),
        ("2019999", ABSENT, Decimal(5)),
        ("total", "合计", Decimal(5)),
    ]


def test_last_year_stands_beside_and_gone_rows_are_told() -> None:
    before = derived(
        Budget(
            profile="河北2022",
            spending=(
                SpendingLine(code="2013101", basic=Decimal(8)),
                SpendingLine(code="2080505", basic=Decimal(2)),
            ),
        ),
        year=2024,
    )
    now = derived(Budget(profile="河北2025", spending=(SpendingLine(code="2013101", basic=Decimal(9)),)))
    (panel,) = now["B3"].panels
    previous = values_before(panel, before["B3"])
    columns = [column.key for column in panel.columns]
    assert previous["2013101"][columns.index("basic")] == Decimal(8)
    assert previous["total"][columns.index("total")] == Decimal(10)
    # Words are not compared, and a row of last year alone is beside none.
    assert previous["total"][columns.index("name")] is None
    assert "208" not in previous
    assert [gone.row.key for gone in gone_rows(now["B3"], before["B3"])] == ["208", "20805", "2080505"]
    # The 31 rows of the form are in both years; blank ones are not news.
    assert gone_rows(now["B1"], before["B1"]) == ()
    assert values_before(panel, None) == {}


def test_tails_of_the_parts_explain_the_tail_of_their_sum() -> None:
    classes = ("201", "204", "205", "208", "212")
    budget = Budget(
        profile="河北2025",
        unit=MoneyUnit.WAN,
        spending=tuple(
            SpendingLine(code=f"{code}{section}01", basic=wan("1.00"))
            for code in classes
            for section in ("01", "02")
        ),
    )
    tables = tuple(derived(budget).values())
    total = StatedFigure(table="B3", row="合计", column="合计", amount=wan("10.05"))
    _, (problem,) = lay_over(tables, (total,))
    assert (problem.trouble, problem.difference) == (Trouble.DIFFERS, wan("0.05"))
    parts = [StatedFigure(table="B3", row=code, column="合计", amount=wan("2.01")) for code in classes]
    _, problems = lay_over(tables, (*parts, total))
    assert problems == ()


def test_all_assets_are_the_rows_that_are_no_part_of_another() -> None:
    values = {"流动资产": 4, "固定资产": 30, "其中：房屋": 20, "车辆": 6, "其他固定资产": 4, "无形资产": 2}
    lines = tuple(AssetLine(name=name, value=Decimal(value)) for name, value in values.items())
    assert asset_total(Assets(lines=lines)) == Decimal(36)
    assert asset_total(Assets(lines=lines[2:])) == Decimal(12)
    assert asset_total(Assets(lines=lines[3:5])) == Decimal(10)
