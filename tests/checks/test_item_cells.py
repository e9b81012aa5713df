"""How many typed figures a sum in a table rests on, which bounds its rounding."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import BLANK, MoneyUnit
from generator.checks.item_cells import figures_in
from generator.model.budget import EconomicLine
from generator.tables.economic import economic_of, economic_panel, economic_panels
from generator.tables.table import Table

CODES = ("30101", "30102", "30201", "30202", "30205", "31002")


def table(*, is_final: bool) -> Table:
    lines = [EconomicLine(code=code, amount=Decimal(100)) for code in CODES]
    economic = economic_of([*lines, EconomicLine(code="30207", amount=BLANK)])
    panels = economic_panels(economic) if is_final else (economic_panel(economic),)
    return Table("F6" if is_final else "B6", "基本支出表", MoneyUnit.WAN, panels)


def count(of: Table, row: str, column: str) -> int:
    found = of.row(row)
    assert found is not None
    return figures_in(of, found, column)


def test_a_typed_figure_is_no_sum() -> None:
    assert count(table(is_final=True), "30101", "total") == 0


def test_a_sum_of_sums_rests_on_the_leaves() -> None:
    final = table(is_final=True)
    assert count(final, "302", "total") == 3
    assert count(final, "public-total", "total") == 4
    assert count(final, "personnel-total", "total") == 2


def test_only_what_has_a_figure_is_counted() -> None:
    budget = table(is_final=False)
    assert count(budget, "total", "total") == 6
    assert count(budget, "total", "public") == 4
