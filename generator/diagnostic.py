"""A fault or remark at a place, and how a person or a program reads it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator.source import Span, cells

Severity = Literal["error", "warning", "info"]

#: Categories of characters that a terminal does not show as one: controls, separators of lines, surrogates.
_UNSEEN = ("Cc", "Zl", "Zp", "Cs")

SEVERITY_NAMES: dict[str, str] = {"error": "错误", "warning": "警告", "info": "提示"}


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a diagnostic, and what stands there."""

    at: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong at a place: `name` (kebab-case, the defect), `message` why, `hint` what to do.

    `message` and `hint` are Chinese sentences without a final 。; `basis` is the clause, if any.
    """

    at: Span
    name: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    related: tuple[Related, ...] = ()
    basis: str = ""
    ids: tuple[str, ...] = ()
    acknowledged: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.at.path, self.at.line, self.at.column, self.name)


class Refusal(Exception):
    """What stops a command for a reason that its user can mend; the message is Chinese and says what to do.

    `exit_code` is that of the command: 1 for faults in what it was given, 2 for misuse.
    """

    exit_code = 1


def is_error(diagnostic: Diagnostic) -> bool:
    """Whether it stops the publication of its filing."""
    return diagnostic.severity == "error" and not diagnostic.acknowledged


#: The widest a shown line may be, in cells; a longer one is cut around the place.
MAX_CELLS = 100

#: Cells of a cut line that are shown before the place.
_LEAD = 30


def snippet(at: Span) -> str:
    """The line of a span with carets under it, two cells to a 汉字; tabs and unseen characters as one blank.

    A line too long for the screen is cut around the place, with … where something is left out.
    """
    number = f"{at.line} | "
    row = at.source.line(at.line)
    start = min(at.column - 1, len(row))
    end = min(at.end_column - 1, len(row)) if at.end_line == at.line else len(row)
    room = MAX_CELLS - len(number)
    before, rest = _shown(row[max(0, start - room) : start]), _shown(row[start : start + room])
    is_cut_before = start > room
    if is_cut_before or cells(before) + cells(rest) + (len(row) > start + room) > room:
        shorter = _last_cells(before, _LEAD)
        before = "…" + shorter if is_cut_before or shorter != before else before
    after = _first_cells(rest, room - cells(before))
    if after != rest or len(row) > start + room:
        after = _first_cells(rest, room - cells(before) - 1) + "…"
    carets = "^" * max(1, cells(after[: max(end - start, 0)]))
    return f"{number}{before}{after}\n{' ' * (len(number) - 2)}| {' ' * cells(before)}{carets}"


def _shown(text: str) -> str:
    return "".join(" " if unicodedata.category(character) in _UNSEEN else character for character in text)


def _first_cells(text: str, room: int) -> str:
    """As much of the start of a text as fits in so many cells."""
    width = 0
    for index, character in enumerate(text):
        width += cells(character)
        if width > room:
            return text[:index]
    return text


def _last_cells(text: str, room: int) -> str:
    """As much of the end of a text as fits in so many cells."""
    return _first_cells(text[::-1], room)[::-1]


def as_text(diagnostic: Diagnostic) -> str:
    """One diagnostic as the terminal shows it: place, message, name, line, carets, hint."""
    rows = [_head(diagnostic), snippet(diagnostic.at)]
    if diagnostic.hint:
        rows.append(f"改法：{diagnostic.hint}")
    if diagnostic.basis:
        rows.append(f"依据：{diagnostic.basis}")
    rows += [f"另见 {each.at}：{each.message}" for each in diagnostic.related]
    if diagnostic.acknowledged:
        rows.append(f"已知悉：{diagnostic.acknowledged}")
    return "\n".join(rows)


def _head(diagnostic: Diagnostic) -> str:
    severity = SEVERITY_NAMES[diagnostic.severity]
    return f"{diagnostic.at}: {severity}：{diagnostic.message} [{diagnostic.name}]"


def _texts(group: Iterable[Diagnostic]) -> Iterator[str]:
    """What the terminal shows of one file; of what is told with one remedy many times, later only the first line."""
    told: Counter[tuple[str, str]] = Counter()
    short: list[str] = []
    for each in group:
        told[each.name, each.hint] += 1
        says_more = each.severity == "error" or each.acknowledged or each.related
        if not says_more and told[each.name, each.hint] > MOST_IN_FULL:
            short.append(f"{_head(each)}（改法同前）")
            continue
        if short:
            yield "\n".join(short)
            short = []
        yield as_text(each)
    if short:
        yield "\n".join(short)


def as_json(diagnostic: Diagnostic) -> dict[str, object]:
    """One diagnostic in the shape of `check --format json`."""
    return {
        "path": diagnostic.at.path,
        "line": diagnostic.at.line,
        "column": diagnostic.at.column,
        "rule": diagnostic.name,
        "ids": list(diagnostic.ids),
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "basis": diagnostic.basis,
        "acknowledged": bool(diagnostic.acknowledged),
    }


#: A list longer than this, over several files, gets a line above each file's part.
MOST_WITHOUT_HEADS = 10
#: So many warnings or hints of one rule in one file are shown with their lines; no error is cut short.
MOST_IN_FULL = 3


def counted(diagnostics: Iterable[Diagnostic], known: int = 0) -> str:
    """`3 处错误、5 处警告；另有 120 处已知悉`; empty where there is nothing. `known` are acknowledged ones left out."""
    found = list(diagnostics)
    known += sum(1 for each in found if each.acknowledged)
    counts = "、".join(
        f"{number} 处{word}"
        for severity, word in SEVERITY_NAMES.items()
        if (number := sum(1 for each in found if each.severity == severity and not each.acknowledged))
    )
    return "；另有 ".join(each for each in (counts, f"{known} 处已知悉" if known else "") if each)


def report(diagnostics: Sequence[Diagnostic], known: int = 0) -> str:
    """All diagnostics sorted by place, with a last line that counts them, and apart from them the acknowledged.

    `known` is the number of acknowledged ones that were left out; a long list is parted by file, and what repeats
    in a file is told shorter.
    """
    ordered = sorted(diagnostics, key=lambda each: each.order)
    parts = [(path, list(group)) for path, group in groupby(ordered, key=lambda each: each.at.path)]
    has_heads = len(parts) > 1 and len(ordered) > MOST_WITHOUT_HEADS
    rows: list[str] = []
    for path, group in parts:
        if has_heads:
            rows.append(f"【{path}】{counted(group)}")
        rows += _texts(group)
    total = counted(ordered, known)
    is_open = any(not each.acknowledged for each in ordered)
    rows.append(f"共 {total}" if is_open else f"没有发现问题{f'；另有 {total}' if total else ''}")
    return "\n\n".join(rows)
