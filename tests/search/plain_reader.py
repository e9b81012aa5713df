"""The searched part of a page as `html.parser` tells it: slow and plain, to hold `generator.search.page` against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from generator.search.fold import CELL
from generator.search.page import Block, SearchPage

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_UNREAD = frozenset(["script", "style", "template", "svg", "noscript"])
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
# Only these leave a run of text whole; every other element ends it.
_INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    "wbr",
])  # fmt: skip
# What stands in one row, or in one dt with its dd, belongs in one excerpt: its cells are parted, no more.
_ROWS = frozenset({"tr", "dd"})
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class _Element:
    tag: str
    anchor: str
    is_body: bool
    is_skipped: bool
    is_row: bool


class _Reader(HTMLParser):
    """Collects blocks while it follows the open elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: dict[str, str] = {}
        self.title = ""
        self.heading = ""
        self.blocks: list[Block] = []
        self.has_body = False
        self._open: list[_Element] = [_Element("", "", False, False, False)]
        self._text: list[str] = []
        self._anchor = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("name"):
            self.metas[str(given["name"])] = given.get("content") or ""
        if tag not in _INLINE:
            self._border(is_cell=tag == "dd" or (self._open[-1].is_row and tag not in _ROWS))
        elif tag == "br" and self._text:
            self._text.append(" ")
        if tag in _VOID:
            return
        outer = self._open[-1]
        anchor = given.get("id") or outer.anchor
        # The text after a heading belongs under it, though it is not inside it.
        if tag in _HEADINGS:
            outer.anchor = anchor
        is_body = outer.is_body or "data-search-body" in given
        self.has_body = self.has_body or is_body
        is_skipped = outer.is_skipped or tag in _UNREAD or "data-search-skip" in given or "hidden" in given
        self._in_title = tag == "title" and not is_skipped
        self._open.append(_Element(tag, anchor, is_body, is_skipped, outer.is_row or tag in _ROWS))

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if not any(each.tag == tag for each in self._open):
            return
        if tag not in _INLINE:
            self._border(is_cell=tag in ("dt", "dd") or (self._open[-1].is_row and tag not in _ROWS))
        while self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        if self._in_title:
            self.title += data
        if not here.is_body or here.is_skipped:
            return
        # Blanks between two elements say nothing of where the text to come stands.
        if not self._text and data.strip():
            self._anchor = here.anchor
        if self._text or data.strip():
            self._text.append(data)

    def _border(self, *, is_cell: bool) -> None:
        """Ends the block, or within a row only the cell."""
        if not is_cell:
            self.finish()
        elif self._text:
            self._text.append(CELL)

    def finish(self) -> None:
        """Keeps the collected text as a block, if there is any."""
        cells = (_BLANKS.sub(" ", cell).strip() for cell in "".join(self._text).split(CELL))
        text = CELL.join(cell for cell in cells if cell)
        self._text.clear()
        if not text:
            return
        heading = next((each.tag for each in self._open if each.tag in _HEADINGS), "")
        if heading == "h1" and not self.heading:
            self.heading = text
        self.blocks.append(Block(self._anchor, text, bool(heading)))


def read_plainly(html: str) -> SearchPage | None:
    """The searched part of a page, or None if it has none."""
    if "data-search-body" not in html:
        return None
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    if not reader.has_body:
        return None
    metas = reader.metas
    title = metas.get("search-title") or reader.heading or reader.title
    return SearchPage(
        title=_BLANKS.sub(" ", title).strip(),
        context=_BLANKS.sub(" ", metas.get("search-context", "")).strip(),
        aliases=tuple(word for each in metas.get("search-alias", "").split("|") if (word := each.strip())),
        description=_BLANKS.sub(" ", metas.get("description", "")).strip(),
        blocks=tuple(reader.blocks),
    )
