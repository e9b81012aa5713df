"""YAML as nearly all of it is typed, read line by line: one key a line, lists of `- `, literal blocks.

It gives exactly the tree that the parser gives, in a fraction of the time, or None for the parser to read the text:
wherever anything stands that is not plainly one of these forms, and wherever anything could be faulty.
"""

from __future__ import annotations

import re

from generator.reading.node import Mapping, Node, Scalar, Sequence
from generator.source import Source, Span

#: What the parser refuses, or takes for the end of a line.
_STRAY = re.compile("[^\n\t -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

#: A value on its line: quoted without a quote or an escape inside, or plain with nothing that could mean more.
_VALUE = (
    r"'(?P<single>[^'\t]*)'|\"(?P<double>[^\"\\\t]*)\"|(?P<bar>\|)"
    r"|(?P<plain>(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\w))(?:[^\t:#]*[^\s:#])?)"
)
_LINE = re.compile(
    r"(?P<indent> *)(?P<dash>- +)?(?:(?P<key>[^\W_][\w（）()“”、《》·-]*):(?: +(?:" + _VALUE + r"))?"
    r"|(?P<item>[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^\t:#]*[^\s:#])?)) *"
)

#: More lists and mappings in one another than this are left to the parser, which knows where to stop.
_MAX_OPEN = 32


class _IrregularError(Exception):
    """A line that the parser has to look at."""


class _Open:
    """A list or mapping that the next line may go on with; `pending` is a key whose value has not come."""

    __slots__ = ("column", "end", "items", "line", "pairs", "pending")

    def __init__(self, column: int, line: int, *, is_mapping: bool) -> None:
        self.column, self.line = column, line
        self.pairs: list[tuple[Node, Node]] | None = [] if is_mapping else None
        self.items: list[Node] = []
        self.pending: Scalar | None = None
        self.end = (line, column + 1)


def plain_tree(source: Source, text: str, first: int) -> Node | None:
    """The tree of `text`, whose first line is line `first` of the source, or None where the parser must read it."""
    if _STRAY.search(text) is not None:
        return None
    try:
        return _Walk(source, text.split("\n"), first).read()
    except _IrregularError:
        return None


class _Walk:
    """The lines from top to bottom, and what is open."""

    __slots__ = ("_first", "_open", "_rows", "_source")

    def __init__(self, source: Source, rows: list[str], first: int) -> None:
        self._source, self._rows, self._first = source, rows, first
        self._open: list[_Open] = []

    def read(self) -> Node | None:
        """The tree; one long loop, because a call for each line would take as long as the line."""
        rows, source, opened = self._rows, self._source, self._open
        root: _Open | None = None
        number, count = 0, len(rows)
        match_line = _LINE.fullmatch
        # Past the constructor of a named tuple, which only calls this; there are two places to a line.
        made = tuple.__new__
        while number < count:
            row = rows[number]
            line = self._first + number
            number += 1
            # A comment at the left margin can't be the next line of a value.
            if not row or row[0] == "#":
                continue
            found = match_line(row)
            if found is None:
                raise _IrregularError
            indent, dash, key, single, double, bar, plain, item = found.groups()
            column = len(indent)
            while opened and opened[-1].column > column:
                self._close()
            if root is None:
                root = _Open(column, line, is_mapping=dash is None)
                opened.append(root)
            elif not opened:
                raise _IrregularError
            top = opened[-1]
            if dash is not None:
                top = self._list(top, column, line)
                column += len(dash)
            if key is None:
                if dash is None:
                    raise _IrregularError
                at = Span(source, line, column + 1, line, column + 1 + len(item))
                top.items.append(Scalar(item, at))
                top.end = (line, at.end_column)
                continue
            if top.column < column:
                if dash is None and top.pending is None:
                    raise _IrregularError
                top = self._mapping(column, line)
            if top.pairs is None:
                raise _IrregularError
            if top.pending is not None:
                self._blank(top)
            start = column + 1
            word = Scalar(key, made(Span, (source, line, start, line, start + len(key))))
            if plain is not None:
                start = found.start("plain") + 1
                end = start + len(plain)
                top.pairs.append((word, Scalar(plain, made(Span, (source, line, start, line, end)))))
                top.end = (line, end)
                continue
            if bar is not None:
                number, value = self._block(number, column, found.start("bar") + 1)
            elif single is not None:
                start = found.start("single")
                value = Scalar(single, Span(source, line, start, line, start + len(single) + 2), "'")
            elif double is not None:
                start = found.start("double")
                value = Scalar(double, Span(source, line, start, line, start + len(double) + 2), '"')
            else:
                top.pending = word
                continue
            top.pairs.append((word, value))
            top.end = (value.at.end_line, value.at.end_column)
        while len(opened) > 1:
            self._close()
        return None if root is None else self._node(root)

    def _mapping(self, column: int, line: int) -> _Open:
        """The mapping that a key begins: an item of a list, or the value of the key above."""
        if len(self._open) >= _MAX_OPEN:
            raise _IrregularError
        made = _Open(column, line, is_mapping=True)
        self._open.append(made)
        return made

    def _list(self, top: _Open, column: int, line: int) -> _Open:
        """The list that an item at this column belongs to: the one that is open, or a new one under a key."""
        if top.pairs is None:
            if top.column != column:
                raise _IrregularError
            return top
        if top.pending is None or top.column >= column:
            raise _IrregularError
        made = _Open(column, line, is_mapping=False)
        self._open.append(made)
        return made

    def _blank(self, top: _Open) -> None:
        """Give the key that waits an empty value, which stands right after its colon."""
        key, pairs = top.pending, top.pairs
        assert key is not None
        assert pairs is not None
        line, column = key.at.line, key.at.end_column + 1
        pairs.append((key, Scalar("", Span(self._source, line, column, line, column))))
        top.pending, top.end = None, (line, column)

    def _node(self, done: _Open) -> Node:
        if done.pending is not None:
            self._blank(done)
        at = Span(self._source, done.line, done.column + 1, *done.end)
        return Sequence(done.items, at) if done.pairs is None else Mapping(done.pairs, at)

    def _close(self) -> None:
        """Hand the innermost list or mapping to what encloses it; nothing encloses the outermost."""
        done = self._open.pop()
        if not self._open:
            raise _IrregularError
        node = self._node(done)
        above = self._open[-1]
        if above.pairs is None:
            above.items.append(node)
        else:
            assert above.pending is not None
            above.pairs.append((above.pending, node))
            above.pending = None
        above.end = done.end

    def _block(self, number: int, column: int, bar: int) -> tuple[int, Scalar]:
        """The literal block under a key at `column`; the first line after it, and its text."""
        rows = self._rows
        opened = self._first + number - 1
        if number >= len(rows):
            raise _IrregularError
        head = rows[number].lstrip(" ")
        indent = len(rows[number]) - len(head)
        if indent <= column or not head.strip() or head[0] == "\t":
            raise _IrregularError
        lead = rows[number][:indent]
        start, last = number, number
        while number < len(rows):
            row = rows[number]
            if row.startswith(lead):
                if not row.strip():
                    raise _IrregularError
                last = number
            elif row:
                break
            number += 1
        text = "\n".join([row[indent:] for row in rows[start : last + 1]])
        end = Span(self._source, opened, bar, self._first + last, len(rows[last].rstrip()) + 1)
        return last + 1, Scalar(text, end, "|")
