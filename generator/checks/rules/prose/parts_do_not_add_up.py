"""“X，其中：a、b、c”各项相加不等于X。

## 为什么
总数与分项写在一句里，读者随手就能加；加不上，就不知道哪个数是真的。各数四舍五入造成的尾差只作提示。

## 依据
算术（C51、C63）；列得全的分项之和等于总数。列举不全的，只在分项之和大于总数时报告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 1、收入说明

2024年预算收入120.00万元，其中：一般公共预算拨款收入100.00万元，政府性基金预算拨款收入5.00万元，其他收入10.00万元。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年支出预算120.00万元，其中：基本支出80.00万元，包括人员经费70.00万元和日常公用经费12.00万元；项目支出40.00万元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 1、收入说明

2024年预算收入115.00万元，其中：一般公共预算拨款收入100.00万元，政府性基金预算拨款收入5.00万元，其他收入10.00万元。
```

另一件：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 2、支出说明

2024年支出预算120.00万元，其中：基本支出80.00万元，包括人员经费68.00万元和日常公用经费12.00万元；项目支出40.00万元。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.findings import findings
from generator.checks.judging.parts import fund_faults, sum_faults
from generator.checks.rule import Finding, rule


@rule(title="分项相加不等于总数", ids=("C51", "C63"), severity="error", yields_to=("unit-confusion",))
def parts_do_not_add_up(case: Case) -> Iterator[Finding]:
    """A list in words does not add up to its whole, or holds more of a fund than there is."""
    faults = (fault for each in case.told.sums for fault in sum_faults(case.bound, each))
    yield from findings(case, faults, "sum", "tail")
    yield from findings(case, fund_faults(case.bound), "sum")
