"""Text that YAML leaves out as a comment though a person meant it, and tabs where blanks must stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.diagnostic import Diagnostic
from generator.reading.lines import split
from generator.reading.quoting import quoted
from generator.source import Source, Span

_TAB_INDENT = re.compile(r"^ *(\t[ \t]*)(?=\S)", re.MULTILINE)

#: A stretch of the text that is one scalar: start, end, style.
Stretch = tuple[int, int, str]


def lost_text(source: Source, text: str, offset: int, scalars: Sequence[Stretch]) -> list[Diagnostic]:
    """What the YAML in `text` loses in silence, given the scalars that were read from it.

    `offset` is the number of lines of the source before `text`. A comment may only stand on a
    line of its own, and not where it could be the next line of a folded value.
    """
    faults: list[Diagnostic] = []
    starts = [start for start, _, _ in scalars]
    number, counted = 1 + offset, 0
    for match in _TAB_INDENT.finditer(text):
        inside = _inside(match.end(1), starts, scalars)
        if inside is None or not scalars[inside][2]:
            number += text.count("\n", counted, match.start())
            counted = match.start()
            faults.append(tab_indent(source, number))
    position, number, counted = text.find("#"), 1 + offset, 0
    while position >= 0:
        inside = _inside(position, starts, scalars)
        if inside is not None:
            position = text.find("#", max(scalars[inside][1], position + 1))
            continue
        number += text.count("\n", counted, position)
        counted = position
        line_start = text.rfind("\n", 0, position) + 1
        if text[line_start:position].strip(" \t\ufeff"):
            faults.append(after_value(source, number, position - line_start + 1))
        elif _continues(text, position, position - line_start, starts, scalars):
            faults.append(_inside_value(source, number, position - line_start + 1))
        line_end = text.find("\n", position)
        position = text.find("#", line_end) if line_end >= 0 else -1
    return faults


def after_value(source: Source, number: int, column: int) -> Diagnostic:
    """That the words after a ` #` on a line with a value would be lost."""
    text = source.line(number)
    line = split(text)
    value = text[line.value_column :].strip() if line.value_column < column else ""
    comment = text[column - 1 :].strip()
    whole_value = line.with_value(quoted(value or comment)).strip()
    return Diagnostic(
        Span(source, number, column, number, len(text.rstrip()) + 1),
        "comment-after-value",
        f"“{comment}”会被当作注释丢掉",
        f"若是内容，整个值加引号：{whole_value}；若是注释，请单独写一行",
    )


def tab_indent(source: Source, number: int) -> Diagnostic:
    """That a line starts with a tab, which YAML does not count as an indent."""
    text = source.line(number)
    start = len(text) - len(text.lstrip(" "))
    end = len(text) - len(text.lstrip(" \t"))
    return Diagnostic(
        Span(source, number, start + 1, number, end + 1),
        "tab-indent",
        "行首用了制表符（Tab 键），YAML 只认空格",
        "删去制表符，每缩进一层键入两个空格",
    )


def _inside_value(source: Source, number: int, column: int) -> Diagnostic:
    text = source.line(number)
    return Diagnostic(
        Span(source, number, column, number, len(text.rstrip()) + 1),
        "comment-inside-value",
        "这一行以 # 开头，又缩进在上面的值之下，会被当作注释丢掉",
        "若是内容，整个值加引号，或在键后写 | 另起一行；若是注释，请顶到与上面的键对齐",
    )


def _inside(position: int, starts: Sequence[int], scalars: Sequence[Stretch]) -> int | None:
    """The number of the scalar that covers a position."""
    index = bisect_right(starts, position) - 1
    return index if index >= 0 and position < scalars[index][1] else None


def _continues(
    text: str, position: int, column: int, starts: Sequence[int], scalars: Sequence[Stretch]
) -> bool:
    """Whether a line that starts with # could have been meant as the next line of a plain value."""
    index = bisect_right(starts, position) - 1
    if index < 0:
        return False
    start, end, style = scalars[index]
    if style or start == end:
        return False
    between = text[end:position].split("\n")
    if any(row.strip() and not row.lstrip().startswith("#") for row in between):
        return False
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = split(text[line_start : line_end if line_end >= 0 else len(text)])
    if line.key is None:
        return column >= line.column
    # The key itself may be the last scalar read, where its value follows on other lines.
    return start - line_start >= line.value_column and column > line.column
