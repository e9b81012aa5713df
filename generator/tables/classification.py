"""Names and shape of the codes of 功能分类 and 部门预算支出经济分类 (tables.md §2)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from generator.tables.economic_names import ECONOMIC_NAMES
from generator.tables.function_names import FUNCTION_NAMES

_FUNCTION = re.compile(r"2\d{2}(?:\d{2}(?:\d{2})?)?")
_ECONOMIC = re.compile(r"3\d{2}(?:\d{2})?")
_NOISE = re.compile(r"[\s\u3000\-.·－—]")
_BRACKETS = str.maketrans("()", "（）")

#: 人员经费 of basic expenditure; every other 类 of the 3xx series is 公用经费 (C14).
PERSONNEL_CLASSES = ("301", "303")

_NUMERALS = "零一二三四五六七八九"


@lru_cache(maxsize=16384)
def normalise(code: str) -> str:
    """The code without the blanks and dashes that people type inside it: `201 05 07` → `2010507`."""
    return _NOISE.sub("", code)


@lru_cache(maxsize=16384)
def is_code(code: str) -> bool:
    """Whether it has the shape of a function code: 类 3 digits, 款 5, 项 7, beginning with 2 (C10)."""
    return _FUNCTION.fullmatch(normalise(code)) is not None


@lru_cache(maxsize=16384)
def is_economic_code(code: str) -> bool:
    """Whether it has the shape of an economic code: 类 3 digits, 款 5, beginning with 3 (C10)."""
    return _ECONOMIC.fullmatch(normalise(code)) is not None


@lru_cache(maxsize=16384)
def parents(code: str) -> tuple[str, ...]:
    """The codes above a code, outermost first: 类, then 款."""
    return tuple(code[:length] for length in (3, 5) if length < len(code))


def level(code: str) -> int:
    """The depth of a code: 类 0, 款 1, 项 2."""
    return (len(code) - 3) // 2


def name_of(code: str) -> str | None:
    """The name of a 类, 款 or 项, or of an economic item; None where our list has none."""
    return FUNCTION_NAMES.get(code) or ECONOMIC_NAMES.get(code)


def economic_code(name: str) -> str | None:
    """The code of an economic item by its name, for publications that print the name only."""
    return _economic_codes().get(_plain(name))


def economic_kind(code: str) -> Literal["personnel", "public"]:
    """Whether basic expenditure of an economic item is 人员经费 or 公用经费 (C14)."""
    return "personnel" if code[:3] in PERSONNEL_CLASSES else "public"


@cache
def numeral(number: int) -> str:
    """A number from 1 to 99 as headings count: 一, 十, 二十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _NUMERALS[tens] + "十"
    return head + (_NUMERALS[ones] if ones else "")


@cache
def _economic_codes() -> dict[str, str]:
    """The code of each economic item by its name, the first of several of one name."""
    return {_plain(name): code for code, name in reversed(ECONOMIC_NAMES.items())}


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name).translate(_BRACKETS)
