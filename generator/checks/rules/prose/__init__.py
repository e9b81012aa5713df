"""Figures in prose (C51–C66); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
