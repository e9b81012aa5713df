"""Index-only copies of the pages, in words that Pagefind keeps as they are.

A copy holds, for each text block, its search words and one empty element whose `id` carries the anchor and
the text as printed. Pagefind hands the ids of a page to the browser with each hit and does not index them,
so that a hit is shown, marked and linked in the words of the page itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from generator.recalled import Recalled
from generator.search.fold import CELL, STOP, words
from generator.search.page import SearchPage, read_page

# What leaves an id whole and shut; everything else is written as in an address.
_UNSAFE = re.compile(r"[^\w，。、；：（）“”《》.\-]|_")

# Words that cannot be typed, because `words` would part them. One is the only word of the engine's own index, the
# other of one more copy in each part. The browser looks them up: not finding one, it knows that the index cannot
# be read.
ENGINE = "u0engine"
SENTINEL = "u0gongkai"

#: Path, title, context, other words, description: a page in the list for when an index cannot be read.
Row = tuple[str, str, str, str, str]


class Shadow(NamedTuple):
    """What search needs of a page: the copy that Pagefind reads, and the row of the short list."""

    copy: str
    row: Row


def copy_of_word(word: str) -> str:
    """A copy that holds nothing but a sentinel."""
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head>'
        f'<body data-pagefind-body><i id="||"></i><p>{word}</p></body></html>\n'
    )


def shadow_of(path: str, html: str) -> Shadow | None:
    """The shadow of a page, or None if it has no searched part."""
    page = read_page(html)
    if page is None:
        return None
    return Shadow(_copy(page), (path, page.title, page.context, "、".join(page.aliases), page.description))


def _copy(page: SearchPage) -> str:
    alias = f" {STOP} ".join([_worded(each) for each in page.aliases])
    lines = [
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
        f'<meta data-pagefind-meta="title[content]" content="{_worded(page.title)}">',
        f'<meta data-pagefind-meta="alias[content]" content="{alias}">',
        f'</head><body data-pagefind-body><i id="'
        f'{_carried(page.title)}|{_carried(page.context)}|{_carried("、".join(page.aliases))}"></i>',
    ]
    last, place = "", ""
    for anchor, text, is_heading in page.blocks:
        if anchor != last:
            last, place = anchor, _carried(anchor)
        carried, worded = _both(text)
        # Pagefind ranks words in headings higher.
        mark = "h2" if is_heading else "p"
        lines.append(f'<{mark}><i id="{place}|{carried}"></i>{worded} {STOP}</{mark}>')
    lines.append("</body></html>\n")
    return "\n".join(lines)


def _both(text: str) -> tuple[str, str]:
    """A block as it is carried and in search words; a row is put together from its cells."""
    if CELL not in text:
        return _CARRIED[text], _WORDED[text]
    cells = text.split(CELL)
    return "%1F".join(map(_CARRIED.__getitem__, cells)), f" {STOP} ".join(
        filter(None, map(_WORDED.__getitem__, cells))
    )


def _worded(text: str) -> str:
    return " ".join(words(text))


def _carried(text: str) -> str:
    """The text as part of an id: no blanks, no quotes, decoded in the browser."""
    return _UNSAFE.sub(_escaped, text)


# Labels, codes and names stand on many pages.
_WORDED, _CARRIED = Recalled(_worded), Recalled(_carried)


def _escaped(found: re.Match[str]) -> str:
    return _quoted(found[0])


@lru_cache(maxsize=1024)
def _quoted(character: str) -> str:
    return quote(character, safe="")
