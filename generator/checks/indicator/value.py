"""The grammar of an indicator's value 指标值 (performance.md §5): operator, number, unit, or words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from generator.checks.indicator import words
from generator.checks.indicator.measure import MULTIPLIERS, Quantity, quantity

#: What a value is. `phrase`: a figure inside a sentence; `deadline`: a date; `limit`: a bound told by reference
#: (不超过预算); `grade`: a state or degree in words; `name`: a measure without its figure (满意度).
ValueKind = Literal[
    "figure", "phrase", "deadline", "limit", "grade", "words", "name", "question", "blank", "broken"
]
Operator = Literal["", "≥", "≤", ">", "<", "="]


@dataclass(frozen=True, slots=True)
class Value:
    """A parsed 指标值. `num` is as written, without its 万; `amount` with it (money in 元, a share in percent).

    `high` is the upper end of a range; `subject` the words before the figure (居民参与率 in 居民参与率不低于90%).
    `date` is (year or None, month, day or None) of a deadline.
    """

    raw: str
    kind: ValueKind
    op: Operator = ""
    num: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    multiplier: str = ""
    subject: str = ""
    start: int = 0
    end: int = 0
    date: tuple[int | None, int, int | None] | None = None
    #: Worked out at once, for a score of rules ask every value of every form; `is_figure`: it can be reckoned with.
    quantity: Quantity = field(init=False, compare=False, repr=False)
    amount: Decimal | None = field(init=False, compare=False, repr=False)
    is_figure: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        amount = self.num
        if amount is not None and self.multiplier:
            amount *= MULTIPLIERS[self.multiplier]
        object.__setattr__(self, "quantity", quantity(self.unit))
        object.__setattr__(self, "amount", amount)
        object.__setattr__(self, "is_figure", amount is not None and self.kind in ("figure", "phrase"))

    @property
    def is_rough_floor(self) -> bool:
        """Whether a little more is meant than is told: 1200余人, 1.25公里以上."""
        return "余" in self.raw or "多" in self.raw or self.raw.endswith("以上")

    @property
    def is_floor(self) -> bool:
        return self.op in ("≥", ">")

    @property
    def is_ceiling(self) -> bool:
        return self.op in ("≤", "<")


_BEFORE: dict[str, Operator] = {
    "大于等于": "≥", "小于等于": "≤", "大于或等于": "≥", "小于或等于": "≤", "≥": "≥", "不少于": "≥", "不低于": "≥", "不小于": "≥", "不得少于": "≥", "不得低于": "≥", "至少": "≥",
    "不低": "≥", "不少": "≥", "达到": "≥", "达": "≥", "实现": "≥", "最少": "≥",
    "≤": "≤", "不超过": "≤", "不高于": "≤", "不大于": "≤", "不多于": "≤", "不得超过": "≤", "至多": "≤",
    "最多": "≤", "控制在": "≤", "不超": "≤",
    ">": ">", "大于": ">", "高于": ">", "超过": ">", "多于": ">",
    "<": "<", "小于": "<", "低于": "<", "少于": "<",
    "=": "=", "等于": "=", "为": "=",
}  # fmt: skip
_AFTER: dict[str, Operator] = {
    "以上": "≥", "及以上": "≥", "含以上": "≥", "以下": "≤", "及以下": "≤", "以内": "≤", "之内": "≤", "内": "≤",
}  # fmt: skip

_OPERATOR = "|".join(sorted(map(re.escape, _BEFORE), key=len, reverse=True))
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_IN_WORDS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_MEASURE = (
    r"%|‰|百分比|个?百分点|元(?:/(?:(?![且或])[\u4e00-\u9fff/·㎡]){1,8})?|(?:个)?(?:工作日|小时|季度|星期|月(?![底末初份上中下0-9])|周)|分钟|秒钟?|学期|年一遇|年度?"
    r"|平方(?:公里|米|千米)|立方米|公里|千米|公斤|千克|人次数?|人数|人天|[场班批家户册车辆台件例]次|台[/、（(]?套[)）]?|(?!元)[\u4e00-\u9fff]\([\u4e00-\u9fff]{1,2}\)|次数?|延长?米"
    r"|件[/、]?套?|公[里顷斤]|[\u4e00-\u9fff]{1,2}/[\u4e00-\u9fff]{1,3}|[μmk]?g/(?:m³|m3|L|kg)|min|km²|hm²|dB(?:\(A\))?|k[VW]|km|kg|cm|mm|kWh|[GTM]B|㎡|㎥|m²|m³|[mth](?![A-Za-z])"
)
#: People who stand right behind their number, of whose name the first sign is no measure word: 44万居民.
_PEOPLE = "居民|群众|农民|学生|职工|村民|老人|儿童|患者|干部|党员"
_FIGURE = re.compile(
    rf"(?P<op>{_OPERATOR})?\s*\(?(?<![0-9]:)(?<![A-Za-z0-9.])(?<![0-9][万亿])(?P<num>(?:{_NUMBER})(?!:[0-9])|[一二两三四五六七八九十](?=个?[月年天周次场]))(?P<p1>%(?=[-~～—－至到][0-9]))?"
    rf"(?:\s*[-~～—－至到]\s*(?P<high>{_NUMBER}))?\s*"
    rf"(?P<mult>[百千万亿](?![/]))?\s*\(?(?P<mult2>[万亿])?(?:[余多]|左右)?(?P<unit>{_MEASURE}|(?![且或月以之余多]|{_PEOPLE})[\u4e00-\u9fff](?![\u4e00-\u9fff]*[率度]))?\)?"
    r"(?P<post>及以上|含以上|以上|及以下|以下|以内|之内|内)?(?:\(?含[)）]?)?"
)
_WHOLE = re.compile(rf"(?P<subject>[^0-9≥≤<>=%]*?){_FIGURE.pattern}[。；;，,]?")
_DATE = re.compile(
    rf"(?:{_OPERATOR}|于|在|不晚于|不迟于|最迟|截至)?(?P<year>(?:[12][0-9]{{3}}|次|当|本|翌)年度?|[12][0-9]{{3}}[-./])?"
    r"(?P<month>[0-9]{1,2})(?:月份?|[-./])(?:(?P<day>[0-9]{1,2})[日号]?(?:[0-9]{1,2}(?:[时点]|:[0-9]{2}))?|底|末|初|上旬|中旬|下旬|份)?"
    r"(?:之?前|以前|底前|前完成|完成|内|内完成|前?全部完成)?"
)
_YEAR_END = re.compile(
    r"(?:[12][0-9]{3}|当|本|次)?年(?:度|底|末|内|终)?(?:之?前|以?内|完成|前完成|内完成)*|(?:按时|按期|及时|年内)完成"
)
_PERIOD = re.compile(
    r"(?:[12][0-9]{3}年度?|当年|本年)?(?:全年|上半年|下半年|年初|年中|常年|长期|第?[一二三四1-4]季度|[0-9]{1,2}月?[-~～—至到][0-9]{1,2}月)"
    r"(?:底|末|份|内|之?前|以前|完成)*"
    r"|[12][0-9]{3}年?[-~～—－至到]+[12][0-9]{3}学?年度?"
    # What comes round: 每月15日前, 每季度末; and feasts and seasons: 国庆节前, 主汛期前, 开学前.
    r"|每(?:年|个?月|个?季度?|周|学期)度?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号]|[底末初])(?:之?前|以前)?(?:完成)?"
    r"|[\u4e00-\u9fff]{0,2}(?:[春国端中元]\w{0,2}节|汛期|采暖期|学期|开学|放假|年初|年末)(?:开始|结束|来临)?(?:之?前|以前|末)(?:完成)?"
)
_HAS_DATE = re.compile(
    r"[0-9]{1,2}月(?:[0-9]{1,2}[日号]|[底末初份])|每个?[月季][^0-9]{0,3}[0-9]{1,2}[日号]|前$|[年月日季周天时]内$"
)
_MISPLACED_COMMA = re.compile(r"(?<![0-9,])[0-9]{1,3},[0-9]{1,2}(?:%|万|元|$)")
#: Signs without a number, doubled, or a letter typed for a digit. What else is not known is left to people.
_RUBBISH = re.compile(
    r"[≥≤<>=]{2,}|%%|[≥≤<>=](?:%|$)|(?<![A-Za-z])[0-9]+[Oo](?![A-Za-z])|[≥≤<>=][Oo][0-9.]|(?<![0-9])%"
    # A unit without its number; what is said in words is a bound by reference: ≥合格, ≥Ⅲ类, ≤中标价.
    rf"|^[≥≤<>=](?:{_MEASURE}|(?![优良中好])[\u4e00-\u9fff]|[^0-9\u4e00-\u9fffA-Za-zⅠ-Ⅻ]*)$"
)
#: Signs that belong to no figure, in what is left once the first figure is taken out.
_LEFT_OVER = re.compile("[≥≤<>=](?![0-9])|^%|(?<![0-9])%")
_BLANK = re.compile(r"[-—－/／、.。无]+")
_LIST = re.compile("[、,，和及;；]")
_DAY_OF_EACH_MONTH = re.compile("每个?月([0-9]{1,2})[日号]")
_FRACTION = re.compile(r"(?:(?<=[≥≤=><])|(?<=不低于)|(?<=不少于))([0-9]{1,2})/([0-9]{1,2})$")
_GRADED = re.compile(r"[（(:：为]?\s*[优良]")
_HAN_SHARE = re.compile(
    r"百分之([零一二三四五六七八九十百]{1,4})|([一二三四五六七八九]|(?<![0-9])[1-9])成|(?<![十百])([千万])分之([一二两三四五六七八九])"
)
_QUESTION = re.compile(r"^(?!.*[:：,，(（=]\s*[是否能][)）]?$).*(?:是否|能否|可否|有无|[?？]|吗$)")
_DAY = re.compile(r"[0-9]{1,4}年|[0-9]{1,2}月[0-9]")
_CLAUSE = re.compile(r"[；;。，,：:、]")
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WIDE = str.maketrans(
    "＝＞＜﹥﹤﹦％﹪，．（）：＋０１２３４５６７８９≧≦⩾⩽–−〜∼", "=><><=%%,.():+0123456789≥≤≥≤--~~"
)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A value with half-width signs and digits, without blanks, `>=` as `≥`."""
    text = text.translate(_WIDE)
    if "=" in text:
        for typed, meant in ((">=", "≥"), ("=>", "≥"), ("<=", "≤"), ("=<", "≤"), ("≥=", "≥"), ("≤=", "≤")):
            text = text.replace(typed, meant)
    return "".join(text.split())


