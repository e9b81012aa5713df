"""Brackets and quotes that have no partner, or one of another width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

_PAIRS = {"（": "）", "(": ")", "“": "”", "《": "》", "【": "】", "〔": "〕", "「": "」", "『": "』"}
_OPENERS = {closing: opening for opening, closing in _PAIRS.items()}
#: Brackets that are one kind in two widths.
_KIND = {"(": "（"}
#: Any of these signs.
SIGNS = re.compile("[" + re.escape("".join(_PAIRS) + "".join(_OPENERS)) + "]")
#: A number before a closing bracket that numbers a list: 1）, 一）, a), ①).
_NUMBERED = re.compile(r"(?:^|[\s。；;，,：:、（(“])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")
#: A half-open interval, which has a bracket of each sort: [0,100).
_INTERVAL = re.compile(r"[\[(]\s*[\d.]+%?\s*[,，]\s*(?:[\d.]+%?|[+∞]+)\s*[\])]")


@dataclass(frozen=True, slots=True)
class Odd:
    """A sign without its partner (`single`), or whose partner is of the other width (`mixed`)."""

    index: int
    position: int
    sign: str
    why: Literal["single", "mixed"]


def odd_ones(passages: Iterable[str]) -> Iterator[Odd]:
    """The odd brackets of passages in a row; a bracket may be closed in a later passage.

    >>> [(each.sign, each.why) for each in odd_ones(["购置费（其中：车0元)", "“三公“经费"])]
    [(')', 'mixed'), ('“', 'single'), ('“', 'single')]
    """
    waiting: list[Odd] = []
    found: list[Odd] = []
    for index, passage in enumerate(passages):
        text = (
            _INTERVAL.sub(lambda match: " " * len(match[0]), passage)
            if "[" in passage or "]" in passage
            else passage
        )
        for match in SIGNS.finditer(text):
            sign, position = match[0], match.start()
            if sign in _PAIRS:
                waiting.append(Odd(index, position, sign, "single"))
                continue
            if (
                sign in "）)"
                and _NUMBERED.search(text[max(0, position - 5) : position])
                and not _open(waiting, sign)
            ):
                continue
            partner = _open(waiting, sign)
            if partner is None:
                found.append(Odd(index, position, sign, "single"))
                continue
            waiting.remove(partner)
            if _PAIRS[partner.sign] != sign:
                found.append(Odd(index, position, sign, "mixed"))
    yield from sorted((*found, *waiting), key=lambda each: (each.index, each.position))


@lru_cache(maxsize=8192)
def is_balanced(text: str) -> bool:
    """Whether no sign of a text is odd; passages of which each is balanced are so in a row."""
    return next(odd_ones((text,)), None) is None


def _open(waiting: list[Odd], closing: str) -> Odd | None:
    """The last opening sign of the kind that a closing one closes."""
    kind = _OPENERS[closing]
    kind = _KIND.get(kind, kind)
    return next((each for each in reversed(waiting) if _KIND.get(each.sign, each.sign) == kind), None)
