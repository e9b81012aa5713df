"""Joining a value that was typed over several lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence


def fold(lines: Iterable[str]) -> str:
    """Lines joined as YAML folds them, but without a blank beside a 汉字 or its punctuation.

    An empty line is a line break.

    >>> fold(["按照预算法和", "有关规定，use", "Word 办理"])
    '按照预算法和有关规定，use Word 办理'
    """
    out: list[str] = []
    breaks = 0
    for line in lines:
        if not line:
            breaks += 1
            continue
        if breaks:
            out.append("\n" * breaks)
        elif out and not (is_wide(out[-1][-1]) or is_wide(line[0])):
            out.append(" ")
        out.append(line)
        breaks = 0
    return "".join(out)


def fold_literal(text: str) -> str:
    """The text of a literal block as a folded one `>` gives it, less its last line breaks.

    Lines that start with a blank keep their line breaks (YAML 1.1 §9.3.3).
    """
    out = ""
    previous: str | None = None
    breaks = 0
    for line in text.rstrip("\n").split("\n"):
        if not line:
            breaks += 1
            continue
        if previous is None:
            joint = "\n" * breaks
        elif previous[0] in " \t" or line[0] in " \t":
            joint = "\n" * (breaks + 1)
        elif breaks:
            joint = "\n" * breaks
        else:
            joint = "" if is_wide(previous[-1]) or is_wide(line[0]) else " "
        out += joint + line
        previous, breaks = line, 0
    return out


def fold_quoted(lines: Sequence[str], line_break: str = "\n") -> str:
    """The lines between two quotes joined as one text; blanks before and after the quotes' words stay."""
    out = lines[0].rstrip(" \t")
    breaks = 0
    for number, line in enumerate(lines[1:], start=2):
        bare = line.lstrip(" \t") if number == len(lines) else line.strip(" \t")
        if not bare:
            breaks += 1
            continue
        if breaks:
            out += line_break * breaks
        elif out and not (is_wide(out[-1]) or is_wide(bare[0])):
            out += " "
        out += bare
        breaks = 0
    return out


def on_one_line(raw: str) -> str:
    """A double-quoted value of several lines, quotes and escapes included, written on one line."""
    rows: list[str] = []
    for row in raw.split("\n"):
        bare = row.rstrip(" \t")
        is_escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
        # `\\ ` is a blank to keep; a `\\` that ends the line joins it to the next without a blank.
        rows.append(bare + " " if is_escaped and bare != row else bare)
    out = [rows[0]]
    for row in rows[1:]:
        last = out[-1]
        if (len(last) - len(last.rstrip("\\"))) % 2 == 1:
            out[-1] = last[:-1] + row.lstrip(" \t")
        else:
            out.append(row)
    return fold_quoted(out, line_break="\\n")


def is_wide(character: str) -> bool:
    """Whether it is a 汉字 or full-width punctuation, beside which a line break means nothing.

    “ ” ‘ ’ … — · are as wide as 汉字 in Chinese print, but Unicode calls their width ambiguous.
    """
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—·"
