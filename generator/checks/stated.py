"""Stated figures 载明数 that cannot stand, as findings; the rules differ in the trouble that they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import parse, places_needed, show
from generator.checks.case import Case
from generator.checks.rule import Finding
from generator.tables.stated import StatedProblem, Trouble

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)? *(?:亿元|万元|元)?")


def troubles(case: Case, *wanted: Trouble) -> Iterator[Finding]:
    """The findings for stated figures with one of these troubles.

    In a transcription a published difference stands once its 说明 says so (C63): in words, or with figures
    among which the difference or the figure as printed is; else a slip in the figure would pass unseen.
    """
    is_transcription = case.filing.transcription is not None
    for problem in case.derived.stated_problems:
        if problem.trouble in wanted:
            is_kept = is_transcription and problem.trouble is Trouble.DIFFERS
            kept = problem.figure.reason if is_kept and _tells(problem) else None
            at = problem.figure.at(problem.field)
            yield Finding(at, _message(problem), _hint(problem), kept=kept or "")


def _tells(problem: StatedProblem) -> bool:
    """Whether the 说明 of a stated figure speaks of this very difference."""
    told = [match[0] for match in _FIGURE.finditer(problem.figure.reason or "")]
    if not told or problem.difference is None:
        return True
    found = {abs(value) for each in told if (value := parse(each, problem.unit)) is not None}
    return abs(problem.difference) in found or problem.figure.amount in found


def _message(problem: StatedProblem) -> str:
    figure, unit = problem.figure, problem.unit
    words = f"“{figure.table}”“{figure.row}”“{figure.column}”{problem.trouble.value}"
    if problem.trouble is Trouble.DIFFERS and problem.difference is not None:
        known = [each for each in (figure.amount, problem.computed) if isinstance(each, Decimal)]
        places = max(places_needed((each,), unit) for each in (*known, problem.difference))
        typed, summed = (
            show(each if isinstance(each, Decimal) else Decimal(0), unit, places)
            for each in (figure.amount, problem.computed)
        )
        difference = show(abs(problem.difference), unit, places)
        words += f"：写 {typed}，各项相加得 {summed}，相差 {difference} {unit.label}"
    return words


def _hint(problem: StatedProblem) -> str:
    if problem.trouble is Trouble.IDLE:
        return "删去这一条"
    if problem.trouble is Trouble.DIFFERS:
        return "核对明细和这个数；照录旧文件的，在这一条写 说明，写明相差多少"
    return f"可写：{'、'.join(problem.nearest)}" if problem.nearest else "照表上印的字写"
