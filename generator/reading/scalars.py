"""Reading one text as what its field is: money, a date, a word of a list, plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from generator.amount import ABSENT, BLANK, UNITS, Amount, MoneyUnit, parse, suggestion
from generator.diagnostic import Diagnostic
from generator.reading.node import Scalar
from generator.source import Span

#: How much of a word is compared with the known ones.
MAX_COMPARED = 40

#: What a reader gives for a text it can't read, once it has reported why.
FAILED = object()

Report = Callable[[Diagnostic], None]

_BLANK, _ABSENT = BLANK.value, ABSENT.value

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LOOSE_DATE = re.compile(r"(\d{4})\s*[年/.．。、-]?\s*(\d{1,2})\s*[月/.．。、-]?\s*(\d{1,2})\s*[日号]?")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
_DASHES = re.compile(r"[-—–―－─]+|/+|无|空|null|~|None|[Nn]/?[Aa]|不适用|不涉及|没有")
#: 205,60 may be 205.60 or 20,560; (205.60) is how accounts print a negative figure.
_ODD_COMMA = re.compile(r"(?P<whole>[0-9]+)[,，](?P<rest>[0-9]{1,2}|[0-9]{4,})(?P<unit>亿元|万元|元)?")
_IN_BRACKETS = re.compile(r"[（(](?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?)[）)](?P<unit>亿元|万元|元)?")


def is_empty(node: Scalar) -> bool:
    """Whether nothing is typed: an empty value, quotes around nothing, a blank cell."""
    return not node.text.strip()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, the first of several; a cutoff of 0.5 lets 金額 find 金额."""
    # Loaded where something is wrong, so that a build of sound files need not wait for it.
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=word[:MAX_COMPARED])
    best, highest = None, 0.5
    for each in known:
        matcher.set_seq1(each)
        ratio = matcher.ratio()
        if ratio > highest or (best is None and ratio == highest):
            best, highest = each, ratio
    return best


def read_amount(node: Scalar, unit: MoneyUnit | None, report: Report) -> object:
    """An exact sum in 元, or a kind of nothing. Without a unit (it was wrong) only the form is checked."""
    found = exact_amount(node.text, unit or MoneyUnit.YI)
    if found is not None:
        return found
    text = node.text.strip()
    amount = parse(text, unit or MoneyUnit.YI)
    if amount is None:
        report(Diagnostic(node.at, "not-an-amount", f"“{_short(text)}”不是金额", _amount_hint(text)))
    else:
        exact = f"{amount.normalize():f}"
        report(
            Diagnostic(
                node.at,
                "fraction-of-fen",
                f"“{_short(text)}”合 {exact} 元，分以下还有尾数",
                "金额最多到分（以元计两位小数，以万元计六位小数）",
            )
        )
    return FAILED


@lru_cache(maxsize=4096)
def exact_amount(text: str, unit: MoneyUnit) -> Amount | None:
    """The sum in 元 or the kind of nothing that `text` writes; None if it is no amount, or goes below 分."""
    text = text.strip()
    if not text or text == _BLANK:
        return BLANK
    if text == _ABSENT:
        return ABSENT
    amount = parse(text, unit)
    return None if amount is None or (amount * 100) % 1 else amount


def _amount_hint(text: str) -> str:
    if _DASHES.fullmatch(text):
        return f"表上空着，就把值空着；没有这个数，写“{ABSENT.value}”；是零，写 0"
    comma, bracketed = _ODD_COMMA.fullmatch(text), _IN_BRACKETS.fullmatch(text)
    if comma is not None:
        whole, rest, unit = comma["whole"], comma["rest"], comma["unit"] or ""
        return f"逗号的位置不对：是小数点的，写作 {whole}.{rest}{unit}；是千分位的，写作 {int(whole + rest):,}{unit}"
    if bracketed is not None:
        return f"括号表示负数的，写作 -{bracketed['amount']}{bracketed['unit'] or ''}；不是的，去掉括号"
    better = suggestion(text)
    if better is not None:
        return f"写作 {better}"
    return "只写数字，可带千分位逗号和单位，如 150,000.00 或 15万元；说明文字写在另外的键里"


def read_unit(node: Scalar, report: Report) -> object:
    """元、万元 or 亿元."""
    word = node.text.strip()
    unit = UNITS.get(word)
    if unit is not None:
        return unit
    report(_unknown_word(node.at, word, UNITS))
    return FAILED


def read_word(node: Scalar, words: type[StrEnum], report: Report) -> object:
    """One word of a closed list, or one that its list takes for another."""
    word = node.text.strip()
    known = _members(words)
    if word in known:
        return known[word]
    try:
        return words(word)
    except ValueError:
        report(_unknown_word(node.at, word, known))
        return FAILED


@cache
def _members(words: type[StrEnum]) -> dict[str, StrEnum]:
    """The members of a closed list by the word that stands for each."""
    return {each.value: each for each in words}


def _unknown_word(at: Span, word: str, known: Iterable[str]) -> Diagnostic:
    known = list(known)
    near = nearest(word, known)
    allowed = "、".join(known)
    return Diagnostic(
        at,
        "unknown-word",
        f"这里不能写“{_short(word)}”",
        f"是不是“{near}”？可写：{allowed}" if near else f"可写：{allowed}",
    )


def read_date(node: Scalar, report: Report) -> object:
    """A day, written 2020-03-01 only."""
    text = node.text.strip()
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            report(Diagnostic(node.at, "not-a-date", f"没有“{text}”这一天", "核对年、月、日，如 2020-03-01"))
            return FAILED
    loose = _LOOSE_DATE.fullmatch(text)
    hint = "写作 年-月-日，月和日各两位，如 2020-03-01；日期不全的，空着"
    if loose is not None:
        try:
            hint = f"写作 {date(*(int(part) for part in loose.groups())).isoformat()}"
        except ValueError:
            hint = "没有这一天；核对年、月、日，写作 2020-03-01 的样子"
    report(Diagnostic(node.at, "not-a-date", f"“{_short(text)}”不是日期的写法", hint))
    return FAILED


def read_yes_or_no(node: Scalar, report: Report) -> object:
    """是 or 否."""
    text = node.text.strip()
    if text in ("是", "否"):
        return text == "是"
    report(Diagnostic(node.at, "not-a-yes-or-no", f"这里不能写“{_short(text)}”", "只写 是 或 否"))
    return FAILED


def read_whole_number(node: Scalar, report: Report) -> object:
    """A count or a year."""
    text = node.text.strip()
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    report(Diagnostic(node.at, "not-a-number", f"“{_short(text)}”不是整数", "只写半角数字，如 2020"))
    return FAILED


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:30] + "…"


def as_typed(amount: Amount, unit: MoneyUnit) -> str:
    """An amount as a person would type it in a filing of this unit; exact, without separators."""
    if not isinstance(amount, Decimal):
        return "" if amount is BLANK else amount.value
    exponent = {MoneyUnit.YUAN: 0, MoneyUnit.WAN: -4, MoneyUnit.YI: -8}[unit]
    return f"{amount.scaleb(exponent).normalize():f}"
