"""Revenue, expenditure and balances of one fund by function: F8 and F9 (C48)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.amount import ABSENT, BLANK, Amount
from generator.model.final import FundFlowLine
from generator.model.vocabulary import Fund
from generator.tables.classification import is_code, normalise
from generator.tables.coded import CODE_COLUMNS, Entry, code_rows
from generator.tables.leaves import Leaves
from generator.tables.sources import CARRIED_OF, Income
from generator.tables.table import Column, Panel

_HEADS = (
    *CODE_COLUMNS,
    Column("opening", ("年初结转和结余",)),
    Column("income", ("本年收入",)),
    Column("total", ("本年支出", "小计")),
    Column("basic", ("本年支出", "基本支出")),
    Column("project", ("本年支出", "项目支出")),
    Column("closing", ("年末结转和结余",)),
)


def flow_panel(flows: Sequence[FundFlowLine], leaves: Leaves, fund: Fund, income: Income) -> Panel:
    """F8 or F9. Where only the expenditure is typed, revenue by function is that, if both sums are equal."""
    names = dict(leaves.names)
    entries: list[Entry] = []
    for flow in flows:
        code = normalise(flow.code)
        if not is_code(code):
            continue
        if flow.name:
            names.setdefault(code, flow.name)
        typed = {"opening": flow.opening, "income": flow.income, "closing": flow.closing}
        entries.append((code, {key: BLANK if v is ABSENT else v for key, v in typed.items()}))
    spent = leaves.of((fund, CARRIED_OF[fund]))
    total = leaves.total((fund,))
    known = isinstance(total, Decimal) and income.of((fund,)) == total
    for leaf in spent:
        row: dict[str, Amount] = {key: leaf.amounts[key] for key in ("total", "basic", "project")}
        if not flows:
            row["income"] = leaf.total if known else ABSENT
        entries.append((leaf.code, row))
    return Panel(_HEADS, code_rows(entries, _HEADS, names, parts=("basic", "project"), total_first=True))
