"""Performance targets and self-evaluation (P1–P60); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
