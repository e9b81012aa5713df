"""A stretch of words of a filing, and where each part of it stands."""

from __future__ import annotations

import re
from typing import Literal

from generator.checks.case import Passage
from generator.record import Record
from generator.source import Span

Part = Literal["heading", "paragraph", "title", "field", "table"]

#: Fields that hold sentences.
_SENTENCES = frozenset({"purpose", "goals", "duties", "expected", "achieved", "conclusion"})

#: Digits and signs of full width, with what they are in half width.
HALF_WIDTH = dict(zip("０１２３４５６７８９Ｘｘ＠．－", "0123456789Xx@.-", strict=True))
_WIDE = re.compile("[０-９Ｘｘ＠．－]")


class Text:
    """A stretch of words: one paragraph, heading, cell or field. `section` and `heading` are those of the body."""

    __slots__ = ("_passage", "_record", "field", "part", "text")

    def __init__(
        self,
        text: str,
        part: Part,
        passage: Passage | None = None,
        record: Record | None = None,
        field: str = "",
    ) -> None:
        self.text, self.part, self.field = text, part, field
        self._passage, self._record = passage, record

    @property
    def section(self) -> str:
        return "" if self._passage is None else self._passage.section

    @property
    def heading(self) -> str:
        return "" if self._passage is None else self._passage.heading

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.at(0, 1).line if self._passage is None else self._passage.span.line

    @property
    def is_sentences(self) -> bool:
        """Whether it is prose of full sentences."""
        return self.part == "paragraph" or self.field in _SENTENCES

    @property
    def figures(self) -> str:
        """The same text with digits of half width; as long as the text itself."""
        return narrow(self.text)

    def at(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`."""
        if self._passage is not None:
            return self._passage.at(start, end)
        assert self._record is not None
        return _in_field(self._record.at(self.field), self.text, start, end)


def narrow(text: str) -> str:
    """A text with digits of half width; as long as the text itself."""
    # `str.translate` asks a table about each character of a Chinese text.
    for wide in {*_WIDE.findall(text)}:
        text = text.replace(wide, HALF_WIDTH[wide])
    return text


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
