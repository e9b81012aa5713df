"""What a rule of the scope `page` is given: one built page as a tree of elements, and the site it stands in."""

from __future__ import annotations

import html
import posixpath
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from generator import address
from generator.checks.kept import KeptSource
from generator.checks.markup import PASSED, Element, Markup
from generator.checks.rule import Finding
from generator.checks.tag import LINKS, Tag
from generator.model.place import Site
from generator.recalled import Recalled
from generator.record import swift
from generator.source import Span

_FILING = re.compile(r"\d{6}/[^/]+/\d{4}/(?:budget|final|performance|self-evaluation)(?:-unit)?/index\.html")
_PROJECT = re.compile(r"\d{6}/[^/]+/\d{4}/projects/[^/]+/index\.html")
_COLUMN = re.compile(r"index\.html|years/\d{4}/index\.html|\d{6}/(?:[^/]+/(?:\d{4}/)?)?index\.html")
# It begins with the longest word there is to look for.
_ID = re.compile(r'id="(?<=\sid=")([^"]*)')
#: Links in which nothing is escaped, and that lead to no other host and not from the top.
_PLAIN_LINK = re.compile(
    r"((?:\.\./)*+)((?:[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)*+/?)*+)(?:#[A-Za-z0-9_-]*+)?"
)


@dataclass(frozen=True)
class HtmlPage:
    """One built page."""

    path: str
    text: str = field(repr=False)
    #: A place in the text and its line, from which lines are counted: a page of a whole province has tens of thousands
    #: of links to place, nearly all in their order.
    _counted: list[int] = field(default_factory=lambda: [0, 1], repr=False, compare=False)

    @cached_property
    def _whole(self) -> Markup:
        return Markup(self.text, is_whole=True)

    @cached_property
    def _marked(self) -> Markup:
        return self._whole if "_whole" in self.__dict__ else Markup(self.text, is_whole=False)

    @property
    def elements(self) -> list[Element]:
        """Every element, in the order of the start tags."""
        return self._whole.elements

    def all(self, *names: str) -> list[Element]:
        """Every element of these names, in order within each name."""
        found = (self._marked if PASSED.isdisjoint(names) else self._whole).by_name
        if len(names) == 1:
            return found.get(names[0], [])
        return [each for name in names for each in found.get(name, ())]

    def first(self, name: str) -> Element | None:
        """The first element of this name."""
        found = self.all(name)
        return found[0] if found else None

    @cached_property
    def loose_heads(self) -> list[Element]:
        """The `th` that stand in no flawless row: those of a row that lacks nothing have a scope."""
        return self._marked.by_name.get("th", [])

    def passed(self, element: Element) -> Iterator[str]:
        """The flawless rows and plain paragraphs within an element, as they stand in the text."""
        passed = self._marked.passed
        for place in range(bisect_left(passed, (element.inner, 0)), len(passed)):
            start, end = passed[place]
            if start >= element.stop:
                return
            yield self.text[start:end]

    @cached_property
    def tags(self) -> frozenset[Tag]:
        """The different tags of its elements; those passed over hold no link, no code and no style."""
        return frozenset([each.tag for each in self._marked.elements])

    @cached_property
    def ids(self) -> Collection[str]:
        """Every anchor of the page, in order: what is kept of a page must be the same in every process."""
        found = dict.fromkeys(_ID.findall(self.text))
        return found if "&" not in "".join(found) else dict.fromkeys(map(html.unescape, found))

    @cached_property
    def metas(self) -> dict[str, Element]:
        """The `meta` tags by name."""
        return {each.get("name"): each for each in self.all("meta") if each.has("name")}

    def meta(self, name: str) -> str:
        found = self.metas.get(name)
        return found.get("content").strip() if found is not None else ""

    @cached_property
    def top(self) -> Span:
        """The page's first character."""
        return self.span(0, 1)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the text that ends on the line on which it starts; of the text only that line is kept."""
        counted, line = self._counted if self._counted[0] <= start else (0, 1)
        line += self.text.count("\n", counted, start)
        self._counted[:] = start, line
        first = self.text.rfind("\n", 0, start) + 1
        last = self.text.find("\n", start)
        source = KeptSource(self.path, "", {line: self.text[first : last if last >= 0 else None]})
        return Span(source, line, start - first + 1, line, end - first + 1)

    def at(self, element: Element | None) -> Span:
        """The place of an element's start tag; of the page's first character without one."""
        if element is None:
            return self.top
        is_on_one_line = "\n" not in self.text[element.start : element.inner]
        return self.span(element.start, element.inner if is_on_one_line else element.start + 1)

    @cached_property
    def links(self) -> list[tuple[Element, str]]:
        """Every element that names another file or place, with what it names."""
        return [(each, link) for each in self.all(*LINKS) if (link := each.tag.link) is not None]

    @cached_property
    def template(self) -> str:
        """What sort of page the body says it is: `filing`, `held`, `home`."""
        body = self.first("body")
        names = body.classes if body is not None else []
        return next((each.removeprefix("page-") for each in names if each.startswith("page-")), "")

    @cached_property
    def is_filing(self) -> bool:
        """Whether it shows a filing; a held one shows only that it is being corrected."""
        return is_filing_path(self.path) and self.template != "held"

    @cached_property
    def is_project(self) -> bool:
        return _PROJECT.fullmatch(self.path) is not None

    @cached_property
    def is_column(self) -> bool:
        """Whether it is a 栏目 page: one that leads to others."""
        return _COLUMN.fullmatch(self.path) is not None


def is_filing_path(path: str) -> bool:
    """Whether a path is that of a filing's page, held or not."""
    return _FILING.fullmatch(path) is not None


