"""Control totals 控制数 from the reply 批复, held against what the leaves add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, BLANK
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.stated import tail_of
from generator.tables.table import Cell, Table

#: Field of the control totals, its name on the form, and where its sum stands: (table, row, column).
_CONTROLS: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...] = (
    ("income", "收入总计", (("B1", "income-total", "amount"), ("F1", "income-total", "amount"))),
    ("expenditure", "支出总计", (("B1", "spending-total", "amount"), ("F1", "spending-total", "amount"))),
    ("project", "项目支出", (("B3", "total", "project"), ("F3", "total", "project"))),
    ("three_public", "三公经费合计", (("B7", "total", "amount"), ("F7", "total", "outcome"))),
)


@dataclass(frozen=True, slots=True)
class ControlProblem:
    """A control total that the leaves do not give. Money in 元; `difference` is computed less typed.

    `field` is the name of the field of `ControlTotals`.
    """

    field: str
    name: str
    typed: Decimal
    computed: Decimal
    difference: Decimal
    is_tail: bool


def control_problems(filing: Budget | Final, tables: Sequence[Table]) -> tuple[ControlProblem, ...]:
    """The control totals that differ from the tables, rounding tails marked as such.

    A total that the filing has no figure for is not held against anything.
    """
    if filing.control is None:
        return ()
    problems = []
    for field, name, places in _CONTROLS:
        typed = getattr(filing.control, field)
        if not isinstance(typed, Decimal):
            continue
        codes = [code for code, _, _ in places]
        found = [(table, cell) for table in tables if table.code in codes for cell in _cells(table, places)]
        table, cell = found[0] if found else (None, Cell(ABSENT))
        # A stated figure stands for the sum: the reply is held against what the filing shows.
        value = Decimal(0) if cell.value is BLANK else cell.value
        if isinstance(value, Decimal) and value != typed:
            unit = table.unit if table is not None and table.unit is not None else filing.unit
            is_tail = abs(value - typed) <= tail_of(cell, unit)
            problems.append(ControlProblem(field, name, typed, value, value - typed, is_tail))
    return tuple(problems)


def _cells(table: Table, places: Sequence[tuple[str, str, str]]) -> list[Cell]:
    return [
        row.cells[index]
        for code, row_key, column_key in places
        if table.code == code
        for panel in table.panels
        for row in panel.rows
        if row.key == row_key
        for index, column in enumerate(panel.columns)
        if column.key == column_key
    ]
