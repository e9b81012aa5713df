"""The marks of `prose.mark` in a finished page become links to what is told of the words they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from generator.pages.blocks import Mark
from generator.prose import MARK, MARK_CLOSE, marks_in

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")

#: Where no link may stand.
_CLOSED = frozenset({"a", "button", "option", "script", "select", "style", "summary", "textarea", "title"})
_CLOSED_TAG = re.compile(rf"<(/?)(?i:{'|'.join(sorted(_CLOSED))})(?![a-zA-Z0-9])[^>]*>")
#: At whose end the notes of the marks in it are printed: after a paragraph or heading, inside of a cell.
_AFTER = frozenset({"p", "h1", "h2", "h3", "h4"})
_INSIDE = frozenset({"caption", "dd", "dt", "li", "td", "th"})


def linked(html: str, marks: Sequence[Mark]) -> str:
    """The page with its marks as links, `marks` by number; a mark where none may stand leaves the bare words."""
    if MARK_CLOSE not in html:
        return html
    return _Linking(marks).done(html)


class _Linking:
    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.out: list[str] = []
        self.closed = 0
        self.number: int | None = None
        self.seen: set[int] = set()
        self.notes: list[str] = []

    def done(self, html: str) -> str:
        place = 0
        while (mark := MARK.search(html, place)) is not None:
            # A mark in a tag begins nothing; between marks only what may hold no link is of interest.
            start = mark.start()
            tag = _TAG.match(html, max(html.rfind("<", place, start), place))
            inside = tag is not None and tag.end() > start
            end = tag.start() if tag is not None and inside else start
            self._skipped(html, place, end)
            if tag is not None and inside:
                self._tag(MARK.sub("", tag[0]), tag[2].lower(), bool(tag[1]))
                place = tag.end()
            else:
                place = self._marked(html, start)
        self.out.append(html[place:])
        return "".join(self.out)

    def _skipped(self, html: str, start: int, end: int) -> None:
        """A stretch without marks, as it is."""
        found = _CLOSED_TAG.findall(html, start, end)
        self.closed += len(found) - 2 * found.count("/")
        self.out.append(html[start:end])

    def _marked(self, html: str, start: int) -> int:
        """From a mark on to where no mark is open and no note waits; gives that place."""
        place = start
        for tag in _TAG.finditer(html, start):
            self._text(html[place : tag.start()])
            if self.number is None and not self.notes:
                return tag.start()
            self._tag(MARK.sub("", tag[0]), tag[2].lower(), bool(tag[1]))
            place = tag.end()
        self._text(html[place:])
        return len(html)

    def _text(self, text: str) -> None:
        """A run of text; a mark that began before a tag goes on behind it."""
        if self.number is None and MARK.search(text) is None:
            self.out.append(text)
            return
        place = 0
        for match in MARK.finditer(text):
            self._words(text[place : match.start()])
            self.number = marks_in(match[0])[0] if match[1] else None
            place = match.end()
        self._words(text[place:])

    def _words(self, text: str) -> None:
        if self.number is None or self.closed or not text.strip() or self.number >= len(self.marks):
            self.out.append(text)
            return
        mark = self.marks[self.number]
        is_first = self.number not in self.seen
        self.seen.add(self.number)
        anchor = f' id="{escape(mark.id)}"' if is_first else ""
        title = escape(mark.title)
        self.out.append(f'<a class="sic"{anchor} href="{escape(mark.href)}" title="{title}">{text}</a>')
        if is_first:
            self.notes += mark.notes

    def _tag(self, tag: str, name: str, is_end: bool) -> None:
        if name in _CLOSED:
            self.closed += -1 if is_end else 1
        if is_end and self.notes and name in _INSIDE:
            self.out += [*self._noted("small"), tag]
        elif is_end and self.notes and name in _AFTER:
            self.out += [tag, *self._noted("p")]
        else:
            self.out.append(tag)

    def _noted(self, element: str) -> list[str]:
        found = [
            f'<{element} class="remark" data-search-skip>{escape(each)}</{element}>' for each in self.notes
        ]
        self.notes = []
        return found
