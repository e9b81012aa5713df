"""Extra tables 附表 and tables in the text as grids of cells with their places: codes, figures, rows of totals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import MoneyUnit, parse
from generator.model.filing import ExtraTable
from generator.reading.document import Section
from generator.source import Span
from generator.tables.classification import is_code, is_economic_code, normalise

#: A column whose figures are no money, or none that can be added.
_NO_MONEY = re.compile(
    r"率|比|占|%|％|增减|数量|人数|面积|编制|序号|行次|编码|代码|分值|得分|年度|单价|标准|期限"
)
#: A column of whole things or of points, which can be added.
_COUNTED = re.compile(r"(?:分值|权重|得分|编制|人|个|项目|户|件|辆)数?")
_PLAIN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_TOTAL = re.compile(r"合计|总计")
_RULE = re.compile(r":?-+:?")
_EMPTY = frozenset(("", "—", "——", "-", "--", "－", "/", "\\", "0"))


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: its text, and where it stands."""

    text: str
    at: Span

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told: blank, a dash, or 0."""
        return self.text in _EMPTY or not self.text.strip("0.,")

    def figure(self, unit: MoneyUnit) -> Decimal | None:
        """The figure in 元, an empty cell as 0; None where the cell holds words."""
        return Decimal(0) if self.is_empty else parse(self.text, unit)


@dataclass(frozen=True, slots=True)
class Grid:
    """The heads and rows of an extra table, every row as long as the heads."""

    heads: tuple[GridCell, ...]
    rows: tuple[tuple[GridCell, ...], ...]

    def money(self, unit: MoneyUnit) -> list[int]:
        """The columns whose cells are all figures, of money by their head."""
        return [
            place
            for place, head in enumerate(self.heads)
            if head.text
            and not _NO_MONEY.search(head.text)
            and all(row[place].figure(unit) is not None for row in self.rows)
            and any(not row[place].is_empty for row in self.rows)
        ]

    def counted(self) -> list[int]:
        """The columns of plain numbers that count things or points by their head: 编制数, 得分."""
        return [
            place
            for place, head in enumerate(self.heads)
            if (match := _COUNTED.search(head.text)) is not None
            and head.text.endswith(match[0])
            and all(row[place].is_empty or _PLAIN.fullmatch(row[place].text) for row in self.rows)
            and any(not row[place].is_empty for row in self.rows)
        ]

    def codes(self) -> list[str] | None:
        """The code of each row, blank for rows without; None where no column holds codes."""
        for place, head in enumerate(self.heads):
            if "编码" not in head.text and "代码" not in head.text:
                continue
            found = [normalise(row[place].text) for row in self.rows]
            known = [each for each in found if is_code(each) or is_economic_code(each)]
            if len(known) > 1 and len(known) >= len(found) - 2 and len(set(known)) == len(known):
                return [each if each in known else "" for each in found]
        return None

    def total_rows(self) -> list[int]:
        """The rows that are called 合计 or 总计."""
        return [
            place
            for place, row in enumerate(self.rows)
            if any(_TOTAL.fullmatch("".join(cell.text.split())) for cell in row[:3])
        ]


def grid(table: ExtraTable) -> Grid:
    """An extra table with the place of every cell."""
    return _squared(list(_lines(table)))


def grids_of(section: Section) -> Iterator[Grid]:
    """The tables that are written in the text of a section, `| 项目 | 金额 |`."""
    if "\n|" not in f"\n{section.body}":
        return
    block: list[list[GridCell]] = []
    for number, line in [*enumerate(section.body.split("\n"), section.body_line), (0, "")]:
        if line.startswith("|"):
            cells = _cells(line.rstrip().removeprefix("|").removesuffix("|"), section, number)
            block += [cells] if not all(_RULE.fullmatch(cell.text) for cell in cells) else []
        elif block:
            yield _squared(block)
            block = []


def _cells(line: str, section: Section, number: int) -> list[GridCell]:
    cells, start = [], 1
    for part in line.split("|"):
        text = part.strip()
        column = start + (len(part) - len(part.lstrip()) if text else 0) + 1
        at = Span(section.at.source, number, column, number, column + max(1, len(text)))
        cells.append(GridCell(text, at))
        start += len(part) + 1
    return cells


def _squared(lines: list[list[GridCell]]) -> Grid:
    width = max((len(line) for line in lines), default=0)
    padded = [(*line, *_blank(line, width)) for line in lines]
    return Grid(padded[0], tuple(padded[1:])) if padded else Grid((), ())


def _blank(line: list[GridCell], width: int) -> Iterator[GridCell]:
    end = line[-1].at
    at = Span(end.source, end.line, end.end_column, end.line, end.end_column)
    yield from (GridCell("", at) for _ in range(width - len(line)))


def _lines(table: ExtraTable) -> Iterator[list[GridCell]]:
    """The lines of the block as they stand in the file, a blank first cell included."""
    at = table.at("rows")
    numbers = range(at.line + 1, at.end_line + 1)
    lines = [(number, at.source.line(number)) for number in numbers if at.source.line(number).strip()]
    if not lines:
        return
    indent = len(lines[0][1]) - len(lines[0][1].lstrip(" "))
    for number, line in lines:
        start = min(indent, len(line) - len(line.lstrip(" ")))
        cells = []
        for part in line[start:].split("\t"):
            text = part.strip()
            column = start + (len(part) - len(part.lstrip()) if text else 0) + 1
            cells.append(GridCell(text, Span(at.source, number, column, number, column + max(1, len(text)))))
            start += len(part) + 1
        yield cells
