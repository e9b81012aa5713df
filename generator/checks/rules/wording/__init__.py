"""Wording and safety (R3, R5, R40–R46, R52–R55, G30–G45); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
