"""Amounts that a sentence tells of performance management 绩效管理, and what the data say of them."""

from __future__ import annotations

import re

from generator.checks.grammar.statements import Figure
from generator.checks.item_cells import Entry
from generator.checks.ledger import Ledger
from generator.checks.told import Told

#: What is told after a number of projects: 项目3个，金额50万元.
_AMOUNTS = re.compile("(?:预算|项目|财政)?(?:资金|金额)(?:合计|共计|总计|总额|共)?")
#: Reviews of single projects, of whose money the data say nothing; what the data count is named otherwise.
_REVIEW = re.compile(r"(?:部门|重点|财政|绩效|事前|第三方)(?:评价|评估)")
_OWN = re.compile(r"自评|自我评价|目标|跟踪|监控")
_GOALS = re.compile(r"(?:编[报制]|申报|设[定立]|填报)[^，。；]{0,8}绩效目标")
_NOT_GOALS = re.compile(r"自评|评价|评估|跟踪|监控|重点|其中")


def is_of_management(figure: Figure) -> bool:
    """Whether words name no more than that it is the money that projects come to."""
    return "涉及" in figure.label or _AMOUNTS.fullmatch(figure.label) is not None


def managed_entries(told: Told, ledger: Ledger, figure: Figure) -> tuple[Entry, ...]:
    """What the data say of the projects managed; of target forms where nothing else tells it."""
    before = told.passages[figure.passage].text[: figure.start]
    sentence = before[before.rfind("。") + 1 :]
    is_of_review = "整体" in sentence or (
        _REVIEW.search(sentence) is not None and _OWN.search(sentence) is None
    )
    if told.year_of(figure) not in (None, told.year) or is_of_review or figure.parent is not None:
        return ()
    if _GOALS.search(sentence) is not None and _NOT_GOALS.search(sentence) is None:
        return ledger.performance() or ledger.targeted()
    return ledger.performance()
