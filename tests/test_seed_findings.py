"""The faults that the five published filings are known to have: each is reported by the right rule at the right place."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.load import load
from generator.diagnostic import Diagnostic
from generator.shell.folder import read_content

HERE = Path(__file__).parent / "seeds"
MOST = 149


@dataclass(frozen=True)
class Known:
    """A known fault: its id, the file below `content/`, the rule, and words of the line or the message."""

    id: str
    path: str
    rule: str
    words: str


def _rows(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return [
            row
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if row and row[0][0] != "#"
        ]


KNOWN = [Known(*row) for row in _rows("findings.tsv")]
#: Faults that no program can decide: id and the reason why.
UNDECIDED = {row[0]: row[1] for row in _rows("undecided.tsv")}


@pytest.fixture(scope="module")
def corpus(project_root: Path) -> Corpus:
    return checked(load(read_content(project_root / "content").files))


def matches(known: Known, finding: Diagnostic) -> bool:
    told = "".join(
        (finding.at.source.line(finding.at.line), finding.message, *(r.message for r in finding.related))
    )
    return finding.name == known.rule and finding.at.path == known.path and known.words in told


@pytest.mark.parametrize("known", KNOWN, ids=[f"{each.id}-{number}" for number, each in enumerate(KNOWN)])
def test_known_fault_is_reported(known: Known, corpus: Corpus) -> None:
    found = [each for each in corpus.diagnostics if matches(known, each)]
    assert found, f"{known.rule} says nothing of “{known.words}” in {known.path}"


def test_each_known_fault_is_reported_or_undecided() -> None:
    reported = {each.id for each in KNOWN}
    assert not reported & UNDECIDED.keys()
    assert len(reported | UNDECIDED.keys()) == MOST
    assert all(len(reason) >= 8 for reason in UNDECIDED.values())
    assert len(reported) >= 135


def test_published_faults_are_acknowledged(corpus: Corpus) -> None:
    """The site is built though the filings are faulty: each error is known, with its reason."""
    open_errors = [each for each in corpus.diagnostics if each.severity == "error" and not each.acknowledged]
    assert not open_errors, [f"{each.at} {each.name}" for each in open_errors]
