"""Whatever the leaves: parents are the sums of their children, and the tables agree with each other."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.amount import ABSENT, or_zero
from generator.model.budget import Budget, IncomeLine, SpendingLine
from generator.model.final import Final
from generator.model.vocabulary import FISCAL, Fund
from generator.profiles import PROFILES, Profile
from generator.tables.budget import budget_tables
from generator.tables.final import final_tables
from generator.tables.table import Panel, Table

AMOUNTS = st.one_of(st.just(ABSENT), st.decimals("0", "99999999", places=2))
CODES = st.builds(
    lambda a, b, c: f"{a}{b:02d}{c:02d}",
    st.sampled_from(["201", "204", "208", "212", "221", "229"]),
    st.integers(1, 4),
    st.integers(1, 4),
)
LINES = st.lists(
    st.builds(
        SpendingLine,
        code=CODES,
        fund=st.sampled_from((*FISCAL, Fund.OWN, Fund.SPECIAL_ACCOUNT)),
        personnel=AMOUNTS,
        public=AMOUNTS,
        project=AMOUNTS,
        upward=AMOUNTS,
    ),
    min_size=1,
    max_size=12,
)


def number(table: Table, row: str, column: str) -> Decimal:
    value = table.value(row, column)
    assert not isinstance(value, str)
    return or_zero(value)


def hold_tree(panel: Panel) -> None:
    """Every row above others is their sum, in every column of money (C9)."""
    for place, column in enumerate(panel.columns):
        if column.kind != "money":
            continue
        values = {row.key: or_zero(row.cells[place].value) for row in panel.rows}  # type: ignore[arg-type]
        for code in values:
            below = [
                v
                for key, v in values.items()
                if key != "total"
                and (len(key) == 3 if code == "total" else key.startswith(code) and len(key) == len(code) + 2)
            ]
            if code == "total" or below:
                assert values[code] == sum(below), (column.key, code)


def income_for(lines: list[SpendingLine]) -> tuple[IncomeLine, ...]:
    """Just the revenue that the lines spend."""
    spent: dict[Fund, Decimal] = {}
    for line in lines:
        amount = sum(or_zero(a) for a in (line.personnel, line.public, line.project, line.upward))
        spent[line.fund] = spent.get(line.fund, Decimal(0)) + amount
    return tuple(IncomeLine(fund=fund, amount=amount) for fund, amount in spent.items())


@given(LINES, st.sampled_from(PROFILES))
@settings(max_examples=150, deadline=None)
def test_budget_tables_add_up_and_agree(lines: list[SpendingLine], profile: Profile) -> None:
    budget = Budget(profile=profile.name, income=income_for(lines), spending=tuple(lines))
    tables = {table.code: table for table in budget_tables(budget, (), profile, year=2024)}
    for code in ("B2", "B3", "B5", "B8", "B9"):
        for panel in tables[code].panels:
            hold_tree(panel)
    total = sum(or_zero(line.amount) for line in budget.income)
    assert number(tables["B1"], "income-total", "amount") == total
    assert number(tables["B1"], "spending-total", "amount") == total
    if not tables["B3"].absent:
        assert number(tables["B3"], "total", "total") == total
        assert number(tables["B2"], "total", "total") == total
    others = sum(or_zero(line.amount) for line in budget.income if line.fund not in FISCAL)
    assert total - others == sum(number(tables[code], "total", "total") for code in ("B5", "B8", "B9"))
    for fund, code in zip(FISCAL, ("B5", "B8", "B9"), strict=True):
        assert number(tables["B4"], "spending-total", fund.slug) == number(tables[code], "total", "total")
    for panel in tables["B1"].panels[1:]:
        for row in panel.rows:
            if row.key.startswith("function-"):
                assert number(tables["B1"], row.key, "amount") == number(tables["B3"], row.key[9:], "total")


@given(LINES, st.sampled_from(PROFILES))
@settings(max_examples=100, deadline=None)
def test_final_tables_add_up_and_agree(lines: list[SpendingLine], profile: Profile) -> None:
    final = Final(profile=profile.name, income=income_for(lines), spending=tuple(lines))
    tables = {table.code: table for table in final_tables(final, profile, year=2024)}
    for code in ("F2", "F3", "F5", "F8"):
        for panel in tables[code].panels:
            hold_tree(panel)
    total = sum(or_zero(line.amount) for line in final.income)
    assert number(tables["F1"], "income-total", "amount") == total
    assert number(tables["F1"], "spending-total", "amount") == total
    assert number(tables["F3"], "total", "total") == total
    fiscal = sum(or_zero(line.amount) for line in final.income if line.fund in FISCAL)
    assert number(tables["F4"], "spending-total", "total") == number(tables["F4"], "income-total", "amount")
    assert number(tables["F4"], "spending-total", "total") == fiscal
    assert number(tables["F2"], "total", "fiscal") == fiscal


@given(LINES, st.sampled_from(PROFILES))
@settings(max_examples=50, deadline=None)
def test_row_keys_are_plain_and_unique(lines: list[SpendingLine], profile: Profile) -> None:
    budget = Budget(profile=profile.name, income=income_for(lines), spending=tuple(lines))
    for table in budget_tables(budget, (), profile, year=2024):
        keys = [row.key for panel in table.panels for row in panel.rows]
        assert len(keys) == len(set(keys))
        assert all(key.isascii() and key.replace("-", "").isalnum() for key in keys)
        assert all(len(row.cells) == len(panel.columns) for panel in table.panels for row in panel.rows)
