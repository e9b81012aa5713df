"""Every rule there is, in one tuple, and the groups in which readers meet them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.rule import Rule
from generator.checks.rules import arithmetic, entry, performance, prose, structure, wording


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules of one kind: the key of the group, what it is called, and its rules in order."""

    key: str
    title: str
    rules: tuple[Rule, ...]


GROUPS: tuple[RuleGroup, ...] = (
    RuleGroup("entry", "录入", entry.RULES),
    RuleGroup("arithmetic", "数字的勾稽", arithmetic.RULES),
    RuleGroup("prose", "文字里的数", prose.RULES),
    RuleGroup("performance", "绩效", performance.RULES),
    RuleGroup("wording", "用词与安全", wording.RULES),
    RuleGroup("structure", "内容齐全与网页", structure.RULES),
)

RULES: tuple[Rule, ...] = tuple(rule for group in GROUPS for rule in group.rules)

BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
