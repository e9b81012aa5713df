"""One folding of text into search words, for the pages and for what a reader types.

Pagefind finds whole words only, and cuts Chinese at places that differ between the build and the browser.
So text reaches it as words that it cannot cut: each 汉字 alone, each number whole, each run of letters
whole, each symbol under a name (`≥` is `u2265`, the point of a number is `d`). The browser does the same in
`templates/assets/search-fold.js` from the same tables, which `tables_script` hands it; a test holds the two
against each other.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache

from generator.hanzi import HAN_PAIRS

# A cell border inside one row of a table: it parts words, and readers see it as a thin line.
CELL = "\x1f"

# Pagefind counts a free-standing sign as a place without indexing it: no run can cross it, at no cost.
STOP = "|"

# Signs that are typed in many ways. Dashes, dots, waves and comparison signs each become one.
_SIGN_PAIRS = "‐-‑-‒-–-—-―-−-﹣-•·・·‧·∙·⋅·〜~∼~≧≥⩾≥≦≤⩽≤○〇×*✕*"

# Quotes and brackets leave no word: “三公”经费 is found as 三公经费.
_SILENT = "\"'`´“”‘’„‟«»‹›「」『』《》〈〉〝〞()[]{}【】〔〕〖〗"

_PAIRS = HAN_PAIRS + _SIGN_PAIRS
_VARIANTS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))

# Thousands commas belong to their number; >= and <= are one sign; a blank only parts.
_AMOUNT = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_WORD = rf"{_AMOUNT}|[a-z]+|>=|<=|[^ ]"
_WORDS = re.compile(_WORD)
# Most cells of most tables; with nothing in them to fold.
_NUMBER = re.compile(_AMOUNT)
# The signs of words of more than one sign: only where they stand the expression above has anything to decide.
_JOINING = frozenset("0123456789abcdefghijklmnopqrstuvwxyz.,<>=")
# A run of them, or the name of another sign, told by the mark before it.
_MARK = "\x02"
_RUN = re.compile(rf"[0-9a-z.,<>=]+|{_MARK}[^ ]+")


class _Folding(dict[int, str]):
    """Character to folded text, worked out once for each; a word of one sign stands under its name, parted."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(
            map(_standing, map(_folded, unicodedata.normalize("NFKD", chr(code)).lower()))
        )
        return folded


def _standing(folded: str) -> str:
    """A folded character as it stands in the text: signs of longer words as they are, others as whole words."""
    if not folded.strip(" ") or folded in _JOINING:
        return folded
    name = _named(folded)
    return f" {name} " if name in (folded, STOP) else f" {_MARK}{name} "


def _folded(character: str) -> str:
    category = unicodedata.category(character)
    if character == CELL:
        return character
    if category[0] == "M" or category == "Cf":
        return ""
    if category[0] == "Z" or category == "Cc" or character in _SILENT:
        return " "
    return _VARIANTS.get(character, character)


def _named(word: str) -> str:
    """The name under which a word is indexed: letters and digits only, so that Pagefind keeps it whole."""
    if word == CELL:
        return STOP
    if word[0] in "0123456789":
        return word.replace(",", "").replace(".", "d")
    if word in (">=", "<="):
        return "u2265" if word == ">=" else "u2264"
    return word if word.isalnum() else f"u{ord(word):x}"


_FOLDING = _Folding()


@lru_cache(maxsize=8192)
def _parted(run: str) -> str:
    return run[1:] if run[0] == _MARK else " ".join(map(_named, _WORDS.findall(run)))


def words(text: str) -> list[str]:
    """The search words of one text block, in order.

    >>> " ".join(words("“三公”經費≥150,000.00元"))
    '三 公 经 费 u2265 150000d00 元'
    """
    if _NUMBER.fullmatch(text):
        return [_named(text)]
    return _RUN.sub(lambda run: _parted(run[0]), text.translate(_FOLDING)).split()


def tables_script() -> str:
    """The script that gives the browser the tables of this module."""
    tables = {"variants": _PAIRS, "silent": _SILENT, "word": _WORD}
    return f"window.gongkaiTables = {json.dumps(tables, ensure_ascii=False)};\n"
