"""What a filing and a page must have (R1–R58, G1–G56); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
