"""What a reader sees of a built page: the text of its `<main>`, in order.

Navigation is left out: a contents list names the headings, and would stand in for those that are lost.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

_UNSEEN = re.compile("nav|script|style|template|noscript")
#: Elements that run on within a line; at all others the text is parted.
_INLINE = re.compile("a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")


class _Main(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.depth = 0
        self.unseen: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self.depth += 1
        if self.unseen:
            if not _VOID.fullmatch(tag):
                self.unseen.append(tag)
        elif _is_unseen(tag, dict(attributes)):
            self.unseen.append(tag)
        elif not _INLINE.fullmatch(tag):
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen and tag in self.unseen:
            while self.unseen.pop() != tag:
                pass
        elif not _INLINE.fullmatch(tag) and not self.unseen:
            self.text.append("\n")
        if tag == "main":
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth and not self.unseen:
            self.text.append(data)


def _is_unseen(tag: str, attributes: dict[str, str | None]) -> bool:
    if _VOID.fullmatch(tag):
        return False
    classes = (attributes.get("class") or "").split()
    return bool(_UNSEEN.fullmatch(tag)) or "hidden" in attributes or "visually-hidden" in classes


def visible_text(page: Path) -> str:
    """The text of a built page's `<main>` without navigation and what is hidden."""
    parser = _Main()
    parser.feed(page.read_text(encoding="utf-8"))
    parser.close()
    return "".join(parser.text)
