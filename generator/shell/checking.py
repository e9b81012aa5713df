"""The check of a content folder without a build: family by family, so that it takes little memory however many there are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from generator.checks.case import Case
from generator.checks.coverage import Coverage, coverage
from generator.checks.kept import as_kept, from_kept
from generator.corpus.corpus import Corpus
from generator.diagnostic import Diagnostic
from generator.making.make import examined, read
from generator.making.shard import Manner, Shard
from generator.shell.pool import mapped
from generator.shell.progress import Progress
from generator.shell.scan import read_expected
from generator.shell.state import State
from generator.shell.survey import Survey, survey

T = TypeVar("T")


@dataclass(frozen=True)
class _Family:
    """The files of a family with their digests, and what else its shard needs."""

    content: Path
    files: dict[str, str]
    names: tuple[str, ...]
    unread: tuple[Diagnostic, ...]

    def corpus(self) -> Corpus:
        files = {path: read_expected(self.content, path, expected) for path, expected in self.files.items()}
        return read(Shard(files, self.names, self.unread))


def findings(content: Path, *, jobs: int, progress: Progress) -> tuple[Diagnostic, ...]:
    """Every finding of the site and its filings, each once, in order. Raises `FolderError`."""
    seen = _seen(content, progress)
    parts = [seen.above.row["faults"], *_mapped(content, seen, _found, jobs, progress)]
    once = {json.dumps(each): each for part in parts for each in part}
    return tuple(sorted(map(from_kept, once.values()), key=lambda each: each.order))


def coverages(
    content: Path, wanted: Callable[[str], bool], *, jobs: int, progress: Progress
) -> Iterator[Coverage]:
    """How far the amounts in words of each wanted filing, by its path, are held against something."""
    parts = _mapped(content, _seen(content, progress), _covered, jobs, progress)
    told = {path: each for part in parts for path, each in part}
    return (told[path] for path in sorted(told) if wanted(path))


def _found(family: _Family) -> list[dict[str, Any]]:
    return [as_kept(each) for each in examined(family.corpus(), Manner(), {}).diagnostics]


def _covered(family: _Family) -> list[tuple[str, Coverage]]:
    corpus = family.corpus()
    return [(each.path, coverage(Case(corpus, each))) for each in corpus.filings if each.document is not None]


def _seen(content: Path, progress: Progress) -> Survey:
    progress.stage("查看内容")
    return survey(content, State(), Manner(), by_hash=False)


def _mapped(
    content: Path, seen: Survey, function: Callable[[_Family], list[T]], jobs: int, progress: Progress
) -> Iterator[list[T]]:
    families = [
        _Family(content, seen.files_of(each), seen.names_of(each), seen.unread_of(each))
        for each in seen.above.families.values()
    ]
    progress.stage("核对", len(families), "个部门")
    for _, part in mapped(function, families, jobs):
        progress.step()
        yield part
    progress.finish()
