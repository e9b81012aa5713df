"""Sentences for each functional item 项, and how an outcome is told against its budget (C59)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from generator.amount import ABSENT, Amount, or_zero
from generator.model.budget import SpendingLine
from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.statements.context import Context, cause, clause
from generator.statements.figures import Wording, percent
from generator.tables.classification import name_of, normalise
from generator.tables.leaves import overlapping, spending_leaves

#: The money of the three budgets, whichever year it was granted in.
FISCAL_MONEY = (*FISCAL, *CARRIED_FUNDS)


def function_path(line: SpendingLine, typed: Mapping[str, str]) -> str:
    """The item of a leaf with its 类 and 款, by which equal names are told apart.

    `typed` are the names in the lines of the filing, by code. What has no name there and none in our list is told by
    its code.
    """
    code = normalise(line.code)
    steps = [code[:length] for length in (3, 5, 7) if length <= len(code)] or [code]
    above = [typed.get(step) or name_of(step) or step for step in steps[:-1]]
    names = [*above, line.name or name_of(code) or code]
    return "".join(f"{name}（{word}）" for name, word in zip(names, "类款项", strict=False))


def leaf_total(line: SpendingLine) -> Amount:
    """The whole expenditure of a line, as the tables count it; ABSENT where it says no figure."""
    leaves = spending_leaves((line,)).leaves
    return leaves[0].total if leaves else ABSENT


def item_lines(
    lines: Sequence[SpendingLine], funds: Collection[Fund]
) -> tuple[tuple[SpendingLine, Amount], ...]:
    """The lines that count as leaves of some funds, each with its expenditure."""
    double = {id(line) for line in overlapping(lines)}
    return tuple(
        (line, total)
        for line in lines
        if line.fund in funds and id(line) not in double and (total := leaf_total(line)) is not ABSENT
    )


def budget_items(context: Context, lines: Sequence[SpendingLine], funds: Collection[Fund]) -> tuple[str, ...]:
    """财政拨款支出主要内容: one sentence for each item, against last year's outcome where it is stated."""
    found: list[str] = []
    typed = spending_leaves(lines).names
    for line, amount in item_lines(lines, funds):
        before = line.executed_before
        if not isinstance(amount, Decimal) and not isinstance(before, Decimal):
            continue
        sentence = f"{len(found) + 1}．{function_path(line, typed)}{context.words.money(amount)}"
        if line.use:
            sentence += f"，主要用于{clause(line.use)}"
        if isinstance(before, Decimal):
            compared = context.words.change(or_zero(amount), before)
            sentence += f"；{context.year - 1}年执行数{context.words.money(before)}，"
            sentence += "与之持平" if compared == "持平" else f"{compared}，{cause(line.reason)}"
        elif line.reason:
            sentence += f"；{cause(line.reason)}"
        found.append(sentence + "。")
    return tuple(found)


def final_items(context: Context, lines: Sequence[SpendingLine], funds: Collection[Fund]) -> tuple[str, ...]:
    """One sentence for each item: use, 年初预算, outcome, and the reason where they differ."""
    found: list[str] = []
    typed = spending_leaves(lines).names
    for line, amount in item_lines(lines, funds):
        if not isinstance(amount, Decimal) and not isinstance(line.opening_budget, Decimal):
            continue
        sentence = f"{len(found) + 1}．{function_path(line, typed)}"
        if line.use:
            sentence += f"，主要用于{clause(line.use)}"
        told = against_budget(context.words, amount, line.opening_budget, line.reason)
        found.append(f"{sentence}：{told}。")
    return tuple(found)


def against_budget(
    words: Wording, spent: Amount, planned: Amount, reason: str | None, *, needs_reason: bool = True
) -> str:
    """`年初预算Z，支出决算X，完成年初预算的Y%；决算数小于预算数D，原因：…`.

    No percentage of a budget of 0, nor of money that flowed back (C59); nothing is compared with what
    was not given.
    """
    told = f"年初预算{words.money(planned)}，支出决算{words.money(spent)}"
    why = f"，{cause(reason)}" if reason else ""
    if planned is ABSENT or spent is ABSENT:
        return told + why
    out, plan = or_zero(spent), or_zero(planned)
    if out == plan:
        done = "，完成年初预算的100.00%" if plan > 0 else ""
        return f"{told}{done}，决算数等于预算数"
    if not why and needs_reason:
        why = f"，{cause(None)}"
    if plan == 0:
        return (
            f"{told}，年初未安排" + ("，执行中追加" if out > 0 else "") + (why if reason or out < 0 else "")
        )
    done = f"，完成年初预算的{percent(out, plan)}" if plan > 0 and out >= 0 else ""
    return f"{told}{done}；决算数{'大于' if out > plan else '小于'}预算数{words.money(abs(out - plan))}{why}"
