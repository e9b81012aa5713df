"""One change at a time: what a tired hand does to a figure, a row, a word."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.spots import Spot
from generator.amount import MoneyUnit, parse

#: The kinds of change in the order of the report.
KINDS = ("改一位数字", "相邻两位互换", "元与万元互换", "漏一行", "增减词写反", "改百分比", "改年份", "改名称")

_OPPOSITE = {
    "增加": "减少",
    "减少": "增加",
    "增长": "下降",
    "下降": "增长",
    "持平": "增加",
    "高于": "低于",
    "低于": "高于",
}
_OTHER_UNIT = {"元": "万元", "万元": "元"}
_UNIT = re.compile(r"万元|元")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed line of one file (None: the line is dropped), the kind of change and the spot."""

    kind: str
    spot: Spot
    line: str | None
    after: str

    @property
    def value(self) -> Decimal | None:
        """The changed figure in 元, if it was an amount in the same unit."""
        before = parse(self.spot.text, MoneyUnit.YUAN)
        after = parse(self.after, MoneyUnit.YUAN)
        if not before or after is None or self.spot.value is None or self.kind == "元与万元互换":
            return None
        return after * (self.spot.value / before)

    def apply(self, text: str) -> str:
        lines = text.split("\n")
        if self.line is None:
            del lines[self.spot.line]
        else:
            lines[self.spot.line] = self.line
        return "\n".join(lines)


def mutations(spot: Spot, line: str, chance: random.Random) -> Iterator[Mutation]:
    """The changes that a spot can suffer, one of each kind."""
    for kind, change in _CHANGES.get(spot.kind, {}).items():
        after = change(spot.text, chance)
        if after is not None and after != spot.text:
            yield Mutation(kind, spot, f"{line[: spot.start]}{after}{line[spot.end :]}", after)
    if spot.kind == "row" and any(each.isdecimal() for each in spot.text.split("\t", 1)[-1]):
        yield Mutation("漏一行", spot, None, "")


def _digit(text: str, chance: random.Random) -> str | None:
    places = [i for i, each in enumerate(text) if each.isdecimal()]
    if not places:
        return None
    place = chance.choice(places)
    # A figure does not begin with 0, nor do people write 007.
    lowest = 1 if place == places[0] and len(places) > 1 else 0
    digits = [each for each in "0123456789"[lowest:] if each != text[place]]
    return text[:place] + chance.choice(digits) + text[place + 1 :]


def _swap(text: str, chance: random.Random) -> str | None:
    places = [
        i
        for i in range(len(text) - 1)
        if text[i].isdecimal() and text[i + 1].isdecimal() and text[i] != text[i + 1]
        and not (text[i + 1] == "0" and not any(c.isdecimal() for c in text[:i]))
    ]  # fmt: skip
    if not places:
        return None
    i = chance.choice(places)
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


def _unit(text: str, chance: random.Random) -> str | None:
    match = _UNIT.search(text)
    if not re.search(r"[1-9]", text) and len(text) > 2:
        return None  # 0万元 is 0元
    return text[: match.start()] + _OTHER_UNIT[match[0]] + text[match.end() :] if match else None


def _direction(text: str, chance: random.Random) -> str | None:
    return _OPPOSITE.get(text)


def _sign(text: str, chance: random.Random) -> str | None:
    if not re.search(r"[1-9]", text):
        return None
    return text[1:] if text.startswith("-") else f"-{text}"


def _year(text: str, chance: random.Random) -> str | None:
    return str(int(text) + chance.choice((-1, 1)))


def _name(text: str, chance: random.Random) -> str | None:
    """One 汉字 left out, or two that stand together the other way round."""
    places = [i for i in range(len(text) - 1) if all("一" <= each <= "鿿" for each in text[i : i + 2])]
    if len(places) < 3:
        return None
    i = chance.choice(places[1:-1])
    if chance.random() < 0.5 or text[i] == text[i + 1]:
        return text[:i] + text[i + 1 :]
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


_Change = Callable[[str, random.Random], str | None]
_FIGURE: Mapping[str, _Change] = {"改一位数字": _digit, "相邻两位互换": _swap}
_CHANGES: Mapping[str, Mapping[str, _Change]] = {
    "amount": {**_FIGURE, "元与万元互换": _unit},
    "difference": {**_FIGURE, "元与万元互换": _unit, "增减词写反": _sign},
    "count": _FIGURE,
    "code": _FIGURE,
    "percent": {"改百分比": _digit},
    "year": {"改年份": _year},
    "direction": {"增减词写反": _direction},
    "name": {"改名称": _name},
    "unit": {"元与万元互换": _unit},
}
