"""What a rule of the scope `page` is given: one built page as a tree of elements, and the site it stands in."""

from __future__ import annotations

import html
import posixpath
import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from generator import address
from generator.model.place import Site
from generator.source import Source, Span, whole

_TAG = re.compile(
    r"<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9-]*)([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>", re.DOTALL
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW_END = re.compile(r"</(?:script|style)\s*>", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)  # fmt: skip
#: Attributes that name another file or place.
_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "iframe": "src"}
_FILING = re.compile(r"\d{6}/[^/]+/\d{4}/(?:budget|final|performance|self-evaluation)(?:-unit)?/index\.html")
_PROJECT = re.compile(r"\d{6}/[^/]+/\d{4}/projects/[^/]+/index\.html")
_COLUMN = re.compile(r"index\.html|years/\d{4}/index\.html|\d{6}/(?:[^/]+/(?:\d{4}/)?)?index\.html")


class Element:
    """One element: its tag, its attributes, the element around it, and where it starts and ends in the text."""

    __slots__ = ("_attributes", "_raw", "end", "inner", "name", "parent", "source", "start", "stop")

    def __init__(
        self, source: str, name: str, raw: str, start: int, inner: int, parent: Element | None
    ) -> None:
        self.source, self.name, self._raw, self.parent = source, name, raw, parent
        self.start, self.inner = start, inner
        #: Where what it holds ends, and where it ends itself.
        self.stop = self.end = inner
        self._attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """By name in small letters; one without a value has the empty string."""
        if self._attributes is None:
            self._attributes = {
                name.lower(): html.unescape(double or single or bare)
                for name, double, single, bare in _ATTRIBUTE.findall(self._raw)
            }
        return self._attributes

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        return name in self.attributes

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    @property
    def text(self) -> str:
        """The words in it, blanks folded."""
        bare = _TAG.sub("", self.source[self.inner : self.stop])
        return _BLANK.sub(" ", html.unescape(bare)).strip()

    def within(self, other: Element) -> bool:
        return other.inner <= self.start < other.stop

    def ancestors(self) -> Iterator[Element]:
        found = self.parent
        while found is not None:
            yield found
            found = found.parent


@dataclass(frozen=True)
class HtmlPage:
    """One built page; `elements` in the order of their start tags."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return tuple(_elements(self.text))

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for each in self.elements:
            found.setdefault(each.name, []).append(each)
        return found

    def all(self, *names: str) -> list[Element]:
        """Every element of these names, in order within each name."""
        return [each for name in names for each in self._by_name.get(name, ())]

    def first(self, name: str) -> Element | None:
        return next(iter(self._by_name.get(name, ())), None)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every anchor of the page."""
        return frozenset(html.unescape(each) for each in re.findall(r'\sid="([^"]*)"', self.text))

    @cached_property
    def metas(self) -> dict[str, Element]:
        """The `meta` tags by name."""
        return {each.get("name"): each for each in self.all("meta") if each.has("name")}

    def meta(self, name: str) -> str:
        found = self.metas.get(name)
        return found.get("content").strip() if found is not None else ""

    @cached_property
    def source(self) -> Source:
        return Source(self.path, self.text)

    def at(self, element: Element | None) -> Span:
        """The place of an element's start tag; of the page's first character without one."""
        if element is None:
            return whole(self.source)
        line = self.text.count("\n", 0, element.start) + 1
        column = element.start - self.text.rfind("\n", 0, element.start)
        end = element.inner if "\n" not in self.text[element.start : element.inner] else element.start + 1
        return Span(self.source, line, column, line, column + end - element.start)

    @cached_property
    def links(self) -> tuple[tuple[Element, str], ...]:
        """Every element that names another file or place, with what it names."""
        return tuple(
            (each, each.get(attribute))
            for name, attribute in _LINKS.items()
            for each in self.all(name)
            if each.has(attribute)
        )

    @cached_property
    def template(self) -> str:
        """What sort of page the body says it is: `filing`, `held`, `home`."""
        body = self.first("body")
        names = body.classes if body is not None else []
        return next((each.removeprefix("page-") for each in names if each.startswith("page-")), "")

    @property
    def is_filing(self) -> bool:
        """Whether it shows a filing; a held one shows only that it is being corrected."""
        return self.template != "held" and _FILING.fullmatch(self.path) is not None

    @property
    def is_project(self) -> bool:
        return _PROJECT.fullmatch(self.path) is not None

    @property
    def is_column(self) -> bool:
        """Whether it is a 栏目 page: one that leads to others."""
        return _COLUMN.fullmatch(self.path) is not None


@dataclass(frozen=True)
class BuiltSite:
    """All built pages by path, the paths of all other files, the style sheets, and the settings of the site."""

    settings: Site
    pages: Mapping[str, HtmlPage]
    others: Collection[str] = frozenset()
    styles: Mapping[str, str] = field(default_factory=dict)
    is_production: bool = False

    def has(self, path: str) -> bool:
        return path in self.pages or path in self.others

    @cached_property
    def titles(self) -> dict[str, list[str]]:
        """The paths of the pages under each title."""
        found: dict[str, list[str]] = {}
        for page in self.pages.values():
            title = page.first("title")
            if title is not None:
                found.setdefault(title.text, []).append(page.path)
        return found

    @cached_property
    def clicks(self) -> dict[str, int]:
        """How many links lead from the home page to each page that can be reached."""
        found = {address.HOME: 0} if address.HOME in self.pages else {}
        waiting = deque(found)
        while waiting:
            path = waiting.popleft()
            page = self.pages[path]
            for anchor in page.all("a"):
                target = resolve(anchor.get("href"), path, self.settings.subpath)
                if target is not None and target in self.pages and target not in found:
                    found[target] = found[path] + 1
                    waiting.append(target)
        return found


@dataclass(frozen=True)
class PageCase:
    """One page under examination."""

    site: BuiltSite
    page: HtmlPage

    @property
    def path(self) -> str:
        return self.page.path

    def target(self, link: str) -> str | None:
        """The path below the top of the site that a link names; see `resolve`."""
        return resolve(link, self.path, self.site.settings.subpath)


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


def _elements(text: str) -> Iterator[Element]:
    stack: list[Element] = []
    found: list[Element] = []
    position = 0
    while (match := _TAG.search(text, position)) is not None:
        position = match.end()
        is_end, name, raw = match.groups()
        if name is None:
            continue
        name = name.lower()
        if is_end:
            _close(stack, name, match.start(), position)
            continue
        element = Element(text, name, raw, match.start(), position, stack[-1] if stack else None)
        found.append(element)
        if name in _VOID or raw.endswith("/"):
            continue
        stack.append(element)
        if name in ("script", "style"):
            end = _RAW_END.search(text, position)
            position = end.start() if end else len(text)
    for element in stack:
        element.stop = element.end = len(text)
    return iter(found)


def _close(stack: list[Element], name: str, stop: int, end: int) -> None:
    """End the innermost open element of that name, and those left open within it."""
    if stack and stack[-1].name == name:
        stack[-1].stop, stack[-1].end = stop, end
        stack.pop()
        return
    if not any(each.name == name for each in stack):
        return
    while stack:
        element = stack.pop()
        element.stop, element.end = stop, end if element.name == name else stop
        if element.name == name:
            return
