"""One file of the content folder: what it is follows from its path, what it says from its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.corpus.layout import (
    DepartmentPath,
    EvaluationPath,
    FilingPath,
    LexiconPath,
    ProjectPath,
    RegionPath,
    SitePath,
    UnknownPath,
    role,
)
from generator.corpus.lexicon import read_lexicon
from generator.diagnostic import Diagnostic
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.model.performance import PerformanceText, Project, SelfEvaluation, SelfEvaluationForm
from generator.model.place import Department, Region, Site
from generator.model.vocabulary import Kind
from generator.reading.decode import decode
from generator.reading.document import read_document
from generator.reading.envelope import read_text
from generator.record import Record
from generator.source import Source, whole

RECORD_OF_KIND: dict[Kind, type[Filing]] = {
    Kind.BUDGET: Budget,
    Kind.FINAL: Final,
    Kind.PERFORMANCE: PerformanceText,
    Kind.SELF_EVALUATION: SelfEvaluation,
}

_RECORD_OF_PATH: dict[type, type[Record]] = {
    SitePath: Site,
    RegionPath: Region,
    DepartmentPath: Department,
    ProjectPath: Project,
    EvaluationPath: SelfEvaluationForm,
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file said: its record or document (None if unreadable), and its faults."""

    path: str
    content: Any
    faults: tuple[Diagnostic, ...]


def read_file(path: str, data: bytes) -> ReadFile:
    """Read the file at `path`: equal arguments give equal results, so that a preview may keep them."""
    what = role(path)
    if isinstance(what, UnknownPath):
        fault = Diagnostic(whole(Source(path, "")), "unknown-file", what.message, what.hint, what.severity)
        return ReadFile(path, None, (fault,))
    source, faults = read_text(path, data)
    if source is None:
        return ReadFile(path, None, faults)
    if isinstance(what, LexiconPath):
        words, more = read_lexicon(source)
        return ReadFile(path, words, (*faults, *more))
    if isinstance(what, FilingPath):
        document, more = read_document(RECORD_OF_KIND[what.kind], source)
        return ReadFile(path, document, (*faults, *more))
    record, more = decode(_RECORD_OF_PATH[type(what)], source)
    return ReadFile(path, record, (*faults, *more))
