"""Units and measure words 计量单位、量词: what sort of quantity each one counts."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

#: What a quantity is: a share, money, money per something, a length of time, a count, or a bare number.
Quantity = Literal["ratio", "money", "price", "duration", "count", "number"]

MULTIPLIERS: dict[str, Decimal] = {
    "": Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
}

RATIO_UNITS = ("%", "‰", "百分比", "个百分点", "百分点")

#: Units of time in days; 分 is left out: it may be a score.
DURATIONS: dict[str, Decimal] = {
    "秒": Decimal(1) / 86400,
    "秒钟": Decimal(1) / 86400,
    "分钟": Decimal(1) / 1440,
    "小时": Decimal(1) / 24,
    "个小时": Decimal(1) / 24,
    "时": Decimal(1) / 24,
    "h": Decimal(1) / 24,
    "min": Decimal(1) / 1440,
    "天": Decimal(1),
    "日": Decimal(1),
    "个工作日": Decimal(1),
    "工作日": Decimal(1),
    "周": Decimal(7),
    "个周": Decimal(7),
    "星期": Decimal(7),
    "个月": Decimal(30),
    "月": Decimal(30),
    "季度": Decimal(91),
    "个季度": Decimal(91),
    "学期": Decimal(180),
    "年": Decimal(365),
    "年度": Decimal(365),
}

#: Measure words that mean the same when counting; the first stands for all.
_SAME = (
    ("场", "场次"),
    ("次", "次数", "回", "批次"),
    ("个", "家", "处", "所"),
    ("人", "名", "位", "人数"),
    ("条", "篇", "则"),
    ("台", "套", "台套", "台/套", "台（套）", "台(套)"),
    ("期", "班次"),
    ("平方米", "㎡", "m²", "平米"),
    ("立方米", "㎥", "m³", "方"),
    ("公里", "千米", "km"),
    ("米", "m", "延长米", "延米"),
    ("公斤", "千克", "kg"),
    ("册", "本"),
)
_FAMILY = {word: family[0] for family in _SAME for word in family}

#: Units that are told in a smaller one as well, and how many of it they are.
_PARTS: dict[str, tuple[str, int]] = {
    "公里": ("米", 1000),
    "吨": ("公斤", 1000),
    "公顷": ("平方米", 10_000),
    "平方公里": ("平方米", 1_000_000),
}

#: What is held or done 场、次、期 is never counted in these.
_HELD = ("活动", "培训", "会议", "演练", "讲座")
_THINGS = frozenset(("条", "篇", "台", "辆", "套", "册", "本", "张", "株"))


@lru_cache(maxsize=1024)
def quantity(unit: str) -> Quantity:
    """The sort of quantity a unit measures."""
    if not unit:
        return "number"
    if unit in RATIO_UNITS:
        return "ratio"
    if unit == "元" or unit.startswith("元"):
        return "money" if unit == "元" else "price"
    return "duration" if unit in DURATIONS else "count"


def family(word: str) -> str:
    """The measure word that stands for all of its sort: 场次 is 场, 名 is 人."""
    return _FAMILY.get(word, word)


def in_small(amount: Decimal, unit: str) -> tuple[Decimal, str]:
    """An amount in the smallest unit of its sort: 1.2公里 is 1200 米, 0.5小时 a part of a day, 5‰ is 0.5%."""
    if unit in DURATIONS:
        return round(amount * DURATIONS[unit], 6), "天"
    if unit == "‰":
        return amount / 10, "%"
    smaller, many = _PARTS.get(family(unit), (family(unit), 1))
    return amount * many, smaller


def misfit(subject: str, word: str) -> str | None:
    """The noun in `subject` that is never counted in the measure word: 活动 in 条."""
    if word not in _THINGS:
        return None
    return next((noun for noun in _HELD if subject.endswith(noun) or subject.endswith(noun + "数量")), None)
