"""What a filing and a page must have (R1–R58, G1–G56); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.structure import pages

RULES: tuple[Rule, ...] = (*pages.RULES,)
