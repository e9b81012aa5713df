"""Sentences of final accounts 部门决算, one function for each standard section (disclosure-rules.md §3.2)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.amount import ABSENT, Amount, add_given, or_zero
from generator.model.filing import Change
from generator.model.final import Final, FundFlowLine
from generator.model.vocabulary import Fund
from generator.statements.budget import leaf_total
from generator.statements.context import Context, cause, listed
from generator.statements.figures import percent
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
from generator.tables.classification import name_of

INCOME_WORDS: dict[Fund, str] = {
    Fund.GENERAL: "一般公共预算财政拨款收入",
    Fund.GOVERNMENT_FUND: "政府性基金预算财政拨款收入",
    Fund.STATE_CAPITAL: "国有资本经营预算财政拨款收入",
    Fund.BUSINESS: "经营收入",
}


def totals(context: Context) -> tuple[str, ...]:
    """收入支出决算总体情况: the balance-sheet total and how it compares."""
    return _compared_total(context, "spending", "收入、支出总计", _final(context).change)


def income(context: Context) -> tuple[str, ...]:
    """收入决算情况: each source with its share."""
    return _with_shares(
        context,
        "本年收入合计",
        context.now.get("year-income", ABSENT),
        [(INCOME_WORDS.get(line.fund, line.fund.value), line.amount) for line in _final(context).income],
    )


def spending(context: Context) -> tuple[str, ...]:
    """支出决算情况: basic, project and other expenditure with their shares."""
    lines = _final(context).spending
    parts: list[tuple[str, Amount]] = [
        ("基本支出", context.now.get("basic", ABSENT)),
        ("项目支出", context.now.get("project", ABSENT)),
        ("上缴上级支出", add_given(line.upward for line in lines)),
        ("经营支出", add_given(line.business for line in lines)),
        ("对附属单位补助支出", add_given(line.downward for line in lines)),
    ]
    return _with_shares(context, "本年支出合计", context.now.get("year-spending", ABSENT), parts)


def fiscal(context: Context) -> tuple[str, ...]:
    """财政拨款收入支出决算总体情况."""
    return _compared_total(context, "fiscal-total", "财政拨款收入、支出总计", _final(context).fiscal_change)


def general(context: Context) -> tuple[str, ...]:
    """一般公共预算财政拨款支出: total and share, structure by 类, budget against outcome, then each 项."""
    final = _final(context)
    amount = context.now.get("general-spending", ABSENT)
    whole = context.now.get("year-spending", ABSENT)
    if amount is ABSENT:
        return ("本件未提供一般公共预算财政拨款支出。",)
    words = context.words
    share = percent(or_zero(amount), or_zero(whole)) if whole is not ABSENT else None
    head = f"一般公共预算财政拨款支出{words.money(amount)}" + (f"，占本年支出合计的{share}" if share else "")
    stated = final.general_change
    before = context.previous(
        "general-spending", stated.previous if stated else ABSENT, stated.difference if stated else ABSENT
    )
    compared = context.comparison(amount, before, stated.reason if stated else None)
    found = [f"{head}；{compared}。"]
    found += _structure(context, or_zero(amount))
    opening = context.now.get("opening-budget", ABSENT)
    if isinstance(opening, Decimal):
        found.append(
            f"年初预算{words.money(opening)}，{_against_budget(context, amount, opening, final.difference_reason)}。"
        )
    found += _items(context)
    return tuple(found)


def basic(context: Context) -> tuple[str, ...]:
    """一般公共预算财政拨款基本支出: 人员经费 and 公用经费, with the items that have money."""
    return basic_items(context, _final(context).economic)


def three_public(context: Context) -> tuple[str, ...]:
    """“三公”经费: budget, outcome, completion, each item, counts (R31, R32, C59)."""
    final, words = _final(context), context.words
    lines = final.three_public
    if not lines:
        return (f"本件未提供{context.year}年度“三公”经费决算。",)
    planned, spent = add_given(line.budget for line in lines), add_given(line.outcome for line in lines)
    if or_zero(planned) == 0 and or_zero(spent) == 0:
        return (f"{context.year}年度无财政拨款“三公”经费支出。",)
    found = [
        f"“三公”经费财政拨款支出年初预算{words.money(planned)}，{_against_budget(context, spent, planned, None, False)}。"
    ]
    for line in lines:
        if or_zero(line.budget) == 0 and or_zero(line.outcome) == 0:
            found.append(f"{line.item.value}预算、决算均为0。")
            continue
        before = line.previous
        if before is ABSENT and isinstance(line.difference, Decimal):
            before = or_zero(line.outcome) - line.difference
        sentence = f"{line.item.value}年初预算{words.money(line.budget)}，"
        sentence += _against_budget(context, line.outcome, line.budget, line.reason)
        if before is not ABSENT:
            sentence += (
                f"；{context.comparison(line.outcome, before, line.reason_against_previous or line.reason)}"
            )
        found.append(sentence + "。")
    counts = final.three_public_counts
    if counts is not None:
        told = [
            f"{word}{count}{unit}"
            for word, count, unit in (
                ("因公出国（境）团组", counts.groups_abroad, "个"),
                ("", counts.persons_abroad, "人次"),
                ("购置公务用车", counts.cars_bought, "辆"),
                ("公务用车保有量", counts.cars_held, "辆"),
                ("国内公务接待", counts.receptions, "批次"),
                ("", counts.guests, "人次"),
            )
            if count is not None
        ]
        if told:
            found.append(listed(told) + "。")
    return tuple(found)


def government_fund(context: Context) -> tuple[str, ...]:
    """政府性基金预算财政拨款收入支出决算情况."""
    return _fund_flow(context, "政府性基金预算", _final(context).government_fund)


def state_capital(context: Context) -> tuple[str, ...]:
    """国有资本经营预算财政拨款收入支出决算情况."""
    return _fund_flow(context, "国有资本经营预算", _final(context).state_capital)


def performance(context: Context) -> tuple[str, ...]:
    """预算绩效管理情况 (R38)."""
    managed = _final(context).performance
    return performance_management(context, managed) if managed else ("本件未提供预算绩效管理情况。",)


def _compared_total(context: Context, key: str, word: str, stated: Change | None) -> tuple[str, ...]:
    now = context.now.get(key, ABSENT)
    if now is ABSENT:
        return (f"本件未提供{word}。",)
    before = context.previous(
        key, stated.previous if stated else ABSENT, stated.difference if stated else ABSENT
    )
    compared = context.comparison(now, before, stated.reason if stated else None)
    return (f"{context.year}年度{word}{context.words.money(now)}；{compared}。",)


def _with_shares(
    context: Context, word: str, total: Amount, parts: list[tuple[str, Amount]]
) -> tuple[str, ...]:
    if total is ABSENT:
        return (f"本件未提供{word}。",)
    told = [
        f"{name}{context.words.money(amount)}"
        + (f"，占{share}" if (share := percent(or_zero(amount), or_zero(total))) else "")
        for name, amount in parts
        if or_zero(amount) != 0
    ]
    return (f"{word}{context.words.money(total)}" + (f"，其中：{'；'.join(told)}" if told else "") + "。",)


def _structure(context: Context, whole: Decimal) -> list[str]:
    """结构情况: expenditure by 类 with shares."""
    sums: dict[str, Decimal] = {}
    for line in _final(context).spending:
        if line.fund is Fund.GENERAL:
            sums[line.code[:3]] = sums.get(line.code[:3], Decimal(0)) + or_zero(leaf_total(line))
    told = [
        f"{name_of(code) or code}（类）{context.words.money(amount)}，占{percent(amount, whole)}"
        for code, amount in sums.items()
        if amount and whole
    ]
    return [f"主要用于以下方面：{'；'.join(told)}。"] if told else []


def _items(context: Context) -> list[str]:
    """One numbered sentence for each 项: use, budget, outcome, reason where they differ."""
    found = []
    lines = [each for each in _final(context).spending if each.fund is Fund.GENERAL]
    for number, line in enumerate(lines, 1):
        amount = leaf_total(line)
        if amount is ABSENT:
            continue
        sentence = f"{number}．{function_path(line)}"
        if line.use:
            sentence += f"，主要用于{line.use}"
        if line.opening_budget is ABSENT:
            sentence += f"：支出决算{context.words.money(amount)}，年初预算未提供"
        else:
            sentence += f"：年初预算{context.words.money(line.opening_budget)}，"
            sentence += _against_budget(context, amount, line.opening_budget, line.reason)
        found.append(sentence + "。")
    return found


def _against_budget(
    context: Context, spent: Amount, planned: Amount, reason: str | None, needs_reason: bool = True
) -> str:
    """`支出决算X，完成年初预算的Y%；决算数小于预算数Z，原因：…` (C59: no percentage of a budget of 0)."""
    out, plan = or_zero(spent), or_zero(planned)
    told = f"支出决算{context.words.money(out)}"
    if plan == 0:
        return f"{told}，年初未安排，执行中追加" if out else f"{told}，与预算持平"
    told += f"，完成年初预算的{percent(out, plan)}"
    if out == plan:
        return f"{told}，决算数等于预算数"
    told += f"；决算数{'大于' if out > plan else '小于'}预算数{context.words.money(abs(out - plan))}"
    return f"{told}，{cause(reason)}" if needs_reason or reason else told


def _fund_flow(context: Context, word: str, lines: tuple[FundFlowLine, ...]) -> tuple[str, ...]:
    if not lines:
        return (f"{context.year}年度无{word}财政拨款收入和支出。",)
    income_sum = add_given(line.income for line in lines)
    spent = add_given(amount for line in lines for amount in (line.basic, line.project))
    return (
        f"{context.year}年度{word}财政拨款收入{context.words.money(income_sum)}，"
        f"支出{context.words.money(spent)}；各科目见表。",
    )


def _final(context: Context) -> Final:
    assert isinstance(context.filing, Final)
    return context.filing


def _operating(context: Context) -> tuple[str, ...]:
    return operating_cost(context, _final(context).operating_cost, "支出")


def _procurement(context: Context) -> tuple[str, ...]:
    return procurement(context, _final(context).procurement, "支出")


def _assets(context: Context) -> tuple[str, ...]:
    return assets(context, _final(context).assets)


def _establishment(context: Context) -> tuple[str, ...]:
    return establishment(context, _final(context).establishments)


#: Composer of each standard section of final accounts, by the key of its `SectionSpec`.
COMPOSERS: dict[str, Callable[[Context], tuple[str, ...]]] = {
    "duties": duties,
    "establishment": _establishment,
    "totals": totals,
    "income": income,
    "spending": spending,
    "fiscal": fiscal,
    "general": general,
    "basic": basic,
    "three-public": three_public,
    "government-fund": government_fund,
    "state-capital": state_capital,
    "performance": performance,
    "operating": _operating,
    "procurement": _procurement,
    "assets": _assets,
}
