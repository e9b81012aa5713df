"""增减额不等于两年之差，或大于本年数。

## 为什么
两年的数和增减额同时写出来，三者必须对得上；本年只有这么多，就不可能比上年增加得更多。

## 依据
算术（C56、C65）；增减额＝本年数－上年数。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，2023年预算9.00万元，比2023年预算增加0.60万元，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

政府性基金预算拨款支出0万元，比2023年预算增加12.00万元，主要原因是新增了档案馆库建设。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，2023年预算9.00万元，比2023年预算增加0.50万元，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

政府性基金预算拨款支出12.00万元，比2023年预算增加12.00万元，主要原因是新增了档案馆库建设。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.changes import change_faults
from generator.checks.judging.findings import findings
from generator.checks.rule import Finding, rule


@rule(title="增减额与两年之差不符", ids=("C56", "C65"), severity="error")
def wrong_difference(case: Case) -> Iterator[Finding]:
    """The difference told is not that of the two figures, or more than there is."""
    faults = (fault for each in case.told.changes for fault in change_faults(case.bound, each))
    yield from findings(case, faults, "difference")
