"""Every rule there is, in one tuple."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules import arithmetic, entry, performance, prose, structure, wording

RULES: tuple[Rule, ...] = (
    *entry.RULES,
    *arithmetic.RULES,
    *prose.RULES,
    *performance.RULES,
    *wording.RULES,
    *structure.RULES,
)

BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
