"""同一篇绩效文本，随预算公开的与单独公开的字句不同。

## 为什么
读者看到两份不一样的绩效目标，不知道哪一份作数。照录的旧文件逐处标明；自己的文件应当改成一样。

## 依据
本站的核对规矩（同一内容在两处公开，应当一致）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
绩效文本异文:
  - 绩效文本作: 接收到期档案；整理入库
    本件作: 接收到期档案，整理入库
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

全年接收到期档案；整理入库，做好档案利用服务。
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

全年接收到期档案；整理入库，做好档案利用服务。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget


@rule(title="两处公开的绩效文本不同", ids=("R57",), severity="warning")
def performance_text_differs(case: Case) -> Iterator[Finding]:
    """Each variant reading is a spot where two prints of one text differ."""
    if isinstance(case.filing, Budget):
        for each in case.filing.variants:
            yield Finding(
                each.at("here"),
                f"本件作“{each.here}”，绩效文本作“{each.there}”，两处公开的不一样",
                "改成一样，删去这一条异文；照录的旧文件，写 知悉",
            )
