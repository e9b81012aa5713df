"""写的用途与科目说的不是一回事。

## 为什么
住房公积金科目的用途写成了医疗保险，多半是照着上一行改的时候漏改了，读者会以为钱用错了地方。

## 依据
政府收支分类科目。程序按词判断，所以只作警告。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出	用途
  2210201	住房公积金	6.00	按规定缴纳的基本医疗保险费
---
```

正文里的一条：

```2024/决算.md
---
表式: 河北2022
金额单位: 万元
---

## 情况说明

1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：单位缴纳的住房公积金。
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出	用途
  2210201	住房公积金	6.00	按规定缴纳的住房公积金
---

## 情况说明

1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：单位缴纳的基本医疗保险。2、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：单位缴纳的住房公积金。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import name_of, normalise

#: Items of one narrow purpose: a word of their name, and the words that a purpose of that kind uses.
_PURPOSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("住房公积金", re.compile(r"公积金")),
    ("购房补贴", re.compile(r"购房补贴|住房补贴|房补")),
    ("职业年金", re.compile(r"职业年金")),
    ("养老保险", re.compile(r"养老保险")),
    ("医疗", re.compile(r"医疗保险|医保|医疗费|医疗补助|大病保险")),
    ("离退休", re.compile(r"离休费|退休费|离退休|退休人员")),
)

_ITEM = re.compile(r"(?P<name>[^（()）。；]{2,30})[（(]项[）)]")
_USE = re.compile(r"用于[:：]?(?P<use>[^。；;]{2,80})|主要是(?P<for>[^。；;]{2,80})")


@rule(title="用途与科目矛盾", ids=("C11",), severity="warning")
def purpose_contradicts_code(case: Case) -> Iterator[Finding]:
    """The purpose told of an item is that of another one, and its own is not mentioned."""
    filing = case.filing
    if isinstance(filing, Budget | Final):
        for line in filing.spending:
            if not line.use:
                continue
            name = line.name or name_of(normalise(line.code)) or ""
            other = _other(name, line.use)
            if other:
                yield Finding(line.at("use"), f"科目是“{name}”，用途却说{other}", _HINT)
    for passage in case.passages:
        if ("项）" not in passage.text and "项)" not in passage.text) or (
            "用于" not in passage.text and "主要是" not in passage.text
        ):
            continue
        items = list(_ITEM.finditer(passage.text))
        for place, item in enumerate(items):
            end = items[place + 1].start() if place + 1 < len(items) else len(passage.text)
            use = _USE.search(passage.text, item.end(), end)
            if use is None:
                continue
            words = use["use"] or use["for"]
            other = _other(item["name"], words)
            if other:
                yield Finding(
                    passage.at(use.start(), use.end()), f"科目是“{item['name']}”，用途却说{other}", _HINT
                )


_HINT = "看是科目写错了，还是用途照抄了别的科目"


def _other(name: str, use: str) -> str:
    """The words of another item in a purpose that has none of its own item's."""
    own = [(key, words) for key, words in _PURPOSES if key in name]
    # Items of several purposes (行政事业单位养老支出、其他…) say nothing narrow.
    if len(own) != 1 or "其他" in name or own[0][1].search(use):
        return ""
    for key, words in _PURPOSES:
        match = words.search(use)
        if key != own[0][0] and match:
            return match[0]
    return ""
