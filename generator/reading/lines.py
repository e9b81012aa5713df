"""One line of YAML as a person typed it: indent, dashes, key, value; and the line as it should be."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostic import Diagnostic
from generator.reading.quoting import scalar
from generator.source import Source, Span

#: The longest key; what stands before a colon further on is a sentence, not a key.
MAX_KEY = 24

#: What no key on a form contains; a colon after these belongs to a sentence or an address.
_NOT_IN_KEYS = frozenset(" \t,，。；;！？、/\\\"'#")


@dataclass(frozen=True, slots=True)
class Line:
    """The parts of one line; columns are 0-based offsets into it.

    `lead` is everything before the content: indent and `- `. `dash` is the column of the last
    dash, or -1. `key` is None where no `: ` follows a first word; then `value` is the content.
    """

    lead: str
    dash: int
    key: str | None
    value: str
    value_column: int

    @property
    def column(self) -> int:
        return len(self.lead)

    def with_value(self, value: str) -> str:
        """The whole line with another value; `value` is YAML already."""
        return self.lead + (value if self.key is None else f"{self.key}: {value}")


def split(text: str) -> Line:
    """The parts of a line that holds something."""
    column, dash = 0, -1
    while True:
        while column < len(text) and text[column] in " \t":
            column += 1
        if text[column : column + 1] == "-" and text[column + 1 : column + 2] in ("", " ", "\t"):
            dash = column
            column += 1
        else:
            break
    content = text[column:].rstrip()
    colon = _colon(content)
    if colon < 0:
        return Line(text[:column], dash, None, content, column)
    value = content[colon + 1 :]
    bare = value.lstrip(" \t")
    return Line(text[:column], dash, content[:colon], bare, column + colon + 1 + len(value) - len(bare))


def _colon(content: str) -> int:
    """Where the colon after the key stands: the first with a blank or nothing after it, outside quotes."""
    start = 0
    if content[:1] in ("'", '"'):
        end = content.find(content[0], 1)
        if end < 0 or not content[end + 1 :].lstrip(" \t").startswith(":"):
            return -1
        start = end
    while (colon := content.find(":", start)) >= 0:
        if content[colon + 1 : colon + 2] in ("", " ", "\t"):
            return colon
        start = colon + 1
    return -1


def key_before(content: str, colon: int) -> str | None:
    """What stands before a colon, if it can be a key."""
    word = content[:colon].strip("\u3000\u00a0 ")
    return word if 0 < len(word) <= MAX_KEY and not _NOT_IN_KEYS & set(word) else None


def wrong_colon(source: Source, number: int) -> Diagnostic | None:
    """A full-width colon, or a colon without a blank after it, where a line has a key without `: `."""
    text = source.line(number)
    found = _wrong_colon(text)
    if found is None:
        return None
    column, word = found
    at = Span(source, number, column + 1, number, column + 2)
    should = (with_colon(text) or "").strip()
    if text[column] == "：":
        return Diagnostic(
            at,
            "full-width-colon",
            f"“{word}”后面是全角冒号“：”，这一行不会当作“{word}”来读",
            f"改成半角冒号加空格：{should}",
        )
    return Diagnostic(
        at,
        "no-blank-after-colon",
        f"“{word}”的冒号后面没有空格，这一行不会当作“{word}”来读",
        f"冒号后面加一个空格：{should}",
    )


def with_colon(text: str) -> str | None:
    """The line with the colon that `wrong_colon` misses."""
    found = _wrong_colon(text)
    if found is None:
        return None
    column, _ = found
    value = text[column + 1 :].strip()
    return f"{text[:column].rstrip()}: {scalar(value)}" if value else f"{text[:column].rstrip()}:"


def _wrong_colon(text: str) -> tuple[int, str] | None:
    """The 0-based column of a wrong colon, and the key before it."""
    line = split(text)
    content = text[line.column :].rstrip()
    found = [place for mark in ("：", ":") if (place := content.find(mark)) > 0]
    if not found:
        return None
    colon = min(found)
    word = key_before(content, colon)
    if word is None or (content[colon] == ":" and content[colon + 1 : colon + 2] in ("", " ", "\t")):
        return None
    return line.column + colon, word


def wrong_dash(source: Source, number: int) -> Diagnostic | None:
    """A list item whose dash has no blank after it: `-科目编码: 1`."""
    text = source.line(number)
    line = split(text)
    if line.key is None or line.key[:1] not in ("-", "－", "—", "·") or not line.key.strip("-－—·"):
        return None
    marks = len(line.key) - len(line.key.lstrip("-－—·"))
    column = line.column + 1
    return Diagnostic(
        Span(source, number, column, number, column + marks),
        "no-blank-after-dash",
        f"列表的每一项以半角减号加空格开头，这里是“{line.key[:marks]}”，后面没有空格",
        f"改成：- {line.key[marks:].strip()}: {line.value}".rstrip(),
    )


def with_dash(text: str) -> str:
    """The line with the dash that `wrong_dash` misses, as wide as before or one wider."""
    line = split(text)
    content = text[line.column :]
    return f"{line.lead}- {content.lstrip('-－—·').lstrip()}"


def unclosed_quote(source: Source, number: int, column: int) -> Diagnostic:
    """A quote that swallows the lines after it; `column` is 1-based."""
    text = source.line(number)
    return Diagnostic(
        Span(source, number, column, number, len(text.rstrip()) + 1),
        "unclosed-quote",
        "这里的引号没有配对，后面的内容都被吞进去了",
        f"在值的末尾补上 {text[column - 1 : column]}；引号里要换行的，下面各行缩进两个空格",
    )
