"""Sentences of a department budget 部门预算, one function for each standard section (tables.md §7)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.amount import ABSENT, Amount, add_given, or_zero
from generator.model.budget import Budget
from generator.model.vocabulary import Fund
from generator.statements.context import Context, listed
from generator.statements.figures import percent
from generator.statements.items import FISCAL_MONEY, budget_items
from generator.statements.shared import (
    assets,
    basic_items,
    divided_basic,
    duties,
    establishment,
    operating_cost,
    performance_management,
    procurement,
)
from generator.statements.three_public import budget_three_public
from generator.tables.leaves import spending_leaves
from generator.tables.sources import income_of

FUND_WORDS: dict[Fund, str] = {
    Fund.GENERAL: "一般公共预算拨款",
    Fund.GOVERNMENT_FUND: "政府性基金预算拨款",
    Fund.STATE_CAPITAL: "国有资本经营预算拨款",
}

#: Expenditure beside 基本支出 and 项目支出: column of the leaves, name.
_RARE = (("upward", "上缴上级支出"), ("business", "经营支出"), ("downward", "对附属单位补助支出"))


def income(context: Context) -> tuple[str, ...]:
    """收入说明: the total, each source that is not 0, and the rest in one clause."""
    budget = _budget(context)
    total = context.now.get("income", ABSENT)
    if total is ABSENT and not budget.income:
        return (f"本件未提供{context.year}年预算收入。",)
    amounts = income_of(budget.income).amounts
    parts = [
        f"{FUND_WORDS.get(fund, fund.value)}{context.words.money(amount)}"
        for fund, amount in amounts.items()
        if amount is ABSENT or or_zero(amount)
    ]
    sentence = f"{context.year}年预算收入{context.words.money(total)}"
    if parts:
        sentence += f"，其中：{listed(parts)}"
        if any(isinstance(amount, Decimal) and not amount for amount in amounts.values()):
            sentence += "；其余来源为0"
    return (sentence + "。",)


def spending(context: Context) -> tuple[str, ...]:
    """支出说明: basic (personnel, public), project and other expenditure, and how many projects."""
    now, words, budget = context.now, context.words, _budget(context)
    parts = []
    if now.get("basic", ABSENT) is not ABSENT:
        inner = [f"{word}{money}" for word, money in divided_basic(context, "日常公用经费")]
        parts.append(f"基本支出{context.money('basic')}" + (f"（{listed(inner)}）" if inner else ""))
    project = now.get("project", ABSENT)
    if project is not ABSENT and not or_zero(project):
        parts.append("未安排项目支出")
    elif project is not ABSENT:
        # The forms of a year may be those of some projects only; then they give no number of all.
        counted = or_zero(add_given(each.budget for each in context.projects)) == project
        count = f"，共{len(context.projects)}个项目" if context.projects and counted else ""
        parts.append(f"项目支出{context.money('project')}{count}")
    leaves = spending_leaves(budget.spending)
    rare = [(name, leaves.column(column)) for column, name in _RARE]
    if budget.spending_totals is not None:
        rare.append(("其他支出", budget.spending_totals.other))
    rare.append(("结转下年", budget.carried_forward))
    parts += [f"{name}{words.money(amount)}" for name, amount in rare if or_zero(amount)]
    if now.get("spending", ABSENT) is ABSENT and not parts:
        return (f"本件未提供{context.year}年预算支出。",)
    sentence = f"{context.year}年预算支出{context.money('spending')}"
    return (sentence + (f"，其中：{'；'.join(parts)}" if parts else "") + "。",)


def change(context: Context) -> tuple[str, ...]:
    """比上年增减情况: against last year's budget; a new organ is not compared."""
    now, before, reason = _total_change(context)
    if now is ABSENT:
        return (f"本件未提供{context.year}年预算支出，不作比较。",)
    return (
        f"{context.year}年预算支出{context.money('spending')}，{context.comparison(now, before, reason)}。",
    )


