"""A start tag as it is written. Tags repeat on page after page: each is taken apart once."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from generator.recalled import Recalled

_NAME = re.compile(r"[A-Za-z0-9-]+")
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")

_RAW = frozenset(["script", "style"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)  # fmt: skip

#: Attributes that name another file or place, by the element.
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "iframe": "src"}


class Tag:
    """What stands between `<` and `>` of an element, and what it says by itself."""

    __slots__ = ("attributes", "is_raw", "is_void", "link", "markup", "name", "raw")

    def __init__(self, markup: str) -> None:
        named = _NAME.match(markup)
        end = named.end() if named is not None else 0
        self.markup, self.raw = markup, markup[end:]
        self.name = markup[:end].lower()
        #: By name in small letters; one without a value has the empty string.
        self.attributes = _attributes(self.raw)
        #: Whether it is a whole element by itself, and whether what it holds is no markup.
        self.is_void = self.name in _VOID or self.raw.endswith("/")
        self.is_raw = self.name in _RAW and not self.is_void
        #: The other file or place that it names.
        self.link = self.attributes.get(LINKS[self.name]) if self.name in LINKS else None

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


def _attributes(raw: str) -> Mapping[str, str]:
    plain = _ATTRIBUTE.findall(raw)
    if "&" in raw:
        plain = [
            (name, html.unescape(double or single or bare), "", "") for name, double, single, bare in plain
        ]
    return {name.lower(): double or single or bare for name, double, single, bare in plain}


TAGS = Recalled(Tag)
