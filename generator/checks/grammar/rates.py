"""What a percentage is of: 占X% of a whole, 完成X% of a budget; and how outcome and budget compare in words."""

from __future__ import annotations

import re

from generator.checks.grammar.memory import Memory
from generator.checks.grammar.nouns import Label, read_label
from generator.checks.grammar.statements import BUDGETS, Completion, Figure, Share
from generator.checks.grammar.tokens import SIGNS, Token
from generator.checks.grammar.wholes import belongs
from generator.checks.grammar.words import Words

_NEXT = ("", "和", "及", "与", "以及")
#: The percentages that go on after a first one: 分别占90%、10%.
_GOES_ON = re.compile(r"(?:[、，和及](?=[0-9])|以及)(?:为|占)?[0-9.]+[%％]")


def tell_rate(memory: Memory, token: Token, words: Words) -> None:
    """A percentage that tells no change, unless it stands in a bracket behind one: 增加5万元（3.2%）."""
    if words.year not in (None, memory.year):
        return  # 上年完成预算的90%
    label = read_label(words.label, memory.names)
    change = memory.change
    if memory.spread and words.label in _NEXT and words.share is None and words.completion is None:
        tell_share(memory, token, words)  # the next of several shares: 分别占90%、10%
    elif words.share is not None:
        whole = read_label(words.share.removesuffix("的"), memory.names)
        if _is_budget(whole) and not label.residue and _has_outcome(memory):
            complete(memory, label, token, token, "", whole.measure, words.whole)  # 占预算的80%
        else:
            tell_share(memory, token, words)
    elif words.completion is not None:
        against = read_label(words.completion, memory.names).measure
        complete(memory, label, token, token, "", against, words.budget)
    elif words.label.endswith("差异率"):
        item, years = memory.subject, (None, memory.year)
        told_budget, outcome = memory.nearest(item, years, BUDGETS), memory.nearest(item, years, ("outcome",))
        if told_budget and outcome:
            at = (memory.passage, token.start, token.end)
            memory.found.completions.append(Completion(*at, item, told_budget, outcome, token, is_gap=True))
    elif words.label == "的":
        told = memory.found.figures[-1] if memory.found.figures else None
        is_budget = told is not None and told is memory.last and told.measure in BUDGETS
        if told is not None and is_budget and _has_outcome(memory):
            complete(memory, label, token, token, "", told.measure, told)  # 为预算5万元的80%
    elif words.label.endswith("的"):
        if _is_budget(label) and ("决算" in words.label or _has_outcome(memory)):
            complete(memory, label, token, token, "", label.measure)  # 为预算的80%
    elif (
        not words.label
        and change is not None
        and change.percent is None
        and change.difference is not None
        and memory.found.figures[-1] is change.difference
        and memory.text[: token.start].endswith(("（", "("))
        and memory.text[token.end :].startswith(("）", ")"))
    ):
        change.percent = token


def _is_budget(label: Label) -> bool:
    """Whether words name the budget of what is spoken of, and nothing else."""
    is_vague = label.item is None or label.is_vague
    return label.measure in BUDGETS and is_vague and not label.residue


def _has_outcome(memory: Memory) -> bool:
    """Whether the outcome of what is spoken of has been told as such."""
    return memory.nearest(memory.subject, (None, memory.year), only=("outcome", "executed")) is not None


def tell_share(memory: Memory, token: Token, words: Words) -> None:
    """What 占X% is a share of: of a whole named, or of the list that the last figure stands in."""
    label = read_label(words.label, memory.names)
    part = memory.last
    if words.label == "分别" and words.share is not None and words.whole is None:
        memory.spread, memory.spread_of = _last_values(memory, token), words.share
    if memory.spread:
        part, words.share = memory.spread.pop(0), memory.spread_of
    elif label.item is not None or label.residue:
        part = memory.nearest(label.item, (None, memory.year)) if label.item and not label.residue else None
    if part is None or part.role not in ("value", "part"):
        return
    named = (words.share or "").removesuffix("的")
    share = Share(memory.passage, token, part, whole_label=named)
    if named and words.whole is not None:
        share.whole = words.whole
    elif named:
        whole = read_label(named, memory.names)
        if whole.item is None or whole.residue:
            return
        share.whole_item = whole.item
        share.whole = next(
            (
                each
                for each in reversed(memory.found.figures)
                if each.role == "value"
                and each.item == whole.item
                and each is not part
                and not each.residue
                and each.year in (None, memory.year)
                and (not each.measure or not part.measure or each.measure == part.measure)
            ),
            None,
        )
    else:
        share.whole = part.parent
        if part.parent is None and belongs(part.item, memory.announced):
            share.whole_item = memory.announced  # “三公”经费支出决算中，公务接待费1万元，占5%
    memory.found.shares.append(share)


def _last_values(memory: Memory, token: Token) -> list[Figure]:
    """The figures that 分别占 shares out a whole to: as many as percentages follow, side by side and last told."""
    many, end = 1, token.end
    while (match := _GOES_ON.match(memory.text, end)) is not None:
        many, end = many + 1, match.end()
    figures = memory.found.figures[-many:]
    is_list = many > 1 and all(
        each.role == "value" and each.sentence == memory.sentence and each.parent is figures[0].parent
        for each in figures
    )
    return figures if is_list else []


def relate(memory: Memory, words: Words, token: Token) -> None:
    """How outcome and budget compare: 决算数大于预算数, or 超出预算5万元 of an outcome told."""
    relation = words.relation
    words.relation = None
    if relation is None:
        return
    left, right = read_label(words.left, memory.names), read_label(words.label, memory.names)
    is_unnamed = left.item is None and not left.measure and not left.residue
    if right.measure in BUDGETS and (
        left.measure in ("outcome", "executed") or (is_unnamed and _has_outcome(memory))
    ):
        complete(memory, left, None, relation, SIGNS[relation.text], right.measure, gap=words.gap)


def complete(
    memory: Memory,
    label: Label,
    percent: Token | None,
    token: Token,
    relation: str,
    against: str = "",
    budget: Figure | None = None,
    gap: Figure | None = None,
) -> None:
    """How far a budget was carried out: 完成预算的X%, or how outcome and budget compare in words; `budget` as told within: 完成预算5万元的X%."""
    item = memory.subject
    if label.item is not None and not (label.item.generic and not label.item.fund):
        item = memory.whose.of_fund(label.item)
    outcome = None
    if item is not None or not label.residue:
        kinds = (against,) if against in BUDGETS else BUDGETS
        # 年初预算 and 调整预算 are not each other, but 预算 may be either.
        other = BUDGETS if against not in ("opening", "adjusted") else ("budget",)
        budget = (
            budget
            or memory.nearest(item, (None, memory.year), only=kinds)
            or memory.nearest(item, (None, memory.year), only=other)
        )
        outcome = memory.nearest(item, (None, memory.year), exclude=BUDGETS)
    made = Completion(
        memory.passage,
        token.start,
        token.end,
        item,
        budget,
        outcome,
        percent,
        relation,
        against,
        gap,
        is_unnamed=label.item is None and not label.residue,
        sentence=memory.sentence,
        group=memory.group,
    )
    memory.found.completions.append(made)
    if relation:
        memory.unreasoned.append(made)
