"""The tables of the "三公"经费, B7 and F7: one row a measure (C18, C47)."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import ABSENT, BLANK, Amount, add, or_zero
from generator.model.budget import Budget, OperatingCost, ThreePublicLine
from generator.model.final import Final, FinalThreePublicLine
from generator.model.vocabulary import ThreePublicItem
from generator.tables.table import Cell, Column, Panel, Row

_CARS = (ThreePublicItem.CAR_PURCHASE, ThreePublicItem.CAR_RUNNING)

#: Row key, name, the items it sums, depth; in the order of the form.
_MEASURES: tuple[tuple[str, str, tuple[ThreePublicItem, ...], int], ...] = (
    ("total", "合计", tuple(ThreePublicItem), 0),
    ("abroad", "因公出国（境）费", (ThreePublicItem.ABROAD,), 1),
    ("cars", "公务用车购置及运行维护费", _CARS, 1),
    ("car-purchase", "公务用车购置费", (ThreePublicItem.CAR_PURCHASE,), 2),
    ("car-running", "公务用车运行维护费", (ThreePublicItem.CAR_RUNNING,), 2),
    ("reception", "公务接待费", (ThreePublicItem.RECEPTION,), 1),
)

#: The rows of both tables, by which headlines name them.
MEASURES: tuple[tuple[str, str], ...] = tuple((key, name) for key, name, _, _ in _MEASURES)


def budget_three_public(budget: Budget, year: int, *, with_operating_cost: bool) -> Panel:
    """B7: this year's budget, and last year's with the change where it is known or follows."""
    values = {line.item: _with_previous(line) for line in budget.three_public}
    cost = budget.operating_cost if with_operating_cost else None
    compared = any(isinstance(previous, Decimal) for _, previous in values.values())
    columns = [Column("item", ("项目",), "text"), Column("amount", (f"{year}年预算数",))]
    if compared:
        columns += [Column("previous", (f"{year - 1}年预算数",)), Column("change", ("增减额",))]
    rows = []
    for key, name, items, level in _MEASURES:
        present = [values[item] for item in items if item in values]
        amount, previous = add(a for a, _ in present), add(p for _, p in present)
        rows.append(_row(key, name, level, amount, previous, len(present), compared))
    if cost is not None:
        cost_previous = _cost_previous(cost)
        rows.append(_row("operating-cost", "机关运行经费", 0, cost.amount, cost_previous, 0, compared))
    return Panel(tuple(columns), tuple(rows))


def final_three_public(final: Final, year: int) -> Panel:
    """F7: budget and outcome of each measure, and last year's outcome where it is known or follows."""
    lines = {line.item: line for line in final.three_public}
    before = {item: _final_previous(line) for item, line in lines.items()}
    compared = any(isinstance(amount, Decimal) for amount in before.values())
    columns = [
        Column("item", ("项目",), "text"),
        Column("budget", ("预算数",)),
        Column("outcome", ("决算数",)),
        *([Column("previous", (f"{year - 1}年决算数",))] if compared else []),
    ]
    rows = []
    for key, name, items, level in _MEASURES:
        present = [item for item in items if item in lines]
        amounts = [add(lines[item].budget for item in present), add(lines[item].outcome for item in present)]
        if compared:
            amounts.append(add(before[item] for item in present))
        addends = len(present) if len(items) > 1 else 0
        cells = (Cell(name), *(Cell(amount, addends=addends) for amount in amounts))
        rows.append(Row(key, cells, level=level, role="total" if key == "total" else "item"))
    return Panel(tuple(columns), tuple(rows))


def previous_of(amount: Amount, previous: Amount, difference: Amount) -> Amount:
    """Last year's figure: as stated, or this year's less the stated difference (C65)."""
    if previous is not ABSENT or difference is ABSENT or amount is ABSENT:
        return previous
    return or_zero(amount) - or_zero(difference)


def _with_previous(line: ThreePublicLine) -> tuple[Amount, Amount]:
    return line.amount, previous_of(line.amount, line.previous, line.difference)


def _final_previous(line: FinalThreePublicLine) -> Amount:
    return previous_of(line.outcome, line.previous, line.difference)


def _cost_previous(cost: OperatingCost) -> Amount:
    return previous_of(cost.amount, cost.previous, cost.difference)


def _row(
    key: str, name: str, level: int, amount: Amount, previous: Amount, count: int, compared: bool
) -> Row:
    addends = count if count > 1 else 0
    cells = [Cell(name), Cell(amount, addends=addends)]
    if compared:
        change: Amount = ABSENT
        if ABSENT not in (amount, previous):
            both_blank = amount is BLANK and previous is BLANK
            change = BLANK if both_blank else or_zero(amount) - or_zero(previous)
        cells += [Cell(previous, addends=addends), Cell(change)]
    return Row(key, tuple(cells), level=level, role="total" if key == "total" else "item")
