"""Stretches of words as one text, which is quick to search, and where in it each of them begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from generator.checks.words.needles import needles
from generator.checks.words.text import HALF_WIDTH, narrow

#: So many words that a match may hold are looked up one by one; of more, the pattern is tried at once.
_FEW = 120


class Wanted:
    """A pattern that is looked for, and what is told of it beforehand.

    `of_figures`: digits of full width are taken as those of half width. `words` are those of which a match holds one,
    each with its characters.
    """

    __slots__ = ("lines", "of_figures", "pattern", "words")

    def __init__(self, pattern: re.Pattern[str], *, of_figures: bool) -> None:
        self.pattern, self.of_figures = pattern, of_figures
        # All stretches are searched as one text, with ^ and $ at the ends of its lines.
        self.lines = re.compile(pattern.pattern, pattern.flags | re.MULTILINE)
        found = needles(pattern)
        self.words = None if found is None else tuple((word, frozenset(word)) for word in sorted(found))

    def is_in(self, text: str) -> bool:
        return self.pattern.search(narrow(text) if self.of_figures else text) is not None


class Joined:
    """Some stretches as one text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self._count = len(texts)
        self._starts = list(accumulate((len(each) + 1 for each in texts), initial=0))

    def touched(self, wanted: Wanted) -> Iterable[int]:
        """The numbers of the stretches in which a pattern may match, found by one search over all of them."""
        text = self._figures if wanted.of_figures else self.text
        if wanted.words is not None:
            characters = self._characters
            places = self._holding((word for word, its in wanted.words if its <= characters), text)
            if places is not None:
                return places
        return self._matching(wanted.lines, text)

    def _matching(self, lines: re.Pattern[str], text: str) -> Iterator[int]:
        last = -1
        for match in lines.finditer(text):
            first = max(last + 1, bisect_right(self._starts, match.start()) - 1)
            last = max(last, bisect_right(self._starts, max(match.start(), match.end() - 1)) - 1)
            yield from range(first, min(last + 1, self._count))

    def _holding(self, words: Iterable[str], text: str) -> list[int] | None:
        """The numbers of the stretches that hold one of these words; None if they stand in many."""
        found: set[int] = set()
        count = 0
        for word in words:
            start = text.find(word)
            while start >= 0:
                place = bisect_right(self._starts, start)
                found.add(place - 1)
                start = text.find(word, self._starts[place])
                count += 1
            if count > _FEW:
                return None
        return sorted(found)

    @cached_property
    def _figures(self) -> str:
        return narrow(self.text)

    @cached_property
    def _characters(self) -> frozenset[str]:
        found = frozenset(self.text)
        return found | {HALF_WIDTH[each] for each in found & HALF_WIDTH.keys()}
