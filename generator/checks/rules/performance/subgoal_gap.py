"""总体绩效目标里列的一项工作，分项绩效目标里没有。

## 为什么
总体目标说“抓好四件事”，分项只展开两件，另两件到年底没有人对照。

## 依据
分项绩效目标是总体目标的展开（P44）。按共有的字词判断，所以只作提示。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

今年抓好两件事。一是整理文书档案。把积存的文书档案整理上架。二是编修地方志书。完成县志初稿并送审。

### 二、分项绩效目标

#### 1.整理文书档案

绩效目标：把积存的文书档案整理上架，方便群众查阅。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

今年抓好两件事。一是整理文书档案。把积存的文书档案整理上架。二是编修地方志书。完成县志初稿并送审。

### 二、分项绩效目标

#### 1.整理文书档案

绩效目标：把积存的文书档案整理上架，方便群众查阅。

#### 2.编修地方志书

绩效目标：完成县志初稿并送审。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import keywords, pairs
from generator.checks.indicator.subgoals import subgoals
from generator.checks.rule import Finding, rule

_ITEM = re.compile(
    r"[一二三四五六七八九]是(?P<title>[^。，；]{4,20})(?P<rest>.*?)(?=[一二三四五六七八九]是|$)", re.DOTALL
)
_FEWEST = 6


@rule(title="分项缺一项", ids=("P44",), severity="info")
def subgoal_gap(case: Case) -> Iterator[Finding]:
    """Items 一是…二是… of the overall target of whose words the items of part one take up next to none."""
    items = subgoals(case)
    if not items:
        return
    own = pairs(case.entry.department.department.name)
    told = frozenset().union(*(pairs(each.text) for each in items))
    for passage in case.passages:
        if passage.section != "overall" or passage.origin != "paragraph":
            continue
        for match in _ITEM.finditer(passage.text):
            title = keywords(match["title"]) - own
            words = keywords(match[0]) - own
            if title and not title & told and len(words) >= _FEWEST and len(words & told) * 10 <= len(words):
                yield Finding(
                    passage.at(match.start("title"), match.end("title")),
                    f"总体目标里有“{match['title']}”，分项绩效目标里没有",
                    "在分项里写上，或从总体目标里删去",
                )
