"""同一段绩效文本，在预算里和绩效文本里印得不一样。

## 为什么
两件公开的是同一段话；一处是分号、一处是逗号，读者不知道哪一件作准。

## 依据
同一内容公开两次应当一字不差（R57）。按 绩效文本异文 的记录。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
绩效文本异文:
  - 绩效文本作: 收好；管好
    本件作: 收好，管好
---

## 五、绩效预算信息

[绩效文本]
```

```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

把档案收好；管好。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 五、绩效预算信息

[绩效文本]
```

```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

把档案收好；管好。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget


@rule(title="两件的绩效文本不一样", ids=("R57",), severity="warning")
def diverging_texts(case: Case) -> Iterator[Finding]:
    """The variants that a budget records against the performance text; differing numbering alone is info."""
    filing = case.filing
    if not isinstance(filing, Budget):
        return
    for each in filing.variants:
        if each.here != each.there:
            is_number = bare(each.here) == bare(each.there) and each.here[:1] != each.there[:1]
            yield Finding(
                each.at("here"),
                f"绩效文本作“{each.there}”，本件作“{each.here}”",
                "两件改成一样",
                severity="info" if is_number else None,
            )
