"""“内设5个股室：办公室、人事股、财务股、业务股”：说了几个，列出来的不是几个。

## 为什么
个数和名单紧挨着，读者数得出来；少一个，不知道是漏列了还是数错了。

## 依据
同一事实说两遍，数相同（C66）。只看一口气列到句末、每个都以“股”“科”“中心”“项目”这样的字结尾的名单；
有“等”的、名称里的“和”“与”可能是连接两个名称的，算得通就不报。项目的名称写法不一，只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

## 二、机构设置

我局内设5个股室：办公室、人事股、财务股、业务股。
```

下面分条列的单位：

```2024/预算.md
---
表式: 上海
金额单位: 元
---

## 部门机构设置

本部门中，行政单位1家，事业单位3家，具体包括：

1. 示例县档案局（本部）。

2. 示例县档案馆。

3. 示例县方志馆。
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

## 二、机构设置

我局内设4个股室：办公室（挂安全股牌子）、人事股、财务股和业务股。下属单位3个，即示例县档案馆、示例县方志馆等。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case, Passage
from generator.checks.grammar.tokens import squeeze
from generator.checks.rule import Finding, rule
from generator.checks.words.numbering import number_of, value_of
from generator.model.budget import Budget
from generator.model.final import Final

#: A passage without these lists no names, or counts none.
_LISTS = re.compile("、|本级")
_COUNTS = re.compile(r"[0-9一二三四五六七八九十两]\s*[个家所]")
_DIGITS = "一二三四五六七八九"
_MANY = rf"(?P<many>[0-9]{{1,3}}|[{_DIGITS}]?十[{_DIGITS}]?|[{_DIGITS}两])"
_WHAT = r"(?P<what>[一-龥]{0,6}(?:机构|单位|科室|股室|处室|部门|科（室）|股（室）|[科股处]|项目))"
#: A number and what is counted, either first.
_COUNTED = re.compile(
    rf"(?:{_MANY}[个家所]{_WHAT}|{_WHAT.replace('what', 'what_before')}）?(?:共|共有|有|为)?{_MANY.replace('many', 'many_after')}[个家所])"
    r"(?P<lead>，?(?:分别为|分别是|具体为|具体是|具体包括|包括|即|为|是|有)：?|：)"
    r"(?P<list>[^。；：！？]+)(?=[。；]|$)"
)
#: The same after the list.
_COUNTED_AFTER = re.compile(
    rf"(?P<etc>等)?{_MANY}个(?:内设机构|职能)?(?:机构|科室|股室|处室|科（室）|股（室）)(?!：|，?(?:分别|包括|即))"
)
#: Units counted by their kind, before a list that stands below.
_KINDS = re.compile(
    rf"(?:行政|参公|参照公务员法管理|事业|企业)(?:事业)?单位(?P<many>{_MANY[len('(?P<many>') : -1]})[个家]"
)
_LEAD = re.compile(r"(?:包括|如下|分别[为是]|有|[为是])：$")
_BELOW = re.compile(r"[下所]属")
_OWN = re.compile(r"本级|本部|机关")
#: Words without these count nothing so.
_SOUGHT = re.compile(rf"[0-9{_DIGITS}十两][个家所]")
_CLAUSE = re.compile("[。；：，！？]")
_BRACKETS = re.compile(r"（[^（）]*）")
_MONEY = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?元$")
_AND = re.compile(r"以及|[和与及]")
#: 和 between two names, and not within one: 法规股和宣传股.
_TWO_OFFICES = re.compile(r"[股科](?:以及|[和与及])(?=[一-龥]{1,8}[股科]$)")
#: How the name of an organ, an office or a project ends.
_OF_ORGAN = (
    r"股|科|司|室|处|局|中心|馆|站|所|队|办|委|会|院|校|园|部|厅|社|本级|机关|组|厂|场|幼儿园|小学|中学|政府"
)
_OF_PROJECT = r"项目|工程|经费|资金|费|补助|补贴|专项|建设|维护|购置"
_ENDING = {False: re.compile(rf"(?:{_OF_ORGAN})$"), True: re.compile(rf"(?:{_OF_PROJECT})$")}
#: What is no name: a list that says it is not all, or goes on to tell something else.
_NOT_A_NAME = re.compile(r"等|其他|其中|^(?:另|并|下|内|共|挂|加挂|及)|[0-9]|[”“].*[”“]|，.*，")
_LONGEST = 30


@rule(title="个数与列出的不同", ids=("C66",), severity="error")
def listed_otherwise(case: Case) -> Iterator[Finding]:
    """A count right before a list that names more or fewer."""
    if not isinstance(case.filing, Budget | Final):
        return
    yield from _told_below(case)
    for passage in case.passages:
        if passage.origin != "paragraph" or passage.section == "glossary":
            continue
        if not _LISTS.search(passage.text) or not _COUNTS.search(passage.text):
            continue
        text, places = squeeze(passage.text)
        if _SOUGHT.search(text) is None:
            continue
        yield from _told_after(passage, text, places)
        for match in _COUNTED.finditer(text):
            told = _number(match["many"] or match["many_after"])
            is_project = (match["what"] or match["what_before"]).endswith("项目")
            is_open = "包括" in match["lead"] and "、" not in match["list"]  # 包括局本级: one of them
            listed = None if is_open else _names(match["list"], _ENDING[is_project])
            if listed is None or told in range(listed[0], listed[1] + 1):
                continue
            yield Finding(
                passage.at(places[match.start()], places[match.start("list") - 1] + 1),
                f"写{told}个，后面列出的是{listed[0]}个",
                "数一数名单，改正写错的一处；没有列全的，写“等”",
                # 包括 may name some of them only.
                severity="warning" if is_project or ("包括" in match["lead"] and listed[1] < told) else None,
            )


def _told_below(case: Case) -> Iterator[Finding]:
    """Units counted by kind before a list of numbered paragraphs: 行政单位1家，事业单位4家，包括： 1.甲 2.乙."""
    passages = case.passages
    for index, passage in enumerate(passages):
        text, places = squeeze(passage.text) if "单位" in passage.text else ("", ())
        kinds = list(_KINDS.finditer(text)) if passage.origin == "paragraph" and _LEAD.search(text) else []
        if not kinds:
            continue
        listed: list[str] = []
        for each in passages[index + 1 :]:
            number = number_of(each.text) if each.origin == "paragraph" else None
            if number is None or number.value != len(listed) + 1:
                break
            listed.append(each.text)
        told = sum(_number(match["many"]) for match in kinds)
        # The department's own office is an 行政单位, and none of those below it.
        is_whole = "行政单位" in text and not _BELOW.search(text)
        own = 0 if is_whole else sum(1 for each in listed if _OWN.search(each))
        if len(listed) > 1 and told not in (len(listed), len(listed) - own):
            yield Finding(
                passage.at(places[kinds[0].start()], places[kinds[-1].end() - 1] + 1),
                f"写的各类单位合计{told}个，后面列出的是{len(listed)}个",
                "数一数名单，改正写错的一处",
                severity="warning",
            )


def _told_after(passage: Passage, text: str, places: tuple[int, ...]) -> Iterator[Finding]:
    """Offices listed before they are counted: 设办公室、人事股、财务股4个股室."""
    for match in _COUNTED_AFTER.finditer(text):
        before = _CLAUSE.split(text[: match.start()])[-1]
        listed = _names(before, _ENDING[False]) if "设" in before and "、" in before else None
        told = _number(match["many"])
        least, most = listed or (told, told)
        if told < least or (told > most and not match["etc"]):
            yield Finding(
                passage.at(places[match.start()], places[match.end() - 1] + 1),
                f"写{told}个，前面列出的是{least}个",
                "数一数名单，改正写错的一处",
            )


def _names(text: str, ending: re.Pattern[str]) -> tuple[int, int] | None:
    """How many names a list has, at least and at most; None where it is not plainly a list of names."""
    names = [_MONEY.sub("", each) for each in _BRACKETS.sub("", text).split("、")]
    if (len(names) < 2 and not names[0].endswith("本级")) or any(mark in "".join(names) for mark in "（），"):
        return None
    if any(
        not 1 < len(each) <= _LONGEST or _NOT_A_NAME.search(each) or not ending.search(each) for each in names
    ):
        return None
    certain = sum(len(_TWO_OFFICES.findall(each)) for each in names)
    return len(names) + certain, len(names) + sum(len(_AND.findall(each)) for each in names)


def _number(text: str) -> int:
    return int(text) if text.isascii() else 2 if text == "两" else value_of(text)
