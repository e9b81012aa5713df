"""A defect of one statement, and how its figures are written out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from generator.amount import MoneyUnit, show
from generator.checks.grammar.statements import Figure
from generator.checks.grammar.tokens import UNITS, Token

#: Which defect it is; each has a rule of its own.
Defect = Literal[
    "direction", "difference", "percent", "no-base", "nothing", "share", "completion", "sum", "tail", "before"
]


@dataclass(frozen=True, slots=True)
class Fault:
    """A defect of one statement: where (a passage and two places in it), what, and what it ought to be.

    `is_doubtful` marks one that rests on what the words probably mean.
    """

    defect: Defect
    passage: int
    start: int
    end: int
    message: str
    hint: str
    is_doubtful: bool = False


def plain(value: Decimal, like: Token | None = None) -> str:
    """An amount in 元 written as another is: in its unit, with two decimals, grouped unless that one is not."""
    unit = like.unit if like is not None and like.unit in UNITS else "元"
    wanted = (
        MoneyUnit.WAN
        if unit in ("万元", "千元", "百元")
        else MoneyUnit.YI
        if unit == "亿元"
        else MoneyUnit.YUAN
    )
    written = show(value, wanted)
    if like is not None and like.grouped is False:
        written = written.replace(",", "")
    return f"{written}{wanted.label}"


def told(figure: Figure) -> str:
    """A figure as the words tell it; which way, where it is by how much something changes."""
    if figure.role != "difference":
        return figure.token.text
    return f"{'减少' if figure.value < 0 else '增加'}{figure.token.text.lstrip('-－−负')}"


def rate(value: Decimal) -> str:
    """A percentage with two decimals."""
    return f"{value.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"
