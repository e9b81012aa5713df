"""Markdown with front matter: the figures of a filing as a record, its words by section."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.diagnostic import Diagnostic
from generator.reading.decode import decode
from generator.reading.fields import table
from generator.record import Record
from generator.source import Source, Span

R = TypeVar("R", bound=Record)

FENCE = "---"

#: A line of dashes that was meant as one of the two fences.
_DASHES = re.compile(r"\s*[-－—–―─_=＝]{2,}\s*")
_KEY = re.compile(r"[^\s:：#>|`-][^\s:：]{0,15}[:：]")

#: A heading as CommonMark §4.2 has it.
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
#: A line that was meant as a heading: no blank after ##, or after # before the number of a section.
_MEANT = re.compile(
    r" {0,3}(?P<marks>(?:＃{2,6}|＃(?!\d))(?=[\s\u3000]*[^\s#＃])|#{2,6}(?=[^\s#])"
    r"|#(?=[（(]?[一二三四五六七八九十]+[、）)]|第[一二三四五六七八九十]+[章节部]))"
)
_CODE_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the text up to the next heading of any level.

    `level` is 1 to 6, 0 for text before the first heading. `at` is the heading line, `body_line` the
    line on which `body` starts; empty lines around the body are left out.
    """

    heading: str
    level: int
    body: str
    at: Span
    body_line: int


@dataclass(frozen=True, slots=True)
class Document(Generic[R]):
    """A file of front matter and body; `body_line` is the first line after the front matter."""

    record: R
    sections: tuple[Section, ...]
    source: Source
    body_line: int


def read_document(record: type[R], source: Source) -> tuple[Document[R] | None, tuple[Diagnostic, ...]]:
    """The record of the front matter between two lines `---`, and the sections of the body."""
    lines = source.lines
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    if source.line(first).rstrip() != FENCE:
        return None, (_no_front_matter(record, source, first),)
    last = next(
        (
            number
            for number, line in enumerate(lines[first:], start=first + 1)
            if line.startswith(FENCE) and line.rstrip() == FENCE
        ),
        None,
    )
    if last is None:
        return None, (_unclosed(source, first),)
    sections, remarks = _sections(source, last + 1)
    made, faults = decode(record, source, (first + 1, last - 1))
    if made is None:
        return None, (*faults, *remarks)
    return Document(made, sections, source, last + 1), (*faults, *remarks)


def _unclosed(source: Source, first: int) -> Diagnostic:
    """That the second fence is missing, or of other signs than it must be."""
    for number, line in enumerate(source.lines[first:], start=first + 1):
        if line.startswith("## "):
            break
        if _DASHES.fullmatch(line):
            return _wrong_fence(source, number)
    return Diagnostic(
        Span(source, first, 1, first, len(FENCE) + 1),
        "unclosed-front-matter",
        "数据部分从这一行开始，却没有结束",
        "在最后一个键之后、正文之前，单独写一行 ---",
    )


def _wrong_fence(source: Source, number: int) -> Diagnostic:
    line = source.line(number)
    return Diagnostic(
        Span(source, number, 1, number, len(line.rstrip()) + 1),
        "wrong-fence",
        f"数据部分的首尾要各有一行三个半角减号，这一行写的是“{line.strip()[:10]}”",
        "改成三个半角减号，顶格，单独一行：---",
    )


def _no_front_matter(record: type[Record], source: Source, number: int) -> Diagnostic:
    line = source.line(number)
    if _DASHES.fullmatch(line) and any(map(_KEY.match, source.lines[number : number + 1])):
        return _wrong_fence(source, number)
    at = Span(source, number, 1, number, len(line) + 1)
    if _KEY.match(line) and any(each.rstrip() == FENCE for each in source.lines[number:]):
        message = "数据部分前面少了一行 ---，后面的键不会当作数来读"
        return Diagnostic(at, "no-front-matter", message, "在这一行前面单独加一行：---")
    required = [f"{each.word}: {each.sample}" for each in table(record).fields if each.is_required]
    example = " ⏎ ".join([FENCE, *required, FENCE])
    return Diagnostic(
        at,
        "no-front-matter",
        "文件要以数据部分开头：先是一行 ---，然后是键和值，再一行 ---，之后才是正文",
        f"在最前面加上（⏎ 处换行）：{example}",
    )


def _sections(source: Source, first: int) -> tuple[tuple[Section, ...], list[Diagnostic]]:
    """The body cut at its headings; headings inside fenced code are text."""
    sections: list[Section] = []
    remarks: list[Diagnostic] = []
    heading, level, started, fence = "", 0, first, ""
    for number, line in enumerate(source.lines[first - 1 :], start=first):
        if "#" not in line and "`" not in line and "~" not in line and "＃" not in line:
            continue
        code = _CODE_FENCE.match(line)
        if code is not None and (not fence or code["fence"].startswith(fence)):
            fence = "" if fence else code["fence"]
            continue
        if fence or ("#" not in line and "＃" not in line):
            continue
        match = _HEADING.fullmatch(line)
        if match is not None:
            _close(sections, source, heading, level, started, number)
            heading, level, started = (match["text"] or "").strip(), len(match["marks"]), number
            continue
        meant = _MEANT.match(line)
        if meant is not None:
            marks, text = meant["marks"], line[meant.end() :].strip()
            at = Span(source, number, meant.start("marks") + 1, number, meant.end() + 1)
            message = f"{marks} 后面没有空格，这一行不会当作标题"
            remedy = f"是标题，就加一个空格：{marks} {text}；是文字，就在前面加反斜杠：\\{marks}{text}"
            if marks[0] == "＃":
                message = f"{marks} 是全角的，这一行不会当作标题"
                remedy = f"改成半角，后面空一格：{'#' * max(2, len(marks))} {text}"
            remarks.append(Diagnostic(at, "heading-without-blank", message, remedy, "warning"))
    _close(sections, source, heading, level, started, len(source.lines) + 1)
    return tuple(sections), remarks


def _close(sections: list[Section], source: Source, heading: str, level: int, started: int, end: int) -> None:
    """Add the section that ends before line `end`, unless it is empty text before the first heading."""
    first = started + 1 if level else started
    last = end - 1
    while first <= last and not source.line(first).strip():
        first += 1
    while last >= first and not source.line(last).strip():
        last -= 1
    if not level and first > last:
        return
    place = started if level else first
    at = Span(source, place, 1, place, len(source.line(place)) + 1)
    body = "\n".join(source.lines[first - 1 : last])
    sections.append(Section(heading, level, body, at, first if first <= last else started + 1))
