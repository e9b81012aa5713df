"""HTML as a tree of elements. What no rule asks for one by one (rows without a flaw, plain paragraphs) may be passed over."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from generator.checks.tag import TAGS, Tag

# Every pattern begins with the one character that begins every tag, which a search finds fastest.
_NAME = "[A-Za-z][A-Za-z0-9-]*+"
_REST = r"[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+"
_ANY_TAG = re.compile(rf"<(?:!--.*?-->|/?{_NAME}{_REST}>)", re.DOTALL)
_RAW_END = re.compile(r"</(?:script|style)\s*>", re.IGNORECASE)

# Attributes as our own templates write them: in such a form no sign of one can stand within the value of another.
# None that is code, a style, or an order of its own for the keyboard.
# What most cells have stands first, where there is less to look out for.
_ANY_PLAIN = r"(?: (?!on|style|tabindex)[a-z-]++(?:=\"(?!javascript:|[A-Z&])[^\"<>=]*+\")?+)*+"
_PLAIN = rf"(?: class=\"[a-z0-9 -]*+\")?+{_ANY_PLAIN}"
_SPAN = rf"span{_PLAIN}>(?:[^<]++|<wbr>)*+</span>"
_WORDS = rf"[^<]*+(?:<(?:wbr>|{_SPAN})[^<]*+)*+"
_SCOPED = rf"(?: scope=\"[a-z]*+\"{_PLAIN}|(?=[^<>]* scope=\"){_PLAIN})"
_CELL = rf"<t(?:d{_PLAIN}>{_WORDS}</td>|h{_SCOPED}>{_WORDS}</th>)"
_ROW = rf"tr{_PLAIN}>\s*+(?:{_CELL}\s*+)*+</tr>"
#: What is whole in itself, so that no element around it can begin or end in it.
# No group stands in what is repeated for good: Python 3.11 may lose the place of one.
_PLAIN_WORDS = "|".join(rf"{name}{_PLAIN}>{_WORDS}</{name}>" for name in ("p", "dd", "code"))
_WHOLE = rf"(?:{_ROW}|{_PLAIN_WORDS}|{_SPAN}|wbr>)[^<]*+"
#: What a match is, by the last group that took part in it: the first is what may be passed over, a comment has none.
_END, _START, _WITH_WORDS = 2, 3, 5
#: The end of an element, or its start, which its words and its end may follow.
_TAG = rf"!--.*?-->|/({_NAME}){_REST}>|(({_NAME}){_REST})>(?:([^<]*+)</\4>)?"
_EACH_TAG = re.compile(rf"<(?:((?!))|{_TAG})", re.DOTALL)
_TAG_OR_PASSED = re.compile(rf"<(?:({_WHOLE}(?:<{_WHOLE})*+)|{_TAG})", re.DOTALL)

#: The elements that may be passed over; a `th` only with its `scope`.
PASSED = frozenset(["tr", "td", "th", "p", "dd", "code", "span", "wbr"])


class Element:
    """One element: its tag, its attributes, the element around it, and where it and what it holds stand."""

    __slots__ = ("inner", "name", "parent", "source", "start", "stop", "tag")

    def __init__(
        self, source: str, tag: Tag, name: str, start: int, inner: int, parent: Element | None
    ) -> None:
        self.source, self.tag, self.name, self.parent = source, tag, name, parent
        self.start, self.inner = start, inner
        #: Where what it holds ends.
        self.stop = inner

    @property
    def attributes(self) -> Mapping[str, str]:
        """By name in small letters; one without a value has the empty string."""
        return self.tag.attributes

    def get(self, name: str, default: str = "") -> str:
        return self.tag.attributes.get(name, default)

    def has(self, name: str) -> bool:
        return name in self.tag.attributes

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    @property
    def text(self) -> str:
        """The words in it, blanks folded."""
        bare = self.source[self.inner : self.stop]
        if "<" in bare:
            bare = _ANY_TAG.sub("", bare)
        return " ".join(html.unescape(bare).split())

    def within(self, other: Element) -> bool:
        return other.inner <= self.start < other.stop

    def within_it(self, name: str) -> list[Element]:
        """The elements of that name within it, with places in its own text; those that pages pass over as well."""
        return Markup(self.source[self.inner : self.stop], is_whole=True).by_name.get(name, [])

    def ancestors(self) -> Iterator[Element]:
        found = self.parent
        while found is not None:
            yield found
            found = found.parent


class Markup:
    """The elements of a text in the order of their start tags, and the stretches that were passed over."""

    __slots__ = ("by_name", "elements", "passed")

    def __init__(self, text: str, *, is_whole: bool) -> None:
        """Of a whole one nothing is passed over."""
        self.passed: list[tuple[int, int]] = []
        self.elements = list(_elements(text, None if is_whole else self.passed))
        self.by_name: dict[str, list[Element]] = {}
        for each in self.elements:
            self.by_name.setdefault(each.name, []).append(each)


def _elements(text: str, passed: list[tuple[int, int]] | None) -> list[Element]:
    stack: list[Element] = []
    found: list[Element] = []
    tags = _EACH_TAG if passed is None else _TAG_OR_PASSED
    position: int | None = 0
    while position is not None:
        position = _read_until_raw(text, position, tags, stack, found, passed)
    for element in stack:
        element.stop = len(text)
    return found


def _read_until_raw(
    text: str,
    position: int,
    tags: re.Pattern[str],
    stack: list[Element],
    found: list[Element],
    passed: list[tuple[int, int]] | None,
) -> int | None:
    """Read from a position; where a script or a style begins, the place where what it holds ends."""
    around = stack[-1] if stack else None
    for match in tags.finditer(text, position):
        kind = match.lastindex
        if kind is None:
            continue
        if kind >= _START:
            tag = TAGS[match[_START]]
            inner = match.end(_START) + 1
            element = Element(text, tag, tag.name, match.start(), inner, around)
            found.append(element)
            if tag.is_raw:
                stack.append(element)
                end = _RAW_END.search(text, inner)
                return end.start() if end else len(text)
            if kind == _WITH_WORDS and not tag.is_void:
                element.stop = match.end(_WITH_WORDS)
            elif kind == _WITH_WORDS:
                # Its end tag is another's, if it is anyone's.
                _close(stack, tag.name, match.end(_WITH_WORDS))
                around = stack[-1] if stack else None
            elif not tag.is_void:
                stack.append(element)
                around = element
        elif kind == _END:
            name = match[_END].lower()
            if around is not None and around.name == name:
                around.stop = match.start()
                stack.pop()
            else:
                _close(stack, name, match.start())
            around = stack[-1] if stack else None
        elif passed is not None:
            passed.append(match.span())
    return None


def _close(stack: list[Element], name: str, stop: int) -> None:
    """End the innermost open element of that name, and those left open within it."""
    if not any(each.name == name for each in stack):
        return
    while stack:
        element = stack.pop()
        element.stop = stop
        if element.name == name:
            return
