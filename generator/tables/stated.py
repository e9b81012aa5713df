"""Figures stated by a publication (载明数) laid over the derived tables (C63)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from generator.amount import ABSENT, MoneyUnit, Nothing, places_needed, rounding_tail, show
from generator.model.filing import StatedFigure
from generator.tables.spots import (
    Spot,
    find_spots,
    find_table,
    names_text_column,
    nearest_columns,
    nearest_rows,
    nearest_tables,
    row_label,
)
from generator.tables.table import Cell, Panel, Row, Table, Value


class Trouble(Enum):
    """What is the matter with a stated figure."""

    UNKNOWN_TABLE = "没有这张表"
    UNKNOWN_ROW = "表中没有这一行"
    UNKNOWN_COLUMN = "表中没有这一栏"
    NOT_MONEY = "不是填金额的一栏"
    AMBIGUOUS = "不止一处相符"
    DIFFERS = "与各项相加不符"
    IDLE = "与各项相加一致，可删去"


_FIELDS = {
    Trouble.UNKNOWN_TABLE: "table",
    Trouble.UNKNOWN_ROW: "row",
    Trouble.AMBIGUOUS: "row",
    Trouble.UNKNOWN_COLUMN: "column",
    Trouble.NOT_MONEY: "column",
}


@dataclass(frozen=True, slots=True)
class StatedProblem:
    """Why a stated figure cannot stand as it is. `computed` and `difference` (stated less computed) in 元.

    `nearest` are names that the table has: of tables, rows or columns, or the keys that tell rows apart.
    """

    figure: StatedFigure
    trouble: Trouble
    computed: Value | None = None
    difference: Decimal | None = None
    nearest: tuple[str, ...] = ()
    unit: MoneyUnit = MoneyUnit.YUAN

    @property
    def field(self) -> str:
        """The field of the figure that the problem concerns, for its place."""
        return _FIELDS.get(self.trouble, "amount")


def lay_over(
    tables: Sequence[Table], stated: Sequence[StatedFigure]
) -> tuple[tuple[Table, ...], tuple[StatedProblem, ...]]:
    """The tables with what the publication states, and the stated figures that cannot stand.

    Each cell is stated on its own: sums stay those of the leaves unless they are stated too. A figure beyond
    the rounding tail is laid over as well, its note telling the sum, so that a publication entered word for
    word keeps its faults; the problem reports it.
    """
    problems: list[StatedProblem] = []
    spots: list[tuple[StatedFigure, Spot]] = []
    for figure in stated:
        spot = _spot(tables, figure)
        if isinstance(spot, StatedProblem):
            problems.append(spot)
        else:
            spots.append((figure, spot))
    laid = list(tables)
    # All values first: a stated sum is also held against the stated figures that it adds up.
    for figure, spot in spots:
        laid[spot.table] = _with(laid[spot.table], spot, figure.amount)
    noted = list(laid)
    for figure, spot in spots:
        computed = spot.cell(tables).value
        problem = _problem(figure, spot, tables, laid)
        if problem is not None:
            problems.append(problem)
        unit = tables[spot.table].unit or MoneyUnit.YUAN
        note = _note(figure.amount, computed, unit, problem)
        known = computed if isinstance(computed, Decimal) else None
        noted[spot.table] = _with(noted[spot.table], spot, figure.amount, known, note)
    return tuple(noted), tuple(problems)


def tail_of(cell: Cell, unit: MoneyUnit) -> Decimal:
    """The largest difference in 元 that rounding can explain at a cell."""
    return rounding_tail(cell.addends, unit)


def _spot(tables: Sequence[Table], figure: StatedFigure) -> Spot | StatedProblem:
    place = find_table(tables, figure.table)
    if place is None:
        return StatedProblem(figure, Trouble.UNKNOWN_TABLE, nearest=nearest_tables(tables, figure.table))
    table = tables[place]
    found = find_spots(tables, place, figure.row, figure.column)
    if not found:
        rows = {
            column.key
            for panel in table.panels
            for column in panel.columns
            if column.kind == "money" and find_spots(tables, place, figure.row, column.key)
        }
        if rows:
            nearest = nearest_columns(table, figure.column)
            trouble = Trouble.NOT_MONEY if names_text_column(table, figure.column) else Trouble.UNKNOWN_COLUMN
            return StatedProblem(figure, trouble, nearest=nearest)
        return StatedProblem(figure, Trouble.UNKNOWN_ROW, nearest=nearest_rows(table, figure.row))
    if len(found) == 1:
        return found[0]
    # Both sides end in 总计: meant is the one that the figure differs from by a tail.
    near = [spot for spot in found if _is_tail(spot.cell(tables), figure.amount, table.unit)]
    if len(near) == 1:
        return near[0]
    nearest = tuple(row_label(table, spot) for spot in found)
    return StatedProblem(figure, Trouble.AMBIGUOUS, nearest=nearest)


def _is_tail(cell: Cell, stated: Value, unit: MoneyUnit | None) -> bool:
    if not isinstance(cell.value, Decimal) or not isinstance(stated, Decimal):
        return False
    return 0 < abs(stated - cell.value) <= tail_of(cell, unit or MoneyUnit.YUAN)


def _problem(
    figure: StatedFigure, spot: Spot, tables: Sequence[Table], laid: Sequence[Table]
) -> StatedProblem | None:
    cell, unit = spot.cell(tables), tables[spot.table].unit or MoneyUnit.YUAN
    if cell.value is ABSENT or isinstance(cell.value, str):
        return None
    if figure.amount == cell.value:
        return StatedProblem(figure, Trouble.IDLE, cell.value, Decimal(0), unit=unit)
    difference = _figure(figure.amount) - _figure(cell.value)
    if abs(difference) <= tail_of(cell, unit):
        return None
    panel = laid[spot.table].panels[spot.panel]
    for parts in _parts(panel, spot.row, spot.column):
        shown = [part.value for part in parts if isinstance(part.value, Decimal)]
        added = sum(shown, Decimal(0))
        if shown and abs(_figure(figure.amount) - added) <= rounding_tail(len(shown), unit):
            return None
    return StatedProblem(figure, Trouble.DIFFERS, cell.value, difference, unit=unit)


def _parts(panel: Panel, place: int, column: int) -> Iterator[list[Cell]]:
    """The cells that a cell adds up on the page: the rows under it, and the columns beside it."""
    row = panel.rows[place]
    key = panel.columns[column].key
    if any(each.key == "code" for each in panel.columns):
        yield [each.cells[column] for each in panel.rows if _is_child(each, row)]
        if key == "total":
            names = ("basic", "project", "upward", "business", "downward")
            yield [row.cells[i] for i, each in enumerate(panel.columns) if each.key in names]
    elif row.key == "spending-subtotal":
        yield [each.cells[column] for each in panel.rows if each.key.startswith("function-")]
    elif row.key == "spending-total":
        below = ("spending-subtotal", "distributed", "carried-forward")
        listed = [each for each in panel.rows if each.key in below]
        has_subtotal = any(each.key == "spending-subtotal" for each in listed)
        more = [] if has_subtotal else [each for each in panel.rows if each.key.startswith("function-")]
        yield [each.cells[column] for each in (*listed, *more)]


def _is_child(row: Row, parent: Row) -> bool:
    if row.role == "total":
        return False
    if parent.role == "total":
        return row.level == 0
    return row.level == parent.level + 1 and row.key.startswith(parent.key)


def _note(stated: Value, computed: Value, unit: MoneyUnit, problem: StatedProblem | None) -> str:
    if not isinstance(computed, Decimal) or computed == _figure(stated):
        return ""
    word = "与各项相加不符" if problem is not None else "尾差"
    return f"{word}：各项相加为 {show(computed, unit, places_needed((computed,), unit))}"


def _figure(value: Value) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)


def _with(
    table: Table, spot: Spot, value: Decimal | Nothing, computed: Decimal | None = None, note: str = ""
) -> Table:
    panel = table.panels[spot.panel]
    row = panel.rows[spot.row]
    cell = Cell(value, computed, note, row.cells[spot.column].addends)
    cells = (*row.cells[: spot.column], cell, *row.cells[spot.column + 1 :])
    laid = Row(row.key, cells, row.level, row.role)
    rows = (*panel.rows[: spot.row], laid, *panel.rows[spot.row + 1 :])
    panels = (*table.panels[: spot.panel], replace(panel, rows=rows), *table.panels[spot.panel + 1 :])
    return replace(table, panels=panels)
