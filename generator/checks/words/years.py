"""Years of four digits in titles and headings, in whatever digits they are printed."""

from __future__ import annotations

import re
import unicodedata

_IN_DIGITS = re.compile(r"(?<![0-9])(?:1\s*9|2\s*0)\s*[0-9]\s*[0-9](?![0-9])")
_IN_WORDS = re.compile(r"[一二](?:\s*[〇○零Oo0一二三四五六七八九]){3}(?=\s*年)")
_DIGITS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")


def years_in(title: str) -> list[str]:
    """The years that a title names, as four digits; blanks within one, digits of full width and 汉字 are read.

    >>> years_in("示例县档案局二〇二四年部门预算"), years_in("２０２５年"), years_in("2 0 2 5年")
    (['2024'], ['2025'], ['2025'])
    """
    plain = unicodedata.normalize("NFKC", title)
    found = [*_IN_DIGITS.findall(plain), *(each.translate(_DIGITS) for each in _IN_WORDS.findall(plain))]
    return ["".join(each.split()) for each in found]
