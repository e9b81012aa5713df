"""A table beside the same table of the year before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.tables.table import Panel, Row, Table, Value

#: Values in the order of the columns of a panel, None where there is none; and those of all rows by key.
Values = Sequence[Value | None]
Before = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class GoneRow:
    """A row that only last year's table has, with its panel key and last year's heads."""

    panel: Panel
    row: Row


def values_before(panel: Panel, before: Table | None) -> Before:
    """Last year's values of the rows that the same panel had last year: one for each money column of both years.

    A cell that was not in last year's table is None: it says nothing about last year.
    """
    old = next((each for each in before.panels if each.key == panel.key), None) if before else None
    if old is None:
        return {}
    places = {column.key: index for index, column in enumerate(old.columns)}
    shared = [places.get(each.key) if each.kind == "money" else None for each in panel.columns]
    kept = {row.key for row in panel.rows}
    return {
        row.key: tuple([None if index is None else row.cells[index].value for index in shared])
        for row in old.rows
        if row.key in kept
    }


def gone_rows(table: Table, before: Table | None) -> tuple[GoneRow, ...]:
    """The rows with a figure that existed only last year."""
    if before is None:
        return ()
    kept = {(panel.key, row.key) for panel in table.panels for row in panel.rows}
    return tuple(
        GoneRow(panel, row)
        for panel in before.panels
        for row in panel.rows
        if (panel.key, row.key) not in kept
        and any(isinstance(cell.value, Decimal) and cell.value for cell in row.cells)
    )
