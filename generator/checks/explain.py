"""The page of a rule or a fault as text for the terminal: `gongkai check --explain NAME`."""

from __future__ import annotations

import difflib

from generator.checks.faults import FAULT_PAGES
from generator.checks.registry import BY_NAME
from generator.checks.rule import Rule
from generator.diagnostic import SEVERITY_NAMES


def explain(name: str) -> str | None:
    """The page of the rule or fault of that name; None if there is none."""
    rule = BY_NAME.get(name)
    if rule is not None:
        return "\n".join((*_head(rule), "", rule.page))
    fault = FAULT_PAGES.get(name)
    if fault is not None:
        return f"{fault.name}：{fault.title}\n改法：{fault.remedy}"
    return None


def near_names(name: str) -> tuple[str, ...]:
    """The names most like one that is unknown, the nearest first."""
    return tuple(difflib.get_close_matches(name, (*BY_NAME, *FAULT_PAGES), n=3, cutoff=0.4))


def waiver(rule: Rule) -> str:
    """Whether a finding of the rule may be acknowledged; what a page shows wrong is mended in templates or settings."""
    if rule.scope == "page":
        return "不用知悉，改模板、设置或原文"
    if rule.is_waivable:
        return "可以写知悉，说明理由"
    return "不能用知悉放过" + ("" if rule.scope == "acknowledgement" else "（照录的旧文件除外）")


def _head(rule: Rule) -> list[str]:
    rows = [f"{rule.name}：{rule.title}", f"级别：{SEVERITY_NAMES[rule.severity]}"]
    if rule.only_production:
        rows.append("范围：只在正式发布时核对")
    if rule.ids:
        rows.append(f"编号：{'、'.join(rule.ids)}")
    if rule.basis:
        rows.append(f"依据：{rule.basis}")
    rows.append(f"知悉：{waiver(rule)}")
    return rows
