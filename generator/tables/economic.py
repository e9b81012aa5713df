"""Basic expenditure by economic item: B6 in one tree, F6 in two panels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from typing import Literal

from generator.amount import ABSENT, BLANK, Amount, add
from generator.model.budget import EconomicLine
from generator.tables.classification import economic_code, economic_kind, is_economic_code, normalise
from generator.tables.coded import CODE_COLUMNS, TOTAL_NAME, Entry, code_rows, total_row
from generator.tables.table import Cell, Column, Panel, Row

Kind = Literal["personnel", "public"]


@dataclass(frozen=True, slots=True)
class Economic:
    """Basic expenditure by economic item: what has a code, and names without one."""

    entries: tuple[Entry, ...]
    names: Mapping[str, str]
    uncoded: tuple[EconomicLine, ...]

    def kind(self, kind: Kind) -> Amount:
        """人员经费 or 公用经费; unknown as soon as an item cannot be told to either."""
        if any(line.amount not in (ABSENT, BLANK, 0) for line in self.uncoded):
            return ABSENT
        return add(amounts[kind] for _, amounts in self.entries)

    @property
    def total(self) -> Amount:
        return add(
            (*(amounts["total"] for _, amounts in self.entries), *(line.amount for line in self.uncoded))
        )


def economic_of(lines: Sequence[EconomicLine]) -> Economic:
    """The items by code; where a publication prints the name only, the code is found by the name.

    人员经费 and 公用经费 follow the 类 (C14), unless a line says how it is divided.
    """
    entries: list[Entry] = []
    names: dict[str, str] = {}
    uncoded = []
    for line in lines:
        code = normalise(line.code) if line.code else economic_code(line.name or "")
        if code is None or not is_economic_code(code):
            uncoded.append(line)
            continue
        if line.name:
            names.setdefault(code, line.name)
        if line.amount is not ABSENT:
            entries.append((code, _divided(code, line)))
    detailed = {code[:3] for code, _ in entries if len(code) > 3}
    # A 类 typed beside its 款 is their sum, which we compute.
    kept = tuple(entry for entry in entries if len(entry[0]) > 3 or entry[0] not in detailed)
    return Economic(kept, names, tuple(uncoded))


def economic_panel(economic: Economic) -> Panel:
    """B6: 类 and 款 with 合计, 人员经费, 公用经费."""
    heads = (
        *CODE_COLUMNS,
        Column("total", ("合计",)),
        Column("personnel", ("人员经费",)),
        Column("public", ("公用经费",)),
    )
    rows = code_rows(economic.entries, heads, economic.names)
    if not economic.uncoded:
        return Panel(heads, rows)
    others = tuple(
        Row(
            name_key(line.name or ""),
            (Cell(ABSENT), Cell(line.name or ABSENT), Cell(line.amount), Cell(ABSENT), Cell(ABSENT)),
            level=1,
        )
        for line in economic.uncoded
    )
    sums = {
        "total": economic.total,
        "personnel": economic.kind("personnel"),
        "public": economic.kind("public"),
    }
    return Panel(heads, (*rows[:-1], *others, total_row(TOTAL_NAME, sums, heads)))


def economic_panels(economic: Economic) -> tuple[Panel, Panel]:
    """F6: items of 人员经费 on the left, of 公用经费 on the right, each with its sum."""
    heads = (*CODE_COLUMNS, Column("total", ("决算数",)))
    panels = []
    kinds: tuple[tuple[Kind, str], ...] = (("personnel", "人员经费"), ("public", "公用经费"))
    for kind, name in kinds:
        entries = [entry for entry in economic.entries if economic_kind(entry[0]) == kind]
        rows = code_rows(entries, heads, economic.names)[:-1]
        amount = economic.kind(kind)
        classes = sum(row.level == 0 for row in rows)
        total = total_row(f"{name}合计", {"total": amount}, heads, {"total": classes}, key=f"{kind}-total")
        panels.append(Panel(heads, (*rows, total), kind, name))
    return panels[0], panels[1]


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """A stable row key for what has a name but no code; the same name gives the same key in every year."""
    return "item-" + blake2b("".join(name.split()).encode(), digest_size=4).hexdigest()


def _divided(code: str, line: EconomicLine) -> dict[str, Amount]:
    # Pasted rows may divide some items only; then both columns of the others are left blank.
    if isinstance(line.personnel, Decimal) or isinstance(line.public, Decimal):
        parts = {"personnel": line.personnel, "public": line.public}
        return {"total": line.amount} | {key: BLANK if v is ABSENT else v for key, v in parts.items()}
    other = "public" if economic_kind(code) == "personnel" else "personnel"
    return {"total": line.amount, economic_kind(code): line.amount, other: BLANK}
