"""How exactly a printed figure is known: amounts and percents as intervals, so that rounding is never a fault."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from generator.checks.grammar.tokens import UNITS, Token

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a rounded figure may stand for, both ends included; `value` is the figure itself."""

    value: Decimal
    slack: Decimal = Decimal(0)

    @property
    def low(self) -> Decimal:
        return self.value - self.slack

    @property
    def high(self) -> Decimal:
        return self.value + self.slack

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.value + other.value, self.slack + other.slack)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.value - other.value, self.slack + other.slack)

    def __abs__(self) -> Interval:
        return Interval(abs(self.value), self.slack)

    def meets(self, other: Interval) -> bool:
        """Whether both may stand for one value."""
        return abs(self.value - other.value) <= self.slack + other.slack

    def has(self, value: Decimal) -> bool:
        """Whether it may stand for this value."""
        return abs(self.value - value) <= self.slack


def amount(token: Token, decimals: int) -> Interval:
    """An amount in 元 as printed. `decimals` is what the filing's amounts in 万元 show at most.

    Amounts in 元 are exact; 约 widens to a tenth. `4.7万元` beside `4.70万元` has a zero left out.
    """
    if token.approximate:
        return Interval(token.value, abs(token.value) / 10)
    if token.unit == "元":
        return Interval(token.value)
    places = max(token.decimals, decimals) if token.unit == "万元" else max(token.decimals, 2)
    return Interval(token.value, _HALF.scaleb(-places) * UNITS[token.unit])


def coarse(token: Token) -> Decimal:
    """One unit of the last digit as printed, in 元: how far off a figure may be by rounding or cutting it."""
    if token.unit == "元":
        return Decimal(0)
    return Decimal(1).scaleb(-token.decimals) * UNITS[token.unit]


def percent(token: Token) -> Interval:
    """A percentage as printed: one unit of its last digit, half of one where it is whole."""
    slack = {0: _HALF, 1: Decimal("0.1")}.get(token.decimals, Decimal("0.01"))
    return Interval(token.value, slack)


def share(part: Interval, whole: Interval) -> Interval | None:
    """`part` in percent of `whole`; None where the whole may be nothing."""
    if whole.low <= 0:
        return None
    with localcontext() as context:
        context.prec = 40
        low, high = part.low / whole.high * _HUNDRED, part.high / whole.low * _HUNDRED
        if part.low < 0:
            low = part.low / whole.low * _HUNDRED
        # The ratio as one would work it out, and not the middle, so that 0.80 of 1.00 is told as 80.00%.
        value = part.value / whole.value * _HUNDRED
        return Interval(value, max(high - value, value - low))


def growth(current: Interval, previous: Interval) -> Interval | None:
    """How much more, in percent of the previous; None where that may be nothing."""
    ratio = share(current, previous)
    return None if ratio is None else Interval(ratio.value - _HUNDRED, ratio.slack)
