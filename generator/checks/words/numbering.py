"""Numbers of headings and paragraphs: 第一部分, 一、, （一）, 1., （1）; what each is called and which follows which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class Style(IntEnum):
    """How a number is written, from the highest level of a document to the lowest."""

    PART = 0
    HAN = 1
    HAN_IN_BRACKETS = 2
    DIGIT = 3
    DIGIT_IN_BRACKETS = 4


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, its style and its value."""

    printed: str
    style: Style
    value: int


_HAN = "[一二三四五六七八九十]{1,3}"
_PATTERNS = (
    (Style.PART, re.compile(rf"^第(?P<n>{_HAN}|\d{{1,2}})[部章]分?")),
    (Style.HAN_IN_BRACKETS, re.compile(rf"^[（(](?P<n>{_HAN})[）)]")),
    # 一、二月 are months, 三、四季度 quarters.
    (Style.HAN, re.compile(rf"^(?P<n>{_HAN})[、.．](?!{_HAN}[月季期类等级线环层批])")),
    (Style.DIGIT_IN_BRACKETS, re.compile(r"^[（(](?P<n>\d{1,2})[）)]")),
    (Style.DIGIT, re.compile(r"^(?P<n>\d{1,2})(?:、(?!\d{1,2}[月日号季])|[.．](?!\d))")),
)
#: What a number begins with, besides a digit.
_FIRST = frozenset("第（(一二三四五六七八九十")
_DIGITS = "一二三四五六七八九"


def number_of(text: str) -> Number | None:
    """The number at the start of a heading or paragraph.

    >>> number_of("（十二）名词解释")
    Number(printed='（十二）', style=<Style.HAN_IN_BRACKETS: 2>, value=12)
    """
    words = text.lstrip()
    return _read(words) if words[:1] in _FIRST or words[:1].isdecimal() else None


@lru_cache(maxsize=4096)
def _read(words: str) -> Number | None:
    for style, pattern in _PATTERNS:
        match = pattern.match(words)
        if match is not None:
            value = int(match["n"]) if match["n"].isdecimal() else value_of(match["n"])
            return Number(match[0], style, value) if value else None
    return None


def value_of(han: str) -> int:
    """The value of a 汉字 number below 100; 0 for what is none, such as 一二."""
    if "十" not in han:
        return _DIGITS.index(han) + 1 if len(han) == 1 else 0
    tens, _, ones = han.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (_DIGITS.index(tens) + 1 if tens else 1) * 10 + (_DIGITS.index(ones) + 1 if ones else 0)