@dataclass(frozen=True)
class BuiltSite:
    """What a page may know of its site: the settings, the style sheets, and the paths of what is no page.

    `pages` are those that are looked at with it; of others it can only ask.
    """

    settings: Site
    pages: Collection[str] = frozenset()
    others: Collection[str] = frozenset()
    styles: Mapping[str, str] = field(default_factory=dict)
    is_production: bool = False


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFinding(Finding):
    """What other pages must say whether it stands, and in which words: `asked` of them, by the rule's own answer.

    `note` goes into the words only. Its place is that of `element`.
    """

    element: Element | None
    asked: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class PageCase:
    """One page under examination."""

    site: BuiltSite
    page: HtmlPage

    @property
    def path(self) -> str:
        return self.page.path

    @cached_property
    def _targets(self) -> Targets:
        return Targets(self.page.path, self.site.settings.subpath)

    def target(self, link: str) -> str | None:
        """The path below the top of the site that a link names; see `resolve`."""
        return self._targets[link]

    @cached_property
    def ways(self) -> list[tuple[Element, str]]:
        """The links of text that lead to a place on the site, each with the path it names."""
        linked = [(each, each.tag.link) for each in self.page.all("a")]
        return [
            (each, to) for each, link in linked if link is not None and (to := self.target(link)) is not None
        ]

    def ask(self, element: Element | None, *asked: str, note: str = "") -> OpenFinding:
        """A finding that stands if the other pages of the site say so."""
        return OpenFinding(self.page.top, "", element=element, asked=asked, note=note)


class Targets(dict[str, str | None]):
    """The paths that the links of one page name, each worked out when it is first asked for."""

    def __init__(self, page: str, subpath: str) -> None:
        super().__init__()
        self._page, self._subpath = page, subpath
        #: The folder of the page and those around it, from the innermost to the top.
        self._folders = [page[: page.rfind("/") + 1]]
        while self._folders[-1]:
            self._folders.append(page[: page.rfind("/", 0, len(self._folders[-1]) - 1) + 1])

    def __missing__(self, link: str) -> str | None:
        plain = _PLAIN[link]
        if plain is None or plain[0] >= len(self._folders):
            found = resolve(link, self._page, self._subpath)
        else:
            ups, rest = plain
            found = self._folders[ups] + rest if rest else self._page
        self[link] = found
        return found


def _plain(link: str) -> tuple[int, str] | None:
    """How many folders up a link leads and where from there, if that is all there is to it."""
    found = _PLAIN_LINK.fullmatch(link)
    if found is None or (found[1] and not found[2]):
        return None
    return len(found[1]) // 3, found[2]


_PLAIN = Recalled(_plain)


def resolve(link: str, page: str, subpath: str) -> str | None:
    """The path that a link on a page names, without its anchor; None if it leads off the site.

    Only `404.html`, which may be shown at any depth, names addresses from the top (the 子路径 of the settings).

    >>> resolve("../index.html#a", "years/2020/index.html", "/")
    'years/index.html'
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page
    if path.startswith("/"):
        if page != address.NOT_FOUND or not path.startswith(subpath):
            return path
        path, page = path[len(subpath) :], ""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return f"{found}/" if path.endswith("/") else found
