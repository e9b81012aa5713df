"""Rows pasted from Excel: tab-separated lines in a literal block, the first of which names the keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostic import Diagnostic, Related
from generator.reading.fields import Field, Table
from generator.reading.merged import fill_down, merge
from generator.reading.node import Node, Scalar
from generator.reading.scalars import Report, nearest
from generator.reading.split_code import CODE, joined, split_code
from generator.reading.untabbed import is_untabbed, no_tabs, pieces_of
from generator.source import Source, Span

#: The style of a text that is a cell.
CELL = "cell"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the cell of each field by its Python name, and the whole of it."""

    cells: dict[str, Node]
    at: Span


class RowPlaces(Mapping[str, Span]):
    """The places of a row's cells, each found when it is asked for; no cell of the row is in quotes."""

    __slots__ = ("_columns", "_found", "_indent", "_number", "_source", "_stretches")

    def __init__(self, source: Source, number: int, indent: int, columns: tuple[str, ...]) -> None:
        self._source, self._number, self._indent, self._columns = source, number, indent, columns
        self._stretches: list[tuple[int, int]] = []
        self._found: dict[str, Span] | None = None

    def __getitem__(self, name: str) -> Span:
        found = self._found
        if found is None:
            found, self._stretches = {}, self._measured()
            self._found = found
        span = found.get(name)
        if span is None:
            span = found[name] = self._span(name)
        return span

    def _span(self, name: str) -> Span:
        """The place of a cell; of the row itself for the empty name."""
        if name and name not in self._columns:
            raise KeyError(name)
        first, last = self._stretches[self._columns.index(name) if name else 0]
        return Span(self._source, self._number, first, self._number, last if name else self._stretches[-1][1])

    def _measured(self) -> list[tuple[int, int]]:
        """The columns between which each cell stands; those beyond the end of the row stand at its end."""
        line = self._source.lines[self._number - 1]
        start = min(self._indent, len(line) - len(line.lstrip(" ")))
        found: list[tuple[int, int]] = []
        for typed in line[start:].split("\t"):
            found.append(_stretch(typed, start))
            start += len(typed) + 1
        end = found[-1][1]
        return found + [(end, end)] * (len(self._columns) - len(found))

    def __contains__(self, name: object) -> bool:
        return not name or name in self._columns

    def __iter__(self) -> Iterator[str]:
        return iter(("", *self._columns))

    def __len__(self) -> int:
        return 1 + len(self._columns)


def _stretch(cell: str, start: int) -> tuple[int, int]:
    """The columns between which the text of a cell stands that begins after so many characters of its line."""
    bare = cell.lstrip()
    first = start + 1 + (len(cell) - len(bare) if bare else 0)
    return first, first + len(bare.rstrip())


@dataclass(frozen=True, slots=True)
class PlainRows:
    """Rows in which every cell is plain text under a head that is in order: the field of each column, the cells."""

    columns: tuple[Field, ...]
    rows: tuple[tuple[list[str], RowPlaces], ...]


def plain_rows(block: Scalar, fields: Table) -> PlainRows | None:
    """What `read_rows` reads, in less time; None where anything has to be reported or taken out of quotes."""
    source, lines = block.at.source, block.at.source.lines
    columns: tuple[Field, ...] | None = None
    names: tuple[str, ...] = ()
    merged: list[int] = []
    indent = 0
    rows: list[tuple[list[str], RowPlaces]] = []
    for number in range(block.at.line + 1, block.at.end_line + 1):
        line = lines[number - 1]
        bare = line.lstrip(" ")
        if not bare or bare.isspace():
            continue
        if '"' in line:
            return None
        blanks = len(line) - len(bare)
        if columns is None:
            indent = blanks
            known = [fields.by_word.get(cell.strip()) for cell in bare.split("\t")]
            columns = tuple(each for each in known if each is not None)
            names = tuple(each.name for each in columns)
            merged = [place for place, each in enumerate(columns) if each.is_merged]
            is_sound = len(columns) == len(known) == len({*names})
            if not is_sound or any(each.name not in names for each in fields.required):
                return None
            continue
        cells = [cell.strip() for cell in (line[indent:] if blanks > indent else bare).split("\t")]
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            return None
        if len(cells) == 1 and len(columns) > 1 and is_untabbed(cells[0]):
            return None
        if rows and merged:
            fill_down(cells, rows[-1][0], merged)
        rows.append((cells, RowPlaces(source, number, indent, names)))
    return PlainRows(columns or (), tuple(rows))


