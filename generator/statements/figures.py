"""How figures are worded: one unit and one number of decimals for all sentences of a filing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.amount import ABSENT, Amount, MoneyUnit, places_needed, show

MINUS = "\u2212"


def percent(part: Decimal, whole: Decimal) -> str | None:
    """`part / whole` as a percentage to two decimals, or None where the whole is 0.

    >>> percent(Decimal(1), Decimal(3))
    '33.33%'
    """
    if whole == 0:
        return None
    share = (part / whole * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{share:,.2f}%"


def signed(text: str, value: Decimal) -> str:
    """A figure with its sign; `text` is the figure without one."""
    return f"+{text}" if value > 0 else f"{MINUS}{text}" if value < 0 else text


@dataclass(frozen=True, slots=True)
class Wording:
    """How money is written in one filing: unit, decimals."""

    unit: MoneyUnit
    places: int

    def figure(self, amount: Decimal) -> str:
        """The bare figure, `150,000.00`."""
        return show(amount, self.unit, self.places)

    def money(self, amount: Amount) -> str:
        """The figure with its unit; 未提供 where there is none."""
        if amount is ABSENT:
            return "未提供"
        return f"{self.figure(amount if isinstance(amount, Decimal) else Decimal(0))}{self.unit.label}"

    def change(self, now: Amount, before: Amount) -> str:
        """`增加 X 万元，增长 Y%`, `减少 …，下降 …` or `与上年持平` (C56–C58); empty if one side is not given."""
        if not isinstance(now, Decimal) or not isinstance(before, Decimal):
            return ""
        return self.difference(now - before, before)

    def difference(self, difference: Decimal, before: Amount = ABSENT) -> str:
        """The same from the difference alone; the percentage only where `before` is known and not 0."""
        if difference == 0:
            return "持平"
        more = difference > 0
        share = percent(abs(difference), abs(before)) if isinstance(before, Decimal) else None
        tail = f"，{'增长' if more else '下降'}{share}" if share else ""
        return f"{'增加' if more else '减少'}{self.money(abs(difference))}{tail}"

    def compact(self, now: Decimal, before: Decimal) -> str:
        """The change for a table cell: `+277,884.00（+138.94%）`; `持平` for none."""
        difference = now - before
        if difference == 0:
            return "持平"
        share = percent(abs(difference), abs(before))
        tail = f"（{signed(share, difference)}）" if share else ""
        return f"{signed(self.figure(abs(difference)), difference)}{tail}"


def wording(unit: MoneyUnit, amounts: Iterable[Amount]) -> Wording:
    """The wording that shows every one of `amounts` in full in `unit`."""
    return Wording(unit, places_needed(amounts, unit))
