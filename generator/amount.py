"""Money 金额 and the three kinds of nothing 零、空白、未提供."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from functools import cache


class Nothing(Enum):
    """What stands where no figure stands; never turned into 0 or into each other.

    BLANK 空白: the form was left blank; it adds as 0 and prints blank.
    ABSENT 未提供: no such figure was given; every check on it is skipped, the page says 未提供.
    """

    BLANK = "空白"
    ABSENT = "未提供"

    # As a key it is asked for with every cell printed; its name takes longer to hash.
    __hash__ = object.__hash__

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

    # As a key it is asked for with every amount read; its name takes longer to hash.
    __hash__ = object.__hash__

    @property
    def label(self) -> str:
        return {"YUAN": "元", "WAN": "万元", "YI": "亿元"}[self.name]


UNITS: dict[str, MoneyUnit] = {unit.label: unit for unit in MoneyUnit}

_ZERO, _ONE = Decimal(0), Decimal(1)

#: At most 25 digits, so that arithmetic stays exact in the 28 digits of a decimal context.
_AMOUNT = re.compile(
    r"(?P<sign>[-+]?)(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?P<cents>\.[0-9]{1,10})?"
    r" *(?P<unit>亿元|万元|元)?"
)

#: A hundredth of each unit, in 元.
_CENTS: dict[MoneyUnit, Decimal] = {unit: unit.value / 100 for unit in MoneyUnit}

#: Room for any sum of such amounts to be printed without a digit lost.
_WIDE = Context(prec=60)

_NUMERAL = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWER = {"十": 10, "百": 100, "千": 1000}
_IN_WORDS = re.compile(r"([零〇一二两三四五六七八九十百千]+)(亿|万)?元?整?")

#: A unit in brackets, and letters that look like digits in what is else a figure.
_BRACKETED_UNIT = re.compile(r"\((亿元|万元|元)\)$")
_MISTAKEN = re.compile(r"(?=.*[0-9])[0-9OoIl,.·]+(?:亿元|万元|元)?")
_LETTERS = str.maketrans("OoIl·", "0011.")

_OPERATORS = {">=": "≥", "<=": "≤", "＞=": "≥", "＜=": "≤", "＞＝": "≥", "＜＝": "≤"}
_OPERATOR = re.compile("|".join(_OPERATORS))


def parse(text: str, unit: MoneyUnit) -> Decimal | None:
    """The sum in 元 that `text` writes (`150,000.00`, `15万元`), or None if it is no amount.

    A unit written in `text` goes before `unit`. Digits may be grouped by threes with `,`; they
    are half-width, and so is the sign.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        return None
    sign, digits, cents, name = match.groups()
    number = Decimal(digits.replace(",", "") + (cents or ""))
    written = UNITS[name] if name else unit
    if sign == "-" and number:
        number = -number
    return number if written is MoneyUnit.YUAN else number * written.value


def suggestion(text: str) -> str | None:
    """What a text that is no amount (`1_000`, `一千`, `15 万 元左右`) probably means, as it is written."""
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace("。", ".")
    plain = re.sub(r"[\s_'’¥￥*]|^(约|近|共计?|人民币)|(左右|上下|余|多|整)$", "", plain)
    plain = _BRACKETED_UNIT.sub(r"\1", plain)
    if _MISTAKEN.fullmatch(plain):
        plain = plain.translate(_LETTERS)
    if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?[万亿]", plain):
        plain += "元"
    if re.fullmatch(r"[-+]?[0-9.]{1,9}[eE][0-9]{1,2}", plain):
        plain = f"{Decimal(plain):f}" if plain.count(".") < 2 and plain.strip("-+")[0] != "." else plain
    for candidate in (plain, plain.replace("、", ","), plain.replace(",", "").replace("、", "")):
        if parse(candidate, MoneyUnit.YUAN) is not None:
            return candidate
    words = _IN_WORDS.fullmatch(plain)
    if words is None:
        return None
    total, digit = 0, 0
    for character in words[1]:
        if character in _POWER:
            total, digit = total + (digit or 1) * _POWER[character], 0
        else:
            digit = _NUMERAL[character]
    return f"{total + digit}{words[2] + '元' if words[2] else ''}"


def show_operators(text: str) -> str:
    """`text` with `>=` and `<=` as they are printed, `≥` and `≤`.

    >>> show_operators(">=95%")
    '≥95%'
    """
    return _OPERATOR.sub(lambda match: _OPERATORS[match.group()], text)


def add(amounts: Iterable[Amount]) -> Amount:
    """The sum, a blank counted as 0; ABSENT as soon as one part is absent, BLANK if all are blank."""
    total, seen = _ZERO, False
    for amount in amounts:
        if isinstance(amount, Decimal):
            total, seen = total + amount, True
        elif amount is ABSENT:
            return ABSENT
    return total if seen else BLANK


def add_given(amounts: Iterable[Amount]) -> Amount:
    """The sum of those that are given, absent ones left out; ABSENT if none is given."""
    given = [amount for amount in amounts if amount is not ABSENT]
    return add(given) if given else ABSENT


def or_zero(amount: Amount) -> Decimal:
    """The figure for arithmetic: a blank or absent amount counts as 0."""
    return amount if isinstance(amount, Decimal) else _ZERO


def places_needed(amounts: Iterable[Amount], unit: MoneyUnit) -> int:
    """Decimals that show every amount in full: 2, but 0 in a table of whole 元."""
    given = [amount for amount in amounts if isinstance(amount, Decimal) and amount]
    cent, rest = _CENTS[unit], _WIDE.remainder
    deeper = [amount for amount in given if rest(amount, cent)]
    if deeper:
        return max(-int((amount / unit.value).normalize().as_tuple().exponent) for amount in deeper)
    return 0 if unit is MoneyUnit.YUAN and given and not any(rest(amount, _ONE) for amount in given) else 2


def show(amount: Decimal, unit: MoneyUnit, places: int = 2) -> str:
    """`amount` (元) printed in `unit` with thousands separators, as `150,000.00`.

    >>> show(Decimal("150000"), MoneyUnit.WAN)
    '15.00'
    """
    counted = amount if unit is MoneyUnit.YUAN else amount / unit.value
    shown = counted.quantize(_last_place(places), ROUND_HALF_UP, _WIDE)
    # What rounds to nothing has no sign.
    return f"{shown or abs(shown):,f}"


@cache
def _last_place(places: int) -> Decimal:
    """One unit of the last of so many decimals."""
    return Decimal(1).scaleb(-places)


def rounding_tail(addends: int, unit: MoneyUnit) -> Decimal:
    """The largest difference in 元 that rounding of `addends` cells can explain (rule C63).

    0.005 × (n + 1) in 万元 or 亿元; 0 in 元, where figures are exact.
    """
    if unit is MoneyUnit.YUAN:
        return Decimal(0)
    size: Decimal = unit.value
    return Decimal("0.005") * (addends + 1) * size
