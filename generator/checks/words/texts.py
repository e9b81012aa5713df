"""All words of a filing, each stretch with its place: body, fields, cover, tables, projects, self-evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.checks.case import Case, Passage, field_passages
from generator.model.vocabulary import Kind
from generator.record import Record
from generator.source import Span

Part = Literal["heading", "paragraph", "title", "field", "table"]

#: What a record says about the filing rather than in it.
_ABOUT = frozenset(
    {
        *("profile", "slug", "order", "year", "transcription", "inferences", "published_errors"),
        *("acknowledgements", "stated", "variants"),
    }
)
#: Fields that stand on the cover or above a form.
_TITLES = frozenset({"title", "cover", "form_title", "table_name"})
#: Fields that hold sentences.
_SENTENCES = frozenset({"purpose", "goals", "duties", "expected", "achieved", "conclusion"})

_FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ＠．－", "0123456789Xx@.-")


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of words: one paragraph, heading, cell or field. `section` and `heading` are those of the body."""

    text: str
    part: Part
    passage: Passage

    @property
    def section(self) -> str:
        return self.passage.section

    @property
    def heading(self) -> str:
        return self.passage.heading

    @property
    def field(self) -> str:
        return self.passage.field

    @property
    def is_sentences(self) -> bool:
        """Whether it is prose of full sentences."""
        return self.part == "paragraph" or self.passage.field in _SENTENCES

    @property
    def figures(self) -> str:
        """The same text with digits of half width; as long as the text itself."""
        return self.text.translate(_FULL_WIDTH)

    def at(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`."""
        if self.passage.origin != "field":
            return self.passage.at(start, end)
        return _in_field(self.passage.span, self.text, start, end)


#: The last filing whose words were asked for: the rules of one filing run one after another.
_last: list[tuple[Case, tuple[Text, ...]]] = []


def texts(case: Case) -> tuple[Text, ...]:
    """Every stretch of words that the filing prints, in the order of its files."""
    if not _last or _last[0][0] is not case:
        _last[:] = [(case, tuple(_texts(case)))]
    return _last[0][1]


def body(case: Case) -> Iterator[Text]:
    """The headings and paragraphs of the body."""
    return (each for each in texts(case) if each.part in ("heading", "paragraph"))


def matches(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Text, re.Match[str]]]:
    """Every match of a pattern in the words of a filing."""
    for each in texts(case):
        for match in pattern.finditer(each.text):
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
    yield from _of_record(case.entry.department.department, only=frozenset({"duties", "note"}))
    if case.entry.kind in (Kind.BUDGET, Kind.PERFORMANCE):
        for project in case.projects:
            yield from _of_record(project.project)
    if case.entry.kind is Kind.SELF_EVALUATION:
        for evaluation in case.evaluations:
            yield from _of_record(evaluation.form)


def _of_record(record: Record, *, only: Iterable[str] = ()) -> Iterator[Text]:
    for passage in field_passages(record, skip=_ABOUT):
        if passage.text and (not only or passage.field in only):
            part: Part = "title" if passage.field in _TITLES else "field"
            yield Text(passage.text, "table" if passage.field == "rows" else part, passage)


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


def _in_field(span: Span, text: str, start: int, end: int) -> Span:
    """The place of a part of a field's value, found again in the lines on which the field stands."""
    words = text[start:end]
    if not words or "\n" in words:
        return span
    rows = range(span.line, max(span.line, span.end_line) + 1)
    whole = [number for number in rows if span.source.line(number).strip().lstrip("- ").strip("'\"") == text]
    skipped = text.count(words, 0, start)
    for number in whole or rows:
        line = span.source.line(number)
        column = line.find(words, span.column - 1 if number == span.line and not whole else 0)
        while column >= 0:
            if skipped == 0:
                return Span(span.source, number, column + 1, number, column + 1 + len(words))
            skipped -= 1
            column = line.find(words, column + len(words))
    return span
