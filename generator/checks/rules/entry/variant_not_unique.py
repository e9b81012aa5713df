"""绩效文本异文写的原字，在绩效文本里找不到，或者不止一处。

## 为什么
异文要标在绩效文本的一个地方；指不明在哪里，页面上就标不出来，或者标错。

## 依据
本站的录入规矩（两处公开的绩效文本应当一致，不一致的逐处说明）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
绩效文本异文:
  - 绩效文本作: 档案
    本件作: 文档
---
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 一、总体绩效目标

全年接收、整理到期档案，做好档案利用服务。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
绩效文本异文:
  - 绩效文本作: 到期档案
    本件作: 到期文档
---
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 一、总体绩效目标

全年接收、整理到期档案，做好档案利用服务。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.vocabulary import Kind


@rule(title="异文指不明在哪里", ids=("R57",), severity="error")
def variant_not_unique(case: Case) -> Iterator[Finding]:
    """A variant reading must name a spot that occurs in the performance text exactly once."""
    filing = case.filing
    if not isinstance(filing, Budget) or not filing.variants:
        return
    text = case.sibling(Kind.PERFORMANCE)
    sections = text.document.sections if text is not None and text.document is not None else ()
    for each in filing.variants:
        count = sum((s.heading == each.there) + s.body.count(each.there) for s in sections)
        if count != 1:
            found = "没有这一处" if count == 0 else f"有 {count} 处相同"
            yield Finding(
                each.at("there"),
                f"绩效文本里{found}，不知道指哪里",
                "照抄绩效文本的原字，前后多抄几个字，使它只出现一次",
            )
