"""How alike two stretches of words are, and which of their words carry meaning."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import add

_NUMBERING = re.compile(
    r"^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)]?[、.．:：）)]|目标\s*[0-9一二三四五六]{1,2}[:：、]?)\s*"
)
_SIGNS = re.compile(r"[\s，。、；：,.;:！!？?“”\"‘’'（）()《》〈〉\[\]【】—\-·…]")

#: Characters that only join others, and pairs that every performance text is full of.
_JOINS = "的了和与及等对将为在是有其并以于被把从到各本该我之或使让能可所做好"
_COMMON = frozenset(
    ["工作", "管理", "完成", "开展", "进行", "项目", "经费", "数量", "质量", "指标", "情况", "全年", "年度", "本年", "一年", "年内", "组织", "加强", "提高", "提升", "保障", "推动", "推进", "促进", "实现", "确保", "不断", "进一", "一步", "相关", "有关", "部门", "单位", "人员", "服务", "建设", "资金", "使用", "费用", "成本", "控制", "时间", "及时", "按时", "满意", "意度", "效果", "水平", "能力", "情况", "目标", "绩效", "效益", "社会", "影响", "任务", "实施", "落实", "全面", "持续", "有效", "积极", "重点", "日常", "专项", "业务", "活动", "总成", "比例", "通过", "利用", "要求", "全县", "全区", "全市", "我县", "我区", "我市", "我办", "我局", "本单", "本部", "制度", "机制", "体系", "作用", "方面", "内容", "各项", "需求", "满足", "正常", "运行", "运转", "增强", "强化"]
)  # fmt: skip
#: What stands between the runs of characters that make pairs.
_BETWEEN = re.compile(rf"[^\u4e00-\u9fff]+|[{_JOINS}]+")


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A text without its numbering, blanks and signs.

    >>> bare("1、开展 宣传。")
    '开展宣传'
    """
    return _SIGNS.sub("", _NUMBERING.sub("", text))


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """How much of the longer text the two share in order, 0 to 1; numbering and signs do not count."""
    a, b = bare(one), bare(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if min(len(a), len(b)) * 2 < max(len(a), len(b)):
        return min(len(a), len(b)) / max(len(a), len(b)) * (a in b or b in a)
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def is_alike(one: str, other: str, least: float) -> bool:
    """Whether two texts are alike to a degree; what they share in whatever order is seen at once."""
    a, b = bare(one), bare(other)
    wanted = least * (len(a) + len(b))
    # So many signs of the one as stand anywhere in the other are no fewer than what the two share.
    if 2 * min(len(a), len(b)) < wanted or 2 * sum(map(set(b).__contains__, a)) < wanted:
        return False
    return 2 * (Counter(a) & Counter(b)).total() >= wanted and likeness(one, other) >= least


@lru_cache(maxsize=8192)
def keywords(text: str) -> frozenset[str]:
    """Pairs of 汉字 that may carry the meaning of a text; joining and common ones are left out."""
    return pairs(text) - _COMMON


@lru_cache(maxsize=8192)
def pairs(text: str) -> frozenset[str]:
    """All pairs of neighbouring 汉字 without joining ones."""
    return frozenset(chain.from_iterable(map(add, run, run[1:]) for run in _BETWEEN.split(text)))
