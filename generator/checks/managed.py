"""Amounts that a sentence tells of performance management 绩效管理, and what the data say of them."""

from __future__ import annotations

import re

from generator.amount import add, add_given
from generator.checks.grammar.nouns import Item
from generator.checks.grammar.statements import Figure
from generator.checks.item_cells import Entry, given
from generator.checks.ledger import Ledger
from generator.checks.told import Told
from generator.derived import Derived
from generator.model.budget import Budget
from generator.model.final import Final

#: What the data say where nothing states the amount itself: the target forms of all projects, and their expenditure.
TARGETED, ALL_PROJECTS = "各绩效目标表的预算数相加", "项目支出合计"
#: What is told after a number of projects: 项目3个，金额50万元.
_AMOUNTS = re.compile("(?:预算|项目|财政)?(?:资金|金额)(?:合计|共计|总计|总额|共)?")
#: Reviews of single projects, of whose money the data say nothing; what the data count is named otherwise.
_REVIEW = re.compile(r"(?:部门|重点|财政|绩效|事前|第三方)(?:评价|评估)")
_OWN = re.compile(r"自评|自我评价|目标|跟踪|监控")
_MONEY = re.compile(r"[0-9][万亿]?元")
_GOALS = re.compile(r"(?:编[报制]|申报|设[定立置]|填报|纳入|实行|实施)[^，。；]{0,8}绩效目标")
_NOT_GOALS = re.compile(r"自评|评价|评估|跟踪|监控|重点|其中")
_ALL = re.compile(r"项目支出(?:全面)?(?:实行|实施|开展)?[^，。；]{0,4}绩效目标")


def is_of_management(told: Told, figure: Figure) -> bool:
    """Whether words on performance name no more than that it is the money that projects come to."""
    passage = told.passages[figure.passage]
    if passage.section != "performance" and "绩效目标" not in passage.text:
        return False
    return "涉及" in figure.label or _AMOUNTS.fullmatch(figure.label) is not None


def managed_entries(told: Told, ledger: Ledger, figure: Figure) -> tuple[Entry, ...]:
    """What the data say of the projects managed; of target forms where nothing else tells it."""
    before = told.passages[figure.passage].text[: figure.start]
    sentence = before[before.rfind("。") + 1 :]
    near = _MONEY.split(sentence)[-1]  # …，涉及资金5万元；对2个项目开展重点评价，涉及资金…
    is_of_review = "整体" in sentence or any(
        _REVIEW.search(words) is not None and _OWN.search(words) is None for words in (near, sentence)
    )
    if told.year_of(figure) not in (None, told.year) or is_of_review or figure.parent is not None:
        return ()
    stated = _stated(ledger.derived)
    if stated or _NOT_GOALS.search(sentence) is not None:
        return stated
    if _GOALS.search(sentence) is not None:
        return _targeted(ledger.derived)
    if _ALL.search(sentence) is not None and not ledger.is_final:
        funds = (ledger.now(Item("project", fund)) for fund in ("", "general", "fiscal"))
        return tuple(Entry(ALL_PROJECTS, each.value, 3) for entries in funds for each in entries)
    return ()


def _stated(derived: Derived) -> tuple[Entry, ...]:
    """The sums of money that performance management covers, as the data state them."""
    filing = derived.entry.filing
    managed = filing.performance if isinstance(filing, Budget | Final) else None
    if managed is None:
        return ()
    amounts = (
        ("编报绩效目标金额", managed.goals_amount),
        ("绩效跟踪金额", managed.tracked_amount),
        ("绩效自评金额", managed.evaluated_amount),
    )
    return tuple(entry for name, value in amounts for entry in given(name, value))


def _targeted(derived: Derived) -> tuple[Entry, ...]:
    """What the target forms come to, where they make up all project expenditure."""
    filing = derived.entry.filing
    budgets = [each.budget for each in derived.projects]
    if not isinstance(filing, Budget) or not budgets:
        return ()
    total, spent = add(budgets), add_given(line.project for line in filing.spending)
    return given(TARGETED, total, len(budgets)) if spent and total == spent else ()
