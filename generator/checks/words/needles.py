"""Words of which every match of a pattern holds one: where none of them stands, the pattern need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

#: The parser of the standard library, so that what is read of a pattern is what it means.
_PARSER: Any = import_module("re._parser")

#: Characters of a set that are still listed one by one.
_MOST = 16

Needles = frozenset[str]


@cache
def needles(pattern: re.Pattern[str]) -> Needles | None:
    """The words of which a match holds at least one; None if it may hold none that we can name.

    >>> sorted(needles(re.compile("(?:送审|讨论)稿|草案")))
    ['草案', '讨论', '送审']
    """
    if pattern.flags & re.IGNORECASE:
        return None
    return _of_sequence(_PARSER.parse(pattern.pattern, pattern.flags))


def _of_sequence(parts: Iterable[Any]) -> Needles | None:
    """The best of what its parts one after another need: the longest words, then the fewest."""
    found: list[Needles] = []
    run = ""
    for op, value in parts:
        if str(op) == "LITERAL":
            run += chr(value)
            continue
        if run:
            found.append(frozenset((run,)))
        run = ""
        needed = _of_part(str(op), value)
        if needed is not None:
            found.append(needed)
    if run:
        found.append(frozenset((run,)))
    return min(found, key=lambda each: (-min(map(len, each)), len(each)), default=None)


def _of_part(op: str, value: Any) -> Needles | None:
    if op == "SUBPATTERN" and not value[1] & re.IGNORECASE:
        return _of_sequence(value[3])
    if op == "ATOMIC_GROUP":
        return _of_sequence(value)
    if op == "ASSERT":
        return _of_sequence(value[1])
    if op == "BRANCH":
        every = [_of_sequence(each) for each in value[1]]
        return None if None in every else frozenset().union(*(each for each in every if each is not None))
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _of_sequence(value[2])
    if op == "IN" and len(value) <= _MOST and all(str(each) == "LITERAL" for each, _ in value):
        return frozenset(chr(code) for _, code in value)
    return None
