"""Figures typed twice on purpose: stated figures 载明数 and control totals 控制数, held against the leaves."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import MoneyUnit, places_needed, show
from generator.corpus.corpus import Corpus, FilingEntry
from generator.derived import derive
from generator.diagnostic import Diagnostic
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.control import ControlProblem
from generator.tables.stated import StatedProblem, Trouble

_NAMES = {
    Trouble.UNKNOWN_TABLE: "unknown-table",
    Trouble.UNKNOWN_ROW: "unknown-row",
    Trouble.UNKNOWN_COLUMN: "unknown-column",
    Trouble.AMBIGUOUS: "ambiguous-row",
    Trouble.DIFFERS: "stated-mismatch",
    Trouble.IDLE: "idle-stated-figure",
}


def stated_figures(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A stated figure names no cell, differs by more than a rounding tail, or is needless (C63).

    In a transcription a published difference stands once its 说明 says so.
    """
    for problem in derive(corpus, entry).stated_problems:
        kept = problem.figure.reason if entry.filing.transcription is not None else None
        yield Diagnostic(
            problem.figure.at(problem.field),
            _NAMES[problem.trouble],
            _stated_message(problem, entry.filing.unit),
            _stated_hint(problem),
            severity="warning" if problem.trouble is Trouble.IDLE else "error",
            ids=("C63",),
            acknowledged=(kept or "") if problem.trouble is Trouble.DIFFERS else "",
        )


def control_totals(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A control total of the reply differs from what the leaves add up to."""
    filing = entry.filing
    if not isinstance(filing, Budget | Final) or filing.control is None:
        return
    for problem in derive(corpus, entry).control_problems:
        yield Diagnostic(
            filing.control.at(problem.field),
            "control-total-tail" if problem.is_tail else "control-total-mismatch",
            _control_message(problem, filing.unit),
            "" if problem.is_tail else "逐项核对明细与批复；打错的改过来",
            severity="info" if problem.is_tail else "error",
            ids=("C63",) if problem.is_tail else ("C5", "C22"),
        )


def _stated_message(problem: StatedProblem, unit: MoneyUnit) -> str:
    figure = problem.figure
    words = f"“{figure.table}”“{figure.row}”“{figure.column}”{problem.trouble.value}"
    if problem.difference is not None and not isinstance(problem.computed, str):
        difference = show(problem.difference, unit, places_needed((problem.difference,), unit))
        words += f"，相差 {difference} {unit.label}"
    return words


def _stated_hint(problem: StatedProblem) -> str:
    if problem.trouble is Trouble.IDLE:
        return "删去这一条"
    if problem.trouble is Trouble.DIFFERS:
        return "核对明细和这个数；照录旧文件的，在这一条写 说明"
    return f"可写：{'、'.join(problem.nearest)}" if problem.nearest else "照表上印的字写"


def _control_message(problem: ControlProblem, unit: MoneyUnit) -> str:
    places = max(places_needed((problem.typed,), unit), places_needed((problem.computed,), unit))
    typed = show(problem.typed, unit, places)
    if not isinstance(problem.computed, Decimal) or problem.difference is None:
        return f"{problem.name}的控制数是 {typed}，本件却没有可以核对的数"
    computed, difference = show(problem.computed, unit, places), show(abs(problem.difference), unit, places)
    tail = "，在四舍五入的尾差以内" if problem.is_tail else ""
    return f"{problem.name}的控制数是 {typed}，明细相加是 {computed}，相差 {difference} {unit.label}{tail}"
