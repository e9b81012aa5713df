"""Project codes 项目编码 of Hebei: the shapes of two eras and the check character (performance.md §3)."""

from __future__ import annotations

import re

#: 部门码-活动码-字母-随机码, until 2021.
_OLD = re.compile(r"[0-9]{3}-[0-9]{4}-[A-Z]{3}-[0-9A-Z]{4}")
#: 行政区划 6, 年份 2, 类型 1, 顺序 11, 校验 1; since 2022.
_NEW = re.compile(r"[0-9]{8}[A-Z][0-9A-Z]{12}")

#: The 31 signs of the 统一社会信用代码.
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def joined(code: str | None) -> str:
    """A code without blanks; empty where there is none."""
    return "".join((code or "").split())


def is_old(code: str) -> bool:
    """Whether a code has the shape of the years until 2021."""
    return _OLD.fullmatch(code) is not None


def is_new(code: str) -> bool:
    """Whether a code has the shape of the years since 2022."""
    return _NEW.fullmatch(code) is not None


def check_character(code: str) -> str | None:
    """The 21st character that the first 20 ask for; None where one of them is not in the alphabet.

    Found by computing over published codes, not documented: level info only.
    """
    total = 0
    for index, sign in enumerate(code[:20]):
        value = _ALPHABET.find(sign)
        if value < 0:
            return None
        total += value * 3**index
    return _ALPHABET[(30 - total) % 31]
