"""The two-sided tables of all money (B1, F1) and of fiscal appropriation (B4, F4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from generator.amount import ABSENT, BLANK, Amount, add
from generator.model.vocabulary import FISCAL, Fund
from generator.profiles import FiscalForm, IncomeRow, TotalsForm
from generator.tables.classification import name_of, numeral
from generator.tables.leaves import Leaf, Leaves
from generator.tables.sources import CARRIED_OF, EARLIER, Income, undivided_budget
from generator.tables.table import Cell, Column, Panel, Row

FUND_HEADS = tuple((fund.slug, fund.value) for fund in FISCAL)


@dataclass(frozen=True, slots=True)
class Outgo:
    """The expenditure side: leaves, or `spent` where only the total is known, and what is left at the end.

    `closing` is what is left, by budget; `closing_total` includes money that is not fiscal.
    """

    leaves: Leaves
    spent: Amount = ABSENT
    distributed: Amount = BLANK
    closing_total: Amount = BLANK
    closing: Mapping[Fund, Amount] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def totals_panels(
    form: TotalsForm, income: Income, outgo: Outgo, functions: Sequence[str], amount_head: str
) -> tuple[Panel, Panel]:
    """Both sides of B1 or F1. What has figures but no row in the form gets a row of its own."""
    columns = (Column("item", ("项目",), "text"), Column("amount", (amount_head,)))
    covered = {fund for row in (*form.income, *form.below) for fund in row.funds}
    extra = [fund for fund in income.amounts if fund not in covered]
    count = sum(row.level == 0 for row in form.income)
    year = [fund for fund in extra if fund not in EARLIER]
    rows = [
        *form.income,
        *(
            IncomeRow(key=fund.slug, name=f"{numeral(count + place)}、{fund.value}", funds=(fund,))
            for place, fund in enumerate(year, 1)
        ),
    ]
    below = [
        *form.below,
        *(IncomeRow(key=f.slug, name=f.value, funds=(f,)) for f in extra if f in EARLIER),
    ]
    left = [_income_row(row, income) for row in rows]
    upper = [row for row in rows if row.level == 0]
    if form.income_subtotal:
        left.append(_sum_row("income-subtotal", form.income_subtotal, upper, income))
    left += [_income_row(row, income) for row in below]
    left.append(_sum_row("income-total", form.income_total, [*upper, *below], income))

    right = [
        Row(key, (Cell(name), Cell(add([leaf.total for leaf in leaves]), addends=len(leaves))))
        if leaves
        else _unused_row(key, name, 1)
        for key, name, leaves in _classes(outgo.leaves.leaves, functions, outgo.leaves.names)
    ]
    spent = outgo.leaves.total() if outgo.leaves.leaves else outgo.spent
    classes = len({leaf.code[:3] for leaf in outgo.leaves.leaves})
    if form.spending_subtotal:
        cell = Cell(spent, addends=classes)
        right.append(Row("spending-subtotal", (Cell(form.spending_subtotal), cell), role="total"))
    if form.distributed:
        right.append(Row("distributed", (Cell(form.distributed), Cell(outgo.distributed))))
    if form.carried_forward or isinstance(outgo.closing_total, Decimal):
        name = form.carried_forward or "结转下年"
        right.append(Row("carried-forward", (Cell(name), Cell(outgo.closing_total))))
    total = Cell(add((spent, outgo.distributed, outgo.closing_total)), addends=classes + 2)
    right.append(Row("spending-total", (Cell(form.spending_total), total), role="total"))
    return (
        Panel(columns, tuple(left), "income", "收入"),
        Panel(columns, tuple(right), "spending", "支出"),
    )


def fiscal_panels(
    form: FiscalForm, income: Income, outgo: Outgo, functions: Sequence[str], amount_head: str
) -> tuple[Panel, Panel]:
    """Both sides of B4 or F4: the three budgets only."""
    undivided = undivided_budget(income, outgo.leaves)
    carried = {fund: _carried(fund, income, undivided) for fund in FISCAL}
    left = _fiscal_income(form, income, carried)
    right = _fiscal_spending(form, outgo, functions, undivided)
    return (
        Panel((Column("item", ("项目",), "text"), Column("amount", (amount_head,))), left, "income", "收入"),
        Panel(
            (
                Column("item", ("项目",), "text"),
                Column("total", ("合计",)),
                *(Column(key, (head,)) for key, head in FUND_HEADS),
            ),
            right,
            "spending",
            "支出",
        ),
    )


def _fiscal_income(form: FiscalForm, income: Income, carried: Mapping[Fund, Amount]) -> tuple[Row, ...]:
    parts = [
        Row(f"income-{fund.slug}", (Cell(name), Cell(income.of((fund,)))), level=int(form.subtotal_first))
        for fund, name in zip(FISCAL, form.income, strict=True)
    ]
    year = income.of(FISCAL) if income.amounts else ABSENT
    subtotal = Row("income-subtotal", (Cell(form.income_subtotal), Cell(year, addends=3)), role="total")
    rows = (
        [subtotal, *parts] if form.subtotal_first else [*parts, subtotal] if form.income_subtotal else parts
    )
    earlier = add(carried.values())
    if form.carried or isinstance(earlier, Decimal) or earlier is ABSENT:
        rows.append(Row("income-carried-over", (Cell(form.carried or "上年结转"), Cell(earlier, addends=3))))
        rows += [
            Row(f"income-{CARRIED_OF[fund].slug}", (Cell(name), Cell(carried[fund])), level=1)
            for fund, name in zip(FISCAL, form.carried_parts, strict=False)
        ]
    total = Cell(add((year, earlier)), addends=4)
    return (*rows, Row("income-total", (Cell(form.income_total), total), role="total"))


def _fiscal_spending(
    form: FiscalForm, outgo: Outgo, functions: Sequence[str], undivided: Fund | None
) -> tuple[Row, ...]:
    def belongs(fund: Fund) -> set[Fund]:
        return {fund, CARRIED_OF[fund], *([Fund.CARRIED_OVER] if fund is undivided else [])}

    budgets = [belongs(fund) for fund in FISCAL]
    depth = int(form.subtotal_first)

    def sums(leaves: Sequence[Leaf]) -> list[tuple[Amount, int]]:
        """What the three budgets and each of them spend, and on how many leaves."""
        parts = [[leaf.total for leaf in leaves if leaf.fund in budget] for budget in budgets]
        spent = [(add(part), len(part)) for part in parts]
        return [(add([amount for amount, _ in spent]), len(leaves)), *spent]

    leaves = outgo.leaves.of({fund for budget in budgets for fund in budget})
    classes = [
        Row(key, (Cell(name), *[Cell(amount, addends=count) for amount, count in sums(part)]), depth)
        if part
        else _unused_row(key, name, 1 + len(FISCAL), depth)
        for key, name, part in _classes(leaves, functions, outgo.leaves.names)
    ]
    if outgo.leaves.leaves:
        spent = [amount for amount, _ in sums(leaves)]
    elif undivided is None:
        spent = [ABSENT] * 4
    else:
        # All money is of one budget, so that its expenditure is known although no items are given.
        spent = [outgo.spent, *(outgo.spent if fund is undivided else BLANK for fund in FISCAL)]
    count = len({leaf.code[:3] for leaf in leaves})
    subtotal = Row(
        "spending-subtotal",
        (Cell(form.spending_subtotal), *(Cell(amount, addends=count) for amount in spent)),
        role="total",
    )
    rows = (
        [subtotal, *classes]
        if form.subtotal_first
        else [*classes, subtotal]
        if form.spending_subtotal
        else classes
    )
    closing = _closing(outgo, undivided)
    if form.carried_forward or any(isinstance(amount, Decimal) for amount in closing):
        rows.append(Row("carried-forward", (Cell(form.carried_forward or "结转下年"), *map(Cell, closing))))
    totals = (
        Cell(add((amount, left)), addends=count + 1) for amount, left in zip(spent, closing, strict=True)
    )
    return (*rows, Row("spending-total", (Cell(form.spending_total), *totals), role="total"))


def _closing(outgo: Outgo, undivided: Fund | None) -> list[Amount]:
    """What is left at the end: all fiscal money, then by budget; unknown if only a mixed total is given."""
    if outgo.closing:
        parts = [outgo.closing.get(fund, BLANK) for fund in FISCAL]
        return [add(parts), *parts]
    if not isinstance(outgo.closing_total, Decimal) or outgo.closing_total == 0:
        return [outgo.closing_total, BLANK, BLANK, BLANK]
    if undivided is None:
        return [ABSENT] * 4
    return [outgo.closing_total, *(outgo.closing_total if fund is undivided else BLANK for fund in FISCAL)]


def _carried(fund: Fund, income: Income, undivided: Fund | None) -> Amount:
    """What a budget left from earlier years; unknown where the publication mixes it with other money."""
    divided = income.of((CARRIED_OF[fund],))
    mixed = income.of((Fund.CARRIED_OVER,))
    if any(each in income.amounts for each in CARRIED_OF.values()) or not isinstance(mixed, Decimal):
        return divided
    if undivided is None:
        return ABSENT if mixed else BLANK
    return mixed if fund is undivided else BLANK


@lru_cache(maxsize=4096)
def _unused_row(key: str, name: str, figures: int, depth: int = 0) -> Row:
    """The row of a 类 that the form lists and nothing is spent on: most rows, and the same in every filing."""
    return Row(key, (Cell(name), *[Cell(BLANK)] * figures), depth)


def _classes(
    leaves: Sequence[Leaf], functions: Sequence[str], names: Mapping[str, str]
) -> list[tuple[str, str, list[Leaf]]]:
    """Row key, numbered name and leaves of each 类: those the form lists, and those that have figures."""
    used = {leaf.code[:3] for leaf in leaves}
    if not used:
        return []
    listed = sorted(used.union(functions))
    parts: dict[str, list[Leaf]] = {code: [] for code in listed}
    for leaf in leaves:
        parts[leaf.code[:3]].append(leaf)
    return [
        (
            f"function-{code}",
            f"{numeral(place)}、{names.get(code) or name_of(code) or code}",
            parts[code],
        )
        for place, code in enumerate(listed, 1)
    ]


def _income_row(row: IncomeRow, income: Income) -> Row:
    amount = income.of(row.funds) if income.amounts else ABSENT
    typed = sum(fund in income.amounts for fund in row.funds)
    cell = Cell(amount, addends=typed if typed > 1 else 0)
    return Row(f"income-{row.key}", (Cell(row.name), cell), level=row.level)


def _sum_row(key: str, name: str, rows: Sequence[IncomeRow], income: Income) -> Row:
    amount = (
        income.of(dict.fromkeys(fund for row in rows for fund in row.funds)) if income.amounts else ABSENT
    )
    return Row(key, (Cell(name), Cell(amount, addends=len(rows))), role="total")
