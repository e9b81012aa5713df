"""What was seen on some pages of a site, small enough to be kept as JSON from one build to the next."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.checks.kept import as_kept, from_kept, kept_place, place
from generator.checks.page_facts import Details, PartFacts
from generator.diagnostic import Diagnostic
from generator.source import Span


@dataclass(frozen=True)
class Told:
    """A finding of some pages, by their numbers; it stands on the first. `order` is its place on that page."""

    diagnostic: Diagnostic
    order: tuple[int, int]
    pages: list[int]


@dataclass(frozen=True)
class Open:
    """What pages have that ask the same: where on the first of them, and what goes into the words."""

    at: Span
    note: str
    order: tuple[int, int]
    pages: list[int]


#: The name of a rule and what it asks of other pages.
Question = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Seldom:
    """What is needed of a part only where something may be wrong; `open` stands by the number of its question."""

    details: Details = field(default_factory=Details)
    open: Sequence[Sequence[Open]] = ()


@dataclass(frozen=True)
class PartLook:
    """What was seen on some pages: facts, findings, and questions that only other pages can answer."""

    paths: Sequence[str] = ()
    prints: Sequence[str] = ()
    held: Sequence[int] = ()
    dated: Sequence[int] = ()
    ways: Sequence[Sequence[str]] = ()
    told: Sequence[Told] = ()
    questions: Sequence[Question] = ()
    seldom: Callable[[], Seldom] = field(default=Seldom, repr=False)

    @property
    def facts(self) -> PartFacts:
        return PartFacts(
            self.paths, self.prints, self.held, self.dated, self.ways, lambda: self.seldom().details
        )

    def as_json(self) -> dict[str, Any]:
        """All of it; what is seldom needed as one packed string, which is not unpacked before."""
        numbers = {path: number for number, path in enumerate(self.paths)}
        seldom = self.seldom()
        details = seldom.details
        packed = [
            list(details.titles),
            [list(each) for each in details.ids],
            [_short(each, numbers) for each in details.ways],
            [[list(turn) for turn in each] for each in details.turns],
            [[_open_row(each) for each in group] for group in seldom.open],
        ]
        return {
            "paths": list(self.paths),
            "prints": list(self.prints),
            "held": list(self.held),
            "dated": list(self.dated),
            "ways": [_short(each, numbers) for each in self.ways],
            "told": [[as_kept(each.diagnostic), list(each.order), list(each.pages)] for each in self.told],
            "questions": [[rule, *_short(asked, numbers)] for rule, asked in self.questions],
            "seldom": _packed(packed),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> PartLook:
        """What `as_json` made of one."""
        paths: Sequence[str] = row["paths"]
        return cls(
            paths,
            row["prints"],
            row["held"],
            row["dated"],
            [_long(each, paths) for each in row["ways"]],
            [Told(from_kept(kept), _order(order), pages) for kept, order, pages in row["told"]],
            [(each[0], tuple(_long(each[1:], paths))) for each in row["questions"]],
            _Packed(row["seldom"], paths),
        )


class _Packed:
    """What is seldom needed, unpacked when it is."""

    def __init__(self, packed: str, paths: Sequence[str]) -> None:
        self._packed, self._paths = packed, paths
        self._found: Seldom | None = None

    def __call__(self) -> Seldom:
        if self._found is None:
            titles, ids, ways, turns, groups = _unpacked(self._packed)
            details = Details(
                titles,
                [frozenset(each) for each in ids],
                [_long(each, self._paths) for each in ways],
                [frozenset((rel, path) for rel, path in each) for each in turns],
            )
            self._found = Seldom(details, [[_open(row) for row in group] for group in groups])
        return self._found


def _short(paths: Iterable[str], numbers: Mapping[str, int]) -> list[int | str]:
    """Paths of the part's own pages by their number."""
    return [numbers.get(path, path) for path in paths]


def _long(short: Sequence[int | str], paths: Sequence[str]) -> list[str]:
    return [paths[each] if isinstance(each, int) else each for each in short]


def _open_row(each: Open) -> list[Any]:
    return [kept_place(each.at), each.note, list(each.order), list(each.pages)]


def _open(row: Sequence[Any]) -> Open:
    at, note, order, pages = row
    return Open(place(at), note, _order(order), pages)


def _order(row: Sequence[int]) -> tuple[int, int]:
    rule, number = row
    return rule, number


def _packed(row: object) -> str:
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 1)).decode("ascii")


def _unpacked(packed: str) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(packed)))
