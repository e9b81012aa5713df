"""Every money figure of a record and of the records in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any

from generator.checks.remembered import remembered
from generator.record import Record

#: A record, the field of a figure in it, and the figure.
Figure = tuple[Record, str, Decimal]


@cache
def _names(kind: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a record class that may hold money, and those that may hold records."""
    money, nested = [], []
    for each in fields(kind):
        declared = str(each.type)
        if declared == "Amount":
            money.append(each.name)
        elif each.name != "places" and declared not in ("str", "str | None", "MoneyUnit", "Fund"):
            nested.append(each.name)
    return tuple(money), tuple(nested)


@remembered
def figures(record: Record) -> tuple[Figure, ...]:
    """The money figures that are given, in the order of the fields."""
    return tuple(_figures(record))


def _figures(record: Record) -> Iterator[Figure]:
    kind: Any = type(record)
    money, nested = _names(kind)
    for name in money:
        value = getattr(record, name)
        if isinstance(value, Decimal):
            yield record, name, value
    for name in nested:
        found = getattr(record, name)
        for each in found if isinstance(found, tuple) else (found,):
            if isinstance(each, Record):
                yield from _figures(each)
