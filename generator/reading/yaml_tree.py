"""The parser's events as a tree of nodes with exact places.

Nothing is typed here, and nothing is dropped: what YAML would leave out in silence is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.diagnostic import Diagnostic
from generator.reading import comments, syntax
from generator.reading.folding import fold, fold_literal, fold_quoted, on_one_line
from generator.reading.lines import split, unclosed_quote
from generator.reading.node import Mapping, Node, Refused, Scalar, Sequence
from generator.reading.quoting import quoted
from generator.source import Source, Span

#: Deeper nesting is refused before it is built: some 5,000 levels end the process on Windows.
MAX_DEPTH = 64

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_HEADER = re.compile(r"[|>][+-]?(?P<rest>.*)")

_UNUSED = {"alias": "引用 *", "anchor": "锚点 &", "tag": "标签 !"}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; a mapping's keys and values alternate."""

    is_mapping: bool
    start: Span
    nodes: list[Node] = field(default_factory=list)


def parsed_tree(
    source: Source, text: str, first: int, last: int
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree that the parser makes of `text`, which is lines `first` to `last` of the source.

    Where the syntax is broken there is no tree; None without a fault is a text without any YAML.
    """
    tree = _Tree(source, text, first - 1)
    try:
        tree.build()
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        why = syntax.explain(source, first, last, error)
        if not why.mended:
            return None, why.faults
        return _mended(source, text, first - 1, why)
    if tree.is_unfinished:
        return None, tuple(tree.faults)
    return tree.root, (*tree.faults, *comments.lost_text(source, text, first - 1, tree.scalars))


def _mended(
    source: Source, text: str, offset: int, why: syntax.Explanation
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree as if the faulty lines were mended, so that the others are checked in the same run.

    What stands on the mended lines, whose columns moved, is refused: nothing more is said of it.
    """
    rows = text.split("\n")
    for number, row in why.mended.items():
        rows[number - 1 - offset] = row
    text = "\n".join(rows)
    tree = _Tree(source, text, offset, frozenset(why.mended))
    try:
        tree.build()
    except (yaml.YAMLError, UnicodeEncodeError):
        return None, why.faults
    if tree.is_unfinished:
        return None, (*why.faults, *tree.faults)
    more = (*tree.faults, *comments.lost_text(source, text, offset, tree.scalars))
    return tree.root, (*why.faults, *(fault for fault in more if fault.at.line not in why.mended))


class _Tree:
    """Nodes put together from parser events, without recursion."""

    def __init__(self, source: Source, text: str, offset: int, mended: frozenset[int] = frozenset()) -> None:
        self.source, self.text, self.offset, self.mended = source, text, offset, mended
        self.root: Node | None = None
        self.faults: list[Diagnostic] = []
        #: Start and end of each scalar in `text`, and its style.
        self.scalars: list[tuple[int, int, str]] = []
        self.is_unfinished = False
        self._open: list[_Open] = []
        self._documents = 0
        self._last = text.count("\n")

    def build(self) -> None:
        """Take in all events, or stop at what makes the rest meaningless."""
        for event in yaml.parse(self.text, Loader=_LOADER):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._unused(event)
                self._add(self._scalar(event))
            elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                self._unused(event)
                self._open.append(_Open(kind is yaml.MappingStartEvent, self._span(event)))
                if len(self._open) > MAX_DEPTH:
                    message = f"一层套一层，超过了 {MAX_DEPTH} 层"
                    self._stop(event, "too-deep", message, "照表式填写，不要再往里套")
                    return
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                self._close(event)
            elif kind is yaml.AliasEvent:
                self._refuse(event, "alias")
                self._add(Refused(self._span(event)))
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    self._stop(
                        event,
                        "second-document",
                        "这一行开始了第二份 YAML，其后的内容会丢失",
                        "删去这一行；两份内容请分写在两个文件里",
                    )
                    return

    def _add(self, node: Node) -> None:
        parent = self._open[-1] if self._open else None
        is_key = parent is not None and parent.is_mapping and len(parent.nodes) % 2 == 0
        if node.at.line in self.mended and isinstance(node, Scalar) and not is_key:
            node = Refused(node.at)
        if parent is not None:
            parent.nodes.append(node)
        else:
            self.root = node

    def _close(self, event: Any) -> None:
        done = self._open.pop()
        nodes = done.nodes
        start = done.start
        # A flow collection ends at its bracket; a block ends where its last value does.
        if event.end_mark.index > event.start_mark.index:
            end_line, end_column = self._end(event)
        elif nodes:
            end_line, end_column = nodes[-1].at.end_line, nodes[-1].at.end_column
        else:
            end_line, end_column = start.end_line, start.end_column
        at = Span(self.source, start.line, start.column, end_line, end_column)
        if done.is_mapping:
            self._add(Mapping(list(zip(nodes[::2], nodes[1::2], strict=True)), at))
        else:
            self._add(Sequence(nodes, at))

    def _scalar(self, event: Any) -> Scalar:
        style = event.style or ""
        start, end = event.start_mark, event.end_mark
        span = self._span(event)
        value: str = event.value
        self.scalars.append((start.index, end.index, style))
        if style in ("|", ">"):
            raw = self.text[start.index : end.index].rstrip()
            if "\n" in raw:
                breaks = raw.count("\n")
                span = Span(
                    self.source, span.line, span.column, span.line + breaks, len(raw) - raw.rfind("\n")
                )
            else:
                span = Span(self.source, span.line, span.column, span.line, span.column + len(raw))
            self._header(span)
            # Line breaks at the end are how the block was typed, not what it says.
            value = value.rstrip("\n")
            if style == ">":
                value = fold_literal(self._as_literal(start, end))
        elif start.line != end.line and value:
            if style and self._swallows(span):
                self.faults.append(unclosed_quote(self.source, span.line, span.column))
            value = self._refolded(self.text[start.index : end.index], style)
        return Scalar(value, span, style)

    def _as_literal(self, start: Any, end: Any) -> str:
        """The text of a folded block before folding, its indent taken off."""
        rows = self.text[start.index : end.index].split("\n")[1:]
        indent = next((len(row) - len(row.lstrip(" ")) for row in rows if row.strip(" ")), 0)
        return "\n".join(row[indent:] for row in rows)

    def _refolded(self, raw: str, style: str) -> str:
        """A plain or quoted value of several lines, joined without blanks between 汉字."""
        if style == '"':
            return str(yaml.load(on_one_line(raw), Loader=yaml.BaseLoader))
        if not style:
            return fold(row.strip(" \t") for row in raw.split("\n"))
        return fold_quoted(raw[1:-1].replace("''", "'").split("\n"))

    def _swallows(self, span: Span) -> bool:
        """Whether a quoted value goes on over lines no deeper than its key: its quote was not closed.

        YAML demands the indent (§7.3), but its parsers do not.
        """
        column = split(self.source.line(span.line)).column
        rows = self.source.lines[span.line : span.end_line]
        return any(row.strip(" \t'\"") and split(row).column <= column for row in rows)

    def _header(self, span: Span) -> None:
        """Fault what follows `|` or `>` on its line: `>5` reads as a block of indent 5, and the 5 is lost."""
        line = self.source.line(span.line)
        header = line[span.column - 1 :].rstrip()
        match = _HEADER.fullmatch(header)
        rest = match["rest"] if match else ""
        if not rest:
            return
        at = Span(self.source, span.line, span.column, span.line, span.column + len(header))
        before = line[: span.column - 1].strip()
        if rest.lstrip().startswith("#"):
            self.faults.append(comments.after_value(self.source, span.line, line.index("#", span.column) + 1))
        else:
            self.faults.append(
                Diagnostic(
                    at,
                    "needs-quotes",
                    f"以 {header[0]} 开头的值，YAML 当作一段文字的开始，“{header}”会丢失",
                    f"加引号：{f'{before} {quoted(header)}'.strip()}",
                )
            )

    def _unused(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "anchor")
        if event.tag is not None:
            self._refuse(event, "tag")

    def _refuse(self, event: Any, name: str) -> None:
        at = self._span(event)
        typed = self.source.line(at.line)[at.column - 1 :].strip()
        self.faults.append(
            Diagnostic(
                at,
                name,
                f"这里会被当作 YAML 的{_UNUSED[name]}，本系统不用",
                f"若是文字，请加引号：{quoted(typed)}；若要重复同样的内容，请照写一遍",
            )
        )

    def _stop(self, event: Any, name: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(self._span(event), name, message, hint))
        self.is_unfinished = True

    def _end(self, event: Any) -> tuple[int, int]:
        return event.end_mark.line + 1 + self.offset, event.end_mark.column + 1

    def _span(self, event: Any) -> Span:
        start = event.start_mark
        if start.line > self._last:
            # libyaml puts an empty value at the very end on a line of its own.
            line = self._last + 1 + self.offset
            column = len(self.source.line(line)) + 1
            return Span(self.source, line, column, line, column)
        return Span(self.source, start.line + 1 + self.offset, start.column + 1, *self._end(event))
