"""A fault or remark at a place, and how a person or a program reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.source import Span, cells

Severity = Literal["error", "warning", "info"]

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


def is_error(diagnostic: Diagnostic) -> bool:
    """Whether it stops the publication of its filing."""
    return diagnostic.severity == "error" and not diagnostic.acknowledged


def snippet(at: Span) -> str:
    """The line of a span with carets under it, two cells to a 汉字; tabs shown as one blank."""
    text = at.source.line(at.line).replace("\t", " ")
    number = f"{at.line} | "
    end = at.end_column if at.end_line == at.line else len(text) + 1
    before, marked = text[: at.column - 1], text[at.column - 1 : max(end - 1, at.column)]
    carets = " " * cells(before) + "^" * max(1, cells(marked))
    return f"{number}{text}\n{' ' * (len(number) - 2)}| {carets}"


def as_text(diagnostic: Diagnostic) -> str:
    """One diagnostic as the terminal shows it: place, message, name, line, carets, hint."""
    head = (
        f"{diagnostic.at}: {SEVERITY_NAMES[diagnostic.severity]}："
        f"{diagnostic.message} [{diagnostic.name}]"
    )
    rows = [head, snippet(diagnostic.at)]
    if diagnostic.hint:
        rows.append(f"改法：{diagnostic.hint}")
    if diagnostic.basis:
        rows.append(f"依据：{diagnostic.basis}")
    rows += [f"另见 {each.at}：{each.message}" for each in diagnostic.related]
    if diagnostic.acknowledged:
        rows.append(f"已知悉：{diagnostic.acknowledged}")
    return "\n".join(rows)


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


def report(diagnostics: Sequence[Diagnostic]) -> str:
    """All diagnostics sorted by place, with a last line that counts them."""
    ordered = sorted(diagnostics, key=lambda each: each.order)
    counts = [
        f"{number} 处{word}"
        for severity, word in SEVERITY_NAMES.items()
        if (number := sum(1 for each in ordered if each.severity == severity))
    ]
    return "\n\n".join([*map(as_text, ordered), f"共 {'、'.join(counts)}" if counts else "没有发现问题"])
