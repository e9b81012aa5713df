"""What all tables share: name and unit from the profile, and the notes of empty ones."""

from __future__ import annotations

from dataclasses import dataclass

from generator.amount import BLANK, MoneyUnit, or_zero
from generator.model.vocabulary import Fund
from generator.profiles import TableSpec
from generator.tables.coded_funds import fund_panel
from generator.tables.leaves import Leaves
from generator.tables.sources import Income
from generator.tables.table import Panel, Table

#: What the note of an empty table calls the money that there is none of.
EMPTY_NAMES = {"project": "项目支出", "procurement": "政府采购预算"}


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a table, or why there is nothing (see `Table`)."""

    panels: tuple[Panel, ...] = ()
    notes: tuple[str, ...] = ()
    empty: str = ""
    absent: str = ""
    name: str = ""
    unit: MoneyUnit | None = None
    money: bool = True
    header: tuple[str, ...] = ()
    places: int | None = None


def make_table(spec: TableSpec, unit: MoneyUnit, year: int, content: Content) -> Table:
    """A table under the name and in the unit of its form, unless the filing has its own."""
    return Table(
        code=spec.code,
        name=content.name or spec.name.format(year=year),
        unit=(content.unit or spec.unit or unit) if content.money else None,
        panels=content.panels,
        notes=content.notes,
        empty=content.empty,
        absent=content.absent,
        aliases=tuple(each.format(year=year) for each in (spec.name, *spec.also)),
        header=content.header,
        places=content.places,
    )


def empty_note(year: int, name: str) -> str:
    """The note under a table that is empty because nothing of the kind is planned (R27)."""
    return f"注：本部门{year}年没有{name}安排，本表无数据。"


def undisclosed_notes(leaves: Leaves, panel: Panel) -> tuple[str, ...]:
    """The note that a 类 or 款 holds more than its items, which a publication may leave unnamed."""
    keys = {row.key for row in panel.rows}
    codes = [code for code in leaves.undisclosed if code in keys]
    return (f"注：{'、'.join(codes)} 含未列到项的支出，大于所列各项之和。",) if codes else ()


def no_fund(fund: Fund, income: Income, leaves: Leaves, year: int) -> Content:
    """The table of a budget without expenditure: empty by declaration, or absent because it was not given.

    Nil is declared by a revenue of 0 or blank, or by a full list of expenditure with nothing from this budget
    while no revenue from it is stated.
    """
    stated = or_zero(income.amounts.get(fund, BLANK))
    nil = income.states_nil(fund) or (bool(leaves.leaves) and not stated)
    if nil:
        return Content((fund_panel(leaves, (fund,), split=False),), empty=empty_note(year, fund.value))
    return Content(absent=f"未提供：没有{fund.value}的支出明细，本表无法列出。")
