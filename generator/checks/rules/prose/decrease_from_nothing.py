"""本年是0，说“比上年减少”，上年是多少却没有写。

## 为什么
没有上年数，读者无法知道是真的减少了，还是两年都没有；两年都是0的应当写持平。

## 依据
C58；减少要有大于0的上年数。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年，我部门“三公”经费预算安排0万元。根据上级规定，“三公”经费预算应较上年减少。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年，我部门“三公”经费预算安排0万元，比2023年预算减少1.20万元，主要原因是公务用车已经上缴，没有接待任务。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.changes import change_faults
from generator.checks.judging.findings import findings
from generator.checks.rule import Finding, rule


@rule(title="从没有里减少", ids=("C58",), severity="error")
def decrease_from_nothing(case: Case) -> Iterator[Finding]:
    """减少 of what is nothing now, from a year that is not told."""
    faults = (fault for each in case.told.changes for fault in change_faults(case.bound, each))
    yield from findings(case, faults, "nothing")
