"""What an amount without a name of its own is of, as the figures told before it in its sentence show."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checks.grammar.nouns import Item, read_label
from generator.checks.grammar.statements import Figure

_SUMS = frozenset({"合计", "共计", "总计", "合计为", "共计为"})
#: So many items told before make 合计 their sum.
_SEVERAL = 2


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


def sum_item(figures: Sequence[Figure], words: str, listed: Figure | None) -> Item | None:
    """What 合计5万元 is of after several items: the whole of their list; else nothing that is known."""
    told = {each.item for each in figures if each.role == "value"} - {None}
    if words not in _SUMS or len(told) < _SEVERAL:
        return None
    return listed.item if listed is not None and listed.item is not None else Item("other:合计")
