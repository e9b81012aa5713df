"""Which field of a record a place in its source belongs to, and how to name that field to a reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from typing import Any

from generator.record import Record
from generator.source import Span

Step = str | int
Path = tuple[Step, ...]

#: Fields by which people tell the rows of one list apart, the most telling first.
_NAMES = ("level3", "name", "item", "code", "fund", "kind", "when", "label", "row", "use", "rule")


def path_to(record: Record, at: Span) -> Path:
    """The way to the narrowest field that holds a place: `("spending", 2, "project")`; empty for the record itself."""
    best: tuple[tuple[int, int, int], Path] | None = None
    for path, span in _spans(record, ()):
        if span.path == at.path and _holds(span, at):
            size = (span.end_line - span.line, span.end_column - span.column, -len(path))
            if best is None or size < best[0]:
                best = (size, path)
    return best[1] if best else ()


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


def _spans(value: Any, path: Path) -> Iterator[tuple[Path, Span]]:
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _spans(each, (*path, index))
    elif isinstance(value, Record):
        for name, span in value.places.items():
            yield ((*path, name) if name else path), span
        for each in fields(value):
            if each.name != "places":
                yield from _spans(getattr(value, each.name), (*path, each.name))


def _holds(span: Span, at: Span) -> bool:
    start, place = (span.line, span.column), (at.line, at.column)
    return start == place or start < place < (span.end_line, span.end_column)
