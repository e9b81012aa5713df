"""Counts in words held against the data: receptions, vehicles, square metres, projects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.checks.case import Passage
from generator.checks.grammar.tokens import squeeze
from generator.checks.rule import Finding
from generator.source import Span

#: A count, as a part of a pattern.
NUMBER = r"([0-9][0-9,]*(?:\.[0-9]+)?)"
#: A passage without one counts nothing.
_DIGIT = re.compile("[0-9０-９]")
_ELSEWHERE = re.compile(
    r"上年|去年|增加|减少|外事|外宾|参加|其他单位|重点|新增|计划|预算安排|本级|(?<![及和含与])(?:所属|下属)"
)
#: A year named, its digits as a group.
YEAR = re.compile(r"((?:19|20)[0-9]{2})年")
_MARKS = "，。；、：（"


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A passage without blanks and quotes, its digits narrow, and where each character of it stands."""

    passage: Passage
    text: str
    places: tuple[int, ...]

    def at(self, start: int, end: int) -> Span:
        return self.passage.at(self.places[start], self.places[end - 1] + 1)


def squeezed(passages: Iterable[Passage]) -> list[Squeezed]:
    """Those of some passages that have a digit, and so may count something."""
    return [Squeezed(each, *squeeze(each.text)) for each in passages if _DIGIT.search(each.text) is not None]


def clause_start(text: str, end: int) -> int:
    """Where the clause begins within which a place stands."""
    return max(text.rfind(mark, 0, end) for mark in _MARKS) + 1


def held_against(
    passages: list[Squeezed],
    pattern: re.Pattern[str],
    name: str,
    count: str | None,
    years: tuple[int | None, int],
) -> Iterator[Finding]:
    """A finding at the first place that tells a count, if none tells that of the data."""
    wanted = number(count)
    if wanted is None:
        return
    found = [
        (each, match)
        for each in passages
        for match in pattern.finditer(each.text)
        if _is_own(each.text[clause_start(each.text, match.start()) : match.end()], years)
    ]
    if found and all(number(match[match.lastindex or 0]) != wanted for _, match in found):
        passage, match = found[0]
        yield Finding(
            passage.at(match.start(match.lastindex or 0), match.end()),
            f"文中写{match.string[match.start(match.lastindex or 0) : match.end()]}，数据里的{name}是{count}",
            "核对两处，改正写错的一处",
        )


def _is_own(clause: str, years: tuple[int | None, int]) -> bool:
    """Whether the clause of a count, as far as that, speaks of the organ's own, and of the year."""
    year = YEAR.search(clause)
    return _ELSEWHERE.search(clause) is None and (int(year[1]) if year else None) in years


def number(text: str | None) -> Decimal | None:
    """The number that a count is, if it is one."""
    try:
        return Decimal((text or "").replace(",", "").strip())
    except InvalidOperation:
        return None
