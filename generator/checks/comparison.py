"""A figure in prose beside what the data give for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.checks.grammar.statements import Figure
from generator.checks.item_cells import Entry
from generator.checks.managed import ALL_PROJECTS, TARGETED

#: What comparing a figure with the data says: the same, off by rounding, off by 10⁴ (元/万元), or another.
Verdict = Literal["same", "tail", "unit", "differs"]


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
