"""Budgets of other provinces, profile 财政部2021, 万元: subsidies, other income, carry-over told apart."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import BLANK, MoneyUnit
from generator.model.budget import Budget, EconomicLine, IncomeDetail, IncomeLine, SpendingLine
from generator.model.filing import StatedFigure
from generator.model.vocabulary import Fund
from generator.profiles import profile
from generator.tables.budget import budget_tables
from generator.tables.stated import lay_over
from generator.tables.table import Table

MOF = profile("财政部2021")
assert MOF is not None


def wan(figure: str) -> Decimal:
    return Decimal(figure) * MoneyUnit.WAN.value


def maybe(figure: str) -> Decimal:
    return Decimal(0) if figure == "-" else wan(figure)


def cells(table: Table, text: str, columns: tuple[str, ...]) -> None:
    """Every printed figure equals the cell; `-` is a cell without figure."""
    for line in text.strip().split("\n"):
        key, *figures = line.split()
        for column, figure in zip(columns, figures, strict=True):
            value = table.value(key, column)
            wanted = (BLANK, Decimal(0)) if figure == "-" else (wan(figure),)
            assert value in wanted, (table.code, key, column, value)


# A city bureau with hospitals. 一般公共预算: code, 人员, 公用, 项目. Other money: code, 基本, 项目.
# It does not name the items of 20809, nor all those of 20828.
GENERAL = """
2050803 - 4.15 35.00
2080501 26.68 - -
2080502 879.89 - -
2080505 904.32 - -
2080506 115.56 - -
2080599 - 44.82 -
2080808 489.40 48.53 70.00
20809 829.22 64.21 14994.48
2082801 436.99 64.25 -
20828 561.03 6.56 1092.00
2082802 - - 15.00
2082850 641.96 46.46 -
2082899 - 29.70 311.00
2100213 3421.62 134.31 754.00
2101101 27.56 - -
2101102 385.06 - -
2101103 15.10 - -
2101199 187.06 - -
2101401 - - 720.00
2109999 - - 352.00
2210201 759.73 - -
"""

OTHER = """
2050803 0.80 109.00
20809 - 4423.00
2082801 - 2.00
2082899 - 16.00
20828 163.53 1140.00
2100213 151.51 1183.00
"""

# Revenue of other money by function: code, source, figure.
DETAIL = """
2050803 UNDERTAKING 0.80
2050803 OTHER 109.00
20809 OTHER 1020.00
20809 FROM_ABOVE 3403.00
2082801 OTHER 2.00
2082899 OTHER 16.00
20828 UNDERTAKING 100.00
20828 BUSINESS 1202.53
20828 OTHER 1.00
2100213 UNDERTAKING 1328.37
2100213 OTHER 6.15
"""


def lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().split("\n")]


BUREAU = Budget(
    profile="财政部2021",
    unit=MoneyUnit.WAN,
    income=(
        IncomeLine(fund=Fund.GENERAL, amount=wan("28467.65")),
        IncomeLine(fund=Fund.GOVERNMENT_FUND, amount=wan("218.00")),
        IncomeLine(fund=Fund.UNDERTAKING, amount=wan("1429.17")),
        IncomeLine(fund=Fund.BUSINESS, amount=wan("1202.53")),
        IncomeLine(fund=Fund.OTHER, amount=wan("1154.15")),
        IncomeLine(fund=Fund.FROM_ABOVE, amount=wan("3403.00")),
    ),
    income_detail=tuple(
        IncomeDetail(code=code, fund=Fund[fund], amount=wan(figure)) for code, fund, figure in lines(DETAIL)
    ),
    spending=(
        *(
            SpendingLine(
                code=code,
                personnel=maybe(people),
                public=maybe(running),
                project=maybe(project),
                undisclosed=len(code) == 5,
            )
            for code, people, running, project in lines(GENERAL)
        ),
        *(
            SpendingLine(
                code=code,
                fund=Fund.OWN,
                basic=maybe(basic),
                project=maybe(project),
                undisclosed=len(code) == 5,
            )
            for code, basic, project in lines(OTHER)
        ),
        SpendingLine(code="2296099", fund=Fund.GOVERNMENT_FUND, project=wan("218.00")),
    ),
)


STATED = """
收支总体情况表 本年收入合计 预算数 32471.49
收支总体情况表 收入总计 预算数 35874.49
收支总体情况表 七、社会保障和就业支出 预算数 27416.60
支出总体情况表 208 合计 27416.60
支出总体情况表 208 基本支出 5353.12
支出总体情况表 行政事业单位养老支出 合计 1971.28
支出总体情况表 20805 基本支出 1971.28
"""

LAID, PROBLEMS = lay_over(
    budget_tables(BUREAU, (), MOF, year=2026),
    tuple(StatedFigure(table=t, row=r, column=c, amount=wan(a)) for t, r, c, a in lines(STATED)),
)
TABLES = {table.code: table for table in LAID}


def test_subsidies_from_above_stand_under_the_subtotal() -> None:
    assert PROBLEMS == ()
    cells(
        TABLES["B1"],
        """
        income-general 28467.65
        income-government-fund 218.00
        income-undertaking 1429.17
        income-business 1202.53
        income-other 1154.15
        income-subtotal 32471.49
        income-from-above 3403.00
        income-from-below -
        income-carried-over -
        income-total 35874.49
        function-205 148.95
        function-208 27416.60
        function-210 7331.22
        function-221 759.73
        function-229 218.00
        spending-total 35874.49
        """,
        ("amount",),
    )


def test_revenue_by_function_equals_the_published_cells() -> None:
    cells(
        TABLES["B2"],
        """
        205 148.95 39.15 - 0.80 - 109.00 -
        20809 20310.91 15887.91 - - - 1020.00 3403.00
        20828 4526.48 3204.95 - 100.00 1202.53 19.00 -
        2082801 503.24 501.24 - - - 2.00 -
        2082899 356.70 340.70 - - - 16.00 -
        2100213 5644.45 4309.93 - 1328.37 - 6.15 -
        21011 614.78 614.78 - - - - -
        229 218.00 - 218.00 - - - -
        """,
        ("total", "general", "government-fund", "undertaking", "business", "other", "from-above"),
    )


def test_expenditure_keeps_what_has_no_item() -> None:
    cells(
        TABLES["B3"],
        """
        total 35874.49 10440.01 25434.48
        205 148.95 4.95 144.00
        208 27416.60 5353.12 22063.48
        20805 1971.28 1971.28 -
        20809 20310.91 893.43 19417.48
        20828 4526.48 1950.48 2576.00
        2082801 503.24 501.24 2.00
        210 7331.22 4322.22 3009.00
        2100213 5644.44 3707.44 1937.00
        """,
        ("total", "basic", "project"),
    )
    assert TABLES["B3"].notes == ("注：20809、20828 含未列到项的支出，大于所列各项之和。",)
    assert TABLES["B3"].value("20828", "basic") != TABLES["B3"].value("2082850", "basic")


def test_general_budget_splits_basic_expenditure() -> None:
    cells(
        TABLES["B5"],
        """
        20828 3204.95 1786.95 1639.98 146.97 1418.00
        2050803 39.15 4.15 - 4.15 35.00
        2100213 4309.93 3555.93 3421.62 134.31 754.00
        221 759.73 759.73 759.73 - -
        """,
        ("total", "basic", "personnel", "public", "project"),
    )
    cells(TABLES["B8"], "total 218.00 - 218.00\n22960 218.00 - 218.00", ("total", "basic", "project"))
    assert TABLES["B9"].empty


def test_an_item_may_be_divided_between_personnel_and_public() -> None:
    budget = Budget(
        profile="财政部2021",
        economic=(
            EconomicLine(code="30305", amount=wan("64.41"), personnel=wan("30.59"), public=wan("33.82")),
            EconomicLine(name="办公费", amount=wan("20.96")),
            # 机关 and 事业 units print the same item twice.
            EconomicLine(code="302 01", amount=wan("48.25")),
        ),
    )
    (table,) = (each for each in budget_tables(budget, (), MOF, year=2026) if each.code == "B6")
    cells(
        table,
        """
        303 64.41 30.59 33.82
        30201 69.21 - 69.21
        total 133.62 30.59 103.03
        """,
        ("total", "personnel", "public"),
    )


def test_carried_over_money_is_told_apart_from_the_years() -> None:
    """A central department: 2,254.12 of the general budget came over from last year."""
    budget = Budget(
        profile="财政部2021",
        unit=MoneyUnit.WAN,
        income=(
            IncomeLine(fund=Fund.GENERAL, amount=wan("16474.82")),
            IncomeLine(fund=Fund.OTHER, amount=wan("31888.00")),
            IncomeLine(fund=Fund.GENERAL_CARRIED, amount=wan("2254.12")),
        ),
        spending=(
            SpendingLine(code="2014001", basic=wan("5826.21")),
            SpendingLine(code="2014002", project=wan("737.29")),
            SpendingLine(code="2014003", basic=wan("236.83")),
            SpendingLine(code="2014004", project=wan("2114.66")),
            SpendingLine(code="2014050", basic=wan("605.40")),
            SpendingLine(code="2014099", project=wan("3623.98")),
            SpendingLine(code="2050803", project=wan("118.01")),
            SpendingLine(code="2080501", basic=wan("2156.86")),
            SpendingLine(code="2210201", basic=wan("1055.58")),
            SpendingLine(code="2014099", fund=Fund.GENERAL_CARRIED, project=wan("2146.93")),
            SpendingLine(code="2080506", fund=Fund.GENERAL_CARRIED, basic=wan("51.33")),
            SpendingLine(code="2210201", fund=Fund.GENERAL_CARRIED, basic=wan("55.86")),
            SpendingLine(code="2014099", fund=Fund.OTHER, project=wan("31888.00")),
        ),
    )
    tables = {table.code: table for table in budget_tables(budget, (), MOF, year=2026)}
    cells(
        tables["B4"],
        """
        income-subtotal 16474.82
        income-general 16474.82
        income-carried-over 2254.12
        income-general-carried 2254.12
        income-total 18728.94
        """,
        ("amount",),
    )
    cells(
        tables["B4"],
        """
        spending-subtotal 18728.94 18728.94
        function-201 15291.30 15291.30
        function-205 118.01 118.01
        function-208 2208.19 2208.19
        function-221 1111.44 1111.44
        spending-total 18728.94 18728.94
        """,
        ("total", "general"),
    )
    cells(
        tables["B1"], "income-subtotal 48362.82\nincome-total 50616.94\nspending-total 50616.94", ("amount",)
    )
    # The table of the general budget is that of the year's appropriation only.
    cells(tables["B5"], "total 16474.82 9880.88 6593.94", ("total", "basic", "project"))
    cells(
        tables["B2"],
        "total 50616.94 2254.12 16474.82 31888.00",
        ("total", "carried-over", "general", "other"),
    )
