"""What is told to the reader about faults that a page shows: each remark, where it is, and its mark on the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from generator import address, prose
from generator.checks.registry import BY_NAME
from generator.corpus.corpus import Corpus, FilingEntry
from generator.diagnostic import SEVERITY_NAMES, Diagnostic
from generator.model.vocabulary import Kind
from generator.pages.blocks import Block, Link, Mark, RemarksView, RemarkView

#: So many remarks are shown at once; more are folded.
MOST_OPEN = 6

SIC = "原文如此"


@dataclass(frozen=True)
class Remarks:
    """The findings that one page tells of, numbered in order of place.

    Of a published page these are the known faults 已知悉; a preview tells all (`shows_all`).
    """

    findings: tuple[Diagnostic, ...] = ()
    shows_all: bool = False

    def numbered(self, source: str) -> Iterator[tuple[int, Diagnostic]]:
        """The findings in one source file with their numbers."""
        return ((number, each) for number, each in enumerate(self.findings) if each.at.path == source)

    def view(self, where: Mapping[int, str], spots: Mapping[int, str], page: str) -> RemarksView | None:
        """The closing list of the page at a path; None where nothing is told.

        `where` names each place in words, `spots` gives its id, both by number.
        """
        if not self.findings:
            return None
        views = tuple(
            RemarkView(
                id=identity(each),
                where=where.get(number) or file_words(each.at.path),
                spot=f"#{spots[number]}" if number in spots else "",
                kind=SEVERITY_NAMES[each.severity],
                message=each.message,
                hint=each.hint if self.shows_all else "",
                reason=each.acknowledged,
                rule=rule_link(each.name, page),
                source=str(each.at) if self.shows_all else "",
            )
            for number, each in enumerate(self.findings)
        )
        return RemarksView(
            id="known",
            title=f"体检发现{len(views)}处" if self.shows_all else f"已知的问题（{len(views)}处）",
            lead="" if self.shows_all else "下列各处核对时与规则不符，知悉后照原样公开，理由写在各条下面。",
            remarks=views,
            is_folded=len(views) > MOST_OPEN,
        )

    def marks(self, bearer: Mapping[int, int]) -> tuple[Mark, ...]:
        """How the words that bear each number are marked; in a preview with what is said of them beneath."""
        borne: dict[int, list[Diagnostic]] = {}
        for number, each in enumerate(self.findings):
            borne.setdefault(bearer.get(number, number), []).append(each)
        return tuple(
            Mark(
                id=spot_id(each),
                href=f"#{identity(each)}",
                title=SIC if each.acknowledged else SEVERITY_NAMES[each.severity],
                notes=tuple(map(_note, borne.get(number, ()))) if self.shows_all else (),
            )
            for number, each in enumerate(self.findings)
        )


def remarks_on(corpus: Corpus, entry: FilingEntry, *, shows_all: bool) -> Remarks:
    """The remarks of a filing's page. A budget that prints the performance text tells of the faults in its words too.

    Those of the performance text as a file (its cover, its dates, what was mended in it) are told on its own page.
    """
    found = [each for each in entry.faults if _is_told(each, shows_all)]
    other = corpus.filing(entry.department.folder, entry.year, Kind.PERFORMANCE, entry.scope)
    if other is not None and entry.kind is Kind.BUDGET and _prints_performance(entry):
        found += [each for each in other.faults if _is_in_body(each, other) and _is_told(each, shows_all)]
    return _remarks(found, shows_all)


def remarks_in(entries: Iterable[FilingEntry], paths: Iterable[str], *, shows_all: bool) -> Remarks:
    """The remarks that stand in some files: those of a project's page."""
    wanted = set(paths)
    found = (each for entry in entries for each in entry.faults if each.at.path in wanted)
    return _remarks([each for each in found if _is_told(each, shows_all)], shows_all)


def file_words(path: str) -> str:
    """What a remark begins with that speaks of no place on the page: the file, without its ending."""
    return f"文件“{path.rpartition('/')[2].rpartition('.')[0]}”"


def identity(finding: Diagnostic) -> str:
    """The id of a remark: it outlives other remarks that come and go."""
    text = f"{finding.name}|{finding.at.path}|{finding.at.source.line(finding.at.line).strip()}|{finding.message}"
    return f"known-{hashlib.blake2b(text.encode(), digest_size=4).hexdigest()}"


def spot_id(finding: Diagnostic) -> str:
    """The id of the words that a remark speaks of."""
    return identity(finding).replace("known-", "spot-", 1)


def rule_link(name: str, page: str) -> Link | None:
    """The link from a page to what is told of a rule; None for a fault of reading, which has no page."""
    rule = BY_NAME.get(name)
    if rule is None:
        return None
    href = f"{address.relative(address.RULES, page)}#{address.rule_id(name)}"
    return Link(text=rule.title, href=href)


def _remarks(found: Iterable[Diagnostic], shows_all: bool) -> Remarks:
    once = {identity(each): each for each in sorted(found, key=lambda each: each.order)}
    return Remarks(tuple(once.values())[: prose.MOST_MARKS], shows_all)


def _is_told(finding: Diagnostic, shows_all: bool) -> bool:
    return shows_all or (bool(finding.acknowledged) and finding.severity != "info")


def _prints_performance(entry: FilingEntry) -> bool:
    return entry.document is not None and any(
        isinstance(piece, prose.Directive) and piece.word == "绩效文本"
        for section in entry.document.sections
        for piece in prose.pieces(section.body)
    )


def _is_in_body(finding: Diagnostic, entry: FilingEntry) -> bool:
    """Whether a finding stands on the words of a filing's body: not on its front matter, nor on a directive."""
    at, document = finding.at, entry.document
    return (
        document is not None
        and at.path == entry.path
        and at.line >= document.body_line
        and not prose.is_directive(at.source.line(at.line))
    )


def _note(finding: Diagnostic) -> str:
    severity = SEVERITY_NAMES[finding.severity]
    if finding.acknowledged:
        return f"{severity}（已知悉）：{finding.message}"
    return f"{severity}：{finding.message}" + (f"。改法：{finding.hint}" if finding.hint else "")


def marks_of(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers whose marks stand anywhere in these blocks."""
    return frozenset(number for text in _texts(list(blocks)) for number in prose.marks_in(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if prose.MARK_CLOSE in value:
            yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
