"""Sentences of the "三公" expenses 三公经费 of budgets and final accounts (R31, R32)."""

from __future__ import annotations

from generator.amount import ABSENT, Amount, add, or_zero
from generator.model.budget import Budget
from generator.model.final import Final, ThreePublicCounts
from generator.statements.context import THREE_PUBLIC_KEYS, Context
from generator.statements.items import against_budget


def budget_three_public(context: Context) -> tuple[str, ...]:
    """“三公”经费: the total and each item with its change and reason (R31; never 减少 from nothing, C58)."""
    assert isinstance(context.filing, Budget)
    lines = context.filing.three_public
    if not lines:
        return (f"本件未提供{context.year}年“三公”经费预算。",)
    befores = _befores(context)
    total = add(line.amount for line in lines)
    before = add(befores) if total is not ABSENT else ABSENT
    if total is not ABSENT and before is not ABSENT and not or_zero(total) and not or_zero(before):
        return (f"{context.year}年财政拨款“三公”经费两年均未安排，与上年持平。",)
    head = f"{context.year}年财政拨款“三公”经费预算{context.words.money(total)}"
    compared = context.comparison(total, before, None, needs_reason=False)
    items = [
        f"{line.item.value}{context.words.money(line.amount)}"
        + _after("，", context.comparison(line.amount, previous, line.reason))
        for line, previous in zip(lines, befores, strict=True)
    ]
    return (head + _after("，", compared), *items)


def final_three_public(context: Context) -> tuple[str, ...]:
    """“三公”经费: budget, outcome, completion, each item, counts (R31, R32, C59)."""
    final, words = context.filing, context.words
    assert isinstance(final, Final)
    lines = final.three_public
    if not lines:
        return (f"本件未提供{context.year}年度“三公”经费决算。",)
    planned, spent = add(line.budget for line in lines), add(line.outcome for line in lines)
    befores = _befores(context)
    counts = _counts(final.three_public_counts) if final.three_public_counts is not None else []
    if ABSENT not in (planned, spent) and not any(map(or_zero, (planned, spent, *befores))):
        return (f"{context.year}年度无财政拨款“三公”经费支出。", *counts)
    head = f"“三公”经费财政拨款支出{against_budget(words, spent, planned, None, needs_reason=False)}"
    if add(befores) is not ABSENT and spent is not ABSENT:
        head += f"；{context.comparison(spent, add(befores), None, needs_reason=False)}"
    found = [f"{head}。"]
    for line, before in zip(lines, befores, strict=True):
        nil = (
            ABSENT not in (line.budget, line.outcome)
            and not or_zero(line.budget)
            and not or_zero(line.outcome)
        )
        sentence = (
            f"{line.item.value}预算、决算均为0"
            if nil
            else f"{line.item.value}{against_budget(words, line.outcome, line.budget, line.reason)}"
        )
        if before is not ABSENT and line.outcome is not ABSENT and (or_zero(before) or not nil):
            reason = line.reason_against_previous
            sentence += (
                f"；{context.comparison(line.outcome, before, reason, needs_reason=line.reason is None)}"
            )
        found.append(sentence + "。")
    return (*found, *counts)


def _counts(counts: ThreePublicCounts) -> list[str]:
    """Groups and persons abroad, cars bought and held, receptions and guests (R32)."""
    groups = (
        (
            ("因公出国（境）团组", counts.groups_abroad, "个"),
            ("因公出国（境）", counts.persons_abroad, "人次"),
        ),
        (("购置公务用车", counts.cars_bought, "辆"), ("公务用车保有量", counts.cars_held, "辆")),
        (("国内公务接待", counts.receptions, "批次"), ("国内公务接待", counts.guests, "人次")),
    )
    told = [
        "，".join(f"{word}{count}{unit}" for word, count, unit in group if count is not None)
        for group in groups
    ]
    sentence = "；".join(filter(None, told))
    return [sentence + "。"] if sentence else []


def _befores(context: Context) -> tuple[Amount, ...]:
    """Last year's figure of each "三公" line of a budget or of final accounts."""
    filing = context.filing
    assert isinstance(filing, Budget | Final)
    return tuple(
        context.previous(THREE_PUBLIC_KEYS[line.item], line.previous, line.difference)
        for line in filing.three_public
    )


def _after(mark: str, clause: str) -> str:
    """A clause and the full stop; only the stop where there is no clause."""
    return f"{mark}{clause}。" if clause else "。"
