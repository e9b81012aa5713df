"""Whether what the words of a filing call for is there: tables, forms, the performance text, its variants."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator import prose
from generator.corpus.corpus import Corpus, FilingEntry
from generator.derived import derive
from generator.diagnostic import Diagnostic
from generator.model.budget import Budget
from generator.model.vocabulary import Kind
from generator.reading.document import Section
from generator.source import Span


def directives(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A line such as `[表：…]` calls for something that this filing does not have."""
    assert entry.document is not None
    derived = derive(corpus, entry)
    projects = [each.name for each in derived.projects]
    for section in entry.document.sections:
        for piece in prose.pieces(section.body, section.body_line):
            if not isinstance(piece, prose.Directive):
                continue
            at = _line(section, piece.line)
            if piece.word == "绩效目标表" and piece.name and piece.name not in projects:
                yield Diagnostic(
                    at, "unknown-project", f"本年度没有叫“{piece.name}”的项目", _nearest(piece.name, projects)
                )
            elif piece.word == "绩效文本" and _performance(corpus, entry) is None:
                yield Diagnostic(
                    at,
                    "no-performance-text",
                    "同一年没有可用的 绩效.md，这里放不出绩效文本",
                    "在同一文件夹里写 绩效.md，或删去这一行",
                )


def variants(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A variant reading must name a spot that occurs in the performance text exactly once."""
    filing = entry.filing
    if not isinstance(filing, Budget) or not filing.variants:
        return
    text = _performance(corpus, entry)
    sections = text.document.sections if text is not None and text.document is not None else ()
    for each in filing.variants:
        count = sum((s.heading == each.there) + s.body.count(each.there) for s in sections)
        if count != 1:
            found = "没有这一处" if count == 0 else f"有 {count} 处相同"
            yield Diagnostic(
                each.at("there"),
                "variant-not-unique",
                f"绩效文本里{found}，不知道指哪里",
                "照抄绩效文本的原字，前后多抄几个字，使它只出现一次",
            )


def bare_headings(corpus: Corpus, entry: FilingEntry) -> Iterator[Diagnostic]:
    """A line of its own that reads like a standard heading, but lacks the `## ` that makes it one."""
    assert entry.document is not None and entry.profile is not None
    specs = entry.profile.budget_sections if entry.kind is Kind.BUDGET else entry.profile.final_sections
    if entry.kind not in (Kind.BUDGET, Kind.FINAL) or entry.filing.transcription is not None:
        return
    words = {"year": str(entry.year), "department": entry.department.department.name}
    for section in entry.document.sections:
        for number, line in enumerate(section.body.split("\n"), section.body_line):
            text = line.strip()
            if (
                2 < len(text) < 40
                and text[-1] not in "。；，："
                and any(s.matches(text, words) for s in specs)
            ):
                yield Diagnostic(
                    _line(section, number),
                    "bare-heading",
                    "这一行与标准标题相同，却没有写成标题，会当作正文印出",
                    f"改为：## {text}",
                    severity="warning",
                )


def _performance(corpus: Corpus, entry: FilingEntry) -> FilingEntry | None:
    found = corpus.filing(entry.department.folder, entry.year, Kind.PERFORMANCE, entry.scope)
    return found if found is not None and found.document is not None else None


def _line(section: Section, number: int) -> Span:
    source = section.at.source
    return Span(source, number, 1, number, max(2, len(source.line(number)) + 1))


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.3)
    if near:
        return f"是不是“{near[0]}”？"
    return f"可写：{'、'.join(dict.fromkeys(known))}" if known else "先在数据里写这张表"
