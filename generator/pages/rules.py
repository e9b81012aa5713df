"""The page of all rules 核对规则: what is checked, why, and on what ground."""

from __future__ import annotations

import re

from generator import address
from generator.checks.examples import parts
from generator.checks.explain import waiver
from generator.checks.registry import GROUPS
from generator.checks.rule import Rule
from generator.diagnostic import SEVERITY_NAMES
from generator.pages.frame import Frames
from generator.pages.views import Page, RuleGroupView, RulesPage, RuleView
from generator.prose import join_lines

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[-|] ?)")


def rules_page(frames: Frames) -> Page:
    """Every rule with its reason and its ground, in the groups of the registry."""
    path = address.RULES
    groups = tuple(
        RuleGroupView(id=f"rules-{group.key}", title=group.title, rules=tuple(map(_rule, group.rules)))
        for group in GROUPS
        if group.rules
    )
    count = sum(len(group.rules) for group in groups)
    view = RulesPage(
        template="rules",
        frame=frames.frame(
            path,
            "核对规则",
            [("核对规则", path)],
            description="本站公开前逐条核对的规则。",
            context="核对规则",
        ),
        heading="核对规则",
        lead=f"每件文件公开前按这{count}条逐条核对。错误不改好、不说明理由，不公开；警告和提示供核对时参考。",
        groups=groups,
    )
    return Page(path=path, view=view)


def _rule(rule: Rule) -> RuleView:
    told = parts(rule)
    notes = [SEVERITY_NAMES[rule.severity], waiver(rule)]
    if rule.only_production:
        notes.append("只在正式发布时核对")
    return RuleView(
        id=address.rule_id(rule.name),
        title=rule.title,
        name=rule.name,
        summary=_paragraphs(told[""]),
        reason=_paragraphs(told.get("为什么", "")),
        basis=_paragraphs(told.get("依据", "")),
        note="；".join(notes),
        ids="、".join(rule.ids),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a page as plain lines; what it marks as code stands without the marks."""
    pieces = (join_lines(each).removeprefix("- ") for each in _PARAGRAPH.split(text.strip()))
    return tuple(each.replace("`", "") for each in pieces if each)
