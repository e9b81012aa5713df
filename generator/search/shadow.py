"""Index-only copies of the pages, in words that Pagefind keeps as they are.

A copy holds, for each text block, its search words and one empty element whose `id` carries the anchor and
the text as printed. Pagefind hands the ids of a page to the browser with each hit and does not index them,
so that a hit is shown, marked and linked in the words of the page itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from generator.search.fold import STOP, words
from generator.search.page import SearchPage, read_page

# A word on every copy. The browser looks it up first: not finding it, it knows that the index cannot be read.
SENTINEL = "u0gongkai"


def shadow(pages: Mapping[str, str]) -> dict[str, str]:
    """The copies by the same relative paths; pages without a searched part have none."""
    read = ((path, read_page(html)) for path, html in pages.items())
    return {path: shadow_page(page) for path, page in read if page is not None}


def shadow_page(page: SearchPage) -> str:
    """The copy of one page."""
    aliases = f" {STOP} ".join([SENTINEL, *(" ".join(words(each)) for each in page.aliases)])
    head = _carried(page.title, page.context, "、".join(page.aliases))
    lines = [
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
        f'<meta data-pagefind-meta="title[content]" content="{" ".join(words(page.title))}">',
        f'<meta data-pagefind-meta="alias[content]" content="{aliases}">',
        f"</head><body data-pagefind-body>{head}",
    ]
    for block in page.blocks:
        # Pagefind ranks words in headings higher.
        tag = "h2" if block.is_heading else "p"
        carried = _carried(block.anchor, block.text)
        lines.append(f"<{tag}>{carried}{' '.join(words(block.text))} {STOP}</{tag}>")
    lines.append("</body></html>")
    return "\n".join(lines) + "\n"


def _carried(*fields: str) -> str:
    """An element without text whose id carries the fields: no blanks, no quotes, decoded in the browser."""
    return f'<i id="{"|".join(map(_escaped, fields))}"></i>'


def _escaped(text: str) -> str:
    return "".join(map(_ESCAPES.__getitem__, text))


class _Escapes(dict[str, str]):
    def __missing__(self, character: str) -> str:
        is_plain = character.isalnum() or character in "，。、；：（）“”《》.-"
        escaped = self[character] = character if is_plain else quote(character, safe="")
        return escaped


_ESCAPES = _Escapes()
