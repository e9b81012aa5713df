"""Words of a sentence as tokens: amounts, percents, years, counts, punctuation, and the words that steer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from generator.record import swift


class Kind(Enum):
    """What a token is."""

    # As a key it is asked for with every token; its name takes longer to hash.
    __hash__ = object.__hash__

    AMOUNT = "amount"
    PERCENT = "percent"
    YEAR = "year"
    COUNT = "count"
    NUMBER = "number"
    LEVEL = "level"
    PUNCTUATION = "punctuation"
    PART = "part"
    USE = "use"
    COMPARE = "compare"
    DIRECTION = "direction"
    SHARE = "share"
    COMPLETION = "completion"
    RESULT = "result"
    REASON = "reason"
    WORD = "word"


@swift
@dataclass(frozen=True, slots=True)
class Token:
    """A token with its place in the passage. `value` is in 元 for amounts, a number for percents and counts.

    `unit` is what an amount or count is written in, `decimals` how many it shows, `grouped` whether it has
    thousands separators (None below 1000). `year` is absolute, or relative to the filing's where `relative`.
    A `special` amount is no sum of a filing: a threshold (单价100万元以上), a rate (元/月), or a range.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    unit: str = ""
    decimals: int = 0
    grouped: bool | None = None
    year: int = 0
    relative: bool = False
    special: bool = False
    approximate: bool = False


#: Size in 元 of the units that people write.
UNITS: dict[str, Decimal] = {
    "元": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1000),
    "万元": Decimal(10_000),
    "万": Decimal(10_000),
    "亿元": Decimal(100_000_000),
    "亿": Decimal(100_000_000),
}

MORE = frozenset({"增加", "增长", "上升", "提高", "增幅", "增速", "增多", "上涨", "调增", "净增加", "净增"})
LESS = frozenset(
    {"减少", "下降", "降低", "减幅", "降幅", "压减", "压缩", "节约", "缩减", "调减", "净减少", "净减"}
)
FLAT = frozenset(
    {"基本持平", "持平", "相同", "一致", "不变", "无变化", "没有变化", "无增减变化", "无增减", "保持不变"}
)

_RELATIVE = {"上": -1, "去": -1, "今": 0, "本": 0, "当": 0}
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_UNIT = r"亿元|万元|千元|百元|元|[万亿](?=[,，。；;、）：]|$)"
_MEASURE = (
    r"人次|批次|平方米|台套|[个辆台套件项人名家户条篇期次批场天份部栋处所位]|％|分(?!别|为)|亩|㎡|公里|吨|米"
)
#: What a change is measured against, as a verbose pattern.
COMPARE = r"""同比|(?:比|较|与|和(?!(?:年初|本年|当年)(?:结转|结余|收入|支出|拨款|财政))|同)
      (?=(?:上一?年|去年|(?:19|20)[0-9]{2}年|年初|全年|调整|当年|本年|预算|计划))"""
