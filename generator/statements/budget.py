"""Sentences of a department budget 部门预算, one function for each standard section (tables.md §7)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.amount import ABSENT, Amount, add_given, or_zero
from generator.model.budget import Budget, SpendingLine, ThreePublicLine
from generator.model.vocabulary import Fund
from generator.statements.context import THREE_PUBLIC_KEYS, Context, cause, listed
from generator.statements.shared import (
    assets,
    basic_items,
    duties,
    establishment,
    function_path,
    operating_cost,
    performance_management,
    procurement,
)

FUND_WORDS: dict[Fund, str] = {
    Fund.GENERAL: "一般公共预算拨款",
    Fund.GOVERNMENT_FUND: "政府性基金预算拨款",
    Fund.STATE_CAPITAL: "国有资本经营预算拨款",
}


def income(context: Context) -> tuple[str, ...]:
    """收入说明: the total, each source that is not 0, and the rest in one clause."""
    budget = _budget(context)
    total = context.now.get("income", ABSENT)
    if total is ABSENT and not budget.income:
        return (f"本件未提供{context.year}年预算收入。",)
    given = [line for line in budget.income if or_zero(line.amount) != 0]
    nil = [line for line in budget.income if line.amount is not ABSENT and or_zero(line.amount) == 0]
    parts = [
        f"{FUND_WORDS.get(line.fund, line.fund.value)}{context.words.money(line.amount)}" for line in given
    ]
    sentence = f"{context.year}年预算收入{context.words.money(total)}"
    if parts:
        sentence += f"，其中：{listed(parts)}"
        if nil:
            sentence += "；其余来源为0"
    return (sentence + "。",)


def spending(context: Context) -> tuple[str, ...]:
    """支出说明: basic (personnel, public) and project expenditure, and how many projects."""
    now = context.now
    if now.get("spending", ABSENT) is ABSENT:
        return (f"本件未提供{context.year}年预算支出。",)
    sentence = f"{context.year}年预算支出{context.money('spending')}"
    parts = []
    if now.get("basic", ABSENT) is not ABSENT:
        inner = [
            f"{word}{context.money(key)}"
            for key, word in (("personnel", "人员经费"), ("public", "日常公用经费"))
            if now.get(key, ABSENT) is not ABSENT
        ]
        parts.append(f"基本支出{context.money('basic')}" + (f"（{listed(inner)}）" if inner else ""))
    project = now.get("project", ABSENT)
    if isinstance(project, Decimal) and project == 0:
        parts.append("未安排项目支出")
    elif project is not ABSENT:
        count = f"，共{len(context.projects)}个项目" if context.projects else ""
        parts.append(f"项目支出{context.money('project')}{count}")
    return (sentence + (f"，其中：{'；'.join(parts)}" if parts else "") + "。",)


def change(context: Context) -> tuple[str, ...]:
    """比上年增减情况: against last year's budget; a new organ is not compared."""
    stated = _budget(context).change
    now = context.now.get("spending", ABSENT)
    if now is ABSENT:
        return ()
    before = context.previous(
        "spending", stated.previous if stated else ABSENT, stated.difference if stated else ABSENT
    )
    if before is ABSENT:
        return (f"{context.year - 1}年预算数未提供，不作比较。",)
    return (
        f"{context.year}年预算支出{context.comparison(now, before, stated.reason if stated else None)}。",
    )


def three_public(context: Context) -> tuple[str, ...]:
    """“三公”经费: the total and each item with its change and reason (R31; never 减少 from nothing, C58)."""
    lines = _budget(context).three_public
    if not lines:
        return (f"本件未提供{context.year}年“三公”经费预算。",)
    total = add_given(line.amount for line in lines)
    befores = [_before(context, line) for line in lines]
    before = add_given(befores) if all(each is not ABSENT for each in befores) else ABSENT
    if or_zero(total) == 0 and isinstance(before, Decimal) and before == 0:
        return (f"{context.year}年财政拨款“三公”经费两年均未安排，与上年持平。",)
    head = f"{context.year}年财政拨款“三公”经费预算{context.words.money(total)}，"
    change = context.words.change(_or_nil(total), _or_nil(before))
    head += (
        ("与上年持平。" if change == "持平" else f"比上年{change}。")
        if change
        else f"{context.year - 1}年数未提供，不作比较。"
    )
    items = [
        f"{line.item.value}{context.words.money(line.amount)}，"
        f"{context.comparison(line.amount, previous, line.reason)}。"
        for line, previous in zip(lines, befores, strict=True)
    ]
    return (head, *items)


