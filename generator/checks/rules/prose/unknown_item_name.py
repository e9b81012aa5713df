"""支出项目的名称不是规定的科目名。

## 为什么
名称随手写，就对不上表里的科目，去年和今年也比不了。

## 依据
C55；支出构成用部门预算支出经济分类的款名（如“维修（护）费”）。只看列了至少两个款名的句子。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年项目支出15.00万元，主要为办公费6.00万元，印刷费5.00万元，维修维护费4.00万元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年项目支出15.00万元，主要为办公费6.00万元，印刷费5.00万元，维修（护）费4.00万元。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.names import unknown_items
from generator.checks.rule import Finding, rule


@rule(title="名称不是规定的科目名", ids=("C55",), severity="warning")
def unknown_item_name(case: Case) -> Iterator[Finding]:
    """A name of expenditure that is no standard one."""
    seen: set[str] = set()
    for passage in case.passages:
        if passage.section == "glossary":
            continue
        for start, end, near in unknown_items(passage.text):
            word = passage.text[start:end]
            if word not in seen:
                seen.add(word)
                yield Finding(passage.at(start, end), f"“{word}”不是规定的科目名", f"是不是“{near}”？")
