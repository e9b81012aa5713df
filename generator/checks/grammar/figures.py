"""Figures made of amounts and counts: their item found, and put into the list that they are a part of."""

from __future__ import annotations

from generator.checks.grammar import earlier
from generator.checks.grammar.clauses import COMMA
from generator.checks.grammar.lists import Lists
from generator.checks.grammar.memory import Memory
from generator.checks.grammar.nouns import BOTH, FIRMS, Item, Label, read_label
from generator.checks.grammar.statements import Figure, Role
from generator.checks.grammar.tokens import Token
from generator.checks.grammar.wholes import belongs
from generator.checks.grammar.words import Words


def add_figure(
    memory: Memory,
    lists: Lists,
    token: Token,
    words: Words,
    role: Role,
    before: int = COMMA,
    item: Item | None = None,
    *,
    is_base: bool = False,
) -> Figure:
    """Make a figure, find its item unless that is given, and put it into the list it is a part of."""
    label = read_label(words.label, memory.names)
    own, is_inherited = item, is_base
    if item is None:
        own, is_inherited = _item_of(memory, lists, label, words, token, role)
    parent = None
    if role == "value" and lists.in_bare_bracket:
        parent = lists.before_bracket
        if own is not None and own.head in ("personnel", "public") and parent and belongs(own, parent.item):
            lists.mark(is_use=False)  # 基本支出5万元（人员经费4万元、公用经费1万元）
            parent = None
        else:
            role = "part"
    own = memory.whose.of_fund(own, words.label)
    residue = label.residue if own is None or not own.head.startswith("other:") else ""
    if label.is_bare and own is label.item and not residue:
        residue = words.label
    figure = Figure(
        memory.passage,
        token,
        words.label,
        own,
        label.measure,
        residue,
        words.year,
        role,
        parent,
        is_inherited=is_inherited,
        is_base=is_base,
        sentence=memory.sentence,
    )
    memory.found.figures.append(figure)
    if is_base:
        return figure
    if role in ("value", "difference", "count"):
        memory.found.sums += lists.place(figure, before)
        whole = figure.parent
        if role == "value" and whole is not None:
            figure.inherit(whole)
        elif role == "value" and lists.is_astray:
            memory.whose.sentence_scope = "其中"
        if is_inherited and (lists.is_astray or (whole is not None and whole.item == own)):
            figure.residue = figure.residue or "（其中）"  # 项目支出5万元，其中：当年3万元
    if role == "part":
        if parent is not None:
            figure.inherit(parent)
        memory.last = figure  # 5万元（基金3万元，占60%）: the share is of what the bracket tells
    elif role == "value":
        if before <= COMMA and _is_of_kind_bought(figure, memory.last):
            figure.residue = figure.residue or "（部分）"
        memory.whose.narrow(figure)
        memory.speak_of(figure, residue)
    return figure


def _item_of(
    memory: Memory, lists: Lists, label: Label, words: Words, token: Token, role: Role
) -> tuple[Item | None, bool]:
    """The item that words name, or that they leave to what is spoken of; and whether it is that."""
    if role == "count":
        return None, False
    own = earlier.named_item(label, words.label, memory.names)
    if own is not None and not (own.generic and not own.fund and own.head != BOTH and label.measure):
        return own, False
    if own is None and not label.measure and not label.residue:
        counted = memory.meant(words.label, lists.summed, token.value)
        if counted is not None:
            return counted, False
    subject = memory.subject
    if not label.residue and subject is not None:
        meant = memory.whose.meant(own, words.label, subject) if own is not None else subject
        return meant, meant is subject
    return (Item(f"other:{label.residue}") if own is None and label.residue else own), False


def _is_of_kind_bought(figure: Figure, last: Figure | None) -> bool:
    """Whether it tells who sold one kind of what was bought: 货物5万元，授予中小企业合同金额4万元."""
    return (
        figure.item is not None
        and figure.item.head in FIRMS
        and last is not None
        and last.item is not None
        and last.item.head.startswith("procurement-")
        and last.sentence == figure.sentence
        and figure.value <= last.value
    )