def performance(context: Context) -> tuple[str, ...]:
    """预算绩效信息: how many projects state goals, for how much, and what share of project expenditure."""
    managed = _budget(context).performance
    sentences = list(performance_management(context, managed)) if managed else []
    if context.projects:
        count, total = len(context.projects), add_given(project.budget for project in context.projects)
        stated = managed is not None and managed.goals_count is not None
        sentence = (
            f"{'本件列出' if stated else '编报'}绩效目标的项目{count}个，金额{context.words.money(total)}"
        )
        project = context.now.get("project", ABSENT)
        share = percent(or_zero(total), or_zero(project))
        if share is not None and 0 <= or_zero(total) <= or_zero(project):
            sentence += f"，占项目支出{share}"
        sentences.append(sentence + "；各项目见绩效目标表。")
    return tuple(sentences) or ("本件未提供绩效目标。",)


def overview(context: Context) -> tuple[str, ...]:
    """部门预算安排的总体情况: income and expenditure in total."""
    earned, spent = context.now.get("income", ABSENT), context.now.get("spending", ABSENT)
    if earned is ABSENT and spent is ABSENT:
        return (f"本件未提供{context.year}年收支总预算。",)
    if earned == spent:
        return (f"{context.year}年部门收支总预算{context.money('spending')}。",)
    return (
        f"{context.year}年部门收入总预算{context.money('income')}，支出总预算{context.money('spending')}。",
    )


def fiscal(context: Context) -> tuple[str, ...]:
    """财政拨款收支: the total and how it compares."""
    return _compared_part(context, "fiscal-total", "财政拨款收支总预算", "财政拨款收支")


def general(context: Context) -> tuple[str, ...]:
    """一般公共预算支出: the total, and each functional item."""
    found = _compared_part(context, "general-spending", "一般公共预算支出", "一般公共预算支出")
    return (*found, *budget_items(context, _budget(context).spending, (Fund.GENERAL,)))


def basic(context: Context) -> tuple[str, ...]:
    """一般公共预算基本支出: 人员经费 and 公用经费, with the items that have money."""
    return basic_items(context, _budget(context).economic)


def compilation(context: Context) -> tuple[str, ...]:
    """部门预算编制说明: income, expenditure, change and the items, in one section (Shanghai)."""
    items = budget_items(context, _budget(context).spending, FISCAL_MONEY)
    return (*income(context), *spending(context), *change(context), *items)


def _compared_part(context: Context, key: str, word: str, short: str) -> tuple[str, ...]:
    """A part of the whole, compared; where it is the whole itself, the stated reason holds for it too."""
    now = context.now.get(key, ABSENT)
    if now is ABSENT:
        return (f"本件未提供{context.year}年{short}。",)
    before = context.previous(key)
    whole, whole_before, reason = _total_change(context)
    is_whole = now == whole and before == whole_before
    compared = context.comparison(now, before, reason if is_whole else None)
    return (f"{context.year}年{word}{context.words.money(now)}；{compared}。",)


def _total_change(context: Context) -> tuple[Amount, Amount, str | None]:
    """All expenditure now and last year, and why it changed."""
    stated = _budget(context).change
    now = context.now.get("spending", ABSENT)
    if stated is None:
        return now, context.previous("spending"), None
    return now, context.previous("spending", stated.previous, stated.difference), stated.reason


def _budget(context: Context) -> Budget:
    assert isinstance(context.filing, Budget)
    return context.filing


def _operating(context: Context) -> tuple[str, ...]:
    budget = _budget(context)
    return operating_cost(context, budget.operating_cost, budget.economic, "预算")


def _procurement(context: Context) -> tuple[str, ...]:
    return procurement(context, _budget(context).procurement, "预算")


def _assets(context: Context) -> tuple[str, ...]:
    return assets(context, _budget(context).assets)


def _establishment(context: Context) -> tuple[str, ...]:
    return establishment(context, _budget(context).establishments)


#: Composer of each standard section of a budget, by the key of its `SectionSpec`.
COMPOSERS: dict[str, Callable[[Context], tuple[str, ...]]] = {
    "duties": duties,
    "establishment": _establishment,
    "overview": overview,
    "fiscal": fiscal,
    "general": general,
    "basic": basic,
    "income": income,
    "spending": spending,
    "change": change,
    "compilation": compilation,
    "operating": _operating,
    "three-public": budget_three_public,
    "performance": performance,
    "procurement": _procurement,
    "assets": _assets,
}
