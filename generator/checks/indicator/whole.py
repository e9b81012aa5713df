"""The targets of a whole department 部门整体支出绩效目标 that stand as a table in the text, read like a form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.checks.case import Case
from generator.checks.grids import Grid, GridCell, grid, grids_of
from generator.checks.indicator.rows import Row, all_rows, printed, rows
from generator.model.performance import Indicator, Project
from generator.model.vocabulary import Kind

_COLUMNS = {
    "level1": re.compile("一级指标"),
    "level2": re.compile("二级指标"),
    "level3": re.compile("三级指标|指标名称"),
    "description": re.compile("(?:绩效)?指标(?:描述|说明|解释)"),
    "value": re.compile("(?:年度|绩效|目标)*(?:指标值|目标值)(?:及(?:计量)?单位|（.*）)?"),
    "weight": re.compile("分值|权重|分值权重|分值（权重）"),
    "basis": re.compile("(?:指标值)?(?:确定|设定)依据"),
}


def forms(case: Case) -> tuple[Project, ...]:
    """Every form that the filing prints, of projects and of the department as a whole."""
    return (*(each.project for each in printed(case)), *tables(case))


def every_row(case: Case) -> tuple[Row, ...]:
    """The indicators of all those forms."""
    key = "every row", case.entry.path
    found: tuple[Row, ...] | None = case.shelf.get(key)
    if found is None:
        of_tables = (row for each in tables(case) for row in rows(each))
        found = case.shelf[key] = (*all_rows(case), *of_tables)
    return found


def tables(case: Case) -> tuple[Project, ...]:
    """Tables of the text, and 附表, that have columns for all three levels and for a value."""
    if case.entry.kind not in (Kind.BUDGET, Kind.PERFORMANCE):
        return ()
    key = "tables of indicators", case.entry.path
    found: tuple[Project, ...] | None = case.shelf.get(key)
    if found is None:
        typed = ((each.heading, table) for each in case.sections for table in grids_of(each))
        extra = ((each.name, grid(each)) for each in case.filing.extra_tables if "三级指标" in each.rows)
        read = (_read(name, table) for name, table in chain(typed, extra))
        found = case.shelf[key] = tuple(each for each in read if each is not None)
    return found


def _read(name: str, table: Grid) -> Project | None:
    """A table as a form; the row of heads may stand below what tells of the department."""
    lines = (table.heads, *table.rows)
    for place, line in enumerate(lines):
        columns = {
            field: index
            for field, pattern in _COLUMNS.items()
            for index, cell in enumerate(line)
            if pattern.fullmatch("".join(cell.text.split()))
        }
        if {"level1", "level2", "level3", "value"} <= columns.keys():
            indicators = tuple(_indicators(lines[place + 1 :], columns))
            at = line[columns["level3"]].at
            return Project(
                name=name or "部门整体支出", indicators=indicators, places={"": at, "indicators": at}
            )
    return None


def _indicators(lines: tuple[tuple[GridCell, ...], ...], columns: dict[str, int]) -> Iterator[Indicator]:
    """Rows with a third level; a first or second level left blank is that of the row above."""
    above = {"level1": "", "level2": ""}
    for line in lines:
        cells = {field: line[index] for field, index in columns.items()}
        for field in above:
            above[field] = cells[field].text or above[field]
        if not cells["level3"].text or _COLUMNS["level3"].fullmatch(cells["level3"].text):
            continue
        told = {field: cell.text or None for field, cell in cells.items()}
        yield Indicator(
            level1=above["level1"],
            level2=above["level2"],
            level3=cells["level3"].text,
            description=told.get("description"),
            value=told.get("value"),
            weight=told.get("weight"),
            basis=told.get("basis"),
            places={"": cells["level3"].at, **{field: cell.at for field, cell in cells.items()}},
        )
