"""Arithmetic of the tables 勾稽关系 (C1–C50); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
