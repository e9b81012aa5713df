"""知悉了不得放过的规则。

## 为什么
草案字样、空表没有说明、没有保密审查、夹带个人信息、模板残留，改好才能公开，写理由也不行。照录的旧文件不在此列：原文如此，只能说明。

## 依据
本站的核对规矩（每条规则的页上写明能不能知悉）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
知悉:
  - 规则: missing-secrecy-review
    理由: 来不及审查
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
  2012604	30000
知悉:
  - 规则: repeated-line
    理由: 确是两笔
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.acknowledge import Reckoning
from generator.checks.rule import Finding, rule


@rule(
    title="不得放过的问题写了知悉",
    ids=(),
    severity="error",
    scope="acknowledgement",
    is_waivable=False,
)
def unwaivable_acknowledgement(reckoning: Reckoning) -> Iterator[Finding]:
    """An acknowledgement, in a filing of one's own, of a rule that must not be acknowledged away."""
    for each in reckoning.unwaivable():
        title = reckoning.known[each.rule].title
        yield Finding(each.at("rule"), f"“{title}”（{each.rule}）不能用知悉放过", "改好问题，删去这一条")
