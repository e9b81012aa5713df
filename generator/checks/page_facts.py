"""What the pages of a site must know of each other, page by page, and how it is asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from generator import address
from generator.checks.html_page import is_filing_path
from generator.diagnostic import Severity


class ElsewhereError(Exception):
    """What is asked can only be said when all parts of the site are known."""


class Answer(NamedTuple):
    """A finding that stands after all: its words, and its severity where it is not the rule's."""

    message: str
    hint: str = ""
    severity: Severity | None = None


@dataclass(frozen=True)
class Details:
    """What is asked of a page only where something is wrong, or seldom; each by the number of the page.

    `ways` are the paths that a filing's or a project's page links to, `turns` its links to the years beside it as
    (rel, path).
    """

    titles: Sequence[str] = ()
    ids: Sequence[Collection[str]] = ()
    ways: Sequence[Collection[str]] = ()
    turns: Sequence[Collection[tuple[str, str]]] = ()


@dataclass(frozen=True)
class PartFacts:
    """Some pages of a site: their paths, a print of each title, which are held or dated, and where columns lead."""

    paths: Sequence[str] = ()
    prints: Sequence[str] = ()
    held: Collection[int] = ()
    dated: Collection[int] = ()
    ways: Sequence[Collection[str]] = ()
    details: Callable[[], Details] = field(default=Details, repr=False)


class SiteFacts:
    """The facts of parts together. Unless they are the whole site, what may lie elsewhere is an `ElsewhereError`."""

    def __init__(self, parts: Iterable[PartFacts], others: Collection[str], *, is_whole: bool) -> None:
        self._parts, self._others, self._is_whole = tuple(parts), others, is_whole
        self._places = {
            path: (part, number) for part in self._parts for number, path in enumerate(part.paths)
        }

    def has(self, path: str) -> bool:
        """Whether a path is a file of the site."""
        return path in self._others or self.is_page(path)

    def is_page(self, path: str) -> bool:
        if path in self._places or self._is_whole:
            return path in self._places
        raise ElsewhereError

    def any_page(self, paths: Iterable[str]) -> bool:
        """Whether one of these is a page."""
        if any(each in self._places for each in paths):
            return True
        if self._is_whole:
            return False
        raise ElsewhereError

    def is_held(self, page: str) -> bool:
        part, number = self._places[page]
        return number in part.held

    def is_filing(self, page: str) -> bool:
        return is_filing_path(page) and not self.is_held(page)

    def is_dated(self, page: str) -> bool:
        part, number = self._places[page]
        return number in part.dated

    def has_anchor(self, page: str, anchor: str) -> bool:
        part, number = self._places[page]
        return anchor in part.details().ids[number]

    def turns(self, page: str, rel: str, path: str) -> bool:
        """Whether a page leads to another with this `rel`."""
        part, number = self._places[page]
        return (rel, path) in part.details().turns[number]

    def same_title(self, page: str) -> list[str]:
        """The pages that bear the title of this one, if it is the first of them; else itself alone."""
        if not self._is_whole:
            raise ElsewhereError
        return self._same_titles.get(page, [page])

    @cached_property
    def _same_titles(self) -> dict[str, list[str]]:
        by_print: dict[str, list[str]] = {}
        for path, (part, number) in self._places.items():
            by_print.setdefault(part.prints[number], []).append(path)
        by_title: dict[str, list[str]] = {}
        for title_print, paths in by_print.items():
            for path in paths if title_print and len(paths) > 1 else ():
                part, number = self._places[path]
                by_title.setdefault(part.details().titles[number], []).append(path)
        return {paths[0]: paths for paths in (sorted(each, key=page_order) for each in by_title.values())}

    def clicks(self, page: str, most: int) -> int | None:
        """How many links lead from the home page to a page, if it can be reached; exact where more than `most`."""
        if not self._is_whole:
            raise ElsewhereError
        found = self._clicks_by_columns.get(page)
        return found if found is not None and found <= most else self._clicks.get(page)

    @cached_property
    def _clicks_by_columns(self) -> dict[str, int]:
        return self._clicks_along(lambda part, number: part.ways[number])

    @cached_property
    def _clicks(self) -> dict[str, int]:
        return self._clicks_along(lambda part, number: part.ways[number] or part.details().ways[number])

    def _clicks_along(self, ways: Callable[[PartFacts, int], Collection[str]]) -> dict[str, int]:
        found = {address.HOME: 0} if address.HOME in self._places else {}
        waiting = deque(found)
        while waiting:
            path = waiting.popleft()
            for target in ways(*self._places[path]):
                if target in self._places and target not in found:
                    found[target] = found[path] + 1
                    waiting.append(target)
        return found


def page_order(path: str) -> tuple[int, str]:
    """In this order pages are looked at and told of: the top of the site first."""
    return path.count("/"), path
