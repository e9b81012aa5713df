"""正文里有 `[绩效文本]` 一行，同一年却没有可用的 绩效.md。

## 为什么
绩效文本只录入一次，预算公开时放在这一行的位置；没有它，这里就是空的。

## 依据
本站的录入规矩（绩效文本随预算公开，两处用同一份）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 五、预算绩效信息

[绩效文本]
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 五、预算绩效信息

[绩效文本]
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 一、总体绩效目标

全年接收、整理到期档案，保证利用服务。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind


@rule(title="没有可放的绩效文本", ids=("R45", "R57"), severity="error")
def no_performance_text(case: Case) -> Iterator[Finding]:
    """`[绩效文本]` calls for the performance text, and the year has none that could be read."""
    if case.sibling(Kind.PERFORMANCE) is not None:
        return
    for _, at in case.directives("绩效文本"):
        yield Finding(
            at,
            "同一年没有可用的 绩效.md，这里放不出绩效文本",
            "在同一文件夹里写 绩效.md，或删去这一行",
        )
