"""Faults of statements as findings, at their place in the filing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Figure
from generator.checks.judging.fault import Defect, Fault
from generator.checks.rule import Finding
from generator.diagnostic import Severity
from generator.source import Span


def findings(
    case: Case, faults: Iterable[Fault], *wanted: Defect, severity: Severity | None = None
) -> Iterator[Finding]:
    """The faults of some defects, each place once; a rounding tail is info (C63), what is doubtful a warning."""
    seen: set[tuple[int, int, str]] = set()
    for fault in faults:
        key = fault.passage, fault.start, fault.message
        if fault.defect not in wanted or key in seen:
            continue
        seen.add(key)
        at = case.passages[fault.passage].at(fault.start, fault.end)
        told: Severity | None = "warning" if fault.is_doubtful else severity
        yield Finding(at, fault.message, fault.hint, severity="info" if fault.defect == "tail" else told)


def place(case: Case, figure: Figure) -> Span:
    """Where a figure stands in the file."""
    return case.passages[figure.passage].at(figure.start, figure.end)
