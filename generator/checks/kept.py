"""Findings as JSON, to be kept from one build to the next: each with the lines that its report shows, no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostic import Diagnostic, Related
from generator.source import Source, Span

#: A place: path, line, column, end line, end column, and the text of its line.
KeptPlace = list[Any]


@dataclass(frozen=True, eq=False)
class KeptSource(Source):
    """A file of which only some lines are known, by their 1-based number; its `text` is empty.

    It equals the file it was taken from as far as it is known.
    """

    known: Mapping[int, str] = field(default_factory=dict, repr=False)

    def line(self, number: int) -> str:
        return self.known.get(number, "")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Source) or self.path != other.path:
            return False
        numbers = (
            self.known.keys() & other.known.keys() if isinstance(other, KeptSource) else self.known.keys()
        )
        return all(self.known[number] == other.line(number) for number in numbers)

    def __hash__(self) -> int:
        return hash(self.path)


def as_kept(diagnostic: Diagnostic) -> dict[str, Any]:
    """A finding as JSON; what is empty is left out."""
    found: dict[str, Any] = {"at": kept_place(diagnostic.at), "name": diagnostic.name}
    if diagnostic.severity != "error":
        found["severity"] = diagnostic.severity
    for name in ("message", "hint", "basis", "acknowledged"):
        if getattr(diagnostic, name):
            found[name] = getattr(diagnostic, name)
    if diagnostic.ids:
        found["ids"] = list(diagnostic.ids)
    if diagnostic.related:
        found["related"] = [[kept_place(each.at), each.message] for each in diagnostic.related]
    return found


def from_kept(kept: Mapping[str, Any]) -> Diagnostic:
    """The finding again; it is reported exactly as the first."""
    return Diagnostic(
        place(kept["at"]),
        kept["name"],
        kept.get("message", ""),
        kept.get("hint", ""),
        severity=kept.get("severity", "error"),
        related=tuple(Related(place(at), message) for at, message in kept.get("related", ())),
        basis=kept.get("basis", ""),
        ids=tuple(kept.get("ids", ())),
        acknowledged=kept.get("acknowledged", ""),
    )


def kept_place(at: Span) -> KeptPlace:
    """A place with the text of the line on which it starts."""
    return [at.path, at.line, at.column, at.end_line, at.end_column, at.source.line(at.line)]


def place(kept: KeptPlace) -> Span:
    """What `kept_place` made of a place, with that one line of its file."""
    path, line, column, end_line, end_column, text = kept
    return Span(KeptSource(path, "", {line: text}), line, column, end_line, end_column)
