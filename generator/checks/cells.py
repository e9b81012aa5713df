"""Cells of a filing's tables as sides of equations: the figure, and the typed figures behind it with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from generator.amount import ABSENT
from generator.checks.behind import Behind
from generator.checks.case import Case
from generator.checks.sides import EXACT, Side, rounded_in
from generator.model.budget import Budget
from generator.model.final import Final
from generator.record import swift
from generator.source import Span
from generator.tables.spots import find_spots, find_table
from generator.tables.stated import Trouble
from generator.tables.table import Cell, Column, Panel, Row, Table

#: A cell: table, row, column.
Ref = tuple[str, str, str]

#: The panels of a table, the rows of each by key, and where its columns of money stand.
_Index = list[tuple[Panel, dict[str, Row], dict[str, int]]]


@swift
@dataclass(frozen=True, slots=True)
class Place:
    """A cell and what it belongs to."""

    table: Table
    panel: Panel
    row: Row
    column: Column
    cell: Cell

    @property
    def name(self) -> str:
        """The cell in words: its table, row and column as printed."""
        texts = (
            c.value for c, head in zip(self.row.cells, self.panel.columns, strict=True) if head.kind == "text"
        )
        row = next((each for each in texts if isinstance(each, str)), self.row.key)
        several = sum(each.kind == "money" for each in self.panel.columns) > 1
        return f"{self.table.name}“{row}”" + (f"“{self.column.heads[-1]}”" if several else "")


@dataclass(frozen=True)
class Cells:
    """The cells of the tables of a budget or of final accounts, stated figures laid over."""

    case: Case
    filing: Budget | Final
    _indexes: dict[str, _Index] = field(default_factory=dict, repr=False)
    _sides: dict[Ref, Side | None] = field(default_factory=dict, repr=False)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables that have figures to compare, by code."""
        return {each.code: each for each in self.case.derived.tables if not each.absent and each.panels}

    @cached_property
    def stated(self) -> dict[Ref, Span]:
        """Where the cells that the publication states are typed: by table, row and column."""
        found: dict[Ref, Span] = {}
        tables = self.case.derived.tables
        for figure in self.filing.stated:
            place = find_table(tables, figure.table)
            if place is not None:
                for spot in find_spots(tables, place, figure.row, figure.column):
                    panel = tables[place].panels[spot.panel]
                    key = tables[place].code, panel.rows[spot.row].key, panel.columns[spot.column].key
                    found.setdefault(key, figure.at("amount"))
        return found

    @cached_property
    def doubtful(self) -> frozenset[Span]:
        """The stated figures that differ from their own sum: told as such, and held against nothing else."""
        return frozenset(
            each.figure.at("amount")
            for each in self.case.derived.stated_problems
            if each.trouble is Trouble.DIFFERS
        )

    def place(self, code: str, row: str, column: str) -> Place | None:
        """A money cell of a table by row and column; None if the table has none there."""
        for panel, rows, columns in self._of(code):
            if row in rows and column in columns:
                line, index = rows[row], columns[column]
                return Place(self.tables[code], panel, line, panel.columns[index], line.cells[index])
        return None

    def rows(self, code: str) -> Iterator[str]:
        """The keys of all rows of a table."""
        for _, rows, _ in self._of(code):
            yield from rows

    def _of(self, code: str) -> _Index:
        if code not in self._indexes:
            table = self.tables.get(code)
            self._indexes[code] = [
                (
                    panel,
                    {row.key: row for row in panel.rows},
                    {each.key: i for i, each in enumerate(panel.columns) if each.kind == "money"},
                )
                for panel in (table.panels if table is not None else ())
            ]
        return self._indexes[code]

    @cached_property
    def _behind(self) -> Behind:
        return Behind(self.case, self.filing)

    def side(self, code: str, row: str, column: str) -> Side | None:
        """The figure of a cell, a blank counted as 0; None where there is none to compare."""
        key = code, row, column
        if key not in self._sides:
            self._sides[key] = self._side(code, row, column)
        return self._sides[key]

    def _known(self, place: Place) -> tuple[Decimal, Span | None] | None:
        """The figure of a cell, and where it is typed if it is stated and not doubtful; None where there is none."""
        at = self.stated.get((place.table.code, place.row.key, place.column.key)) if self.stated else None
        value = place.cell.value
        if at is not None and at in self.doubtful and place.cell.computed is not None:
            at, value = None, place.cell.computed
        if value is ABSENT or isinstance(value, str):
            return None
        return value if isinstance(value, Decimal) else Decimal(0), at

    def amount(self, terms: Iterable[Ref]) -> Decimal | None:
        """The amount of `total`, in less time."""
        found = Decimal(0)
        is_known = False
        for term in terms:
            place = self.place(*term)
            if place is None:
                continue
            known = self._known(place)
            if known is None:
                return None
            found, is_known = found + known[0], True
        return found if is_known else None

    def _side(self, code: str, row: str, column: str) -> Side | None:
        place = self.place(code, row, column)
        known = self._known(place) if place is not None else None
        if place is None or known is None:
            return None
        figure, at = known
        if at is not None:
            return Side(place.name, figure, at, rounded_in(place.table.unit or self.filing.unit))
        block, figures = self._behind.of(code, row, column)
        if len(figures) == 1:
            record, name = figures[0]
            only = record.at(name)
        else:
            only = self.filing.at(block)
        return Side(place.name, figure, only, self._behind.rounding(figures))

    def total(self, terms: Iterable[Ref]) -> Side | None:
        """The sum of cells that the form has; None if one of them is not given, or the form has none."""
        places = [each for each in terms if self.place(*each) is not None]
        sides = [self.side(*each) for each in places]
        known = [each for each in sides if each is not None]
        if not known or len(known) < len(sides):
            return None
        if len(known) == 1:
            return known[0]
        table = self.tables[places[0][0]]
        shown = [each.name.removeprefix(table.name) for each in known if each.amount]
        words = "、".join(shown[:3]) + (f"等 {len(shown)} 项" if len(shown) > 3 else "")
        # The place of what was typed on its own goes before that of a whole block.
        at = min((each.at for each in known), key=lambda span: (span.end_line - span.line, span.line))
        amount = sum((each.amount for each in known), Decimal(0))
        return Side(f"{table.name}{words}相加", amount, at, sum((each.rounding for each in known), EXACT))


def cells_of(case: Case, filing: Budget | Final) -> Cells:
    """The cells of a filing, the same for all rules of the department."""
    key = "cells", case.entry.path
    found: Cells | None = case.shelf.get(key)
    if found is None:
        found = case.shelf[key] = Cells(case, filing)
    return found
