"""What the figures around it say that a figure is of: a 类 among others, a 项 by its name, a budget before adjusting."""

from __future__ import annotations

from generator.checks.grammar.statements import Figure
from generator.checks.item_cells import THREE_PUBLIC
from generator.checks.told import Told

#: How far back 项目 makes a name that of a project.
_NEAR = 40


def is_leaf(told: Told, figure: Figure) -> bool:
    """Whether nothing but the name of what may be a 项 is told, among divisions by function: 小学教育5万元."""
    item = figure.item
    is_named = item is not None and (item.head == f"other:{figure.label}" or bool(figure.residue))
    before = told.passages[figure.passage].text[: figure.start]
    return (
        is_named
        and "功能" in before
        and "项目" not in before[-_NEAR:]
        and told.year_of(figure) in (None, told.year)
    )


def is_among_classes(told: Told, figure: Figure) -> bool:
    """Whether 其他支出 is told beside 教育支出 and the like, a 类 as they are."""
    classes = {
        each.item
        for each in told.figures
        if each.passage == figure.passage
        and each.sentence == figure.sentence
        and each.item is not None
        and each.item.head.startswith("class:")
    }
    return len(classes) > 1


def is_before_adjusting(told: Told, figure: Figure) -> bool:
    """Whether the passage tells an adjusted budget as well, which then is the one that the “三公” table shows."""
    item = figure.item
    if figure.measure != "opening" or item is None or item.head not in THREE_PUBLIC:
        return False
    found = (each for each in told.figures if each.passage == figure.passage)
    return any(each.measure == "adjusted" and each.item == item for each in found)
