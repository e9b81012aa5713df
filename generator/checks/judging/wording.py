"""What words say of figures without comparing years: from one to another, why, and all of one fund."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.binding import Binding
from generator.checks.grammar.nouns import Item, read_label
from generator.checks.grammar.statements import Change, Direction
from generator.checks.grammar.tokens import LESS, MORE
from generator.checks.judging.fault import Fault, plain

_NUMBER = r"([0-9][0-9,]*(?:\.[0-9]+)?)"
_UNIT = "((?:[亿万]?元|[%％])?[个人名辆次户]?)"
#: 由1.2万元提高到1.25万元.
_FROM_TO = re.compile(
    rf"由[^，。；由0-9]{{0,14}}{_NUMBER}{_UNIT}([^，。；0-9]{{0,4}}?)"
    rf"(提高|增加|增长|上升|提升|扩大|上调|降低|减少|下降|压减|下调|缩减)(?:到|至|为){_NUMBER}{_UNIT}(?![亿万百千])"
)
_UP = frozenset({"提高", "增加", "增长", "上升", "提升", "扩大", "上调"})
_WHOLLY = re.compile(r"，?(?:全部|均)为([一-龥]{4,16}?(?:拨款|收入|资金))[，。；]")
_TOTALS = frozenset({"income", "year-income", "both"})
_OTHER: dict[str, Direction] = {"more": "less", "less": "more"}


def from_to_faults(bound: Binding) -> Iterator[Fault]:
    """A rise to less than it rose from, or a fall to more (C57)."""
    for index, passage in enumerate(bound.told.passages):
        if "由" not in passage.text:
            continue
        for match in _FROM_TO.finditer(passage.text):
            from_number, unit, between, verb, to_number, to_unit = match.groups()
            one, other = (Decimal(each.replace(",", "")) for each in (from_number, to_number))
            # Where no unit is read, a word after the number may be one: 由15日延长到1个月.
            is_alike = unit == to_unit if unit else not between
            if is_alike and (one >= other if verb in _UP else one <= other):
                yield Fault(
                    "direction",
                    index,
                    match.start(),
                    match.end(),
                    f"写由{from_number}{unit}{verb}到{to_number}{to_unit}，后一个数{'不大' if verb in _UP else '不小'}",
                    "核对两个数和增减的说法",
                )


def reason_faults(bound: Binding) -> Iterator[Fault]:
    """比上年减少5万元，增加的主要原因是…: a reason asked for what has not happened (C57)."""
    explained: dict[int, list[Change]] = {}
    for change in bound.told.changes:
        if change.reason is not None and change.reason.asked is not None:
            explained.setdefault(id(change.reason), []).append(change)
    for changes in explained.values():
        reason = changes[0].reason
        assert reason is not None and reason.asked is not None
        asked = "more" if reason.asked.text in MORE else "less" if reason.asked.text in LESS else ""
        label = read_label(reason.of)
        told = [each for each in changes if each.item == label.item or not reason.of]
        if asked and told and not label.residue and all(each.direction == _OTHER.get(asked) for each in told):
            yield Fault(
                "direction",
                reason.passage,
                reason.asked.start,
                reason.asked.end,
                f"前面写“{told[-1].word}”，这里写“{reason.asked.text}”的原因",
                "核对增减的说法",
                is_doubtful=True,
            )


def wholly_faults(bound: Binding) -> Iterator[Fault]:
    """All of an income said to be of one fund, of which there is less (C53)."""
    for figure in bound.told.figures:
        item = figure.item
        if item is None or item.head not in _TOTALS or item.fund or not bound.is_clear(figure):
            continue
        match = _WHOLLY.match(bound.told.passages[figure.passage].text, figure.end)
        label = read_label(match[1]) if match is not None else None
        if match is None or label is None or label.item is None or label.residue or not label.item.fund:
            continue
        entries = bound.ledger.now(Item("income", label.item.fund))
        if entries and all(
            each.value < figure.value - bound.told.interval(figure).slack - bound.ledger.slack
            for each in entries
        ):
            most = max(each.value for each in entries)
            yield Fault(
                "share",
                figure.passage,
                match.start(1),
                match.end(1),
                f"写{figure.token.text}全部为{match[1]}，而数据里{match[1]}是{plain(most, figure.token)}",
                "核对是哪一种资金",
            )