@lru_cache(maxsize=8192)
def parse(text: str | None) -> Value:
    """What a cell of the column 指标值 says."""
    raw = text or ""
    told = _FRACTION.sub(_fraction, _HAN_SHARE.sub(_share, plain(raw)))
    if told[:1] in ("》", "《") or _MISPLACED_COMMA.search(told):
        return Value(raw, "broken")
    if not told or _BLANK.fullmatch(told):
        return Value(raw, "blank")
    if _QUESTION.match(told):
        return Value(raw, "question")
    if _PERIOD.fullmatch(told):
        day = _DAY_OF_EACH_MONTH.match(told)
        return Value(raw, "deadline" if day is None or 1 <= int(day[1]) <= 31 else "broken")
    match = _WHOLE.fullmatch(told)
    is_year = _YEAR_END.fullmatch(told) is not None
    if match is not None and not is_year:
        return _figure(match, raw, "figure" if not match["subject"] else "phrase", match["subject"])
    dated = _DATE.fullmatch(told)
    if dated is not None:
        return _deadline(dated, raw)
    several = _LIST.split(told)
    if len(several) > 1 and all(map(_DATE.fullmatch, several)):
        dates = [_deadline(match, raw) for each in several if (match := _DATE.fullmatch(each))]
        wrong = next((each for each in dates if each.kind == "broken"), None)
        return wrong or Value(raw, "deadline")
    if is_year:
        return Value(raw, "deadline")
    within = next(figures(told), None)
    if within is not None and not _has_rubbish(told, within):
        return Value(
            raw, "phrase", within.op, within.num, within.high, within.unit, within.multiplier, within.subject
        )
    if words.is_limit(told):
        return Value(raw, "limit")
    if within is not None and _GRADED.search(told):
        return Value(raw, "grade")
    if _RUBBISH.search(told):
        return Value(raw, "broken")
    if _HAS_DATE.search(told):
        return Value(raw, "deadline")
    if words.is_bare_measure(told) and not words.is_grade(told):
        return Value(raw, "name")
    return Value(raw, "words" if words.is_wish(told) else "grade")


