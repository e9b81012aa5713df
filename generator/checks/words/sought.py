"""Which texts hold what the rules look for: worked out once for a text, since most stand in filing after filing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checks.words.joined import Joined
from generator.checks.words.text import narrow

#: A pattern, and whether digits of full width are taken as those of half width.
Wanted = tuple[re.Pattern[str], bool]

#: Patterns; the rules have some thirty, an office's own list of words is one.
_MOST_PATTERNS = 64
#: Texts; as many as some dozens of departments have.
_MOST_TEXTS = 16384
#: Characters; longer texts are seldom met again.
_SHORT = 300


class Sought:
    """The patterns that were looked for so far, and the numbers of those that match in a text, by text."""

    def __init__(self) -> None:
        self._wanted: dict[Wanted, int] = {}
        self._known: dict[str, tuple[int, ...]] = {}

    def add(self, wanted: Wanted) -> None:
        """Look for a pattern from now on; what is known of texts says nothing of it."""
        if len(self._wanted) >= _MOST_PATTERNS:
            self._wanted.clear()
        self._wanted.setdefault(wanted, len(self._wanted))
        self._known.clear()

    def places(self, texts: Sequence[str]) -> dict[Wanted, list[int]]:
        """Of each pattern the numbers of the texts in which it matches."""
        known = self._known
        held = [known.get(each) for each in texts]
        new = [*dict.fromkeys(text for text, each in zip(texts, held, strict=True) if each is None)]
        fresh = dict(zip(new, self._matching(new), strict=True)) if new else {}
        found: list[list[int]] = [[] for _ in self._wanted]
        for place, numbers in enumerate(held):
            for number in fresh[texts[place]] if numbers is None else numbers:
                found[number].append(place)
        if len(known) + len(fresh) > _MOST_TEXTS:
            known.clear()
        known.update(each for each in fresh.items() if len(each[0]) <= _SHORT)
        return {wanted: found[number] for wanted, number in self._wanted.items()}

    def _matching(self, texts: Sequence[str]) -> list[tuple[int, ...]]:
        """For each text the numbers of the patterns that match in it."""
        found: list[list[int]] = [[] for _ in texts]
        joined = Joined(texts)
        for (pattern, of_figures), number in self._wanted.items():
            for place in joined.touched(pattern, of_figures=of_figures):
                text = texts[place]
                if pattern.search(narrow(text) if of_figures else text):
                    found[place].append(number)
        return [tuple(each) for each in found]
