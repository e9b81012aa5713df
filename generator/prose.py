"""Words of a filing: the small Markdown that we read, and its HTML.

Only paragraphs, tables and links are markup (headings are read before, by `reading.document`).
All else prints as typed: official texts are full of `1.`, `*`, `>` and `[2021]` that mean themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

#: What may stand in the brackets of a link: with a scheme of the web, or a path. `[2021](试行)` is text.
_ADDRESS = re.compile(r"(?:https?:|mailto:|tel:|\.{0,2}/|#)|[^\s:]+\.[A-Za-z]{2,5}(?:[/?#]|$)|[^\s:]+/")

_MARKDOWN = MarkdownIt("zero").enable(["table", "link"])
_MARKDOWN.validateLink = lambda url: _ADDRESS.match(url) is not None  # type: ignore[method-assign]
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
    return _with_variants(str(_MARKDOWN.renderInline(join_lines(text))))


def pieces(text: str, first_line: int = 1) -> tuple[Piece, ...]:
    """The body of a section in order: words, tables, directives (with the line they stand on)."""
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
    found: list[Piece] = []
    html: list[str] = []
    tokens: Sequence[Token] = _MARKDOWN.parse(text)
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
            html.append(f"<p>{_render_inline(token)}</p>\n")
        position += 1
    if html:
        found.append(Words("".join(html)))
    return found


def _render_inline(token: Token) -> str:
    renderer = _MARKDOWN.renderer
    assert isinstance(renderer, RendererHTML)
    joined = _MARKDOWN.parseInline(join_lines(token.content))[0]
    return _with_variants(renderer.renderInline(joined.children or [], _MARKDOWN.options, {}))


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
