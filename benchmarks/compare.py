"""Whether two sites show the same: visible text, links in order, and how many of each element, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

_COUNTED = (
    "h1 h2 h3 h4 p a table caption thead tbody tr th td ul ol li dl dt dd section nav details summary figure svg "
    "rect text script form input sup"
)
COUNTED = frozenset(_COUNTED.split())
_NO_TEXT = frozenset(("script", "style"))


@dataclass
class Look:
    """What a reader meets on a page: words in order without blanks between, links, elements by name, language."""

    text: str
    links: list[str] = field(default_factory=list)
    elements: Counter[str] = field(default_factory=Counter)
    language: str = ""
    spans: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.look = Look("")
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.hidden += tag in _NO_TEXT
        if tag in COUNTED:
            self.look.elements[tag] += 1
        if tag == "html":
            self.look.language = given.get("lang") or ""
        if tag == "a":
            self.look.links.append(unquote(given.get("href") or ""))
        for name in ("colspan", "rowspan", "id"):
            if given.get(name):
                self.look.spans.append(f"{tag} {name}={given[name]}")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _NO_TEXT

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def look(html: str) -> Look:
    """What a page shows."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.look.text = "".join("".join(reader.words).split())
    return reader.look


def differences(ours: Path, theirs: Path) -> Iterator[str]:
    """Every page that is not in both sites, or does not show the same in both; in Chinese."""
    left, right = (
        {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
        for site in (ours, theirs)
    )
    for path in sorted(left.keys() ^ right.keys()):
        yield f"{path}：只在{'前者' if path in left else '后者'}里有"
    for path in sorted(left.keys() & right.keys()):
        one, other = (look(each[path].read_text(encoding="utf-8")) for each in (left, right))
        if one.text != other.text:
            yield f"{path}：文字不同：{_first(one.text, other.text)}"
        if one.links != other.links:
            yield f"{path}：链接不同"
        if one.elements != other.elements:
            yield f"{path}：元素的个数不同：{dict((one.elements - other.elements) + (other.elements - one.elements))}"
        if one.spans != other.spans:
            yield f"{path}：合并的格或标识不同"
        if one.language != other.language:
            yield f"{path}：语言不同"


def _first(one: str, other: str) -> str:
    place = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    start = max(0, place - 8)
    return f"“{one[start : place + 20]}”和“{other[start : place + 20]}”"
