"""Expenditure and revenue by function: B2, B3, B5, B8, B9 and F2, F3, F5."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from generator.amount import ABSENT, Amount, add
from generator.model.vocabulary import Fund
from generator.profiles import IncomeColumn
from generator.tables.coded import CODE_COLUMNS, TOTAL_NAME, Entry, code_rows, total_row
from generator.tables.leaves import KINDS, Leaf, Leaves
from generator.tables.sources import IncomeEntries
from generator.tables.table import Column, Panel, Row

_KIND_NAMES = {
    "basic": "基本支出",
    "project": "项目支出",
    "upward": "上缴上级支出",
    "business": "经营支出",
    "downward": "对附属单位补助支出",
}


def income_panel(
    found: IncomeEntries, columns: Sequence[IncomeColumn], *, total_head: str, total_first: bool = False
) -> Panel:
    """B2 or F2: the columns of the form, and one more for each source that it does not know."""
    covered = {fund for column in columns for fund in column.funds}
    used = {
        key for _, amounts in found.entries for key, value in amounts.items() if isinstance(value, Decimal)
    }
    extra = tuple(
        IncomeColumn(key=fund.slug, heads=(fund.value,), funds=(fund,))
        for fund in Fund
        if fund.slug in used and fund not in covered
    )
    wanted = (*columns, *extra)
    heads = (
        *CODE_COLUMNS,
        Column("total", (total_head,)),
        *(Column(column.key, column.heads) for column in wanted),
    )
    sources = [(column.key, [fund.slug for fund in column.funds]) for column in wanted]
    entries: list[Entry] = []
    for code, amounts in found.entries:
        row: dict[str, Amount] = {
            key: add([amounts[slug] for slug in slugs if slug in amounts]) for key, slugs in sources
        }
        entries.append((code, row | {"total": add(row.values())}))
    parts = [column.key for column in wanted]
    rows = code_rows(entries, heads, found.names or {}, parts=parts, total_first=total_first)
    return Panel(heads, rows)


def spending_panel(
    leaves: Leaves, *, total_head: str, all_kinds: bool = False, total_first: bool = False
) -> Panel:
    """B3 or F3: 基本 and 项目, and the three rarer kinds where they are used or the form always has them."""
    rare = [kind for kind in KINDS[2:] if all_kinds or isinstance(leaves.column(kind), Decimal)]
    kinds = ("basic", "project", *rare)
    heads = (
        *CODE_COLUMNS,
        Column("total", (total_head,)),
        *(Column(kind, (_KIND_NAMES[kind],)) for kind in kinds),
    )
    return Panel(heads, _rows(leaves.leaves, heads, leaves.names, kinds, total_first))


def fund_panel(leaves: Leaves, funds: Collection[Fund], *, split: bool, total_first: bool = False) -> Panel:
    """B5, B8, B9 or F5: expenditure from some budgets; 人员 and 公用 where every basic amount is split."""
    wanted = leaves.of(funds)
    splits = split and any(isinstance(leaf.amounts["personnel"], Decimal) for leaf in wanted)
    basic: tuple[Column, ...] = (Column("basic", ("基本支出",)),)
    if splits and all(leaf.splits for leaf in wanted):
        basic = (
            Column("basic", ("基本支出", "小计")),
            Column("personnel", ("基本支出", "人员经费")),
            Column("public", ("基本支出", "公用经费")),
        )
    rare = [kind for kind in KINDS[2:] if any(isinstance(leaf.amounts[kind], Decimal) for leaf in wanted)]
    kinds = ("basic", "project", *rare)
    heads = (
        *CODE_COLUMNS,
        Column("total", ("合计",)),
        *basic,
        *(Column(kind, (_KIND_NAMES[kind],)) for kind in kinds[1:]),
    )
    return Panel(heads, _rows(wanted, heads, leaves.names, kinds, total_first))


def totals_only_panel(amounts: Mapping[str, Amount]) -> Panel:
    """A spending table of one row 合计, for a filing that gives no items; columns not known are left out."""
    names = {"total": "合计", "basic": "基本支出", "personnel": "人员经费", "public": "公用经费"} | {
        "project": "项目支出",
        "other": "其他支出",
    }
    split = all(isinstance(amounts.get(key), Decimal) for key in ("personnel", "public"))
    heads = [*CODE_COLUMNS]
    for key, name in names.items():
        if amounts.get(key, ABSENT) is ABSENT:
            continue
        if key in ("personnel", "public"):
            heads += [Column(key, ("基本支出", name))] if split else []
        else:
            heads.append(Column(key, (name, "小计") if key == "basic" and split else (name,)))
    return Panel(tuple(heads), (total_row(TOTAL_NAME, amounts, heads),))


def _rows(
    leaves: Sequence[Leaf],
    heads: Sequence[Column],
    names: Mapping[str, str],
    kinds: Collection[str],
    total_first: bool,
) -> tuple[Row, ...]:
    return code_rows(
        [(leaf.code, leaf.amounts) for leaf in leaves], heads, names, parts=kinds, total_first=total_first
    )
