"""A rendered page as search sees it: its name, where it stands, and its text blocks with their anchors.

The markup it reads, and nothing else of the templates:

- `data-search-body` on the element that is searched; a page without it is not searched at all.
- `data-search-skip` on what is left out within it (contents lists, buttons, navigation).
- `<meta name="search-title">` the title of a hit; without it the first `h1`, then `<title>`.
- `<meta name="search-context">` the line under it: department, year, kind.
- `<meta name="search-alias">` other words the page is found by, parted by `|`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.search.fold import CELL
from generator.search.markup import (
    BODY,
    CLOSES,
    CLOSES_INLINE,
    ENDS_BLOCK,
    ENDS_CELL,
    ENDS_CELL_OR_BLOCK,
    FIRST,
    GOES_ON,
    HEADING,
    INLINE,
    OPENS,
    OPENS_PLAIN_INLINE,
    ROW,
    SKIPPED,
    Line,
    OddMarkup,
    lines,
    plain,
)  # fmt: skip


class Block(NamedTuple):
    """A paragraph, a heading, or a table row with its cells parted by `fold.CELL`; `anchor` may be empty."""

    anchor: str
    text: str
    is_heading: bool = False


class SearchPage(NamedTuple):
    """What of a page is searched and shown in a hit."""

    title: str
    context: str
    aliases: tuple[str, ...]
    description: str
    blocks: tuple[Block, ...]


def read_page(html: str) -> SearchPage | None:
    """The searched part of a page, or None if it has none."""
    if "data-search-body" not in html:
        return None
    try:
        reader = _Reader(lines(html))
    except OddMarkup:
        reader = _Reader(lines(plain(html)))
    if not reader.has_body:
        return None
    metas = reader.metas
    return SearchPage(
        title=_single(metas.get("search-title") or reader.heading or reader.title),
        context=_single(metas.get("search-context", "")),
        aliases=tuple(word for each in metas.get("search-alias", "").split("|") if (word := each.strip())),
        description=_single(metas.get("description", "")),
        blocks=tuple(reader.blocks),
    )


def _single(text: str) -> str:
    """The text with each run of blanks as one."""
    return " ".join(text.split())


class _Reader:
    """Collects blocks while it follows the open elements of a page."""

    def __init__(self, cut: Iterable[Line]) -> None:
        self.metas: dict[str, str] = {}
        self.title = ""
        self.heading = ""
        self.blocks: list[Block] = []
        self.has_body = False
        names, anchors, states = [""], [""], [0]
        #: The plain cells of a row that has nothing else as yet; `text` is empty then.
        cells: list[str] = []
        text: list[str] = []
        start, inline = "", 0
        for tags, run, is_shut in cut:
            if is_shut and not text:
                here = states[-1]
                if here & (BODY | SKIPPED) == BODY:
                    if run is not None:
                        if run:
                            if not here & ROW:
                                self._keep(anchors[-1], run, here)
                                continue
                            if not cells:
                                start = anchors[-1]
                            cells.append(run)
                        continue
                elif not cells:
                    continue
            for (name, border, turn, state, anchor, meta), data in tags:
                if cells:
                    if border == ENDS_BLOCK:
                        self._keep(start, CELL.join(cells), states[-1])
                    else:
                        text += (CELL.join(cells), CELL)
                    cells.clear()
                here = states[-1]
                if text:
                    if border == GOES_ON:
                        if name == "br":
                            text.append(" ")
                    elif border == ENDS_CELL or (border == ENDS_CELL_OR_BLOCK and here & ROW):
                        if text[-1] != CELL:
                            text.append(CELL)
                    else:
                        self._keep_text(start, "".join(text), here)
                        text.clear()
                if turn == CLOSES or (turn == CLOSES_INLINE and inline):
                    if name == names[-1]:
                        names.pop()
                        anchors.pop()
                        states.pop()
                        inline -= turn == CLOSES_INLINE
                        here = states[-1]
                    elif name in names:
                        ended = ""
                        while ended != name:
                            ended = names.pop()
                            anchors.pop()
                            states.pop()
                            inline -= ended in INLINE
                        here = states[-1]
                elif turn == OPENS or (turn == OPENS_PLAIN_INLINE and inline):
                    if state:
                        here |= state
                        self.has_body = self.has_body or state & BODY > 0
                        if state & HEADING and anchor:
                            # The text after a heading belongs under it, though it is not inside it.
                            anchors[-1] = anchor
                    inline += name in INLINE
                    names.append(name)
                    anchors.append(anchor or anchors[-1])
                    states.append(here)
                    if name == "title" and not here & SKIPPED:
                        self.title += data
                elif meta:
                    self.metas[meta[0]] = meta[1]
                if data and here & (BODY | SKIPPED) == BODY:
                    # Blanks between two elements say nothing of where the text to come stands.
                    if not data.isspace():
                        if not text:
                            start = anchors[-1]
                        text.append(data)
                    elif text and text[-1] != CELL:
                        text.append(" ")
        self._keep_text(start, CELL.join(cells) or "".join(text), states[-1])

    def _keep_text(self, anchor: str, joined: str, state: int) -> None:
        """Keeps the collected text as a block, if there is any."""
        if CELL in joined:
            text = CELL.join([cell for each in joined.split(CELL) if (cell := _single(each))])
        else:
            text = _single(joined)
        if text:
            self._keep(anchor, text, state)

    def _keep(self, anchor: str, text: str, state: int) -> None:
        if state & FIRST and not self.heading:
            self.heading = text
        self.blocks.append(Block(anchor, text, state & HEADING > 0))
