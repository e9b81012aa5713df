"""Money 金额 and the three kinds of nothing 零、空白、未提供."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum


class Nothing(Enum):
    """What stands where no figure stands; never turned into 0 or into each other.

    BLANK 空白: the form was left blank; it adds as 0 and prints blank.
    ABSENT 未提供: no such figure was given; every check on it is skipped, the page says 未提供.
    """

    BLANK = "空白"
    ABSENT = "未提供"

    def __repr__(self) -> str:
        return self.name


BLANK = Nothing.BLANK
ABSENT = Nothing.ABSENT

#: An exact sum of money in 元, or a kind of nothing.
Amount = Decimal | Nothing


class MoneyUnit(Enum):
    """The unit 金额单位 in which a filing or a table states money; `value` is its size in 元."""

    YUAN = Decimal(1)
    WAN = Decimal(10_000)
    YI = Decimal(100_000_000)

    @property
    def label(self) -> str:
        return {"YUAN": "元", "WAN": "万元", "YI": "亿元"}[self.name]


UNITS: dict[str, MoneyUnit] = {unit.label: unit for unit in MoneyUnit}

_AMOUNT = re.compile(r"(?P<sign>[-－−+]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<cents>\.\d+)?\s*(?P<unit>亿元|万元|元)?")


def parse(text: str, unit: MoneyUnit) -> Decimal | None:
    """The sum in 元 that `text` writes (`150,000.00`, `15万元`), or None if it is no amount.

    A unit written in `text` goes before `unit`. Digits may be grouped by threes with `,`.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        return None
    number = Decimal(match["digits"].replace(",", "") + (match["cents"] or ""))
    written = UNITS[match["unit"]] if match["unit"] else unit
    return (-number if match["sign"] in ("-", "－", "−") else number) * written.value


def add(amounts: Iterable[Amount]) -> Amount:
    """The sum, a blank counted as 0; ABSENT as soon as one part is absent, BLANK if all are blank."""
    total, seen = Decimal(0), False
    for amount in amounts:
        if amount is ABSENT:
            return ABSENT
        if isinstance(amount, Decimal):
            total, seen = total + amount, True
    return total if seen else BLANK


def add_given(amounts: Iterable[Amount]) -> Amount:
    """The sum of those that are given, absent ones left out; ABSENT if none is given."""
    given = [amount for amount in amounts if amount is not ABSENT]
    return add(given) if given else ABSENT


def or_zero(amount: Amount) -> Decimal:
    """The figure for arithmetic: a blank or absent amount counts as 0."""
    return amount if isinstance(amount, Decimal) else Decimal(0)


def places_needed(amounts: Iterable[Amount], unit: MoneyUnit) -> int:
    """Decimals that show every amount in full: 2, but 0 in a table of whole 元."""
    exponents = [
        -int((amount / unit.value).normalize().as_tuple().exponent)
        for amount in amounts
        if isinstance(amount, Decimal) and amount
    ]
    deepest = max(exponents, default=0)
    return 0 if unit is MoneyUnit.YUAN and exponents and deepest <= 0 else max(2, deepest)


def show(amount: Decimal, unit: MoneyUnit, places: int = 2) -> str:
    """`amount` (元) printed in `unit` with thousands separators, as `150,000.00`.

    >>> show(Decimal("150000"), MoneyUnit.WAN)
    '15.00'
    """
    return f"{amount / unit.value:,.{places}f}".replace("-0.00", "0.00") if amount == 0 else f"{amount / unit.value:,.{places}f}"


def rounding_tail(addends: int, unit: MoneyUnit) -> Decimal:
    """The largest difference in 元 that rounding of `addends` cells can explain (rule C63).

    0.005 × (n + 1) in 万元 or 亿元; 0 in 元, where figures are exact.
    """
    if unit is MoneyUnit.YUAN:
        return Decimal(0)
    return Decimal("0.005") * (addends + 1) * unit.value
