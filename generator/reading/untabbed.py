"""Rows whose cells something else than a tab holds apart: blanks, commas, bars."""

from __future__ import annotations

import re

from generator.diagnostic import Diagnostic
from generator.reading.node import Scalar

#: What stands between columns that no tab holds apart.
_APART = re.compile(r"\s*[|｜,，]\s*|\s+")


def pieces_of(text: str) -> list[str]:
    """What would be the cells of a line without tabs."""
    return _APART.split(text)


def is_untabbed(text: str) -> bool:
    """Whether one cell looks like several that blanks part: wide gaps, or a figure at the end, or a code before it."""
    pieces = text.split()
    listed = pieces_of(text)
    if len(listed) > 2 and len(pieces) < len(listed):
        # Commas also group the digits of one figure.
        return any(not each.isascii() for each in listed) and listed[0].isdecimal()
    if len(pieces) < 2:
        return False
    ends_in_figure = pieces[-1].replace(",", "").replace(".", "").isdecimal()
    is_gapped = "  " in text or "\u3000" in text or len(pieces) > 2
    return (is_gapped and ends_in_figure) or (
        pieces[0].isdecimal() and (ends_in_figure or len(pieces[0]) > 4)
    )


def no_tabs(cell: Scalar) -> Diagnostic:
    """That a line of pasted rows has no tab, and all of it would be its first cell."""
    return Diagnostic(
        cell.at,
        "no-tabs",
        "这一行没有制表符，各格像是用空格、逗号或竖线隔开的，会全部进第一格",
        "从 Excel 里复制整块粘贴；手工录入的，各格之间按 Tab 键",
    )
