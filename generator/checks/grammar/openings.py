"""Clauses that tell not a figure, but what the figures after them are of: titles, and what opens a list."""

from __future__ import annotations

from generator.checks.grammar.clauses import Clause
from generator.checks.grammar.nouns import Item, read_label
from generator.checks.grammar.statements import Figure
from generator.checks.grammar.tokens import Kind, Token
from generator.checks.grammar.wholes import belongs

#: Heads of sections whose sentences may leave the item out.
TOLD_BY_HEADING = frozenset(
    {
        *("function", "operating-cost", "procurement", "three-public", "abroad", "cars", "reception"),
        *("car-purchase", "car-running"),
    }
)

_LONGEST_TITLE = 24
#: How words end that say by what something is divided.
_DIVIDED = ("分", "分类")
#: What is told after these is no part of what was told before.
_BESIDES = ("此外", "另外", "除此之外", "除此以外")


def titled(clause: Clause, names: tuple[str, ...]) -> Item | None:
    """The item that a sentence names, and nothing else: 2.公务用车购置费。"""
    words = "".join(each.text for each in clause.tokens)
    if len(words) > _LONGEST_TITLE or clause.has_figure:
        return None
    label = read_label(words, names)
    is_title = label.item is not None and label.item.head in TOLD_BY_HEADING and not label.residue
    return label.item if is_title else None


def begins_anew(clause: Clause) -> bool:
    """Whether a clause leaves the list before it: 此外，年初结转和结余5万元."""
    return bool(clause.tokens) and clause.tokens[0].text.startswith(_BESIDES)


def divides_otherwise(clause: Clause) -> bool:
    """Whether a clause divides once more what has been divided: …；按经济分类分：."""
    if not clause.tokens or clause.opens or not clause.tokens[0].text.startswith("按"):
        return False
    return clause.tokens[-1].text.endswith(_DIVIDED) and not clause.has_figure


def announced(clause: Clause, names: tuple[str, ...]) -> Item | None:
    """The whole of which parts follow: 财政拨款收入中，; 项目支出按资金来源划分：."""
    if not clause.tokens or not clause.tokens[-1].text.endswith(("中", "分")) or clause.has_figure:
        return None
    words = "".join(each.text for each in clause.tokens if each.kind is not Kind.YEAR)
    if words.endswith("分"):
        words, by, _ = words.rpartition("按")
        if not by:
            return None
    label = read_label(words, names)
    return label.item if not label.residue else None


def sets_side_by_side(token: Token, nexts: list[Token]) -> bool:
    """Whether 和 compares nothing: 2024年和2023年接待费分别为1万元和2万元."""
    return token.text in ("和", "与") and any(
        each.kind is Kind.PART and each.text.startswith("分别") for each in nexts
    )


def counted_thing(clause: Clause, names: tuple[str, ...]) -> Item | None:
    """A thing that a clause counts and names after its number, whose money follows: 举办1次丰收节活动，经费5万元."""
    if [each.kind for each in clause.tokens[-3:]] != [Kind.WORD, Kind.COUNT, Kind.WORD]:
        return None
    verb, thing = (read_label(clause.tokens[place].text, names) for place in (-3, -1))
    is_another = verb.item is None and thing.item is None and bool(verb.residue and thing.residue)
    return Item(f"other:{thing.residue}") if is_another and "项目" not in thing.residue else None


def lists_parts(clause: Clause, whole: Figure | None, names: tuple[str, ...]) -> bool:
    """Whether a clause after a colon begins with a part of the figure before: 收入5万元：一般公共预算4万元；…."""
    if whole is None or not clause.tokens or clause.tokens[0].kind is not Kind.WORD:
        return False
    return belongs(read_label(clause.tokens[0].text, names).item, whole.item) is True


def measured(clause: Clause, names: tuple[str, ...]) -> str | None:
    """The measure that a clause begins with, empty where it begins with none (比上年…); None if it names an item."""
    if not clause.tokens or clause.tokens[0].kind is not Kind.WORD:
        return ""
    label = read_label(clause.tokens[0].text, names)
    is_vague = label.item is None or (label.item.generic and not label.item.fund)
    return label.measure or None if is_vague and not label.residue else None
