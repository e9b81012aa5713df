"""What the words of a filing say with figures: every section read by the grammar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.checks.grammar.intervals import Interval, amount
from generator.checks.grammar.reading import Reader
from generator.checks.grammar.statements import Change, Completion, Figure, Share, Sum
from generator.checks.grammar.telling import may_tell
from generator.checks.grammar.tokens import Token
from generator.record import swift

#: Sections that speak of single projects and aims, or define words: their figures are none of the filing's items.
_ASIDE = frozenset(
    {"duties", "establishment", "glossary", "performance", "projects", "part1", "overall", "subgoals"}
)
_ASIDE_WORDS = ("绩效", "项目", "名词", "职责", "职能")


@swift
@dataclass(frozen=True, slots=True)
class Spoken:
    """A passage as the grammar needs it: its words, its section's key and heading, whether it is a heading.

    `is_of_unit` marks sections headed by the name of one unit of several.
    """

    text: str
    section: str
    heading: str
    is_heading: bool = False
    is_of_unit: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether its figures are of single projects or units, or in a definition."""
        return self.is_of_unit or self.section in _ASIDE or any(word in self.heading for word in _ASIDE_WORDS)


@dataclass(frozen=True)
class Told:
    """All statements of a filing. Places in them are places in `passages` of the same index."""

    year: int
    passages: tuple[Spoken, ...]
    figures: tuple[Figure, ...]
    sums: tuple[Sum, ...]
    changes: tuple[Change, ...]
    shares: tuple[Share, ...]
    completions: tuple[Completion, ...]

    @cached_property
    def money(self) -> tuple[Figure, ...]:
        """The amounts of money among the figures."""
        return tuple(each for each in self.figures if each.role != "count")

    @cached_property
    def decimals(self) -> int:
        """The most decimals that amounts in 万元 show; at most 2, beyond which an amount speaks for itself."""
        return max(
            (min(each.token.decimals, 2) for each in self.money if each.token.unit == "万元"), default=0
        )

    def interval(self, figure: Figure) -> Interval:
        """What a figure may stand for."""
        return self.interval_of(figure.token)

    def interval_of(self, token: Token) -> Interval:
        """What an amount may stand for; a count is exact."""
        return (
            amount(token, self.decimals)
            if token.unit in ("元", "万元", "亿元", "千元", "百元")
            else Interval(token.value)
        )

    def year_of(self, figure: Figure) -> int | None:
        """The year of a figure, else the one last named before it in its sentence."""
        found = None
        for each in self.figures:
            if (each.passage, each.sentence) == (figure.passage, figure.sentence):
                found = each.year or found
            if each is figure:
                break
        return found

    def is_aside(self, passage: int) -> bool:
        """Whether a passage speaks of single projects, or defines a word."""
        return self.passages[passage].is_aside


def told_of(passages: Iterable[Spoken], year: int, names: Iterable[str]) -> Told:
    """Read the passages of a filing of `year`; `names` are the organ's own."""
    spoken = tuple(passages)
    own = tuple(sorted({each for each in names if each}, key=len, reverse=True))
    readers: list[Reader] = []
    heading, is_new = "", True
    for index, passage in enumerate(spoken):
        if passage.is_heading or not index:
            heading, is_new = passage.heading, True
        if may_tell(passage.text):
            if is_new:  # most sections tell nothing, and need no reader
                readers.append(Reader(year, own, heading=heading))
                is_new = False
            readers[-1].read(index, passage.text)
    done = [each.finish() for each in readers]
    return Told(
        year,
        spoken,
        tuple(figure for each in done for figure in each.figures),
        tuple(each_sum for each in done for each_sum in each.sums),
        tuple(change for each in done for change in each.changes),
        tuple(share for each in done for share in each.shares),
        tuple(completion for each in done for completion in each.completions),
    )
