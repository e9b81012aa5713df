"""Words of a filing: the small Markdown that we read, and its HTML.

Only paragraphs, tables and links are markup (headings are read before, by `reading.document`).
All else prints as typed: official texts are full of `1.`, `*`, `>` and `[2021]` that mean themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

#: What may stand in the brackets of a link: with a scheme of the web, or a path. `[2021](试行)` is text.
_ADDRESS = re.compile(r"(?:https?:|mailto:|tel:|\.{0,2}/|#)|[^\s:]+\.[A-Za-z]{2,5}(?:[/?#]|$)|[^\s:]+/")

_LINE = MarkdownIt("zero").enable("link")
_LINE.validateLink = lambda url: _ADDRESS.match(url) is not None  # type: ignore[method-assign]
#: Paragraphs and tables; the lines in them are left as they are.
_TEXT = MarkdownIt("zero").enable("table").disable(["inline", "text_join"])
#: What only the parser can read: a link in a line, a table in a text; and what it replaces, NUL and CR.
_IS_MARKUP, _IS_TABLED = re.compile(r"[\[\0\r]"), re.compile(r"[|\0\r]")
#: A paragraph: lines that hold more than blanks. A full-width blank 　 is a sign like others.
_PARAGRAPH = re.compile(r"(?m)(?:^[ \t]*[^ \t\n][^\n]*(?:\n|\Z))+")
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]"

#: Private-use characters that mark words of which something is told: which remark it is, and the end.
_MARK_FIRST, _MARK_LAST, MARK_CLOSE = 0xF0000, 0xFFFFD, "\U0010fffd"
#: How many remarks one page can mark.
MOST_MARKS = _MARK_LAST - _MARK_FIRST
_MARK_OPEN = f"[{chr(_MARK_FIRST)}-{chr(_MARK_LAST)}]"
MARK = re.compile(f"({_MARK_OPEN})|{MARK_CLOSE}")
_BREAK = re.compile(rf"(?:(?<={_WIDE})|(?<={_WIDE}{MARK_CLOSE}))\s*\n\s*|\s*\n\s*(?={_MARK_OPEN}?{_WIDE})")

#: Private-use characters that mark the ends of a variant reading in a source text.
VARIANT_OPEN, VARIANT_CLOSE = "\ue000", "\ue001"
_VARIANT = re.compile(f"{VARIANT_OPEN}(\\d+):(.*?){VARIANT_CLOSE}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs in a row, as HTML."""

    html: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table written in Markdown: heads and rows of plain text."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Directive:
    """A line of its own such as `[表：机构设置表]`: what it calls for, and the name given, if any."""

    word: str
    name: str
    line: int


Piece = Words | Grid | Directive

_DIRECTIVE = re.compile(r"^\[(表|绩效目标表|自评表|绩效文本)(?:[：:]\s*(.+?))?\]$")


def join_lines(text: str) -> str:
    """Lines of one paragraph as one line: no blank between 汉字, one between other words."""
    return _BREAK.sub("", text.strip()).replace("\n", " ")


def inline(text: str) -> str:
    """One line of words as HTML; links only."""
    words = join_lines(text)
    if _IS_MARKUP.search(words) is None:
        return _with_variants(inline_plain(words))
    return _with_variants(str(_LINE.renderInline(words)))


def pieces(text: str, first_line: int = 1) -> tuple[Piece, ...]:
    """The body of a section in order: words, tables, directives (with the line they stand on)."""
    if "[" not in text:
        return tuple(_written(text))
    found: list[Piece] = []
    words: list[str] = []
    for number, line in enumerate(text.split("\n"), first_line):
        match = _DIRECTIVE.match(line.strip())
        if match is None:
            words.append(line)
            continue
        found += _written("\n".join(words))
        words = []
        found.append(Directive(match[1], (match[2] or "").strip(), number))
    found += _written("\n".join(words))
    return tuple(found)


def directives(text: str, first_line: int = 1) -> Iterator[Directive]:
    """Only the directives of a section, without making HTML of its words."""
    if "[" not in text:
        return
    for number, line in enumerate(text.split("\n"), first_line):
        match = _DIRECTIVE.match(line.strip())
        if match is not None:
            yield Directive(match[1], (match[2] or "").strip(), number)


def is_directive(line: str) -> bool:
    """Whether a line is a directive such as `[表：机构设置表]`."""
    return _DIRECTIVE.match(line.strip()) is not None


def paragraph(text: str) -> str:
    """Composed plain text as one escaped paragraph."""
    return f"<p>{inline_plain(text)}</p>\n"


def inline_plain(text: str) -> str:
    """Plain text escaped for HTML, nothing read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def plain(text: str) -> str:
    """A text with the marks of variant readings and of remarks taken out."""
    return MARK.sub("", _VARIANT.sub(r"\2", text))


def mark(text: str, start: int, end: int, number: int) -> tuple[str, int]:
    """A text with its words from `start` to `end` marked for the remark of that number, and whose mark they bear.

    Places count without marks. Where a mark stands already, it serves for both; what is empty bears none.
    """
    places: list[int] = []
    opened = -1
    for place, character in enumerate(text):
        match = MARK.match(character)
        if match is None:
            if opened >= 0 and start <= len(places) < end:
                return text, opened
            places.append(place)
        else:
            opened = ord(character) - _MARK_FIRST if match[1] else -1
    if not 0 <= start < end <= len(places) or number > MOST_MARKS:
        return text, -1
    first, last = places[start], places[end - 1] + 1
    return f"{text[:first]}{chr(_MARK_FIRST + number)}{text[first:last]}{MARK_CLOSE}{text[last:]}", number


def marks_in(text: str) -> list[int]:
    """The numbers of the remarks whose marks stand in a text."""
    return [ord(match[1]) - _MARK_FIRST for match in MARK.finditer(text) if match[1]]


def _written(text: str) -> list[Piece]:
    """Paragraphs and Markdown tables of a stretch of text."""
    if _IS_TABLED.search(text) is None:
        html = "".join(f"<p>{inline(each)}</p>\n" for each in _PARAGRAPH.findall(text))
        return [Words(html)] if html else []
    return _parsed(text)


def _parsed(text: str) -> list[Piece]:
    """The same by the Markdown parser, which alone knows tables."""
    found: list[Piece] = []
    html: list[str] = []
    tokens: Sequence[Token] = _TEXT.parse(text)
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "table_open":
            end = next(i for i in range(position, len(tokens)) if tokens[i].type == "table_close")
            if html:
                found.append(Words("".join(html)))
                html = []
            found.append(_grid(tokens[position:end]))
            position = end
        elif token.type == "inline":
            html.append(f"<p>{inline(token.content)}</p>\n")
        position += 1
    if html:
        found.append(Words("".join(html)))
    return found


def _grid(tokens: Sequence[Token]) -> Grid:
    heads: list[str] = []
    rows: list[list[str]] = []
    in_head = False
    for token in tokens:
        if token.type == "thead_open":
            in_head = True
        elif token.type == "thead_close":
            in_head = False
        elif token.type == "tr_open" and not in_head:
            rows.append([])
        elif token.type == "inline":
            (heads if in_head else rows[-1]).append(token.content)
    return Grid(tuple(heads), tuple(map(tuple, rows)))


def _with_variants(html: str) -> str:
    """Marked variant readings become links to the note that tells the other reading."""
    return _VARIANT.sub(r'<a class="variant" href="#variant-\1">\2</a>', html)
