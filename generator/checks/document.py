"""docs/rules.md: which rule serves each point of the catalogue, or why none does; and all rules in a table."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.catalogue import CATALOGUE
from generator.checks.explain import waiver
from generator.checks.registry import GROUPS, RULES
from generator.checks.undecided import UNDECIDED
from generator.diagnostic import SEVERITY_NAMES

_PARTS = (("R", "公开什么、何时公开"), ("C", "数字的关系"), ("P", "绩效"), ("G", "网站"))
_HEAD = """# 核对规则

本页由 `make docs` 按 `generator/checks/` 写成，不要手改。一条规则的理由、依据和例子用 `gongkai check --explain 规则名` 看。

前半按要求的编号：每一条由哪些规则核对，或者为什么不由程序核对。后半列出全部规则。
"""


def rules_document() -> str:
    """The whole page as Markdown."""
    return "\n".join((_HEAD, *_points(), *_rules()))


def _points() -> Iterator[str]:
    served: dict[str, list[str]] = {}
    for rule in RULES:
        for identifier in rule.ids:
            served.setdefault(identifier, []).append(rule.name)
    for letter, title in _PARTS:
        yield f"## {letter}　{title}\n\n| 编号 | 要求 | 规则 |\n|---|---|---|"
        for identifier, asked in CATALOGUE.items():
            if identifier.startswith(letter):
                names = "、".join(f"`{name}`" for name in served.get(identifier, ()))
                yield f"| {identifier} | {asked} | {names or UNDECIDED.get(identifier, '')} |"
        yield ""


def _rules() -> Iterator[str]:
    yield f"## 全部规则（{len(RULES)} 条）\n"
    for group in GROUPS:
        if not group.rules:
            continue
        yield f"### {group.title}（{len(group.rules)} 条）\n"
        yield "| 规则 | 问题 | 级别 | 编号 | 依据 | 知悉 |\n|---|---|---|---|---|---|"
        for rule in group.rules:
            severity = SEVERITY_NAMES[rule.severity] + ("（正式发布）" if rule.only_production else "")
            ids = "、".join(rule.ids)
            yield f"| `{rule.name}` | {rule.title} | {severity} | {ids} | {rule.basis} | {waiver(rule)} |"
        yield ""
