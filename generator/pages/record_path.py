"""Which field of a record a place in its source belongs to, and how to name that field to a reader."""

from __future__ import annotations

import sys
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any

from generator.record import Record
from generator.source import Span

Step = str | int
Path = tuple[Step, ...]

#: Fields by which people tell the rows of one list apart, the most telling first.
_NAMES = ("level3", "name", "item", "code", "fund", "kind", "when", "label", "row", "use", "rule")


class Places:
    """Where the fields of a record stand in its source; its records are gathered once for all that is looked up."""

    def __init__(self, record: Record) -> None:
        self._records: list[tuple[int, int, Record, Path]] = []
        self._fields: dict[Path, list[tuple[Path, Span]]] = {}
        self._gather(record, ())

    def path_to(self, at: Span) -> Path:
        """The way to the narrowest field that holds a place: `("spending", 2, "project")`; empty for the record itself."""
        best: tuple[int, int, int] | None = None
        way: Path = ()
        for first, last, record, path in self._records:
            if not first <= at.line <= last:
                continue
            for here, span in self._fields_of(record, path):
                if span.path == at.path and _holds(span, at):
                    size = (span.end_line - span.line, span.end_column - span.column, -len(here))
                    if best is None or size < best:
                        best, way = size, here
        return way

    def _fields_of(self, record: Record, path: Path) -> list[tuple[Path, Span]]:
        found = self._fields.get(path)
        if found is None:
            places = record.places.items()
            found = self._fields[path] = [((*path, name) if name else path, span) for name, span in places]
        return found

    def _gather(self, value: Any, path: Path) -> None:
        if isinstance(value, tuple):
            for index, each in enumerate(value):
                if isinstance(each, tuple | Record):
                    self._gather(each, (*path, index))
        elif isinstance(value, Record):
            # No field stands outside of its record. Where the cells of a row stand is dear to ask.
            own = value.places.get("")
            first, last = (own.line, own.end_line) if own is not None else (0, sys.maxsize)
            self._records.append((first, last, value, path))
            kind: Any = type(value)
            for name in _names(kind):
                each = getattr(value, name)
                if isinstance(each, tuple | Record):
                    self._gather(each, (*path, name))


def value_at(record: Record, path: Path) -> Any:
    """The value that a path leads to."""
    found: Any = record
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found


def words_of(record: Record, path: Path) -> str:
    """A path in the words of the form: `支出“2013701 行政运行”项目支出`."""
    told, found = "", record
    for step in path:
        if isinstance(step, int):
            found = found[step]  # type: ignore[index]
            name = row_name(found)
            told += f"“{name}”" if name else f"第{step + 1}项"
        else:
            told += next(each.metadata["key"] for each in fields(found) if each.name == step)
            found = getattr(found, step)
    return told


def row_name(row: object) -> str:
    """What people call a row of a list; empty where the row says nothing of the kind."""
    if not isinstance(row, Record):
        return ""
    for name in _NAMES:
        value = getattr(row, name, None)
        if value:
            return str(value.value) if isinstance(value, Enum) else str(value)
    return ""


@cache
def _names(record: type[Any]) -> tuple[str, ...]:
    """The fields of a record that may hold other records."""
    return tuple(each.name for each in fields(record) if each.name != "places")


def _holds(span: Span, at: Span) -> bool:
    start, place = (span.line, span.column), (at.line, at.column)
    return start == place or start < place < (span.end_line, span.end_column)
