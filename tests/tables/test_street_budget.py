"""A street office's budget of 2024, profile 上海, 元: all nine tables follow from the leaves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.amount import BLANK, MoneyUnit
from generator.model.budget import (
    Budget,
    ControlTotals,
    EconomicLine,
    IncomeLine,
    OperatingCost,
    SpendingLine,
    ThreePublicLine,
)
from generator.model.vocabulary import Fund, ThreePublicItem
from generator.profiles import profile
from generator.tables.budget import budget_tables
from generator.tables.control import control_problems
from generator.tables.headline import budget_headlines
from generator.tables.table import Panel, Table, Value
from tests.tables.street_2024 import B2, B3, B6, CLASSES, published

WAN = MoneyUnit.WAN.value
SHANGHAI = profile("上海")
assert SHANGHAI is not None


def spending() -> tuple[SpendingLine, ...]:
    return tuple(
        SpendingLine(code=f"{code[:3]} {code[3:5]} {code[5:]}", name=name, basic=basic, project=project)
        for code, (name, (_, basic, project)) in published(B3).items()
        if len(code) == 7
    )


def three_public(abroad: str, purchase: str, running: str, reception: str) -> tuple[ThreePublicLine, ...]:
    amounts = zip(ThreePublicItem, (abroad, purchase, running, reception), strict=True)
    return tuple(ThreePublicLine(item=item, amount=Decimal(amount) * WAN) for item, amount in amounts)


BUDGET = Budget(
    profile="上海",
    income=(
        IncomeLine(fund=Fund.GENERAL, amount=Decimal(156211123)),
        IncomeLine(fund=Fund.GOVERNMENT_FUND, amount=BLANK),
        IncomeLine(fund=Fund.STATE_CAPITAL, amount=BLANK),
        IncomeLine(fund=Fund.UNDERTAKING, amount=Decimal(0)),
        IncomeLine(fund=Fund.BUSINESS, amount=Decimal(0)),
        IncomeLine(fund=Fund.OTHER, amount=Decimal(0)),
    ),
    spending=spending(),
    economic=tuple(
        EconomicLine(code=code, name=name, amount=figures[0])
        for code, (name, figures) in published(B6).items()
        if len(code) == 5 and code != "total"
    ),
    three_public=three_public("0", "25", "21.56", "1.35"),
    operating_cost=OperatingCost(amount=Decimal("443.18") * WAN),
    control=ControlTotals(
        income=Decimal(156211123), expenditure=Decimal(156211123), project=Decimal(56505103)
    ),
)

TABLES = {table.code: table for table in budget_tables(BUDGET, (), SHANGHAI, year=2024)}


def figures(panel: Panel) -> dict[str, tuple[Value, list[Value]]]:
    """Name and money cells by row key."""
    names = [i for i, column in enumerate(panel.columns) if column.key in ("name", "item")]
    money = [i for i, column in enumerate(panel.columns) if column.kind == "money"]
    return {row.key: (row.cells[names[0]].value, [row.cells[i].value for i in money]) for row in panel.rows}


def zeros(values: list[Value]) -> list[Value]:
    return [Decimal(0) if value is BLANK else value for value in values]


def test_tables_stand_in_the_printed_order() -> None:
    assert list(TABLES) == ["B1", "B2", "B3", "B4", "B5", "B8", "B9", "B6", "B7"]
    assert TABLES["B1"].name == "2024年部门财务收支预算总表"
    assert TABLES["B7"].unit is MoneyUnit.WAN
    assert TABLES["B1"].unit is MoneyUnit.YUAN


@pytest.mark.parametrize(("code", "text"), [("B2", B2), ("B3", B3), ("B5", B3), ("B6", B6)])
def test_coded_tables_equal_the_published_cells(code: str, text: str) -> None:
    (panel,) = TABLES[code].panels
    derived = figures(panel)
    expected = published(text)
    assert list(derived) == list(expected)
    for key, (name, values) in expected.items():
        assert derived[key][0] == name, key
        assert zeros(derived[key][1]) == values, key


def test_two_sided_table_equals_the_published_cells() -> None:
    income, spending_side = TABLES["B1"].panels
    assert list(figures(income).values()) == [
        ("一、财政拨款收入", [Decimal(156211123)]),
        ("1. 一般公共预算资金", [Decimal(156211123)]),
        ("2. 政府性基金", [BLANK]),
        ("3. 国有资本经营预算", [BLANK]),
        ("二、事业收入", [Decimal(0)]),
        ("三、事业单位经营收入", [Decimal(0)]),
        ("四、其他收入", [Decimal(0)]),
        ("收入总计", [Decimal(156211123)]),
    ]
    expected = {f"function-{code}": row for code, row in published(CLASSES).items()}
    assert figures(spending_side) == expected | {"spending-total": ("支出总计", [Decimal(156211123)])}


def test_fiscal_table_equals_the_published_cells() -> None:
    income, spending_side = TABLES["B4"].panels
    assert list(figures(income).values()) == [
        ("一、一般公共预算资金", [Decimal(156211123)]),
        ("二、政府性基金", [BLANK]),
        ("三、国有资本经营预算", [BLANK]),
        ("收入总计", [Decimal(156211123)]),
    ]
    rows = figures(spending_side)
    for code, (name, (amount,)) in published(CLASSES).items():
        assert rows[f"function-{code}"] == (name, [amount, amount, BLANK, BLANK])
    assert rows["spending-total"] == ("支出总计", [Decimal(156211123), Decimal(156211123), BLANK, BLANK])


def test_empty_tables_keep_their_head_and_say_why() -> None:
    for code, name in (("B8", "政府性基金预算"), ("B9", "国有资本经营预算")):
        table = TABLES[code]
        assert table.empty == f"注：本部门2024年没有{name}安排，本表无数据。"
        assert table.absent == ""
        assert [row.key for row in table.panels[0].rows] == ["total"]
        assert table.value("total", "total") is BLANK


def test_three_public_table_carries_the_operating_cost() -> None:
    table: Table = TABLES["B7"]
    expected = {
        "total": "47.91",
        "abroad": "0",
        "cars": "46.56",
        "car-purchase": "25",
        "car-running": "21.56",
        "reception": "1.35",
        "operating-cost": "443.18",
    }
    assert {key: table.value(key, "amount") for key in expected} == {
        key: Decimal(amount) * WAN for key, amount in expected.items()
    }


def test_control_totals_agree_and_headlines_repeat_the_tables() -> None:
    tables = list(TABLES.values())
    assert control_problems(BUDGET, tables) == ()
    headlines = {each.key: each for each in budget_headlines(BUDGET, (), tables)}
    assert headlines["personnel"].amount == Decimal(88537451)
    assert headlines["public"].amount == Decimal(11168569)
    assert headlines["project"].amount == Decimal(56505103)
    assert (headlines["spending"].table, headlines["spending"].row) == ("B1", "spending-total")
    assert headlines["three-public"].amount == Decimal(479100)
