"""The headline items of a filing: the few figures that its department's page shows year by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, BLANK, Amount, add
from generator.model.budget import Budget, OperatingCost, Procurement
from generator.model.final import Final
from generator.model.performance import Project
from generator.model.vocabulary import ProcurementClass
from generator.tables.budget_lists import CLASS_KEYS, asset_total, procurement_sum
from generator.tables.leaves import has_amounts
from generator.tables.table import Table
from generator.tables.three_public import MEASURES


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline item: a stable key, its name, and an amount in 元, or a `count` of things.

    `table` and `row` name the cell that it repeats, where it stands in a table.
    """

    key: str
    name: str
    amount: Amount = ABSENT
    count: int | None = None
    table: str = ""
    row: str = ""


#: Key, name, and the cells where the figure may stand, the first that is there being taken.
_Place = tuple[str, str, str]
_BUDGET: tuple[tuple[str, str, tuple[_Place, ...]], ...] = (
    ("income", "收入总计", (("B1", "income-total", "amount"),)),
    ("spending", "支出总计", (("B1", "spending-total", "amount"),)),
    ("basic", "基本支出", (("B3", "total", "basic"),)),
    (
        "personnel",
        "人员经费",
        (("B6", "total", "personnel"), ("B5", "total", "personnel"), ("B3", "total", "personnel")),
    ),
    ("public", "公用经费", (("B6", "total", "public"), ("B5", "total", "public"), ("B3", "total", "public"))),
    ("project", "项目支出", (("B3", "total", "project"),)),
)
_FINAL: tuple[tuple[str, str, tuple[_Place, ...]], ...] = (
    ("income", "收入总计", (("F1", "income-total", "amount"),)),
    ("spending", "支出总计", (("F1", "spending-total", "amount"),)),
    ("year-spending", "本年支出", (("F3", "total", "total"), ("F1", "spending-subtotal", "amount"))),
    ("basic", "基本支出", (("F3", "total", "basic"),)),
    ("personnel", "人员经费", (("F6", "personnel-total", "total"),)),
    ("public", "公用经费", (("F6", "public-total", "total"),)),
    ("project", "项目支出", (("F3", "total", "project"),)),
)


def budget_headlines(
    budget: Budget, projects: Sequence[Project], tables: Sequence[Table]
) -> tuple[Headline, ...]:
    """The headline items of a budget, as its tables show them; what is not given is ABSENT."""
    assets = ABSENT if budget.assets is None else asset_total(budget.assets)
    return (
        *(_from_tables(key, name, places, tables) for key, name, places in _BUDGET),
        *_three_public(tables, "B7", "amount"),
        _operating_cost(budget.operating_cost),
        *_procurement(budget.procurement),
        Headline("assets", "资产总额", assets, table="B13", row="total"),
        Headline("projects", "项目数", count=len(projects) or None),
    )


def final_headlines(final: Final, tables: Sequence[Table]) -> tuple[Headline, ...]:
    """The headline items of final accounts, outcomes beside 年初预算 where it is given."""
    assets = ABSENT if final.assets is None else asset_total(final.assets)
    return (
        *(_from_tables(key, name, places, tables) for key, name, places in _FINAL),
        Headline("opening-budget", "年初预算", opening_budget(final)),
        *_three_public(tables, "F7", "outcome"),
        _from_tables("three-public-budget", "“三公”经费预算", (("F7", "total", "budget"),), tables),
        _operating_cost(final.operating_cost),
        *_procurement(final.procurement),
        Headline("assets", "资产总额", assets),
    )


def opening_budget(final: Final) -> Amount:
    """年初预算 of all expenditure: the sum over its items; ABSENT as soon as one does not state it."""
    amount = add(line.opening_budget for line in final.spending if has_amounts(line))
    return ABSENT if amount is BLANK else amount


def _from_tables(key: str, name: str, places: Sequence[_Place], tables: Sequence[Table]) -> Headline:
    for code, row, column in places:
        table = next((each for each in tables if each.code == code), None)
        value = ABSENT if table is None else table.value(row, column)
        if isinstance(value, Decimal) or value is BLANK:
            return Headline(key, name, value, table=code, row=row)
    return Headline(key, name)


def _three_public(tables: Sequence[Table], code: str, column: str) -> tuple[Headline, ...]:
    names = {"total": "“三公”经费合计"}
    return tuple(
        _from_tables(
            "three-public" if key == "total" else key, names.get(key, name), ((code, key, column),), tables
        )
        for key, name in MEASURES
        if key != "cars"
    )


def _operating_cost(cost: OperatingCost | None) -> Headline:
    return Headline("operating-cost", "机关运行经费", ABSENT if cost is None else cost.amount)


def _procurement(procurement: Procurement | None) -> tuple[Headline, ...]:
    kinds: tuple[tuple[str, ProcurementClass | None, str], ...] = (
        ("procurement", None, "政府采购合计"),
        *((f"procurement-{key}", kind, f"政府采购{kind.value}") for kind, key in CLASS_KEYS.items()),
    )
    return tuple(
        Headline(key, name, ABSENT if procurement is None else procurement_sum(procurement, kind))
        for key, kind, name in kinds
    )
