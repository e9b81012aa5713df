"""Whether a reason given says anything (R30): its length, empty phrases, the item said once more."""

from __future__ import annotations

import re
from typing import Literal

from generator.checks.grammar.item_names import item_name
from generator.checks.grammar.nouns import Item

#: Why a reason is thin.
Thinness = Literal["short", "empty", "repeats", ""]

#: 字 that a reason must have at least.
LEAST = 8
_PUNCTUATION = re.compile(r"[\s，。；：、,.;:“”\"（）()]")
_EMPTY = re.compile(
    r"根据|按照?|依据|由于|因为?|为了?|主要|是|上级|有关|相关|文件|规定|要求|政策|部署|安排|实际|工作|情况|需要|需求|正常|预算|编制|调整|变动|变化|财政|核定"
)
_MOTION = re.compile(
    r"增加|增长|上升|提高|减少|下降|降低|压减|保持不变|不变|持平|变化|变动|调整|有所|相应|略有"
)
#: What happens to people, posts and things, and moves money.
_EVENT = re.compile(
    r"并入|划入|划出|新设|退休|离职|调入|调出|去世|招录|招聘|报废|购置|更新|停办|撤销|合并|划转|搬迁|完工|竣工"
)
_MONEY = re.compile(r"经费|支出|预算|收入|资金|费用|总额|的|各项|项目|费|较多|较少|了")
_LESS = re.compile(r"(减少|下降|降低|压减|缩减)(?:了)?(?:支出|支付|经费|开支)?$")
_MORE = re.compile(r"(增加|增长|上升|提高)(?:了)?(?:支出|支付|经费|开支)?$")


def thinness(text: str, item: Item | None) -> Thinness:
    """Why a reason explains nothing; empty where it does."""
    plain = _PUNCTUATION.sub("", text)
    if repeats(text, item):
        return "repeats"
    if len(_EMPTY.sub("", _MOTION.sub("", plain))) < 2:
        return "empty"
    if len(plain) < LEAST and not _is_concrete(plain):
        return "short"
    return ""


def _is_concrete(plain: str) -> bool:
    """Whether a short reason still names a thing that moved, or how many: 离休人员减少, 新增公务员4名."""
    thing = _EMPTY.sub("", _MONEY.sub("", _MOTION.sub("", plain)))
    return len(thing) >= 4 and any(
        each.search(plain) is not None for each in (_MOTION, _EVENT, re.compile("[0-9]"))
    )


def repeats(text: str, item: Item | None) -> bool:
    """Whether a reason only says that the item went up or down: 主要原因是：印刷费增加."""
    plain = _PUNCTUATION.sub("", text)
    if not _MOTION.search(plain):
        return False
    before = plain
    names = [*(item.path if item is not None else ()), item_name(item) if item is not None else ""]
    for name in sorted(filter(None, names), key=len, reverse=True):
        plain = plain.replace(_PUNCTUATION.sub("", name), "").replace(name.removesuffix("支出"), "")
    is_said = plain != before or re.search(r"经费|支出|预算|收入", before) is not None
    return is_said and not _MONEY.sub("", _MOTION.sub("", plain))


_SPENT = re.compile(
    r"(?:经费|支出|费用|费|发放|支付|相应)(?:略有|有所|相应|的)?(?:增加|增长|提高|减少|下降|压减)(?:支出|经费|开支)?$"
)
_OF_BEFORE = re.compile(r"上年|去年|上一年|往年|20[0-9]{2}年|基数|收入")


def opposes(text: str, direction: str) -> bool:
    """Whether a reason ends in money going the other way: …相应减少支出 for what has grown.

    What is told of an earlier year (上年一次性支出增加) may well explain the opposite.
    """
    plain = _PUNCTUATION.sub("", text)
    way = heading_of(text)
    return (
        bool(way) and way != direction and _SPENT.search(plain) is not None and not _OF_BEFORE.search(plain)
    )


def heading_of(text: str) -> Literal["more", "less", ""]:
    """The direction in which a short reason ends: …经费减少; empty where it tells none, or several."""
    plain = _PUNCTUATION.sub("", text)
    less, more = _LESS.search(plain), _MORE.search(plain)
    if less and not re.search(r"增加|增长", plain):
        return "less"
    if more and not re.search(r"减少|下降|压减", plain):
        return "more"
    return ""


#: What is told of a thin reason.
WORDS: dict[Thinness, str] = {
    "short": f"原因不足{LEAST}个字",
    "empty": "原因只是套话",
    "repeats": "原因只是把增减又说了一遍",
}
