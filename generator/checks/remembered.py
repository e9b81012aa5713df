"""Functions of one record that many rules ask: the answers for the last records are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

R = TypeVar("R")
T = TypeVar("T")

#: As many records as a department has of one kind in a few years.
_MOST = 256


def remembered(work: Callable[[R], T]) -> Callable[[R], T]:
    """The same function, which works only once for each of the last records.

    Not for a case, which would keep its whole department alive: what is found of one goes on its shelf.
    A record is known by its identity: to compare two of them field by field takes longer than the work.
    """
    known: dict[int, tuple[R, T]] = {}

    @wraps(work)
    def asked(of: R) -> T:
        found = known.get(id(of))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            # The record is kept with the answer, so that no other can come to have its identity.
            found = known[id(of)] = of, work(of)
        return found[1]

    return asked


def gathered(work: Callable[[R], Iterator[T]]) -> Callable[[R], tuple[T, ...]]:
    """The same for what a function yields: what a budget and a performance text both print is gone through once."""

    @remembered
    @wraps(work)
    def asked(of: R) -> tuple[T, ...]:
        return tuple(work(of))

    return asked
