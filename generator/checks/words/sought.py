"""Which texts hold what the rules look for: worked out once for a text, since most stand in filing after filing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checks.words.joined import Joined, Wanted

#: Patterns; the rules have some thirty, an office's own list of words is one.
_MOST_PATTERNS = 64
#: Texts; as many as some dozens of departments have.
_MOST_TEXTS = 16384
#: Characters; longer texts are seldom met again.
_SHORT = 300

#: Which pattern, and whether of figures. A pattern is told by its identity: its hash is worked out whenever asked for.
Key = tuple[int, bool]
#: What was looked for, which is kept so that its identity stays its own, and the numbers of the texts that hold it.
Place = tuple[Wanted, list[int]]


def key_of(pattern: re.Pattern[str], *, of_figures: bool) -> Key:
    """By what a pattern is known as long as it is looked for."""
    return id(pattern), of_figures


class Sought:
    """The patterns that were looked for so far, and the numbers of those that match in a text, by text."""

    def __init__(self) -> None:
        self._wanted: dict[Key, Wanted] = {}
        self._known: dict[str, tuple[int, ...]] = {}

    def add(self, wanted: Wanted) -> None:
        """Look for a pattern from now on; what is known of texts says nothing of it."""
        if len(self._wanted) >= _MOST_PATTERNS:
            self._wanted.clear()
        self._wanted.setdefault(key_of(wanted.pattern, of_figures=wanted.of_figures), wanted)
        self._known.clear()

    def places(self, texts: Sequence[str]) -> dict[Key, Place]:
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
        return {
            key: (wanted, places) for (key, wanted), places in zip(self._wanted.items(), found, strict=True)
        }

    def _matching(self, texts: Sequence[str]) -> list[tuple[int, ...]]:
        """For each text the numbers of the patterns that match in it."""
        found: list[list[int]] = [[] for _ in texts]
        joined = Joined(texts)
        for number, wanted in enumerate(self._wanted.values()):
            for place in joined.touched(wanted):
                if wanted.is_in(texts[place]):
                    found[place].append(number)
        return [tuple(each) for each in found]
