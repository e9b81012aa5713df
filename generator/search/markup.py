"""The tags of a rendered page and the text after each, as fast as plain Python can tell them.

Reading a page for search is done for every page of a site. Our templates write the same few thousand lines
over and over, so each is taken apart once and known by its text from then on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from generator.recalled import Recalled
from generator.search.fold import CELL

# Not markup inside, though it may look so.
_RAW = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(r"""<(?![a-zA-Z/!])|<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_NAME = re.compile(r"[!/]?([a-zA-Z][^\s/]*)")
_ATTRIBUTE = re.compile(r"""([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")

_UNREAD = frozenset(["script", "style", "template", "svg", "noscript"])
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
# Only these leave a run of text whole; every other element ends it.
INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    "wbr",
])  # fmt: skip
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# What stands in one row, or in one dt with its dd, belongs in one excerpt: its cells are parted, no more.
_ROWS = frozenset({"tr", "dd"})

# What an open element hands down to those inside it.
BODY, SKIPPED, ROW, HEADING, FIRST = 1, 2, 4, 8, 16

# What a tag does to the run of text before it: goes on with it, ends a cell, ends a cell of a row and outside
# of rows the block, ends the block.
GOES_ON, ENDS_CELL, ENDS_CELL_OR_BLOCK, ENDS_BLOCK = range(4)

# What it does to the open elements. An inline element that hands nothing down may be passed over.
STANDS, OPENS, OPENS_PLAIN_INLINE, CLOSES, CLOSES_INLINE = range(5)


class OddMarkup(Exception):
    """A bracket within an attribute, or one that begins no tag: allowed in HTML, and our templates write neither."""


#: A tag by what it does to the text around it: its name, border and turn; of a start tag what it hands down and its
#: id; name and content of a `<meta>`. A bare tuple, since one is unpacked for every tag of a site.
Tag = tuple[str, int, int, int, str, tuple[str, str] | None]


#: What stands from a tag at the start of a line to the next such: each tag with the text after it. If it is one
#: element with nothing in it but a run of text, the words of that. Whether it ends all elements that it begins, those
#: hand nothing down, and nothing is read from them.
Line = tuple[Sequence[tuple[Tag, str]], str | None, bool]


def lines(html: str) -> list[Line]:
    """A page line by line. Raises `OddMarkup`."""
    _, _, cut = _RAW.sub("<wbr>", html).partition("<")
    return [_LINES[each] for each in cut.split("\n<")]


def _line(text: str) -> Line:
    """A line without its first bracket."""
    tags: list[tuple[Tag, str]] = []
    # The line end that parted it from the next belongs to its last text; at the end of the page one does no harm.
    for each in f"{text}\n".split("<"):
        markup, _, data = each.partition(">")
        tags.append((_TAGS[markup], unescape(data) if "&" in data else data))
    is_shut = len(tags) > 1 and _is_shut(tags)
    return tags, _run(tags) if is_shut else None, is_shut


_LINES = Recalled(_line)


def _is_shut(tags: Sequence[tuple[Tag, str]]) -> bool:
    opened: list[str] = []
    for (name, _, turn, state, anchor, meta), _ in tags:
        if turn in (CLOSES, CLOSES_INLINE):
            if not opened or opened.pop() != name:
                return False
        elif state or anchor or meta or name == "title":
            return False
        elif turn != STANDS:
            opened.append(name)
    return not opened


def _run(tags: Sequence[tuple[Tag, str]]) -> str | None:
    """The words of a line that is shut, if it is one element."""
    first, text = tags[0]
    last, after = tags[-1]
    if first[1] != ENDS_CELL_OR_BLOCK or last[1] != ENDS_CELL_OR_BLOCK or not after.isspace():
        return None
    for each, data in tags[1:-1]:
        if each[1] != GOES_ON:
            return None
        text += f" {data}" if each[0] == "br" else data
    return None if CELL in text else " ".join(text.split())


def plain(html: str) -> str:
    """The page without the brackets that `OddMarkup` is about."""
    return _MARKUP.sub(_plain, _RAW.sub("<wbr>", html))


def _plain(found: re.Match[str]) -> str:
    inner = found[0].removeprefix("<").removesuffix(">").replace("<", "&lt;").replace(">", "&gt;")
    return f"<{inner}>" if inner else "&lt;"


def _tag(markup: str) -> Tag:
    """The tag of this markup, which stood before a `>`. Raises `OddMarkup`."""
    named = _NAME.match(markup)
    unquoted = _QUOTED.sub("", markup)
    if named is None or '"' in unquoted or "'" in unquoted:
        raise OddMarkup
    name = named[1].lower()
    is_inline = name in INLINE
    border = GOES_ON if is_inline else ENDS_BLOCK if name in _ROWS else ENDS_CELL_OR_BLOCK
    if markup[0] == "!":
        return name, GOES_ON, STANDS, 0, "", None
    if markup[0] == "/":
        border = ENDS_CELL if name in ("dt", "dd") else border
        return name, border, CLOSES_INLINE if is_inline else CLOSES, 0, "", None
    given = {
        each[0].lower(): unescape(each[1] or each[2] or each[3])
        for each in _ATTRIBUTE.findall(markup, named.end())
    }
    state = HEADING if name in _HEADINGS else ROW if name in _ROWS else SKIPPED if name in _UNREAD else 0
    if name == "h1":
        state |= FIRST
    if "data-search-body" in given:
        state |= BODY
    if "data-search-skip" in given or "hidden" in given:
        state |= SKIPPED
    anchor = given.get("id", "")
    is_void = name in _VOID or markup.endswith("/")
    is_plain = is_inline and not state and not anchor
    return (
        name,
        ENDS_CELL if name == "dd" else border,
        STANDS if is_void else OPENS_PLAIN_INLINE if is_plain else OPENS,
        state,
        anchor,
        (given.get("name", ""), given.get("content", "")) if name == "meta" else None,
    )


_TAGS = Recalled(_tag)
