"""增减的百分比与数字不符；或者上年是0，却写了百分比。

## 为什么
百分比由两个数算出来，读者会复核；上年是0，增长多少没有意义，写“100%”是错的。

## 依据
算术（C56）；百分比＝增减额÷上年数。各数四舍五入所容许的误差不算。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长6.56%，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

2023年当年预算执行数为0万元，2024年预算安排25.00万元，比2023年预算执行数增加100.00%，主要原因是新增了档案抢救。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

2023年当年预算执行数为0万元，2024年预算安排25.00万元，主要原因是新增了档案抢救。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.changes import change_faults
from generator.checks.judging.findings import findings
from generator.checks.rule import Finding, rule


@rule(title="增减的百分比不对", ids=("C56",), severity="error")
def wrong_percent(case: Case) -> Iterator[Finding]:
    """The percentage of a change is not that of its figures, or has no base."""
    faults = (fault for each in case.told.changes for fault in change_faults(case.bound, each))
    yield from findings(case, faults, "percent", "no-base")
