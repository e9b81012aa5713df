"""Sentences of final accounts 部门决算, one function for each standard section (disclosure-rules.md §3.2)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.amount import ABSENT, Amount, add, or_zero
from generator.model.filing import Change
from generator.model.final import Final, FundFlowLine
from generator.model.vocabulary import Fund
from generator.statements.context import Context
from generator.statements.figures import percent
from generator.statements.items import against_budget, final_items, item_lines
from generator.statements.shared import (
    assets,
    basic_items,
    duties,
    establishment,
    operating_cost,
    performance_management,
    procurement,
)
from generator.statements.three_public import final_three_public
from generator.tables.classification import name_of
from generator.tables.final import final_income, final_leaves
from generator.tables.sources import CARRIED_OF, EARLIER, income_of

INCOME_WORDS: dict[Fund, str] = {
    Fund.GENERAL: "一般公共预算财政拨款收入",
    Fund.GOVERNMENT_FUND: "政府性基金预算财政拨款收入",
    Fund.STATE_CAPITAL: "国有资本经营预算财政拨款收入",
    Fund.BUSINESS: "经营收入",
}


#: The money of the general budget, whichever year it was granted in (F5).
_GENERAL = (Fund.GENERAL, CARRIED_OF[Fund.GENERAL])


def totals(context: Context) -> tuple[str, ...]:
    """收入支出决算总体情况: the balance-sheet total and how it compares."""
    earned, spent = context.now.get("income", ABSENT), context.now.get("spending", ABSENT)
    if ABSENT not in (earned, spent) and earned != spent:
        return (
            f"{context.year}年度收入总计{context.money('income')}，支出总计{context.money('spending')}。",
        )
    return _compared_total(context, "spending", "收入、支出总计", _final(context).change)


def income(context: Context) -> tuple[str, ...]:
    """收入决算情况: each source of the year with its share."""
    amounts = income_of(_final(context).income).amounts
    return _with_shares(
        context,
        "本年收入合计",
        context.now.get("year-income", ABSENT),
        [
            (INCOME_WORDS.get(fund, fund.value), amount)
            for fund, amount in amounts.items()
            if fund not in EARLIER
        ],
    )


def spending(context: Context) -> tuple[str, ...]:
    """支出决算情况: basic, project and other expenditure with their shares."""
    leaves = final_leaves(_final(context))
    parts: list[tuple[str, Amount]] = [
        ("基本支出", context.now.get("basic", ABSENT)),
        ("项目支出", context.now.get("project", ABSENT)),
        ("上缴上级支出", leaves.column("upward")),
        ("经营支出", leaves.column("business")),
        ("对附属单位补助支出", leaves.column("downward")),
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
    opening = add(line.opening_budget for line, _ in item_lines(final.spending, _GENERAL))
    if isinstance(opening, Decimal):
        found.append(f"{against_budget(words, amount, opening, final.difference_reason)}。")
    return (*found, *final_items(context, final.spending, _GENERAL))


def basic(context: Context) -> tuple[str, ...]:
    """一般公共预算财政拨款基本支出: 人员经费 and 公用经费, with the items that have money."""
    return basic_items(context, _final(context).economic)


def government_fund(context: Context) -> tuple[str, ...]:
    """政府性基金预算财政拨款收入支出决算情况."""
    return _fund_flow(context, Fund.GOVERNMENT_FUND, _final(context).government_fund)


def state_capital(context: Context) -> tuple[str, ...]:
    """国有资本经营预算财政拨款收入支出决算情况."""
    return _fund_flow(context, Fund.STATE_CAPITAL, _final(context).state_capital)


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
    leaves = final_leaves(_final(context))
    sums: dict[str, Decimal] = {}
    for leaf in leaves.of(_GENERAL):
        sums[leaf.code[:3]] = sums.get(leaf.code[:3], Decimal(0)) + or_zero(leaf.total)
    told = [
        f"{leaves.names.get(code) or name_of(code) or code}（类）{context.words.money(amount)}"
        + (f"，占{percent(amount, whole)}" if whole > 0 else "")
        for code, amount in sorted(sums.items())
        if amount
    ]
    return [f"主要用于以下方面：{'；'.join(told)}。"] if told else []


def _fund_flow(context: Context, fund: Fund, lines: tuple[FundFlowLine, ...]) -> tuple[str, ...]:
    """Revenue and expenditure of a fund in the year, and its balances where they are given."""
    words, final = context.words, _final(context)
    leaves, income_typed = final_leaves(final), final_income(final)
    funds = (fund, CARRIED_OF[fund])
    spent = leaves.total(funds)
    earned = add(each.income for each in lines) if lines else income_typed.of((fund,))
    opening, closing = add(each.opening for each in lines), add(each.closing for each in lines)
    if not any(map(or_zero, (spent, earned, opening, closing))) and not or_zero(income_typed.of(funds)):
        if not (leaves.leaves or lines or income_typed.states_nil(fund)):
            return (f"本件未提供{fund.value}财政拨款收入和支出。",)
        return (f"{context.year}年度无{fund.value}财政拨款收入和支出。",)
    told = [f"本年收入{words.money(earned)}", f"本年支出{words.money(spent)}"]
    if isinstance(opening, Decimal):
        told.insert(0, f"年初结转和结余{words.money(opening)}")
    if isinstance(closing, Decimal):
        told.append(f"年末结转和结余{words.money(closing)}")
    return (f"{context.year}年度{fund.value}财政拨款{'，'.join(told)}；各科目见表。",)


def _final(context: Context) -> Final:
    assert isinstance(context.filing, Final)
    return context.filing


def _operating(context: Context) -> tuple[str, ...]:
    final = _final(context)
    return operating_cost(context, final.operating_cost, final.economic, "支出")


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
    "three-public": final_three_public,
    "government-fund": government_fund,
    "state-capital": state_capital,
    "performance": performance,
    "operating": _operating,
    "procurement": _procurement,
    "assets": _assets,
}
