"""Stretches of words as one text, which is quick to search, and where in it each of them begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate

from generator.checks.words.needles import needles
from generator.checks.words.text import narrow

#: So many words that a match may hold are looked up one by one; of more, the pattern is tried at once.
_FEW = 120


class Joined:
    """Some stretches as one text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self._count = len(texts)
        self._starts = list(accumulate((len(each) + 1 for each in texts), initial=0))

    def touched(self, pattern: re.Pattern[str], *, of_figures: bool = False) -> Iterator[int]:
        """The numbers of the stretches in which a pattern may match, found by one search over all of them.

        `of_figures`: digits of full width are taken as those of half width.
        """
        text = self._figures if of_figures else self.text
        wanted = needles(pattern)
        if wanted is not None:
            held = [word for word in wanted if self._characters.issuperset(word)]
            if sum(map(text.count, held)) < _FEW:
                yield from self._holding(held, text)
                return
        last = -1
        for match in _of_lines(pattern).finditer(text):
            first = max(last + 1, bisect_right(self._starts, match.start()) - 1)
            last = max(last, bisect_right(self._starts, max(match.start(), match.end() - 1)) - 1)
            yield from range(first, min(last + 1, self._count))

    def _holding(self, wanted: Iterable[str], text: str) -> list[int]:
        """The numbers of the stretches that hold one of these words."""
        found: set[int] = set()
        for word in wanted:
            start = text.find(word)
            while start >= 0:
                place = bisect_right(self._starts, start)
                found.add(place - 1)
                start = text.find(word, self._starts[place])
        return sorted(found)

    @cached_property
    def _figures(self) -> str:
        return narrow(self.text)

    @cached_property
    def _characters(self) -> frozenset[str]:
        found = frozenset(self.text)
        return found if self._figures is self.text else found.union(self._figures)


@cache
def _of_lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern with ^ and $ at the ends of lines, since all stretches are searched as one text."""
    return re.compile(pattern.pattern, pattern.flags | re.MULTILINE)
