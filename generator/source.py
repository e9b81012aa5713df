"""Where a text came from, and places in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


@dataclass(frozen=True)
class Source:
    r"""One file of `content/` or `templates/`: its path relative to that folder, and its whole text.

    `text` has `\n` line ends only and no BOM; lines are counted as an editor counts them.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))

    def line(self, number: int) -> str:
        """The text of a 1-based line, or an empty string past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


class Span(NamedTuple):
    """A stretch of one source: 1-based line and column, in characters; the end is exclusive.

    A tuple, because every figure read has one, and a frozen dataclass takes three times as long to make.
    """

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def path(self) -> str:
        return self.source.path

    def meets(self, other: Span) -> bool:
        """Whether two stretches have a character in common."""
        if self.path != other.path:
            return False
        return (self.line, self.column) < other[3:] and (other.line, other.column) < self[3:]

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"

    def __repr__(self) -> str:
        return f"Span({self}, end_line={self.end_line}, end_column={self.end_column})"


def whole(source: Source) -> Span:
    """The first character of a source: the place of a fault that concerns the file as such."""
    return Span(source, 1, 1, 1, 2)


def cells(text: str) -> int:
    """How many terminal cells `text` takes: a 汉字 two, a combining or invisible mark none (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(character) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
