"""Words of which every match of a pattern holds one: where none of them stands, the pattern need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

#: The parser of the standard library, so that what is read of a pattern is what it means.
_PARSER: Any = import_module("re._parser")

#: So many strings in which a part can be matched are still listed one by one.
_MOST = 48
#: Parts that stand between two characters and hold none.
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})

Needles = frozenset[str]
_NOTHING: Needles = frozenset(("",))


@cache
def needles(pattern: re.Pattern[str]) -> Needles | None:
    """The words of which a match holds at least one; None if it may hold none that we can name.

    >>> sorted(needles(re.compile("(?:送审|讨论)稿|草案")))
    ['草案', '讨论稿', '送审稿']
    """
    if pattern.flags & re.IGNORECASE:
        return None
    return _of_sequence(_PARSER.parse(pattern.pattern, pattern.flags))


def _of_sequence(parts: Iterable[Any]) -> Needles | None:
    """The best of what its parts one after another need."""
    found: list[Needles] = []
    run = _NOTHING
    for op, value in parts:
        exact = _exact(str(op), value)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = _joined(run, exact)
            continue
        if str(op) in _REPEATS and (once := _exactly(value[2])) is not None:
            # The first of the repeated follow upon what is before them, the last are followed by what is after.
            begun = run
            for _ in range(min(value[0], 2)):
                begun = _joined(begun, once) if len(begun) * len(once) <= _MOST else once
            found += [run, begun]
            run = once if value[0] else _NOTHING
            continue
        if str(op) not in _WIDTHLESS:
            found.append(run)
            run = exact or _NOTHING
        needed = _of_part(str(op), value)
        if needed is not None:
            found.append(needed)
    found.append(run)
    return min((_shortest(each) for each in found if "" not in each), key=_commonness, default=None)


def _commonness(words: Needles) -> tuple[int, int]:
    """How likely a text holds one of these words: the more so the shorter they are; digits stand in any."""
    return -min(sum(not each.isdigit() for each in word) for word in words), len(words)


def _shortest(words: Needles) -> Needles:
    """The words without those that hold another one."""
    return frozenset(
        each for each in words if not any(other in each for other in words if len(other) < len(each))
    )


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
    if op in _REPEATS and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _exact(op: str, value: Any) -> Needles | None:
    """All strings that a part can match, if they are few and can be listed."""
    if op == "LITERAL":
        return frozenset((chr(value),))
    if op == "IN" and len(value) <= _MOST and all(str(each) == "LITERAL" for each, _ in value):
        return frozenset(chr(code) for _, code in value)
    if op == "SUBPATTERN" and not value[1] & re.IGNORECASE:
        return _exactly(value[3])
    if op in _REPEATS and value[:2] == (0, 1):
        once = _exactly(value[2])
        return None if once is None else once | _NOTHING
    if op == "BRANCH":
        every = [_exactly(each) for each in value[1]]
        found = frozenset().union(*(each for each in every if each is not None))
        return None if None in every or len(found) > _MOST else found
    return None


def _exactly(parts: Iterable[Any]) -> Needles | None:
    """The same of parts one after another."""
    run = _NOTHING
    for op, value in parts:
        exact = _exact(str(op), value)
        if exact is None or len(run) * len(exact) > _MOST:
            return None
        run = _joined(run, exact)
    return run


def _joined(first: Needles, second: Needles) -> Needles:
    return frozenset(one + other for one in first for other in second)
