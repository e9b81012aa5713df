"""Names of expenditure items in lists of words: standard ones, and such as only look like one (C55)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from generator.checks.grammar.nouns import read_label
from generator.tables.economic_names import ECONOMIC_NAMES

#: Words of the official definitions of 机关运行经费 and “三公”经费, which are no 款.
_OF_DEFINITIONS = (
    "办公及印刷费 日常维修费 一般设备购置费 专用材料及一般设备购置费 办公用房水电费 水电费 办公用房取暖费 "
    "办公用房物业管理费 其他费用 伙食费 住宿费 旅费 杂费 公杂费 燃料费 维修费 维护费 过路过桥费 过桥过路费 "
    "停车费 保险费 安全奖励费用 安全奖励费 国际旅费 国外城市间交通费 伙食补助费 租用费 交通费 公务用车购置费 "
    "公务用车购置及运行维护费 公务用车购置及运行费 公务用车运行费 公务用车运行维护费 公务接待费 因公出国（境）费 "
    "购置费 运行费 维护管理费 资料费 设备购置费 办公设备购置费 专用设备购置费 服务费 管理费 工资 奖金 社会保险缴费 其他交通费 车辆运行费"
)
_KNOWN = frozenset({*ECONOMIC_NAMES.values(), *_OF_DEFINITIONS.split()})
_ITEMS = sorted(name for code, name in ECONOMIC_NAMES.items() if len(code) == 5)
_BRACKETS = str.maketrans("()", "（）")
_WORD = re.compile(r"[^\s，、；：。,;:]+")
_LEAD = re.compile(r"^.*(?:用于|开支|列支|包括|主要为|分别为|保证|保障|正常运转的|其中)(?=.{2,}$)")
#: Words that tell why, or what was done about an item: 主要原因是压减办公费.
_REASON = re.compile(r"主要原因|主要是|原因[是为]|由于|压减|压缩|减少|节约|增加|降低|严控|控制")
_TAIL = re.compile(r"(?:等(?:方面)?(?:的)?(?:各项)?(?:支出|费用|经费|开支)?|[0-9][0-9,.]*(?:亿元|万元|元))$")
_LISTS = re.compile(r"机关运行经?费|公用(?:经费|支出)|人员(?:经费|支出)|项目支出|商品和服务支出")
_SENTENCE = re.compile(r"[^。\n]+")


def unknown_items(text: str) -> Iterator[tuple[int, int, str]]:
    """Names ending in 费 within a list of 款 that are no 款 themselves, with the nearest 款.

    Only in sentences that speak of basic or project expenditure and name at least two 款.
    """
    if "费" not in text or _LISTS.search(text) is None:
        return
    for sentence in _SENTENCE.finditer(text):
        if not _LISTS.search(sentence[0]):
            continue
        found = [(match.start(), *_bare(match[0])) for match in _WORD.finditer(sentence[0])]
        if sum(_is_known(word) for _, _, word in found) < 2:
            continue
        for start, skipped, word in found:
            is_name = word.endswith("费") and 3 <= len(word) <= 12 and not _is_known(word)
            if not is_name or _REASON.match(word):
                continue
            label = read_label(word)
            if label.item is None or label.residue:
                near = nearest(word)
                if near:
                    at = sentence.start() + start + skipped
                    yield at, at + len(word), near


def _is_known(word: str) -> bool:
    """Whether a word is a standard name, or two of them: 住房公积金和退休费."""
    return word in _KNOWN or any(
        word[:place] in _KNOWN and word[place + 1 :] in _KNOWN
        for place, character in enumerate(word)
        if character in "和及与"
    )


def nearest(word: str) -> str:
    """The standard name that a word resembles; empty if it resembles none."""
    stem = word.removesuffix("费")
    shared = [name for name in _ITEMS if len(stem) >= 2 and any(part in name for part in _pairs(stem))]
    close = get_close_matches(word, shared or _ITEMS, 1, 0.4)
    return close[0] if close else ""


def _pairs(stem: str) -> list[str]:
    return [stem[i : i + 2] for i in range(len(stem) - 1)]


def _bare(word: str) -> tuple[int, str]:
    """A word of a list without what leads up to the list, its figure and 等支出; and how much was cut in front."""
    plain = word.translate(_BRACKETS)
    end = _TAIL.sub("", plain)
    lead = None if end in _KNOWN else _LEAD.match(end)
    if lead is None:
        return 0, end
    label = read_label(end)
    if label.item is not None and not label.residue:
        return 0, end
    return lead.end(), end[lead.end() :]
