"""完成预算的X%, 大于预算数: outcome against budget (C59)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.checks.binding import Binding
from generator.checks.grammar.intervals import Interval, growth, percent, share
from generator.checks.grammar.nouns import NOTHING
from generator.checks.grammar.statements import Completion, Figure
from generator.checks.item_cells import THREE_PUBLIC
from generator.checks.judging.fault import Fault, plain, rate

_ABOUT = Decimal("0.05")


def completion_faults(bound: Binding, told: Completion) -> Iterator[Fault]:
    """完成X%, 大于、小于、等于预算数 against budget and outcome (C59)."""
    found = list(_faults(bound, told))
    part = told.outcome
    if found and part is not None and part.parent is not None and part.parent.role == "value":
        # 决算5万元，其中：甲3万元，乙2万元，完成预算的90%: without a name of its own, it may be said of the whole.
        budget = told.budget if told.budget is not None and told.budget.role == "aside" else None
        whole = replace(told, item=part.parent.item, outcome=part.parent, budget=budget)
        if told.is_unnamed and (budget or bound.of_year(part.parent.item or NOTHING, "opening")):
            found = list(_faults(bound, whole))
    yield from found


def _faults(bound: Binding, told: Completion) -> Iterator[Fault]:
    if bound.told.is_aside(told.passage) and told.budget is None:
        return
    budget, outcome = (
        _side(bound, told, told.budget, is_budget=True),
        _side(bound, told, told.outcome, is_budget=False),
    )
    if budget is None and outcome is not None:
        budget = _implied(bound, told, outcome)
    if budget is None or outcome is None:
        return
    figure = told.outcome or told.budget
    like = figure.token if figure is not None else None
    sides = f"预算{plain(budget.value, like)}、决算{plain(outcome.value, like)}"
    at = (
        (told.passage, told.percent.start, told.percent.end)
        if told.percent
        else (told.passage, told.start, told.end)
    )
    if told.percent is not None:
        if budget.value == 0:
            if told.is_gap and outcome.value == 0:
                return
            yield Fault(
                "completion",
                *at,
                f"预算是0，不能说完成预算的{told.percent.text}",
                "删去完成比例；写明年初没有安排预算",
            )
            return
        found = growth(outcome, budget) if told.is_gap else share(outcome, budget)
        if told.is_gap and found is not None:
            if not abs(found).meets(abs(percent(told.percent))):
                message = f"{sides}，相差{rate(abs(found.value))}，这里写{told.percent.text}"
                yield Fault("completion", *at, message, "核对两个数和差异率")
            return
        if found is not None and not found.meets(percent(told.percent)):
            yield Fault(
                "completion",
                *at,
                f"{sides}，完成{rate(found.value)}，这里写{told.percent.text}",
                "核对两个数和完成比例",
            )
        return
    step = outcome - budget
    is_wrong = {
        ">": step.high <= 0,
        "<": step.low >= 0,
        "=": not step.has(Decimal(0)),
        "~": abs(step.value) > abs(budget.value) * _ABOUT + step.slack,
    }.get(told.relation, False)
    if is_wrong:
        meant = "大于" if step.value > 0 else "小于" if step.value < 0 else "等于"
        yield Fault("completion", *at, f"{sides}，决算数{meant}预算数，与这里的说法不符", "核对两个数和说法")
    elif told.gap is not None and not bound.told.interval(told.gap).meets(abs(step)):
        yield Fault(
            "completion",
            told.passage,
            told.gap.start,
            told.gap.end,
            f"{sides}，相差{plain(abs(step.value), like)}，这里写{told.gap.token.text}",
            "核对两个数和相差的数",
        )


def _implied(bound: Binding, told: Completion, outcome: Interval) -> Interval | None:
    """The budget that a change against it in the same sentence implies: 完成预算的103%，比预算增加3万元."""
    for change in bound.told.changes:
        base = change.base
        if (
            change.passage == told.passage
            and change.sentence == told.sentence
            and change.item == told.item
            and change.current is told.outcome is not None
            and change.difference is not None
            and not change.is_adjusted
            and base is not None
            and base.year in (None, bound.told.year)
            and base.measure in (told.against or "budget", "budget")
        ):
            return outcome - bound.told.interval(change.difference)
    return None


def _side(bound: Binding, told: Completion, figure: Figure | None, *, is_budget: bool) -> Interval | None:
    if figure is not None:
        return bound.told.interval(figure)
    if told.item is None or not bound.ledger.is_final or bound.told.is_aside(told.passage):
        return None
    other = told.outcome if is_budget else told.budget
    if other is not None and not bound.is_clear(other):
        return None
    if is_budget and told.against == "adjusted" and told.item.head not in THREE_PUBLIC:
        return None  # the data tell what was budgeted at the beginning of the year
    found = bound.of_year(told.item, "opening" if is_budget else "outcome")
    return Interval(found[0].value, bound.ledger.slack) if len(found) == 1 else None
