"""Acknowledgements 知悉 laid on the findings: which finding stands for a reason, and which reasons meet nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.checks.rule import Rule
from generator.corpus.corpus import Corpus, FilingEntry
from generator.diagnostic import Diagnostic
from generator.model.filing import Acknowledgement


@dataclass
class Pledges:
    """The acknowledgements of one file, by rule; those of a filing, of a project, or of a self-evaluation form.

    `used` holds the places (in `entries`) of those that a finding answered to, `refused` of those that met a
    rule they must not waive. `has_unread` says that a filing for which they speak could not be read.
    """

    entries: tuple[Acknowledgement, ...]
    is_transcription: bool = False
    used: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)
    has_unread: bool = False
    _by_rule: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, each in enumerate(self.entries):
            self._by_rule.setdefault(each.rule, []).append(index)
        for found in self._by_rule.values():
            # Those that name a place come first, the longest before the others: the most exact one answers.
            found.sort(key=lambda index: -len(self.entries[index].place or ""))

    def meet(self, finding: Diagnostic) -> int | None:
        """Which one means this finding: by rule, and by words of the faulty line or of the message."""
        found = self._by_rule.get(finding.name)
        if not found:
            return None
        line = finding.at.source.line(finding.at.line)
        for index in found:
            place = self.entries[index].place
            if not place or place in line or place in finding.message:
                self.used.add(index)
                return index
        return None


@dataclass(frozen=True)
class Reckoning:
    """What a rule of the scope `acknowledgement` is given: the pledges of one file when all else has been found.

    `known` are the rules by name; `is_production` tells whether those of an official release were among them.
    """

    pledges: Pledges
    known: Mapping[str, Rule]
    is_production: bool

    def unknown(self) -> Iterator[Acknowledgement]:
        """Those that name no rule."""
        return (each for each in self.pledges.entries if each.rule not in self.known)

    def unwaivable(self) -> Iterator[Acknowledgement]:
        """Those of a rule that a filing of one's own must not acknowledge away."""
        return (self.pledges.entries[index] for index in sorted(self.pledges.refused))

    def idle(self) -> Iterator[Acknowledgement]:
        """Those that met no finding, as far as that is certain: every filing was read, and the rule was asked."""
        if self.pledges.has_unread:
            return
        for index, each in enumerate(self.pledges.entries):
            rule = self.known.get(each.rule)
            if rule is None or index in self.pledges.used | self.pledges.refused:
                continue
            if self.is_production or not rule.only_production:
                yield each


class Acknowledging:
    """The acknowledgements of a corpus. A project's own file speaks in every filing of its year."""

    def __init__(self, corpus: Corpus, known: Mapping[str, Rule]) -> None:
        self.corpus, self.known = corpus, known
        self._files: dict[str, Pledges] = {}
        self._readers: dict[str, list[str]] = {}

    def laid(self, entry: FilingEntry, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings of one filing, those acknowledged with the reason.

        An unwaivable rule yields only where the filing, or the file in which the finding stands, is 原文照录.
        """
        files = dict(self._of(entry))
        if entry.document is None:
            for each in files.values():
                each.has_unread = True
            yield from findings
            return
        is_transcription = entry.filing.transcription is not None
        own = files.get(entry.path)
        if own is not None and not is_transcription:
            own.refused |= {i for i, each in enumerate(own.entries) if not self._is_waivable(each.rule)}
        for finding in findings:
            holders = [files.get(finding.at.path)] + ([own] if finding.at.path != entry.path else [])
            yield self._laid(finding, is_transcription, [each for each in holders if each is not None])

    def reckonings(self, *, is_production: bool) -> Iterator[tuple[Reckoning, list[str]]]:
        """Each file's account after the last filing, with the paths of the filings that it spoke for."""
        for path, pledges in self._files.items():
            yield Reckoning(pledges, self.known, is_production), self._readers[path]

    def _laid(self, finding: Diagnostic, is_transcription: bool, holders: Sequence[Pledges]) -> Diagnostic:
        if finding.acknowledged:
            return finding
        for holder in holders:
            index = holder.meet(finding)
            if index is None:
                continue
            if self._is_waivable(finding.name) or is_transcription or holder.is_transcription:
                return replace(finding, acknowledged=holder.entries[index].reason)
            holder.refused.add(index)
        return finding

    def _is_waivable(self, name: str) -> bool:
        rule = self.known.get(name)
        return rule is None or rule.is_waivable

    def _of(self, entry: FilingEntry) -> Iterator[tuple[str, Pledges]]:
        """The files whose acknowledgements count for a filing: its own, its projects', its self-evaluation forms'."""
        if entry.document is not None and not entry.is_bare:
            filing = entry.filing
            yield from self._file(
                entry, entry.path, filing.acknowledgements, filing.transcription is not None
            )
        for project in self.corpus.projects_of(entry.department, entry.year):
            record = project.project
            yield from self._file(
                entry, project.path, record.acknowledgements, record.transcription is not None
            )
        for evaluation in self.corpus.evaluations_of(entry.department, entry.year):
            yield from self._file(entry, evaluation.path, evaluation.form.acknowledgements, False)

    def _file(
        self, entry: FilingEntry, path: str, entries: tuple[Acknowledgement, ...], is_transcription: bool
    ) -> Iterator[tuple[str, Pledges]]:
        if entries:
            found = self._files.setdefault(path, Pledges(entries, is_transcription))
            self._readers.setdefault(path, []).append(entry.path)
            yield path, found
