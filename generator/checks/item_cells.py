"""Where the figures of an item stand in the tables B1–B14 and F1–F9, and how many figures each rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.amount import ABSENT, Amount, or_zero
from generator.model.performance import Project
from generator.tables.table import Cell, Row, Table

Spot = tuple[Table, Row, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure that the data give for an item: where it stands, in words, and its amount in 元.

    `spot` is the cell that gives it; `is_part` marks what of several lines or funds may be meant.
    """

    name: str
    value: Decimal
    addends: int = 0
    spot: Spot | None = None
    is_part: bool = False

    @property
    def figures(self) -> int:
        """How many typed figures it was added up from, which bounds its rounding tail (C63)."""
        return self.addends if self.spot is None else figures_in(*self.spot)


#: Head and fund of an item → cells as `table:row.column`; the tables of budgets and final accounts share numbers.
CELLS: dict[tuple[str, str], str] = {
    ("income", ""): "1:income-total.amount 1:income-subtotal.amount",
    ("year-income", ""): "1:income-subtotal.amount 1:income-total.amount",
    ("spending", ""): "1:spending-total.amount 1:spending-subtotal.amount 3:total.total",
    ("year-spending", ""): "1:spending-subtotal.amount 3:total.total",
    ("year-income", "fiscal"): "4:income-subtotal.amount 2:total.fiscal",
    ("year-income", "general"): "4:income-general.amount 1:income-general.amount",
    ("year-income", "government-fund"): "4:income-government-fund.amount 1:income-government-fund.amount",
    ("year-income", "state-capital"): "4:income-state-capital.amount 1:income-state-capital.amount",
    ("year-spending", "fiscal"): "4:spending-subtotal.total",
    ("year-spending", "general"): "4:spending-subtotal.general 5:total.total",
    ("year-spending", "government-fund"): "4:spending-subtotal.government-fund 8:total.total",
    ("year-spending", "state-capital"): "4:spending-subtotal.state-capital 9:total.total",
    (
        "income",
        "fiscal",
    ): "1:income-fiscal.amount 4:income-total.amount 4:income-subtotal.amount 2:total.fiscal",
    (
        "income",
        "carried",
    ): "1:income-carried-over.amount 4:income-carried-over.amount 4:income-general-carried.amount",
    ("income", "reserves"): "1:income-reserves.amount",
    ("spending", "general"): "5:total.total 4:spending-subtotal.general 4:spending-total.general",
    ("spending", "fiscal"): "4:spending-subtotal.total 4:spending-total.total",
    (
        "spending",
        "government-fund",
    ): "8:total.total 4:spending-subtotal.government-fund 4:spending-total.government-fund",
    (
        "spending",
        "state-capital",
    ): "9:total.total 4:spending-subtotal.state-capital 4:spending-total.state-capital",
    ("basic", ""): "3:total.basic 5:total.basic",
    ("basic", "general"): "5:total.basic 6:total.total",
    ("personnel", ""): "6:total.personnel 5:total.personnel 3:total.personnel 6:personnel-total.total",
    ("public", ""): "6:total.public 5:total.public 3:total.public 6:public-total.total",
    ("basic", "government-fund"): "8:total.basic",
    ("basic", "state-capital"): "9:total.basic",
    ("project", "government-fund"): "8:total.project",
    ("project", "state-capital"): "9:total.project",
    ("project", ""): "3:total.project 5:total.project 10:total.total",
    ("project", "general"): "5:total.project",
    ("upward", ""): "3:total.upward",
    ("business-spending", ""): "3:total.business",
    ("downward", ""): "3:total.downward",
    ("other-spending", ""): "3:total.other",
}
THREE_PUBLIC = {
    "three-public": "total",
    "abroad": "abroad",
    "cars": "cars",
    "car-purchase": "car-purchase",
    "car-running": "car-running",
    "reception": "reception",
}
SOURCES = frozenset(
    {"general", "government-fund", "state-capital", "special-account", "undertaking", "business", "from-above", "from-below"}
    | {"own", "other"}
)  # fmt: skip
HEADLINES = {
    "income": "income",
    "spending": "spending",
    "both": "income",
    "operating-cost": "operating-cost",
}


def given(name: str, value: Amount, addends: int = 0, spot: Spot | None = None) -> tuple[Entry, ...]:
    """The entry of an amount; none where it is absent, and 0 for a blank."""
    return () if value is ABSENT else (Entry(name, or_zero(value), addends, spot),)


def project_amounts(projects: tuple[Project, ...], name: str) -> list[tuple[str, Amount]]:
    """What the project of this name has, as its target form tells it."""
    named = [each for each in projects if plain(each.name) == plain(name)]
    return [
        pair
        for each in named
        for pair in ((f"项目“{each.name}”的预算数", each.budget), ("其中财政资金", each.fiscal))
    ]


def cell_of(table: Table, row: Row, column: str) -> Cell | None:
    """The cell of a row in a column of whatever panel the row stands in."""
    for panel in table.panels:
        if row in panel.rows:
            return next(
                (c for c, head in zip(row.cells, panel.columns, strict=True) if head.key == column), None
            )
    return None


def figures_in(table: Table, row: Row, column: str) -> int:
    """How many figures the sum in a cell rests on, down to those that were typed; 0: it is typed itself."""
    cell = cell_of(table, row, column)
    if cell is None or not cell.addends:
        return 0
    rows = next(panel.rows for panel in table.panels if row in panel.rows)
    below = [each for each in rows if each.role != "total"]
    if row.role != "total":
        below = [each for each in below if each.key.startswith(row.key)]
    below.sort(key=lambda each: each.key)
    deepest = (
        each for each, after in pairwise((*below, row)) if after is row or not after.key.startswith(each.key)
    )
    found = (cell_of(table, each, column) for each in deepest)
    return max(
        cell.addends, sum(max(each.addends, 1) for each in found if each and isinstance(each.value, Decimal))
    )


def row_name(row: Row) -> str:
    """The name of a row as printed; its key where it has none."""
    texts = [cell.value for cell in row.cells if isinstance(cell.value, str)]
    return next((text for text in texts if not text.isdigit()), row.key)


def plain(name: str) -> str:
    """A name without blanks, its brackets wide: as names are compared."""
    return re.sub(r"\s", "", name).translate(str.maketrans("()", "（）"))
