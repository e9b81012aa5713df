"""“占X%”与数字不符。

## 为什么
占比由部分和总数算出来，两个数都在文中或表里，读者会复核。

## 依据
算术（C54）；占比＝部分÷总数。各数四舍五入所容许的误差不算。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年支出预算120.00万元，其中：基本支出80.00万元，占66.67%；项目支出40.00万元，占32.33%。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年支出预算120.00万元，其中：基本支出80.00万元，占66.67%；项目支出40.00万元，占33.33%。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.findings import findings
from generator.checks.judging.parts import share_faults, uneven_share_faults
from generator.checks.rule import Finding, rule


@rule(title="占比不对", ids=("C54",), severity="warning")
def wrong_share(case: Case) -> Iterator[Finding]:
    """A share told is not that of its figures."""
    faults = (fault for each in case.told.shares for fault in share_faults(case.bound, each))
    yield from findings(case, faults, "share")
    yield from findings(case, uneven_share_faults(case.bound, case.told.shares), "share")
