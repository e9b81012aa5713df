"""Lines that YAML can't read as they were meant, found line by line once the parser has given up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostic import Diagnostic
from generator.reading.comments import after_value, tab_indent
from generator.reading.lines import (
    Line,
    split,
    unclosed_quote,
    with_colon,
    with_dash,
    wrong_colon,
    wrong_dash,
)
from generator.reading.quoting import chinese_quotes, quoted
from generator.source import Source, Span

_BLOCK = re.compile(r"[|>][+-]?[ \t]*(?P<comment>#.*)?")
_WIDE_INDENT = re.compile(r"[ \t]*(?P<wide>[\u3000\u00a0][\u3000\u00a0 \t]*)")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A line that looks wrong; if not `is_certain`, worth telling only where the parser stumbled."""

    fault: Diagnostic
    #: The whole line as it should be, if that is plain.
    mended: str | None = None
    is_certain: bool = True
    #: A later line on which the parser may stumble over it.
    reaches: int = 0


def suspects(source: Source, first: int, last: int) -> Iterator[Suspect]:
    """All lines that look wrong, outside literal blocks, quotes and brackets."""
    walk = _Walk(source)
    for number in range(first, last + 1):
        if source.line(number).strip():
            yield from walk.line(number)


class _Walk:
    """What is open while lines are read from top to bottom."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.block_parent: int | None = None
        self.has_told_rows = False
        #: The quote that is open, and the line and column where it was opened.
        self.quote = ""
        self.opened = (0, 0)
        self.brackets = ""
        #: Columns of the keys that enclose the next line, outermost first.
        self.columns: list[int] = [0]
        #: Whether the last key or item has a plain value, which a deeper line would continue.
        self.has_value = False

    def line(self, number: int) -> Iterator[Suspect]:
        text = self.source.line(number)
        if self.quote:
            yield from self._in_quotes(number, text)
            return
        if self._is_inside(text):
            return
        if text.lstrip(" \t").startswith("#") or text.rstrip() in ("---", "..."):
            return
        wide = _WIDE_INDENT.match(text)
        if text.lstrip(" ").startswith("\t"):
            yield Suspect(tab_indent(self.source, number), text.replace("\t", "  "))
        elif wide is not None and split(text[wide.end() :]).key is not None:
            at = Span(self.source, number, wide.start("wide") + 1, number, wide.end() + 1)
            yield Suspect(
                Diagnostic(
                    at,
                    "full-width-indent",
                    "行首用了全角空格，YAML 只认半角空格",
                    "删去全角空格，每缩进一层键入两个半角空格",
                )
            )
            return
        parts = split(text)
        while len(self.columns) > 1 and self.columns[-1] > parts.column:
            self.columns.pop()
        if parts.key is None:
            yield from self._without_key(number, parts)
        else:
            dash = wrong_dash(self.source, number)
            if dash is not None:
                yield Suspect(dash, with_dash(text))
                parts = split(with_dash(text))
            if parts.column > self.columns[-1]:
                self.columns.append(parts.column)
            yield from self._value(number, parts)

    def _in_quotes(self, number: int, text: str) -> Iterator[Suspect]:
        """A further line of a quoted value; words after its end show that the quote was never closed."""
        end = text.find(self.quote)
        if end < 0:
            return
        self.quote = ""
        rest = text[end + 1 :].strip()
        if rest and not rest.startswith("#"):
            yield Suspect(unclosed_quote(self.source, *self.opened), reaches=number)

    def _is_inside(self, text: str) -> bool:
        """Whether the line belongs to a block or brackets opened above, whose end it may hold."""
        if self.block_parent is not None:
            if len(text) - len(text.lstrip(" ")) > self.block_parent:
                return True
            if "\t" in text.strip() and split(text).key is None:
                return False
            self.block_parent = None
        if self.brackets:
            self._count(text)
            return True
        return False

    def _count(self, text: str) -> None:
        for character in text:
            if character in "[{":
                self.brackets += character
            elif character in "]}":
                self.brackets = self.brackets[:-1]
                if not self.brackets:
                    return

    def _without_key(self, number: int, parts: Line) -> Iterator[Suspect]:
        text = self.source.line(number)
        is_row = "\t" in parts.value and not self.has_value
        if self.block_parent is not None or (is_row and parts.column <= self.columns[-1]):
            if not self.has_told_rows:
                self.has_told_rows = True
                yield Suspect(self._rows(number, text))
            return
        is_item = parts.dash >= 0
        if not is_item and parts.column > self.columns[-1] and self.has_value:
            yield from self._plain(number, parts)
            return
        fault = wrong_colon(self.source, number)
        is_at_key = not is_item and parts.column in self.columns
        if fault is not None:
            yield Suspect(fault, with_colon(text), is_certain=is_at_key)
        if fault is None or not is_at_key:
            yield from self._value(number, parts)

    def _rows(self, number: int, text: str) -> Diagnostic:
        start = len(text) - len(text.lstrip())
        at = Span(self.source, number, start + 1, number, len(text.rstrip()) + 1)
        bar = "" if self.block_parent is not None else "上面的键后写空格和 |；"
        return Diagnostic(
            at,
            "unindented-rows",
            "从 Excel 粘贴的行没有缩进，不会算在上面的键里",
            f"{bar}选中粘贴的各行，前面都加两个空格，比上面的键多缩进一层",
        )

    def _value(self, number: int, parts: Line) -> Iterator[Suspect]:
        """Look at a value, and note what it leaves open."""
        value = parts.value
        first = value[:1]
        self.has_value = False
        self.has_told_rows = False
        if not value:
            return
        if first == "#":
            yield self._comment(number, parts.value_column)
        elif first in "'\"":
            yield from self._quoted(number, parts)
        elif first in "[{":
            yield from self._bracketed(number, parts)
        elif first in "|>":
            match = _BLOCK.fullmatch(value)
            if match is None:
                yield self._quotes(number, parts, f"以 {first} 开头的值，YAML 当作一段文字的开始")
                return
            self.block_parent = parts.column if parts.key is not None else max(parts.dash, 0)
            if match["comment"]:
                yield self._comment(number, parts.value_column + match.start("comment"))
        elif first in "@`%*&!]},":
            yield self._quotes(number, parts, f"YAML 的值不能以 {first} 开头")
        elif value == "-":
            yield self._quotes(
                number,
                parts,
                "只有一个减号的值，YAML 当作列表",
                "表上空着的，把值空着；是零，写 0；真是横线，加引号",
            )
        elif value == "?" or value.startswith(("- ", "? ")):
            yield self._quotes(number, parts, f"以“{first} ”开头的值，YAML 当作列表或键")
        else:
            self.has_value = True
            yield from self._plain(number, parts)

    def _plain(self, number: int, parts: Line) -> Iterator[Suspect]:
        """A plain value, or the next line of one: a ` #` cuts it, a `: ` breaks it."""
        comment = min((i for mark in (" #", "\t#") if (i := parts.value.find(mark)) >= 0), default=-1)
        if comment >= 0:
            yield self._comment(number, parts.value_column + comment + 1)
        colon = parts.value.find(": ")
        if parts.key is not None and (colon >= 0 or parts.value.endswith(":")):
            yield self._quotes(number, parts, "值里又有冒号加空格，YAML 分不清哪个是键")

    def _quoted(self, number: int, parts: Line) -> Iterator[Suspect]:
        value, mark = parts.value, parts.value[0]
        end = value.find(mark, 1)
        while mark == "'" and end >= 0 and value[end + 1 : end + 2] == "'":
            end = value.find(mark, end + 2)
        while mark == '"' and end >= 0 and value[end - 1] == "\\":
            end = value.find(mark, end + 1)
        if end < 0:
            self.quote = mark
            self.opened = (number, parts.value_column + 1)
            return
        rest = value[end + 1 :]
        if not rest:
            return
        if rest.lstrip(" \t").startswith("#") and rest[0] in " \t":
            yield self._comment(number, parts.value_column + end + 1 + len(rest) - len(rest.lstrip(" \t")))
            return
        column = parts.value_column + end + 1
        at = Span(self.source, number, column + 1, number, column + 1 + len(rest))
        should = parts.with_value(quoted(chinese_quotes(value))).strip()
        yield Suspect(
            Diagnostic(
                at,
                "text-after-quotes",
                "值以引号开头，引号就要包住整个值，引号之后还有字",
                f"整个值再加一层引号：{should}",
            ),
            parts.with_value(quoted(chinese_quotes(value))),
        )

    def _bracketed(self, number: int, parts: Line) -> Iterator[Suspect]:
        self._count(parts.value)
        close = {"[": "]", "{": "}"}[parts.value[0]]
        end = parts.value.rfind(close)
        if not self.brackets and parts.value[end + 1 :].strip():
            yield self._quotes(number, parts, f"以 {parts.value[0]} 开头的值，YAML 当作列表")

    def _comment(self, number: int, column: int) -> Suspect:
        parts = split(self.source.line(number))
        return Suspect(after_value(self.source, number, column + 1), parts.with_value(quoted(parts.value)))

    def _quotes(self, number: int, parts: Line, message: str, remedy: str = "整个值加引号") -> Suspect:
        column = parts.value_column + 1
        at = Span(self.source, number, column, number, column + len(parts.value))
        mended = parts.with_value(quoted(parts.value))
        return Suspect(Diagnostic(at, "needs-quotes", message, f"{remedy}：{mended.strip()}"), mended)