def figures(text: str) -> Iterator[Value]:
    """Every figure with a unit in a stretch of words, with the operator before or after it.

    `text` is as `plain` gives it, or has the same length: `start` and `end` are places in it. A date is no figure.
    """
    position = 0
    for match in _FIGURE.finditer(text):
        if (match["unit"] or match["p1"]) and not _is_date(text, match):
            start = match.start()
            subject = _CLAUSE.split(text[position:start])[-1] if start > position else ""
            yield _figure(match, match[0], "phrase", subject)
            position = match.end()


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether a number is one of a date: 2026年, the 6 of 2026年6月, the 30 of 6月30日, 30日前."""
    unit, at = match["unit"], match.start("num")
    before = text[at - 1 : at]
    if before == "年" and (unit == "月" or text[at - 2 : at - 1].isdecimal()):
        return True
    if unit in ("日", "号"):
        return before == "月" or text.startswith("前", match.end())
    return unit is not None and unit[0] in "年月" and _DAY.match(text, at) is not None


def _figure(match: re.Match[str], raw: str, kind: ValueKind, subject: str) -> Value:
    before, written, share, to, mult, mult2, unit, after = match.group(
        "op", "num", "p1", "high", "mult", "mult2", "unit", "post"
    )
    num = Decimal(_IN_WORDS[written]) if written in _IN_WORDS else Decimal(written.replace(",", ""))
    high = Decimal(to.replace(",", "")) if to else None
    op: Operator = _BEFORE[before] if before else ""
    if after and (not op or op == "=" or before in ("达到", "达", "实现", "控制在")):
        op = _AFTER[after]
    return Value(
        raw, kind, op, num, high, unit or ("%" if share else ""), mult or mult2 or "", subject, *match.span()
    )


def _share(match: re.Match[str]) -> str:
    """A share in words as figures: 百分之九十五 is 95%, 九成 and 9成 90%."""
    if match[2]:
        return f"{_IN_WORDS.get(match[2]) or int(match[2])}0%"
    if match[3]:
        return f"{_IN_WORDS[match[4]]}‰" if match[3] == "千" else f"0.0{_IN_WORDS[match[4]]}%"
    tens, has_ten, ones = match[1].rpartition("十")
    if match[1] == "百":
        return "100%"
    return f"{(_IN_WORDS.get(tens, 1) if has_ten else 0) * 10 + _IN_WORDS.get(ones, 0)}%"


def _fraction(match: re.Match[str]) -> str:
    """A fraction as figures: 1/4 is 25%."""
    share = Decimal(100) * int(match[1]) / (int(match[2]) or 1)
    return f"{share.quantize(Decimal('0.01')).normalize():f}%"


def _deadline(match: re.Match[str], raw: str) -> Value:
    year = int(match["year"][:4]) if match["year"] and match["year"][:4].isdecimal() else None
    month, day = int(match["month"]), int(match["day"]) if match["day"] else None
    is_real = 1 <= month <= 12 and (day is None or 1 <= day <= _DAYS[month])
    if not is_real and year is None and "月" not in match[0]:
        return Value(raw, "grade")  # so many of so many: 13/15
    return Value(raw, "deadline" if is_real else "broken", date=(year, month, day))


def _has_rubbish(text: str, found: Value) -> bool:
    """Whether signs are left over around a figure, as in `≥≥95%` or `95%%`."""
    left = text[: found.start] + text[found.end :]
    return _LEFT_OVER.search(left) is not None
