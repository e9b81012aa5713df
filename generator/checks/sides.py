"""The two sides of an equation between money figures, and what rounding can make them differ by (C63)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, Amount, MoneyUnit, or_zero, places_needed, show
from generator.checks.rule import Finding
from generator.diagnostic import Related, Severity
from generator.record import Record, swift
from generator.source import Span

#: Half of the last decimal of a published figure: what its rounding may have moved it by, in its unit.
_HALF = Decimal("0.005")

#: As many roundings may all go one way; of more, some cancel out: four standard deviations are the limit then.
_FEW = 20
_SIGMAS = 4


@swift
@dataclass(frozen=True, slots=True)
class Rounding:
    """By how much rounding may have moved a sum, in 元: `most` if all parts went one way, `squares` of the parts."""

    most: Decimal = Decimal(0)
    squares: Decimal = Decimal(0)

    def __add__(self, other: Rounding) -> Rounding:
        return Rounding(self.most + other.most, self.squares + other.squares)

    def times(self, count: int) -> Rounding:
        """That of so many parts, each rounded by itself."""
        return Rounding(self.most * count, self.squares * count)

    def scaled(self, factor: Decimal) -> Rounding:
        """That of one part which is multiplied."""
        return Rounding(self.most * factor, self.squares * factor * factor)

    @property
    def bound(self) -> Decimal:
        """The largest difference that is still a rounding tail 尾差.

        0.005 for each figure (C63); a sum of very many figures comes nowhere near that.
        """
        if not self.most:
            return self.most
        few = _FEW * self.squares / self.most
        return min(self.most, max(few, _SIGMAS * (self.squares / 3).sqrt()))


EXACT = Rounding()


@swift
@dataclass(frozen=True, slots=True)
class Side:
    """One side: its words on the form, its figure in 元, its place, and how far rounding may have moved it."""

    name: str
    amount: Decimal
    at: Span
    rounding: Rounding = EXACT


def _half(unit: MoneyUnit) -> Rounding:
    if unit is MoneyUnit.YUAN:
        return EXACT
    half: Decimal = _HALF * unit.value
    return Rounding(half, half * half)


_ROUNDED = {unit: _half(unit) for unit in MoneyUnit}


def rounded_in(unit: MoneyUnit) -> Rounding:
    """The rounding of one figure published in a unit; figures in 元 are exact."""
    return _ROUNDED[unit]


def unit_written(at: Span, unit: MoneyUnit) -> MoneyUnit:
    """The unit that stands with a figure, else `unit`: `443.18万元` in a filing in 元 was rounded in 万元."""
    text = at.source.line(at.line)
    if "元" not in text:
        return unit
    if at.end_line == at.line:
        text = text[: at.end_column - 1]
    text = text.rstrip(" \"'")
    if not text.endswith("元"):
        return unit
    return {"万": MoneyUnit.WAN, "亿": MoneyUnit.YI}.get(text[-2:-1], MoneyUnit.YUAN)


def typed(name: str, record: Record, field: str, unit: MoneyUnit) -> Side | None:
    """A figure as it was typed, a blank counted as 0; None where it was not given."""
    amount: Amount = getattr(record, field)
    if amount is ABSENT:
        return None
    at, figure = record.at(field), or_zero(amount)
    return Side(name, figure, at, rounded_in(unit_written(at, unit)) if figure else EXACT)


def summed(name: str, parts: Iterable[Side | None], at: Span) -> Side | None:
    """The sum of figures; None as soon as one of them was not given, or if there is none."""
    total, rounding, count = Decimal(0), EXACT, 0
    for part in parts:
        if part is None:
            return None
        total, rounding, count = total + part.amount, rounding + part.rounding, count + 1
    return Side(name, total, at, rounding) if count else None


def is_tail(left: Side, right: Side) -> bool:
    """Whether rounding can explain what the sides differ by."""
    return abs(left.amount - right.amount) <= (left.rounding + right.rounding).bound


def printed(amount: Decimal, unit: MoneyUnit) -> str:
    """A figure with its unit, all its decimals shown: `12.50 万元`."""
    return f"{show(amount, unit, places_needed((amount,), unit))} {unit.label}"


def unequal(
    left: Side | None,
    right: Side | None,
    unit: MoneyUnit,
    hint: str,
    *,
    severity: Severity | None = None,
    related: tuple[Related, ...] = (),
) -> Iterator[Finding]:
    """A finding at the left side where the two differ: info if only by a rounding tail.

    A side that was not given is not compared with anything.
    """
    if left is None or right is None or left.amount == right.amount:
        return
    difference = abs(left.amount - right.amount)
    message = (
        f"{left.name}是 {printed(left.amount, unit)}，{right.name}是 {printed(right.amount, unit)}，"
        f"相差 {printed(difference, unit)}"
    )
    other = () if right.at == left.at else (Related(right.at, right.name),)
    if is_tail(left, right):
        yield Finding(
            left.at, f"{message}，在四舍五入的尾差以内", severity="info", related=(*other, *related)
        )
    else:
        yield Finding(left.at, message, hint, severity, (*other, *related))


def above(
    part: Side | None, whole: Side | None, unit: MoneyUnit, hint: str, *, severity: Severity | None = None
) -> Iterator[Finding]:
    """A finding at the part where it is more than the whole by more than rounding can explain."""
    if part is None or whole is None or part.amount <= whole.amount or is_tail(part, whole):
        return
    yield Finding(
        part.at,
        f"{part.name}是 {printed(part.amount, unit)}，大于{whole.name} {printed(whole.amount, unit)}，"
        f"多 {printed(part.amount - whole.amount, unit)}",
        hint,
        severity,
        () if part.at == whole.at else (Related(whole.at, whole.name),),
    )
