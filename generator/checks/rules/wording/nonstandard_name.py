"""科目、经费的名称没有照表上的写：“公务用车购置及运维费”“公务招待费”。

## 为什么
同一笔钱，表上一个名字，文字里另一个名字，读者对不上，检索也找不到。

## 依据
表式和政府收支分类科目的名称。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

公务用车购置及运维费0元，公务招待费0元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

公务用车购置及运行维护费0元，公务接待费0元，一般公共预算财政拨款安排。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.names import VARIANTS
from generator.checks.words.texts import matches

_VARIANT = re.compile("|".join(VARIANTS))


@rule(title="名称没有照表上的写", ids=("R40", "C55"), severity="info")
def nonstandard_name(case: Case) -> Iterator[Finding]:
    """Names of expenditure that the forms spell otherwise; each once in a filing."""
    told: set[str] = set()
    for text, match in matches(case, _VARIANT):
        if match[0] not in told and text.text[max(0, match.start() - 2) : match.start()] != "一般":
            told.add(match[0])
            right = VARIANTS[match[0]]
            at = text.at(match.start(), match.end())
            yield Finding(at, f"“{match[0]}”，表上的名称是“{right}”", f"改为“{right}”")
