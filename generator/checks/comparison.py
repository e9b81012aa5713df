"""A figure in prose beside what the data give for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Literal

from generator.amount import MoneyUnit
from generator.checks.grammar.intervals import Interval, coarse
from generator.checks.grammar.statements import Figure
from generator.checks.grammar.tokens import UNITS
from generator.checks.item_cells import Entry
from generator.checks.managed import ALL_PROJECTS, TARGETED
from generator.checks.sides import rounded_in

#: What comparing a figure with the data says: the same, off by rounding, off by 10⁴ (元/万元), or another.
Verdict = Literal["same", "tail", "unit", "differs"]

_TIMES = (Decimal(10_000), Decimal("0.0001"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure beside the entry of the data that it comes nearest to."""

    figure: Figure
    entry: Entry
    verdict: Verdict
    is_of_last_year: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether the data may well speak of something else: the gross value of assets, forms of several projects, one use of a 项."""
        return (
            "账面" in self.figure.label or self.entry.name in (TARGETED, ALL_PROJECTS) or self.entry.is_part
        )

    @property
    def off(self) -> Decimal:
        """By how much they differ, in 元."""
        return abs(self.figure.value - self.entry.value)


def verdict_on(
    figure: Figure, told: Interval, included: Decimal, entries: tuple[Entry, ...], slack: Decimal
) -> tuple[Entry, Verdict]:
    """What holding a figure against the entries says, and the entry it says it of.

    `told` is what the figure may stand for, `included` what it says that it includes, `slack` how exactly the
    data are known.
    """
    wide = coarse(figure.token)
    nearest = min(entries, key=lambda entry: abs(entry.value - told.value))
    off = abs(nearest.value - told.value)
    if off <= told.slack + (slack if figure.token.unit == "元" else 0):
        return nearest, "same"
    without = told.value - included
    if included and any(abs(each.value - without) <= told.slack * 2 for each in entries):
        return nearest, "same"  # the data tell what it includes on its own
    if any(_is_tail(figure, entry, slack) for entry in entries):
        return nearest, "tail"
    for entry in entries:
        for times in _TIMES:
            allowed = max(wide * times / 2, slack * 2)
            if entry.value and figure.value and abs(figure.value * times - entry.value) <= allowed:
                return entry, "unit"
    return nearest, "differs"


def _is_tail(figure: Figure, entry: Entry, slack: Decimal) -> bool:
    """Whether rounding explains a difference: of the parts of a sum, or of the figure, rounded or cut."""
    if slack:
        unit = MoneyUnit.YUAN if figure.token.unit == "元" else MoneyUnit.WAN
        allowed = rounded_in(unit).times(figures + 1).bound if (figures := entry.figures) > 1 else Decimal(0)
        if abs(figure.value - entry.value) <= max(allowed, slack * 2 * (unit is MoneyUnit.YUAN)):
            return True
    size = UNITS[figure.token.unit]
    shown = Decimal(1).scaleb(-figure.token.decimals)
    exact = entry.value / size
    return figure.value / size in (
        exact.quantize(shown, ROUND_HALF_UP),
        exact.quantize(shown, ROUND_DOWN),
    )
