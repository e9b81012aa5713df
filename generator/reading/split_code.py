"""A code printed in the columns 类, 款 and 项, as the forms have it, where one column of codes is wanted."""

from __future__ import annotations

from itertools import takewhile

from generator.reading.fields import Table
from generator.reading.node import Scalar
from generator.source import Span

#: The code of a subject, and the columns that the forms split it into.
CODE = "科目编码"
_LEVELS = ("类", "款", "项")


def split_code(head: list[Scalar], fields: Table) -> slice | None:
    """The columns 类, 款 and 项 in which a code is printed, where it is wanted in one."""
    words = [cell.text for cell in head]
    if CODE not in fields.by_word or CODE in words or _LEVELS[0] not in words:
        return None
    start = words.index(_LEVELS[0])
    count = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words[start:], _LEVELS, strict=False))
    )
    return slice(start, start + count) if count > 1 else None


def joined(cells: list[Scalar], split: slice | None, text: str | None = None) -> list[Scalar]:
    """A row with the parts of its code in one cell; Excel drops the 0 of 01."""
    if split is None or not cells[split]:
        return cells
    parts = cells[split]
    code = "".join(each.text.zfill(2) if each.text.isdecimal() else each.text for each in parts)
    first, last = parts[0].at, parts[-1].at
    at = Span(first.source, first.line, first.column, first.line, last.end_column)
    return [*cells[: split.start], Scalar(text or code, at, parts[0].style), *cells[split.stop :]]
