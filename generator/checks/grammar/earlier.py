"""What an amount without a name of its own is of, as the figures told before it in its sentence show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.grammar.nouns import Item, Label, read_label
from generator.checks.grammar.statements import Figure
from generator.checks.grammar.wholes import Open
from generator.checks.grammar.words import Words

_SUMS = frozenset({"合计", "共计", "总计", "合计为", "共计为", "共", "小计"})
#: So many items told before make 合计 their sum.
_SEVERAL = 2
_LISTED = re.compile("、|以及|[和及与]")
_OF_LISTED = re.compile("(?:合计|共计|两项|[三四五六七八九]项)[^、]*$")
#: What each figure after 分别为 is of, where the words before do not tell.
UNTOLD = "分别"
_MEASURED = {"budget": "预算", "outcome": "决算"}


@dataclass(slots=True)
class Apart:
    """What the figures after 分别为 are of, one by one: 公务用车运行维护费、公务接待费分别为2万元、1万元."""

    labels: list[str]
    year: int | None

    def name(self, words: Words) -> None:
        """Give the next figure, if nothing else names it, the name and the year that were told for it."""
        words.label = self.labels.pop(0) if self.labels else UNTOLD
        words.year = words.year or self.year


def apart(words: Words, names: tuple[str, ...]) -> Apart:
    """The names before 分别为, each with the measure that the last one tells for all."""
    listed = words.label.split("、")
    told = [read_label(each, names) for each in listed]
    measure = told[-1].measure
    is_plain = len(told) >= _SEVERAL and not any(
        each.item is None or each.item.generic or each.measure not in ("", measure) for each in told
    )
    if not is_plain or (measure and measure not in _MEASURED):
        return Apart([], words.year)
    shared = _MEASURED.get(measure, "")
    pairs = zip(listed, told, strict=True)
    return Apart([name if label.measure else name + shared for name, label in pairs], words.year)


def named_item(label: Label, words: str, names: tuple[str, ...]) -> Item | None:
    """The item of a label; but of several items that are told in one sum, none of them: 水费、电费合计5万元."""
    match = _OF_LISTED.search(words) if label.item is not None and not label.item.generic else None
    if match is None:
        return label.item
    listed = [read_label(each, names).item for each in _LISTED.split(words[: match.start()]) if each]
    is_sum = len(listed) >= _SEVERAL and None not in listed and listed[-1] == label.item
    return Item("other:合计") if is_sum else label.item


def last_counted(figures: Sequence[Figure], sentence: int) -> Figure | None:
    """The count that stands last in a sentence, if no amount follows it."""
    last = figures[-1] if figures else None
    is_count = last is not None and last.role == "count" and last.sentence == sentence
    return last if is_count else None


def counted_item(figures: Sequence[Figure], names: tuple[str, ...]) -> Item | None:
    """What has just been counted, whose value an amount without a name is: 车辆3辆、72万元."""
    last = last_counted(figures, figures[-1].sentence) if figures else None
    if last is None:
        return None
    label = read_label(last.label, names)
    return Item(f"other:{label.residue}") if label.residue else label.item


def sum_item(figures: Sequence[Figure], words: str, listed: Open | None, value: Decimal) -> Item | None:
    """What 合计5万元 is of after several items: the whole of their list; else nothing that is known."""
    told = {each.item for each in figures if each.role == "value"} - {None}
    if words not in _SUMS or len(told) < _SEVERAL:
        return None
    whole = listed.whole if listed is not None else None
    if whole is None or whole.item is None or listed is None:
        return Item("other:合计")
    is_of_some = value != whole.value and value == sum(each.value for each in listed.parts)
    return Item("other:合计") if is_of_some else whole.item  # 甲3万元，乙2万元，共5万元；丙1万元
