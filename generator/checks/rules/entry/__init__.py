"""Mistakes of entering: what is typed does not fit together; one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.entry.unknown_table import unknown_table

RULES: tuple[Rule, ...] = (unknown_table,)
