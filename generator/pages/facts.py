"""Headline figures, of one filing and of a department over the years."""

from __future__ import annotations

from decimal import Decimal

from generator.amount import ABSENT
from generator.derived import Derived, previous_amounts
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.pages.blocks import FactsView, FactView
from generator.statements.context import cause

#: Headline items that stand at the head of a filing.
FIRST = ("income", "spending", "year-spending", "basic", "project", "three-public", "operating-cost")


def facts_view(derived: Derived, before: Derived | None) -> tuple[FactsView, ...]:
    """The first headline figures of a filing, each with its change against last year's filing."""
    earlier = previous_amounts(derived, before)
    year, words = derived.entry.year, derived.words
    reasons = _reasons(derived.entry.filing)
    facts = []
    for item in derived.headlines:
        if item.key not in FIRST or not isinstance(item.amount, Decimal):
            continue
        old = earlier.get(item.key, ABSENT)
        if isinstance(old, Decimal):
            change = words.compact(item.amount, old)
            told = f"与{year - 1}年持平" if change == "持平" else f"比{year - 1}年 {change}"
        else:
            told = f"{year - 1}年数未提供" if before is None else f"{year - 1}年文件未提供此数"
        facts.append(
            FactView(
                id=f"fact-{item.key}",
                name=item.name,
                figure=words.figure(item.amount),
                unit=words.unit.label,
                change=told,
                reason=cause(reasons[item.key]) if item.key in reasons else "",
            )
        )
    if not facts:
        return ()
    return (FactsView(id="facts", title=f"{year}年主要数字", facts=tuple(facts)),)


def _reasons(filing: Filing) -> dict[str, str]:
    """Why a headline figure changed, where the figures themselves say so; the words may say more."""
    found: dict[str, str | None] = {}
    if isinstance(filing, Budget | Final):
        if filing.change is not None:
            found |= dict.fromkeys(("income", "spending"), filing.change.reason)
        if filing.operating_cost is not None:
            found["operating-cost"] = filing.operating_cost.reason
    return {key: reason for key, reason in found.items() if reason}