def performance(context: Context) -> tuple[str, ...]:
    """预算绩效信息: how many projects state goals, for how much, and what share of project expenditure."""
    managed = _budget(context).performance
    sentences = list(performance_management(context, managed)) if managed else []
    if context.projects:
        total = add_given(project.budget for project in context.projects)
        sentence = f"编报绩效目标的项目{len(context.projects)}个，金额{context.words.money(total)}"
        project = context.now.get("project", ABSENT)
        if isinstance(project, Decimal) and project and isinstance(total, Decimal):
            from_share = (total / project * 100).quantize(Decimal("0.01"))
            sentence += f"，占项目支出{from_share}%"
        sentences.append(sentence + "；各项目见绩效目标表。")
    return tuple(sentences) or ("本件未提供绩效目标。",)


def items(context: Context) -> tuple[str, ...]:
    """财政拨款支出主要内容: one sentence for each functional item that compares with last year's outcome."""
    found = []
    for number, line in enumerate(_budget(context).spending, 1):
        amount = leaf_total(line)
        if amount is ABSENT:
            continue
        sentence = f"{number}．{function_path(line)}{context.words.money(amount)}"
        if line.use:
            sentence += f"，主要用于{line.use}"
        if line.executed_before is not ABSENT:
            compared = context.words.change(_or_nil(amount), _or_nil(line.executed_before))
            sentence += f"；{context.year - 1}年执行数{context.words.money(line.executed_before)}，"
            sentence += "与之持平" if compared == "持平" else f"{compared}，{cause(line.reason)}"
        found.append(sentence + "。")
    return tuple(found)


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
    now = context.now.get("fiscal-total", ABSENT)
    if now is ABSENT:
        return (f"本件未提供{context.year}年财政拨款收支。",)
    compared = context.comparison(now, context.previous("fiscal-total"), None)
    return (f"{context.year}年财政拨款收支总预算{context.words.money(now)}；{compared}。",)


def general(context: Context) -> tuple[str, ...]:
    """一般公共预算支出: the total, and each functional item."""
    now = context.now.get("general-spending", ABSENT)
    if now is ABSENT:
        return (f"本件未提供{context.year}年一般公共预算支出。",)
    compared = context.comparison(now, context.previous("general-spending"), None)
    return (f"{context.year}年一般公共预算支出{context.words.money(now)}；{compared}。", *items(context))


def basic(context: Context) -> tuple[str, ...]:
    """一般公共预算基本支出: 人员经费 and 公用经费, with the items that have money."""
    return basic_items(context, _budget(context).economic)


def compilation(context: Context) -> tuple[str, ...]:
    """部门预算编制说明: income, expenditure, change and the items, in one section (Shanghai)."""
    return (*income(context), *spending(context), *change(context), *items(context))


def leaf_total(line: SpendingLine) -> Amount:
    """The whole expenditure of a leaf, whichever columns it uses."""
    basic = line.basic if line.basic is not ABSENT else add_given((line.personnel, line.public))
    return add_given((basic, line.project, line.upward, line.business, line.downward))


def _before(context: Context, line: ThreePublicLine) -> Amount:
    if line.previous is not ABSENT:
        return line.previous
    earlier = context.before.get(THREE_PUBLIC_KEYS[line.item], ABSENT)
    if earlier is not ABSENT:
        return earlier
    if isinstance(line.difference, Decimal):
        return or_zero(line.amount) - line.difference
    return ABSENT


def _or_nil(amount: Amount) -> Amount:
    return amount if amount is ABSENT else or_zero(amount)


def _budget(context: Context) -> Budget:
    assert isinstance(context.filing, Budget)
    return context.filing


def _operating(context: Context) -> tuple[str, ...]:
    return operating_cost(context, _budget(context).operating_cost, "预算")


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
    "three-public": three_public,
    "performance": performance,
    "procurement": _procurement,
    "assets": _assets,
}
