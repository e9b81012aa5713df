"""Why the YAML of a file can't be read, in words a person can act on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.diagnostic import Diagnostic, Related
from generator.reading.lines import split, unclosed_quote
from generator.reading.suspects import suspects
from generator.source import Source, Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the parser gave up; `mended` has the faulty lines as they should be, if that mends it."""

    faults: tuple[Diagnostic, ...]
    mended: dict[int, str]


def explain(source: Source, first: int, last: int, error: Exception) -> Explanation:
    """All that is plainly wrong on the lines, and the parser's own complaint unless that explains it."""
    place = _place(source, first, last, error)
    stumbled = _stumbled(source, first, place, error)
    found = list(suspects(source, first, last))
    told = [each for each in found if each.is_certain or each.fault.at.line in stumbled]
    faults = tuple(each.fault for each in told)
    if not any({each.fault.at.line, each.reaches} & stumbled for each in told):
        return Explanation((*faults, _complaint(source, first, place, error)), {})
    mended: dict[int, str] = {}
    for each in told:
        if each.mended is None:
            return Explanation(faults, {})
        mended.setdefault(each.fault.at.line, each.mended)
    return Explanation(faults, mended)


def _place(source: Source, first: int, last: int, error: Exception) -> Span:
    """Where the parser stopped, moved back onto the last line that holds something."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + first, mark.column + 1) if mark is not None else (first, 1)
    if line > last or not source.line(line).strip():
        line = min(line, last)
        while line > first and not source.line(line).strip():
            line -= 1
        column = max(1, len(source.line(line).rstrip()))
    return Span(source, line, column, line, max(column, len(source.line(line).rstrip())) + 1)


def _stumbled(source: Source, first: int, place: Span, error: Exception) -> set[int]:
    """The lines on which the cause of the parser's complaint may stand."""
    lines = {place.line, max(first, _above(source, first, place.line))}
    context = getattr(error, "context_mark", None)
    if context is not None and "block" not in str(getattr(error, "context", "")):
        lines.add(context.line + first)
    return lines


def _above(source: Source, first: int, number: int) -> int:
    """The last line before `number` that holds more than a comment; less than `first` if none does."""
    above = number - 1
    while above >= first and source.line(above).lstrip()[:1] in ("", "#"):
        above -= 1
    return above


def _complaint(source: Source, first: int, place: Span, error: Any) -> Diagnostic:
    """The parser's complaint as one of ours; unknown ones say where and what to look at."""
    context, problem = str(getattr(error, "context", "") or ""), str(getattr(error, "problem", "") or "")
    mark = getattr(error, "context_mark", None)
    opened = place
    if mark is not None and mark.line + first < place.line + 1:
        line = mark.line + first
        opened = Span(source, line, mark.column + 1, line, len(source.line(line).rstrip()) + 1)
    if "quoted scalar" in context and "unexpected" in problem:
        return unclosed_quote(source, opened.line, opened.column)
    if "quoted scalar" in context:
        return Diagnostic(
            place, "bad-escape", "双引号里的反斜杠 \\ 有特别的意思，这里读不懂", "改用单引号：'…'"
        )
    if "simple key" in context:
        word = source.line(opened.line).strip()
        return Diagnostic(
            opened,
            "missing-colon",
            f"“{word[:20]}”这一行没有“键: 值”，不知道属于谁",
            "若是键，后面加半角冒号和空格；若是上一行的内容，比上一行的键多缩进两个空格",
        )
    if "flow" in context:
        line = split(source.line(opened.line))
        return Diagnostic(
            opened,
            "needs-quotes",
            f"以 {line.value[:1] or '['} 开头的值，YAML 当作列表，括号没有配对",
            "若是文字，整个值加引号：'…'",
        )
    if "mapping values" in problem or "block" in context:
        return _bad_indent(source, first, place)
    return Diagnostic(
        place,
        "not-yaml",
        "从这里起读不下去，不合 YAML 的写法",
        "检查这一行和上一行：键后是半角冒号加空格，同一层的键左端对齐，值里有特别的符号就加引号",
    )


def _bad_indent(source: Source, first: int, place: Span) -> Diagnostic:
    """A line that is indented unlike its neighbours."""
    above = _above(source, first, place.line)
    line = source.line(place.line)
    column = split(line).column
    at = Span(source, place.line, column + 1, place.line, len(line.rstrip()) + 1)
    upper = source.line(above)
    related = (
        (Related(Span(source, above, split(upper).column + 1, above, len(upper.rstrip()) + 1), "上一行"),)
        if above >= first
        else ()
    )
    return Diagnostic(
        at,
        "bad-indent",
        "这一行的缩进与上下文对不齐",
        "同一层的键左端对齐；下一层比上一层多两个空格；列表的每一项以“- ”开头",
        related=related,
    )
