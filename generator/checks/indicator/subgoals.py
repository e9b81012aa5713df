"""The targets by duty 分项绩效目标 of part one, and what their sentences promise in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.checks.case import Case, Passage
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.value import Value, figures, plain
from generator.model.vocabulary import Kind

_GOAL = re.compile(
    r"绩效目标(?:[:：]|是|为)\s*(?P<text>.*?)(?=绩效指标(?:[:：]|是|为)|绩效标准|$)", re.DOTALL
)
_MEASURE = re.compile(
    r"绩效指标(?:[:：]|是|为)\s*(?P<text>.*?)(?=绩效标准|绩效目标(?:[:：]|是|为)|$)", re.DOTALL
)
_TARGET = re.compile(r"绩效(?:目标|指标)(?:[:：]|是|为)|^目标\s*[0-9一二三四五六]")
_ANOTHER_YEAR = re.compile("20[0-9]{2}(?=年)|[上去前往]年")
#: Grades, and a span of years that only says when.
_NO_TARGET = re.compile(r"的?(?:为|评)?(?:优|良|中|差)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that a sentence of part one promises: what of, how much, and where it stands."""

    subject: str
    value: Value
    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subgoal:
    """One item of 分项绩效目标: its heading and paragraphs, its goal and indicators where they are told apart."""

    name: str
    heading: Passage
    passages: tuple[Passage, ...]
    year: int

    @property
    def goal(self) -> str:
        """The words of 绩效目标, or of 目标 1, 目标 2 …"""
        return self._part(_GOAL)

    @property
    def measures(self) -> str:
        """The words of 绩效指标; empty where the item has none."""
        return self._part(_MEASURE)

    def _part(self, pattern: re.Pattern[str]) -> str:
        found = [match["text"] for each in self.passages for match in pattern.finditer(each.text)]
        return "\n".join(found)

    @property
    def text(self) -> str:
        return "\n".join((self.name, *(each.text for each in self.passages)))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What its sentences promise in figures with a bound; grades and figures of other years aside."""
        return tuple(
            Statement(value.subject, value, passage, value.start, value.end)
            for passage in self.passages
            for value in _bounded(passage.text)
            if not self._is_of_another_year(value.subject)
        )

    @property
    def plain_figures(self) -> tuple[Statement, ...]:
        """What its sentences tell in figures without a bound: 新改建农村公路60公里."""
        return tuple(
            Statement(value.subject, value, passage, value.start, value.end)
            for passage in self.passages
            for value, after in told_figures(passage.text)
            if not value.op and value.high is None and not _NO_TARGET.match(after)
            if value.quantity in ("count", "ratio", "money") and not self._is_of_another_year(value.subject)
        )

    def _is_of_another_year(self, words: str) -> bool:
        """Whether the words before a figure tell of a year before, which the targets are set beside: 2024年为66%."""
        return any(year != str(self.year) for year in _ANOTHER_YEAR.findall(words))


def subgoals(case: Case) -> tuple[Subgoal, ...]:
    """The items of part one of a performance text, in order; other kinds have none."""
    if case.entry.kind is not Kind.PERFORMANCE:
        return ()
    key = "subgoals", case.entry.path
    found: tuple[Subgoal, ...] | None = case.shelf.get(key)
    if found is None:
        found = case.shelf[key] = _read(case.passages, case.entry.year)
    return found


def _read(passages: tuple[Passage, ...], year: int) -> tuple[Subgoal, ...]:
    found: list[tuple[Passage, list[Passage]]] = []
    for each in passages:
        if each.section != "subgoals":
            continue
        if each.origin == "heading":
            found.append((each, []))
        elif found:
            found[-1][1].append(each)
    return tuple(
        Subgoal(bare(heading.text), heading, tuple(body), year)
        for heading, body in found
        if any(_TARGET.search(each.text) for each in body)
    )


def _bounded(text: str) -> Iterator[Value]:
    """Figures with an operator; places are those of `text`, and bands of grades (90%-95%的为良) are left out."""
    for value, after in told_figures(text):
        if (
            value.op
            and value.high is None
            and value.unit not in ("年", "年度")
            and not _NO_TARGET.match(after)
        ):
            yield value


@lru_cache(maxsize=4096)
def told_figures(text: str) -> tuple[tuple[Value, str], ...]:
    """Every figure of a text with its place there, and what follows it without blanks."""
    told = plain(text)
    if told == text:
        return tuple((value, told[value.end :]) for value in figures(told))
    is_long = len(told) == len(text)  # nothing was taken out
    places = range(len(text)) if is_long else [at for at, sign in enumerate(text) if not sign.isspace()]
    if len(told) != len(places):
        return ()
    found: list[tuple[Value, str]] = []
    for value in figures(told):
        start, end = places[value.start], places[value.end - 1] + 1
        # `replace` is dear, and most figures stand as they were read.
        if (start, end) == (value.start, value.end) and text.startswith(value.raw, start):
            found.append((value, told[value.end :]))
            continue
        found.append((replace(value, raw=text[start:end], start=start, end=end), told[value.end :]))
    return tuple(found)
