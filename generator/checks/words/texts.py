"""All words of a filing, each stretch with its place: body, fields, cover, tables, projects, self-evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache, cached_property
from typing import Any

from generator.checks.case import Case, Passage
from generator.checks.words.joined import Joined, Wanted
from generator.checks.words.sought import Sought, key_of
from generator.checks.words.text import Part, Text
from generator.model.vocabulary import Kind
from generator.record import Record
from generator.source import Span

#: What a record says about the filing rather than in it.
_ABOUT = frozenset(
    {
        *("profile", "slug", "order", "year", "transcription", "inferences", "published_errors"),
        *("acknowledgements", "stated", "variants"),
    }
)
#: Fields that stand on the cover or above a form.
_TITLES = frozenset({"title", "cover", "form_title", "table_name"})

_LONG_NUMBER = re.compile(r"\d[\d\- ]{9,}\d")

#: Types of fields that hold neither words nor records.
_WORDLESS = (
    "Amount",
    "MoneyUnit",
    "bool",
    "date",
    "Fund",
    "ThreePublicItem",
    "RepairKind",
    "ProcurementClass",
    "Level",
)


#: What rules look for in the words of any filing.
_sought = Sought()


class Words:
    """All words of a filing: the stretches, and which of them hold what the rules look for."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.texts = tuple(_texts(case))
        self._plain = [each.text for each in self.texts]
        self._places = _sought.places(self._plain)

    @cached_property
    def body(self) -> tuple[Text, ...]:
        """The headings and paragraphs of the body."""
        return tuple(each for each in self.texts if each.part in ("heading", "paragraph"))

    @cached_property
    def with_numbers(self) -> tuple[Text, ...]:
        """The stretches that hold a long number."""
        return tuple(self.holding(_LONG_NUMBER, of_figures=True))

    def holding(self, pattern: re.Pattern[str], *, of_figures: bool = False) -> list[Text]:
        """The stretches in which a pattern matches, and perhaps others; of the next filing it is known at once.

        `of_figures`: digits of full width are taken as those of half width.
        """
        known = self._places.get(key_of(pattern, of_figures=of_figures))
        if known is not None:
            return [self.texts[place] for place in known[1]]
        wanted = Wanted(pattern, of_figures=of_figures)
        _sought.add(wanted)
        return [self.texts[place] for place in self._joined.touched(wanted)]

    @cached_property
    def _joined(self) -> Joined:
        return Joined(self._plain)


#: The last filing whose words were asked for: the rules of one filing run one after another.
_last: list[Words] = []


def _words(case: Case) -> Words:
    if not _last or _last[0].case is not case:
        _last[:] = [Words(case)]
    return _last[0]


def texts(case: Case) -> tuple[Text, ...]:
    """Every stretch of words that the filing prints, in the order of its files."""
    return _words(case).texts


def body(case: Case) -> tuple[Text, ...]:
    """The headings and paragraphs of the body."""
    return _words(case).body


def texts_with(case: Case, pattern: re.Pattern[str]) -> Iterator[Text]:
    """The stretches in which a pattern matches."""
    return (each for each in _words(case).holding(pattern) if pattern.search(each.text))


def matches(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Text, re.Match[str]]]:
    """Every match of a pattern in the words of a filing."""
    for each in _words(case).holding(pattern):
        for match in pattern.finditer(each.text):
            yield each, match


def figure_matches(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Text, re.Match[str]]]:
    """Every match of a pattern in the words of a filing, digits of full width taken as those of half width."""
    for each in _words(case).holding(pattern, of_figures=True):
        for match in pattern.finditer(each.figures):
            yield each, match


def number_matches(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Text, re.Match[str]]]:
    """The same of a pattern that holds eleven digits or more, with at most blanks and hyphens between them."""
    for each in _words(case).with_numbers:
        for match in pattern.finditer(each.figures):
            yield each, match


def around(text: str, start: int, end: int, room: int = 8) -> str:
    """The words at a place with a few before and after, for a message."""
    before, after = max(0, start - room), min(len(text), end + room)
    return (
        ("…" if before else "") + text[before:after].replace("\n", " ") + ("…" if after < len(text) else "")
    )


def _texts(case: Case) -> Iterator[Text]:
    yield from _of_record(case.filing)
    for passage in case.passages:
        yield Text(passage.text, "heading" if passage.origin == "heading" else "paragraph", passage)
    yield from _table_lines(case)
    department = case.entry.department
    yield from _once(case, department.path, department.department, ("duties", "note"))
    if case.entry.kind in (Kind.BUDGET, Kind.PERFORMANCE):
        for project in case.projects:
            yield from _once(case, project.path, project.project)
    if case.entry.kind is Kind.SELF_EVALUATION:
        for evaluation in case.evaluations:
            yield from _of_record(evaluation.form)


def _once(case: Case, path: str, record: Record, only: tuple[str, ...] = ()) -> list[Text]:
    """The words of a record that several filings of the department print."""
    found: list[Text] | None = case.shelf.get(("words", path))
    if found is None:
        found = case.shelf["words", path] = _of_record(record, only)
    return found


def _of_record(record: Record, only: tuple[str, ...] = ()) -> list[Text]:
    """The words in the fields of a record and of the records in it; `only`: in those of its fields."""
    found: list[Text] = []
    _gather(record, found, only)
    return found


def _gather(record: Record, found: list[Text], only: tuple[str, ...] = ()) -> None:
    kind: Any = type(record)
    places = record.places
    for name, part in _fields_of(kind):
        value = getattr(record, name)
        if not value or (only and name not in only):
            continue
        if type(value) is str:
            if part is not None and name in places:
                found.append(Text(value, part, None, record, name))
            continue
        for item in value if type(value) is tuple else (value,):
            if isinstance(item, Record):
                _gather(item, found)
            elif type(item) is str and item and part is not None and name in places:
                found.append(Text(item, part, None, record, name))


@cache
def _fields_of(record: type[Record]) -> tuple[tuple[str, Part | None], ...]:
    """The fields of a record class that may hold words or records, and what part words are in it."""
    found: list[tuple[str, Part | None]] = []
    for each in fields(record):
        kind = str(each.type)
        if each.name in _ABOUT or each.name == "places" or kind.startswith(_WORDLESS):
            continue
        part: Part = "title" if each.name in _TITLES else "table" if each.name == "rows" else "field"
        found.append((each.name, part if "str" in kind else None))
    return tuple(found)


def _table_lines(case: Case) -> Iterator[Text]:
    """The rows of Markdown tables, which are no paragraphs."""
    for section in case.sections:
        source = section.at.source
        for number, line in enumerate(section.body.split("\n"), section.body_line):
            row = line.strip()
            if row.startswith("|") and row.strip("|-: "):
                span = Span(source, number, 1, number, len(source.line(number)) + 1)
                passage = Passage(row, "paragraph", "", section.heading, ((0, len(row), number),), span)
                yield Text(row, "table", passage)
