"""写增加，两年的数却是减少；写减少，却是增加；写持平，两个数却不相等。

## 为什么
增减的方向与数字相反，说明至少有一处写错了。

## 依据
算术（C57）；方向词与差额的正负一致，持平即差额为0。“基本持平”容许百分之五以内的差别。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.00万元，2023年预算9.00万元，比2023年预算增加1.00万元，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.00万元，2023年预算9.00万元，与2023年预算持平。
```

金额和百分比的方向相反：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.40万元，比2023年预算增加0.40万元，降低5.00%，主要原因是新招录了一名工作人员。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.00万元，2023年预算9.00万元，比2023年预算减少1.00万元，主要原因是人员编制有所调整。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算8.00万元，2023年预算8.00万元，与2023年预算持平。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.changes import change_faults, opposed_faults
from generator.checks.judging.findings import findings
from generator.checks.judging.wording import from_to_faults, reason_faults
from generator.checks.rule import Finding, rule


@rule(title="增减的方向与数字相反", ids=("C57",), severity="error")
def wrong_direction(case: Case) -> Iterator[Finding]:
    """The word of direction contradicts the two figures."""
    faults = (fault for each in case.told.changes for fault in change_faults(case.bound, each))
    yield from findings(case, faults, "direction")
    yield from findings(case, opposed_faults(case.bound), "direction")
    yield from findings(case, from_to_faults(case.bound), "direction")
    yield from findings(case, reason_faults(case.bound), "direction")
