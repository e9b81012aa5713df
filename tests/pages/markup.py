"""What a reader's browser makes of a page: ids, links, headings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urlsplit

_LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "use": "href"}


@dataclass
class Markup(HTMLParser):
    """The ids, links (address, line) and headings (level, text) of one page, in order."""

    html: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._into: list[str] | None = None
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        target = given.get(_LINKING.get(tag, ""))
        if target is not None:
            self.links.append(target)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._level, self._into = int(tag[1]), []

    def handle_endtag(self, tag: str) -> None:
        if self._into is not None and len(tag) == 2 and tag[0] == "h":
            self.headings.append((self._level, "".join("".join(self._into).split())))
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.append(data)


def dead_links(pages: Mapping[str, str], files: Iterable[str], subpath: str = "/") -> list[str]:
    """Links that lead nowhere: no such file, or no such id in it. `pages` are HTML by path below the top.

    Links must be relative; only the page for unknown addresses, served at any depth, uses the 子路径.
    """
    read = {path: Markup(html) for path, html in pages.items()}
    known = {*files, *pages}
    dead = []
    for path, page in read.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "mailto", "tel"):
                continue
            address, anchor = urldefrag(link)
            address = unquote(address.split("?")[0])
            if address.startswith("/"):
                if path != "404.html" or not address.startswith(subpath):
                    dead.append(f"{path}: {link} 不是相对地址")
                    continue
                target = address.removeprefix(subpath)
            else:
                target = (
                    posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
                )
            if target.startswith("..") or target not in known:
                dead.append(f"{path}: {link} 没有这个文件")
            elif anchor and (target not in read or unquote(anchor) not in read[target].ids):
                dead.append(f"{path}: {link} 没有这个位置")
    return dead