#: How outcome and budget compare.
SIGNS = {"大于": ">", "小于": "<", "等于": "=", "高于": ">", "低于": "<", "超过": ">", "超出": ">"}
RESULT = "|".join(SIGNS)
#: The first characters of all that is no plain word.
_FIRST = "0-9负上去今本当（其主具包分划用同比较与和大小等高低超增提调减下降压节缩基持相一保不无没占完执原净。！？；，、：）,;:!?—－−-"
#: Those of them that mostly begin none of it, where they do not.
_NO_BEGINNING = "用(?!于)|本(?!年)|和(?![上去12年全调当本预计])|保(?!持)|一(?!致)|基(?!本持)|上(?![一年升涨])|其(?!中)|执(?!行)|等(?!于)|相(?!同)|不(?!变)|小(?!于)"
_LEXER = re.compile(
    rf"""
    (?P<plain>(?:[^{_FIRST}]++|{_NO_BEGINNING})++)
  | (?P<date>(?:19|20)[0-9]{{2}}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?(?:末|底)?)
  | (?P<year>(?:19|20)[0-9]{{2}}(?:年度|年末|年底|年初(?!预算|结转)|年))
  | (?P<relative>(?:上一|上|去)年(?:度|末|底|同期)?(?!结转|结余|末结转)
      |(?:今|本)年(?:度)?(?!收入|支出|结转|结余|增|减)|当年(?=[^拨财收支]))
  | (?P<percent>[-－−]?(?:{_NUMBER})\ ?[%％](?!点))
  | (?P<amount>(?P<sign>负|[-－−])?(?P<digits>{_NUMBER})(?P<unit>{_UNIT}))
  | (?P<points>{_NUMBER}个百分点)
  | (?P<count>(?P<many>{_NUMBER})(?P<measure>{_MEASURE}))
  | (?P<number>{_NUMBER})
  | (?P<level>（(?:类|款|项|目)）)
  | (?P<named>（[一-龥]）)
  | (?P<part>其中|主要包括|具体包括|包括|包含|分别为|分别是|主要为|主要用于以下方面|划分为|分为)
  | (?P<use>主要用于|用于)
  | (?P<compare>{COMPARE})
  | (?P<result>{RESULT})
  | (?P<direction>净(?:增加?|减少?)|增加|增长|上升|提高|增幅|增速|增多|上涨|调增|减少|下降|降低|减幅|降幅|压减|压缩|节约(?!管理|用|集约|型|能|利)|缩减|调减
      |基本持平|持平|相同|一致|保持不变|不变|无变化|没有变化|无增减变化|无增减)
  | (?P<share>占比(?:为|是)?|占(?![用有地领道线位据]))
  | (?P<completion>完成率|执行率|执行进度|完成(?=了?(?:年初|全年|当年|调整|年度|预算|[0-9])))
  | (?P<reason>(?:主要)?原因(?:[一二三四五]?[是为系]|主要)?|主要[是系](?!用于))
  | (?P<punctuation>[。！？；，、：（）]|[,;:!?]|——|—)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)

_FULL_WIDTH = {ord("０") + i: ord("0") + i for i in range(10)} | {
    ord(wide): ord(plain) for wide, plain in zip("．／（）()：；", "./（）（）：；", strict=True)
}
_WIDE_GROUPS = re.compile(r"(?<![0-9.，])[0-9]{1,3}(?:，[0-9]{3})+(?=\.[0-9]|[亿万千百]?元)")
_CANONICAL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_QUOTES = frozenset("“”\"‘’'「」『』")
#: What stands between the characters of a word and is none of it.
LEFT_OUT = re.compile(r"[\s“”\"‘’'「」『』]")
_PLAIN = frozenset({"plain", "other", "named"})
#: The kinds whose token is their words and nothing else.
_ALONE = {each.value: each for each in Kind}
_BARE_PERCENT = {
    ord("%"): None,
    ord("％"): None,
    ord(" "): None,
    ord(","): None,
    ord("－"): "-",
    ord("−"): "-",
}
_ALNUM = re.compile(r"[0-9A-Za-z.]")
_BEFORE_SPECIAL = re.compile(
    r"(单价|每[一-龥]{0,4}|[人批车团]均|单车|平均[一-龥]{0,4}|标准[为是]?|不超过|不低于|达到)$"
)
_AFTER_SPECIAL = re.compile(r"(（含）)?(以上|以下|以内|及以上|及以下|起|以)|/|／|每")
_DASHES = ("至", "~", "～", "—", "-")
_BEFORE_DASH = re.compile(r"[0-9](万元|元)?[至~～—-]$")
_AFTER_DASH = re.compile(r"[至~～—-]+[0-9]")
_ENDS_OF_FIGURES = (*"0123456789万元",)
_ABOUT = re.compile(r"(约|近|大约|将近|超|逾|不足|合计约)(人民币)?$")
_ABOUT_AFTER = re.compile(r"(左右|上下|余|多)")


@lru_cache(maxsize=256)  # as many as the passages of a filing or two, which several rules read in turn
def squeeze(text: str) -> tuple[str, tuple[int, ...]]:
    """A text without quotes and without blanks, but between Latin letters or digits; and each place's origin.

    >>> squeeze("共 15 万元")
    ('共15万元', (0, 2, 3, 5, 6))
    """
    plain = text.translate(_FULL_WIDTH)
    if _WIDE_GROUPS.search(plain) is not None:  # 2，000万元
        plain = _WIDE_GROUPS.sub(lambda match: match[0].replace("，", ","), plain)
    if LEFT_OUT.search(plain) is None:
        return plain, tuple(range(len(plain)))
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(plain):
        if character in _QUOTES:
            continue
        if character.isspace():
            before = kept[-1] if kept else ""
            if not (_ALNUM.match(before) and _ALNUM.match(plain, place + 1)):
                continue
            character = " "
        kept.append(character)
        places.append(place)
    return "".join(kept), (*places,)


def tokens(text: str, year: int = 0) -> tuple[Token, ...]:
    """The tokens of a passage in order; runs of other characters are one WORD.

    `year` is the filing's, to which 上年 and 本年 refer.
    """
    squeezed, places = squeeze(text)
    found: list[Token] = []
    word = 0
    for match in _LEXER.finditer(squeezed):
        if match.lastgroup in _PLAIN:
            continue
        start, end = match.span()
        if start > word and not squeezed[word:start].isspace():
            found.append(_token(Kind.WORD, squeezed, word, start, places))
        # A figure that says nothing of money is part of the words around it.
        found.append(
            _made(match, squeezed, places, year) or _token(Kind.NUMBER, squeezed, start, end, places)
        )
        word = end
    if word < len(squeezed) and not squeezed[word:].isspace():
        found.append(_token(Kind.WORD, squeezed, word, len(squeezed), places))
    return tuple(found)


def _token(kind: Kind, squeezed: str, start: int, end: int, places: tuple[int, ...]) -> Token:
    return Token(kind, squeezed[start:end], places[start], places[end - 1] + 1)


def _made(match: re.Match[str], squeezed: str, places: tuple[int, ...], year: int) -> Token | None:
    text, kind = match[0], match.lastgroup
    start, end = match.span()
    at = (text, places[start], places[end - 1] + 1)
    if kind == "punctuation":
        return Token(Kind.PUNCTUATION, _CANONICAL.get(text, text), at[1], at[2])
    if kind == "date" or kind == "year":
        return Token(Kind.YEAR, *at, year=int(text[:4]))
    if kind == "relative":
        return Token(Kind.YEAR, *at, year=year + _RELATIVE[text[0]], relative=True)
    if kind == "percent":
        plain = text.translate(_BARE_PERCENT)
        return Token(Kind.PERCENT, *at, value=Decimal(plain), decimals=_decimals(plain))
    if kind == "amount":
        return _amount(match, squeezed, places)
    if kind == "count":
        digits = match["many"].replace(",", "")
        return Token(
            Kind.COUNT, *at, value=Decimal(digits), unit=match["measure"], decimals=_decimals(digits)
        )
    return None if kind is None or kind == "points" else Token(_ALONE[kind], *at)


def _amount(match: re.Match[str], squeezed: str, places: tuple[int, ...]) -> Token:
    digits, unit = match["digits"], match["unit"]
    plain = digits.replace(",", "")
    before, after = (
        squeezed[max(0, match.start() - 12) : match.start()],
        squeezed[match.end() : match.end() + 6],
    )
    # A dash after a figure, or 至, makes a range; a sign at the head of a clause is a sign.
    is_range = (
        (match["sign"] is not None and before.endswith(_ENDS_OF_FIGURES))
        or (before.endswith(_DASHES) and _BEFORE_DASH.search(before) is not None)
        or (after.startswith(_DASHES) and _AFTER_DASH.match(after) is not None)
    )
    sign = -1 if match["sign"] and not is_range else 1
    return Token(
        Kind.AMOUNT,
        match.group(),
        places[match.start()],
        places[match.end() - 1] + 1,
        value=sign * Decimal(plain) * UNITS[unit],
        unit={"万": "万元", "亿": "亿元"}.get(unit, unit),
        decimals=_decimals(plain),
        grouped=None if len(plain.split(".")[0]) < 4 else "," in digits,
        special=is_range
        or _BEFORE_SPECIAL.search(before) is not None
        or _AFTER_SPECIAL.match(after) is not None,
        approximate=_ABOUT.search(before) is not None or _ABOUT_AFTER.match(after) is not None,
    )


def _decimals(digits: str) -> int:
    return len(digits.split(".")[1]) if "." in digits else 0