def read_rows(block: Scalar, fields: Table, report: Report) -> list[Row]:
    """The rows under the head of a literal block; empty lines are skipped, cells trimmed.

    A short row stands for one with empty cells at its end, as Excel copies them.
    """
    source = block.at.source
    numbers = [
        number for number in range(block.at.line + 1, block.at.end_line + 1) if source.line(number).strip()
    ]
    if not numbers:
        return []
    indent = len(source.line(numbers[0])) - len(source.line(numbers[0]).lstrip(" "))
    head = _cells(source, numbers[0], indent, report)
    split = split_code(head, fields)
    head = joined(head, split, CODE)
    if len(head) == 1 and sum(word in fields.by_word for word in pieces_of(head[0].text)) > 1:
        report(no_tabs(head[0]))
        return []
    columns = _columns(head, fields, report)
    rows: list[Row] = []
    nameless: set[int] = set()
    for number in numbers[1:]:
        cells = _cells(source, number, indent, report)
        if len(cells) == 1 and len(head) > 1 and is_untabbed(cells[0].text):
            report(no_tabs(cells[0]))
            continue
        cells = joined(cells, split)
        row = _row(cells, head, columns, nameless, report)
        if rows:
            merge(row, rows[-1].cells, [each for each in columns if each is not None and each.is_merged])
        first, last = cells[0].at, cells[-1].at
        rows.append(Row(row, Span(source, number, first.column, number, last.end_column)))
    return rows


def _columns(head: list[Scalar], fields: Table, report: Report) -> list[Field | None]:
    """The field of each column; None for one that is faulty or has no head."""
    columns: list[Field | None] = []
    seen: dict[str, Scalar] = {}
    suggested: set[str] = set()
    for cell in head:
        each = fields.by_word.get(cell.text)
        if each is not None and each.name in seen:
            report(
                Diagnostic(
                    cell.at,
                    "repeated-key",
                    f"表头“{cell.text}”重复了",
                    "留下对的一列，删去另一列",
                    related=(Related(seen[each.name].at, "前一处"),),
                )
            )
            each = None
        elif each is not None:
            seen[each.name] = cell
        elif cell.text:
            near = nearest(cell.text, fields.by_word)
            if near is not None:
                suggested.add(fields.by_word[near].name)
            words = "、".join(one.word for one in fields.fields)
            guess = f"是不是“{near}”？" if near else ""
            report(
                Diagnostic(
                    cell.at,
                    "unknown-key",
                    f"不认识表头“{cell.text}”，这一列会丢失",
                    f"{guess}表头可写：{words}",
                )
            )
        columns.append(each)
    for each in fields.fields:
        if each.is_required and each.name not in seen and each.name not in suggested:
            at = Span(
                head[0].at.source, head[0].at.line, head[0].at.column, head[0].at.line, head[-1].at.end_column
            )
            report(
                Diagnostic(
                    at,
                    "missing-key",
                    f"粘贴的行里没有“{each.word}”一列",
                    f"第一行是表头；加一列“{each.word}”，内容如 {each.sample}",
                )
            )
    return columns


def _row(
    cells: list[Scalar], head: list[Scalar], columns: list[Field | None], nameless: set[int], report: Report
) -> dict[str, Node]:
    """The cells of one row by field, those beyond its end as blank; `nameless` columns were told already."""
    end = cells[-1].at
    blank = Scalar("", Span(end.source, end.line, end.end_column, end.line, end.end_column), CELL)
    row: dict[str, Node] = {}
    for index, each in enumerate(columns):
        if each is not None:
            row[each.name] = cells[index] if index < len(cells) else blank
    for index, cell in enumerate(cells):
        if not cell.text:
            continue
        if index >= len(head):
            report(
                Diagnostic(
                    cell.at,
                    "too-many-cells",
                    f"这一行有第 {index + 1} 格，表头只有 {len(head)} 格",
                    "补上这一列的表头，或删去多出的格子",
                )
            )
        elif not head[index].text and index not in nameless:
            nameless.add(index)
            report(
                Diagnostic(
                    cell.at,
                    "unnamed-column",
                    f"第 {index + 1} 列有内容，表头却空着",
                    "在第一行补上这一列的表头",
                    related=(Related(head[index].at, "空着的表头"),),
                )
            )
    return row


def _cells(source: Source, number: int, indent: int, report: Report) -> list[Scalar]:
    """The cells of one line, trimmed; those that Excel put in quotes without them."""
    line = source.line(number)
    cells: list[Scalar] = []
    start = min(indent, len(line) - len(line.lstrip(" ")))
    while True:
        end = line.find("\t", start)
        end = len(line) if end < 0 else end
        typed = line[start:end]
        text = typed.strip()
        if text.startswith('"'):
            opening = start + len(typed) - len(typed.lstrip())
            closing = _closing_quote(line, opening)
            if closing < 0:
                at = Span(source, number, opening + 1, number, end + 1)
                report(
                    Diagnostic(
                        at,
                        "unclosed-quote",
                        "这一格的引号没有配对，多半是 Excel 的格子里有换行",
                        "把这一格并成一行，去掉引号",
                    )
                )
            else:
                after = line.find("\t", closing)
                after = len(line) if after < 0 else after
                if not line[closing + 1 : after].strip():
                    end, typed = after, line[start:after]
                    text = line[opening + 1 : closing].replace('""', '"').strip()
        column = start + len(typed) - len(typed.lstrip()) + 1 if typed.strip() else start + 1
        width = len(typed.strip())
        cells.append(Scalar(text, Span(source, number, column, number, column + width), CELL))
        if end >= len(line):
            return cells
        start = end + 1


def _closing_quote(line: str, opening: int) -> int:
    """Where the quote opened at `opening` closes; `""` inside stands for one quote."""
    end = line.find('"', opening + 1)
    while end >= 0 and line[end + 1 : end + 2] == '"':
        end = line.find('"', end + 2)
    return end
