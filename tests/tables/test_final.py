"""Final accounts of a finance bureau, 万元: carry-over, money that is not fiscal, rounding tails."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import BLANK, MoneyUnit
from generator.model.budget import EconomicLine, IncomeDetail, IncomeLine, SpendingLine
from generator.model.filing import StatedFigure
from generator.model.final import Balance, Final, FinalThreePublicLine, FundFlowLine
from generator.model.vocabulary import Fund, ThreePublicItem
from generator.profiles import profile
from generator.tables.final import final_tables
from generator.tables.headline import final_headlines
from generator.tables.stated import Trouble, lay_over

SHANGHAI = profile("上海")
assert SHANGHAI is not None


def wan(figure: str) -> Decimal:
    return Decimal(figure) * MoneyUnit.WAN.value


SPENDING = """
2010601 1511.89 1503.52 8.37 1560.05
2010602 10.00 - 10.00 10.00
2010607 135.25 - 135.25 135.90
2010608 449.52 - 449.52 450.52
2080501 84.65 84.65 - 85.55
2080505 160.75 160.75 - 161.62
2080506 80.38 80.38 - 80.81
2080599 0.94 0.94 - 0.94
2101101 60.99 60.99 - 62.29
2210201 187.19 187.19 - 187.75
2210203 258.50 258.50 - 258.50
"""

ECONOMIC = """
30101 262.33
30102 1238.58
30108 160.75
30109 80.38
30110 60.99
30112 1.61
30113 187.19
30199 91.03
30201 21.21
30202 7.61
30204 0.09
30207 4.88
30211 1.20
30213 2.83
30216 4.05
30226 2.01
30228 24.42
30229 42.77
30239 48.49
30299 11.53
30302 69.10
30309 0.31
31002 13.58
"""

STATED = """
收入支出决算总表 八、社会保障和就业支出 决算数 326.71
收入支出决算总表 本年支出合计 决算数 2940.05
收入支出决算总表 总计 决算数 2995.39
收入决算表 合计 本年收入合计 2946.25
收入决算表 合计 财政拨款收入 2940.05
支出决算表 合计 本年支出合计 2940.05
支出决算表 合计 基本支出 2336.91
财政拨款收入支出决算总表 社会保障和就业支出 合计 326.71
财政拨款收入支出决算总表 208 一般公共预算 326.71
财政拨款收入支出决算总表 本年支出合计 合计 2940.05
F4 本年支出合计 general 2940.05
F4 spending-total total 2961.68
F4 总计 一般公共预算 2961.68
一般公共预算财政拨款支出决算表 合计 合计 2940.05
公开05表一般公共预算财政拨款支出决算表 合计 基本支出 2336.91
一般公共预算财政拨款基本支出决算表 301 决算数 2082.85
一般公共预算财政拨款基本支出决算表 302 决算数 171.07
一般公共预算财政拨款基本支出决算表 人员经费合计 决算数 2152.26
一般公共预算财政拨款基本支出决算表 公用经费合计 决算数 184.65
"""


def amount(figure: str) -> Decimal:
    return Decimal(0) if figure == "-" else wan(figure)


def stated(*lines: str) -> tuple[StatedFigure, ...]:
    rows = (line.split() for line in lines)
    return tuple(StatedFigure(table=t, row=r, column=c, amount=wan(a)) for t, r, c, a in rows)


FINAL = Final(
    profile="上海",
    unit=MoneyUnit.WAN,
    income=(
        IncomeLine(fund=Fund.GENERAL, amount=wan("2940.05")),
        IncomeLine(fund=Fund.OTHER, amount=wan("6.20")),
    ),
    # Only what does not follow from the expenditure is typed.
    income_detail=(
        IncomeDetail(code="2010601", fund=Fund.OTHER, amount=wan("0.01")),
        IncomeDetail(code="2010602", fund=Fund.OTHER, amount=wan("6.19")),
    ),
    spending=tuple(
        SpendingLine(code=code, basic=amount(basic), project=amount(project), opening_budget=wan(opening))
        for code, _, basic, project, opening in (line.split() for line in SPENDING.split("\n") if line)
    ),
    economic=tuple(
        EconomicLine(code=code, amount=wan(figure))
        for code, figure in (line.split() for line in ECONOMIC.split("\n") if line)
    ),
    opening=Balance(total=wan("49.14"), general=wan("21.63")),
    closing=Balance(total=wan("55.34"), general=wan("21.63")),
    three_public=(
        FinalThreePublicLine(item=ThreePublicItem.ABROAD, budget=BLANK, outcome=BLANK),
        FinalThreePublicLine(item=ThreePublicItem.RECEPTION, budget=wan("0.95"), outcome=BLANK),
    ),
)

DERIVED = final_tables(FINAL, SHANGHAI, year=2024)
LAID, PROBLEMS = lay_over(DERIVED, stated(*STATED.strip().split("\n")))
TABLES = {table.code: table for table in LAID}


def test_all_stated_figures_are_rounding_tails() -> None:
    assert PROBLEMS == ()


def test_stated_cell_shows_the_publication_and_keeps_the_sum() -> None:
    row = TABLES["F1"].row("function-208")
    assert row is not None
    cell = row.cells[1]
    assert (cell.value, cell.computed) == (wan("326.71"), wan("326.72"))
    assert cell.note == "尾差：各项相加为 326.72"


def test_totals_table_equals_the_published_cells() -> None:
    table = TABLES["F1"]
    expected = {
        "income-general": "2940.05",
        "income-other": "6.20",
        "income-subtotal": "2946.25",
        "income-carried-over": "49.14",
        "income-total": "2995.39",
        "function-201": "2106.66",
        "function-208": "326.71",
        "function-210": "60.99",
        "function-221": "445.69",
        "spending-subtotal": "2940.05",
        "carried-forward": "55.34",
        "spending-total": "2995.39",
    }
    assert {key: table.value(key, "amount") for key in expected} == {
        key: wan(figure) for key, figure in expected.items()
    }
    blank = [row for panel in table.panels for row in panel.rows if row.key not in expected]
    assert all(row.cells[1].value is BLANK for row in blank)
    assert len([row for row in table.panels[1].rows if row.key.startswith("function-")]) == 26
    assert table.row("function-221").cells[0].value == "十九、住房保障支出"  # type: ignore[union-attr]


def cells(code: str, text: str, columns: tuple[str, ...]) -> None:
    """Every printed figure equals the cell; `-` is a cell without figure."""
    for line in text.strip().split("\n"):
        key, *figures = line.split()
        for column, figure in zip(columns, figures, strict=True):
            value = TABLES[code].value(key, column)
            wanted = (BLANK, Decimal(0)) if figure == "-" else (wan(figure),)
            assert value in wanted, (code, key, column, value)


def test_revenue_by_function_adds_typed_detail_to_what_is_spent() -> None:
    cells(
        "F2",
        """
        total 2946.25 2940.05 6.20
        201 2112.86 2106.66 6.20
        20106 2112.86 2106.66 6.20
        2010601 1511.90 1511.89 0.01
        2010602 16.19 10.00 6.19
        2010607 135.25 135.25 -
        2010608 449.52 449.52 -
        208 326.72 326.72 -
        20805 326.72 326.72 -
        210 60.99 60.99 -
        221 445.69 445.69 -
        2210203 258.50 258.50 -
        """,
        ("total", "fiscal", "other"),
    )


def test_expenditure_tables_equal_the_published_cells() -> None:
    text = """
        total 2940.05 2336.91 603.14
        201 2106.66 1503.52 603.14
        20106 2106.66 1503.52 603.14
        2010601 1511.89 1503.52 8.37
        2010602 10.00 - 10.00
        2010607 135.25 - 135.25
        208 326.72 326.72 -
        20805 326.72 326.72 -
        2080599 0.94 0.94 -
        21011 60.99 60.99 -
        22102 445.69 445.69 -
        2210201 187.19 187.19 -
        """
    for code in ("F3", "F5"):
        cells(code, text, ("total", "basic", "project"))
        assert TABLES[code].panels[0].rows[0].key == "total"
    heads = [column.key for column in TABLES["F3"].panels[0].columns]
    assert heads[-3:] == ["upward", "business", "downward"]


def test_fiscal_table_equals_the_published_cells() -> None:
    cells(
        "F4",
        """
        income-general 2940.05
        income-subtotal 2940.05
        income-carried-over 21.63
        income-general-carried 21.63
        income-total 2961.68
        """,
        ("amount",),
    )
    cells(
        "F4",
        """
        function-201 2106.66 2106.66 -
        function-208 326.71 326.71 -
        spending-subtotal 2940.05 2940.05 -
        carried-forward 21.63 21.63 -
        spending-total 2961.68 2961.68 -
        """,
        ("total", "general", "government-fund"),
    )


def test_basic_expenditure_stands_in_two_panels() -> None:
    cells(
        "F6",
        """
        301 2082.85
        303 69.41
        30302 69.10
        personnel-total 2152.26
        302 171.07
        310 13.58
        31002 13.58
        public-total 184.65
        """,
        ("total",),
    )
    assert [panel.key for panel in TABLES["F6"].panels] == ["personnel", "public"]


def test_three_public_measures_stand_with_budget_and_outcome() -> None:
    cells(
        "F7",
        """
        total 0.95 -
        abroad - -
        cars - -
        reception 0.95 -
        """,
        ("budget", "outcome"),
    )


def test_funds_without_money_are_empty_tables() -> None:
    assert TABLES["F8"].empty == "注：本部门2024年度没有政府性基金预算财政拨款收入和支出，本表无数据。"
    assert TABLES["F9"].empty


def test_headlines_show_outcomes_beside_the_opening_budget() -> None:
    headlines = {each.key: each for each in final_headlines(FINAL, LAID)}
    assert headlines["opening-budget"].amount == wan("2993.93")
    assert headlines["year-spending"].amount == wan("2940.05")
    assert headlines["three-public-budget"].amount == wan("0.95")
    assert headlines["three-public"].amount is BLANK


def test_fund_flow_gives_its_expenditure_to_all_tables() -> None:
    flow = FundFlowLine(
        code="2296099",
        opening=wan("5"),
        income=wan("218"),
        project=wan("200"),
        closing=wan("23"),
    )
    final = Final(
        profile="上海",
        unit=MoneyUnit.WAN,
        income=(IncomeLine(fund=Fund.GOVERNMENT_FUND, amount=wan("218")),),
        government_fund=(flow,),
        opening=Balance(government_fund=wan("5")),
        closing=Balance(government_fund=wan("23")),
    )
    tables = {table.code: table for table in final_tables(final, SHANGHAI, year=2024)}
    row = tables["F8"].row("229")
    assert row is not None
    assert [cell.value for cell in row.cells[2:]] == [
        wan("5"),
        wan("218"),
        wan("200"),
        BLANK,
        wan("200"),
        wan("23"),
    ]
    assert tables["F3"].value("2296099", "project") == wan("200")
    assert tables["F4"].value("spending-total", "government-fund") == wan("223")
    assert tables["F4"].value("income-total", "amount") == wan("223")
    assert tables["F1"].value("spending-total", "amount") == wan("223")
    # Revenue was not all spent, and no detail of it is typed.
    assert tables["F2"].absent


def test_stated_figures_that_cannot_stand_are_told() -> None:
    laid, problems = lay_over(
        DERIVED,
        stated(
            "收入支出决算总表 本年支出合计 决算数 2950.05",
            "收入支出决算总表 卫生健康支出 决算数 60.99",
            "收支决算总表 合计 决算数 1",
            "支出决算表 行政运转 基本支出 1",
            "支出决算表 合计 基本支出数 1",
            "支出决算表 合计 科目名称 1",
            "财政拨款收入支出决算总表 一、一般公共预算财政拨款 决算数 1",
        ),
    )
    assert [each.trouble for each in problems] == [
        Trouble.UNKNOWN_TABLE,
        Trouble.UNKNOWN_ROW,
        Trouble.UNKNOWN_COLUMN,
        Trouble.NOT_MONEY,
        Trouble.AMBIGUOUS,
        Trouble.DIFFERS,
        Trouble.IDLE,
    ]
    fields = [each.field for each in problems]
    assert fields == ["table", "row", "column", "column", "row", "amount", "amount"]
    assert "收入支出决算总表" in problems[0].nearest
    assert "行政运行" in problems[1].nearest
    assert "基本支出" in problems[2].nearest
    assert problems[4].nearest == ("income-general", "income-general-carried")
    assert (problems[5].computed, problems[5].difference) == (wan("2940.06"), wan("9.99"))
    # The publication keeps its word even so; the note tells the sum.
    row = laid[0].row("spending-subtotal")
    assert row is not None
    assert row.cells[1].value == wan("2950.05")
    assert row.cells[1].note == "与各项相加不符：各项相加为 2,940.06"
