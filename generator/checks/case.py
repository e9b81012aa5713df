"""What a rule of the scope `filing` is given: one filing with everything derived from it, and its words with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any, Literal

from generator import prose
from generator.checks.binding import Binding
from generator.checks.ledger import Ledger
from generator.checks.naming import line_of
from generator.checks.told import Spoken, Told, told_of
from generator.checks.words.numbering import number_of
from generator.corpus.corpus import Corpus, EvaluationEntry, FilingEntry, ProjectEntry
from generator.derived import Derived, derive
from generator.model.filing import Filing
from generator.model.vocabulary import Kind
from generator.profiles.profile import Profile, SectionSpec, heading_core
from generator.profiles.topics import by_topic
from generator.reading.document import Section
from generator.record import Record, swift
from generator.source import Span


@swift
@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words that people wrote, as one line of text, and where each part of it stands.

    `section` is the standard section's key it belongs to (empty if none), `heading` the heading above it.
    `origin`: `heading`, `paragraph` of the body, `field` of a record.
    """

    text: str
    origin: Literal["heading", "paragraph", "field"]
    section: str
    heading: str
    lines: tuple[tuple[int, int, int], ...]
    span: Span
    field: str = ""

    def at(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`; of its first line where it runs over several."""
        for offset, length, line in self.lines:
            if offset <= start < offset + max(length, 1):
                column = self._column(line, offset) + start - offset
                stop = min(end, offset + length) - start
                return Span(self.span.source, line, column, line, column + max(1, stop))
        return self.span

    def _column(self, line: int, offset: int) -> int:
        """The column of the source line at which the passage's part of it starts."""
        part = self.text[offset:]
        source = self.span.source.line(line)
        first = self.span.column - 1 if line == self.span.line else 0
        length = next(length for o, length, n in self.lines if n == line and o == offset)
        found = source.find(part[:length], first)
        return (found if found >= 0 else first) + 1


_LONGEST_HEADING = 40
#: Sections whose lines speak of nothing else, whatever they name.
_OF_ONE_MATTER = frozenset({"glossary", "performance", "projects", "duties", "establishment"})
#: What a heading does not hold: signs within it, money, and that there is none of something.
_IN_SENTENCE = re.compile("[。；，：,;:%]|[0-9万]元|没有|不涉及|未(?!成年)|无(?![形线偿障])")


@dataclass(frozen=True)
class Case:
    """One readable filing under examination. `before` is last year's filing of the same kind, if readable.

    `memo` keeps what was derived of the department's filings by path, `shelf` what rules have worked out of them,
    by what it is and the path; the cases of one department share both.
    """

    corpus: Corpus
    entry: FilingEntry
    is_production: bool = False
    memo: dict[str, Derived] = field(default_factory=dict, repr=False, compare=False)
    shelf: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def filing(self) -> Filing:
        return self.entry.filing

    @property
    def profile(self) -> Profile:
        assert self.entry.profile is not None
        return self.entry.profile

    @property
    def sections(self) -> tuple[Section, ...]:
        assert self.entry.document is not None
        found: tuple[Section, ...] = self.entry.document.sections
        return found

    @property
    def derived(self) -> Derived:
        return self.derived_of(self.entry)

    @property
    def before(self) -> Derived | None:
        found = self.corpus.before(self.entry)
        return self.derived_of(found) if found is not None else None

    def derived_of(self, entry: FilingEntry) -> Derived:
        """What is derived from another readable filing of the department: of another year or kind."""
        found = self.memo.get(entry.path)
        if found is None:
            found = self.memo[entry.path] = derive(self.corpus, entry)
        return found

    def of(self, entry: FilingEntry) -> Case:
        """The case of another readable filing of the department."""
        return Case(self.corpus, entry, self.is_production, self.memo, self.shelf)

    def sibling(self, kind: Kind) -> FilingEntry | None:
        """The readable filing of another kind, of the same year and scope."""
        entry = self.entry
        found = self.corpus.filing(entry.department.folder, entry.year, kind, entry.scope)
        return found if found is not None and found.document is not None else None

    @cached_property
    def projects(self) -> tuple[ProjectEntry, ...]:
        """The projects of the year; they belong to the budget and the performance text alike."""
        return self.corpus.projects_of(self.entry.department, self.entry.year)

    @cached_property
    def evaluations(self) -> tuple[EvaluationEntry, ...]:
        return self.corpus.evaluations_of(self.entry.department, self.entry.year)

    @cached_property
    def specs(self) -> tuple[SectionSpec, ...]:
        """The standard sections of this filing's kind."""
        return {
            "预算": self.profile.budget_sections,
            "决算": self.profile.final_sections,
            "绩效": self.profile.performance_sections,
        }.get(self.entry.kind.value, ())

    def spec(self, heading: str) -> SectionSpec | None:
        """The standard section that a heading names."""
        return self._specs_by_core.get(heading_core(heading))

    def placed(self, heading: str) -> SectionSpec | None:
        """The standard section that a heading stands for: by its name, in a filing of one's own by what it speaks of."""
        if heading not in self._placed:
            spec = self.spec(heading)
            if spec is None and self.filing.transcription is None:
                spec = by_topic(heading, self.specs, self._heading_words)[0]
            self._placed[heading] = spec
        return self._placed[heading]

    @cached_property
    def _placed(self) -> dict[str, SectionSpec | None]:
        """Where the headings asked for so far belong."""
        return {}

    @cached_property
    def _heading_words(self) -> dict[str, str]:
        return {"year": str(self.entry.year), "department": self.entry.department.department.name}

    @cached_property
    def _specs_by_core(self) -> dict[str, SectionSpec]:
        words = self._heading_words
        found: dict[str, SectionSpec] = {}
        for spec in self.specs:
            for each in (spec.heading, *spec.also):
                found.setdefault(heading_core(each.format_map(words) if "{" in each else each), spec)
        return found

    def directives(self, word: str) -> Iterator[tuple[prose.Directive, Span]]:
        """The directives of one word (`表`, `绩效目标表`, `绩效文本`) in the body, each with its line."""
        for section in self.sections:
            for each in prose.directives(section.body, section.body_line):
                if each.word == word:
                    yield each, line_of(section, each.line)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every heading and paragraph of the body, in order."""
        found: list[Passage] = []
        key = ""
        for section in self.sections:
            if section.heading:
                spec = self.placed(section.heading)
                key = spec.key if spec else key
                line = section.at.line
                found.append(
                    Passage(
                        section.heading,
                        "heading",
                        key,
                        section.heading,
                        ((0, len(section.heading), line),),
                        section.at,
                    )
                )
            found += self._below_bare(section, key)
        return tuple(found)

    def _below_bare(self, section: Section, key: str) -> Iterator[Passage]:
        """The paragraphs of a section; a line of its own that names a standard section is the heading of those after it."""
        above, number = key, number_of(section.heading)
        heading = section.heading
        is_own = self.filing.transcription is None and key not in _OF_ONE_MATTER
        for each in _paragraphs(section, key):
            own = number_of(each.text) if is_own and len(each.text) < _LONGEST_HEADING else None
            name = each.text.rstrip("。")
            if own is None or (number and own.style < number.style) or _IN_SENTENCE.search(name):
                yield each if heading == section.heading else replace(each, section=key, heading=heading)
                continue
            spec = self.placed(name)
            if spec is not None and not spec.key.startswith("part"):
                key, heading = spec.key, name
            elif heading != section.heading:
                key, heading = above, section.heading  # the next of the same numbers, that is no standard one
            is_heading = heading == name
            yield replace(each, section=key, heading=heading, origin="heading" if is_heading else each.origin)

    @cached_property
    def told(self) -> Told:
        """What the words of the body say with figures; places are those of `passages`."""
        department = self.entry.department.department
        names = (department.name, department.short_name, *department.other_names, self.filing.compiler or "")
        spoken = (
            Spoken(
                each.text,
                each.section,
                each.heading,
                each.origin == "heading",
                any(unit.name in each.heading for unit in department.units if unit.name != department.name),
            )
            for each in self.passages
        )
        return told_of(spoken, self.entry.year, names)

    @cached_property
    def bound(self) -> Binding:
        """The figures in the words beside the data."""
        return Binding(self.told, Ledger(self.derived, self.before))


def _paragraphs(section: Section, key: str) -> Iterator[Passage]:
    """The paragraphs of a section; directives and Markdown tables are none."""
    source = section.at.source
    block: list[tuple[int, str]] = []
    for number, line in [*enumerate(section.body.split("\n"), section.body_line), (0, "")]:
        text = line.strip()
        if text and not prose.is_directive(text) and not text.startswith("|"):
            block.append((number, text))
            continue
        if block:
            yield _passage(block, section, key, source.path)
        block = []


def _passage(block: list[tuple[int, str]], section: Section, key: str, path: str) -> Passage:
    source = section.at.source
    text, lines = "", []
    for number, part in block:
        joined = prose.join_lines(f"{text}\n{part}") if text else part
        offset = len(joined) - len(part)
        text = joined
        lines.append((offset, len(part), number))
    first = block[0][0]
    column = source.line(first).find(block[0][1]) + 1
    last = block[-1][0]
    span = Span(source, first, max(column, 1), last, len(source.line(last)) + 1)
    return Passage(text, "paragraph", key, section.heading, tuple(lines), span)


def field_passages(record: Record, *, skip: frozenset[str] = frozenset()) -> Iterator[Passage]:
    """Every text field of a record and of the records in it, as passages; `skip` names fields to leave out."""
    for each in fields(record):
        if each.name == "places" or each.name in skip:
            continue
        value = getattr(record, each.name)
        items = value if isinstance(value, tuple) else (value,)
        for item in items:
            if isinstance(item, Record):
                yield from field_passages(item, skip=skip)
            elif type(item) is str and each.name in record.places:
                span = record.at(each.name)
                yield Passage(item, "field", "", "", ((0, len(item), span.line),), span, each.name)
