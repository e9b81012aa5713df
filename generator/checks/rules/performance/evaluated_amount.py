"""自评的金额高过项目支出决算。

## 为什么
评的是花了的项目钱；评的比花的还多，两个数总有一个不对。

## 依据
自评覆盖的项目支出（P58）。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	项目支出
  2012604	20.00
绩效管理:
  绩效自评项目数: 2
  绩效自评金额: 30.00
---
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	项目支出
  2012604	20.00
绩效管理:
  绩效自评项目数: 2
  绩效自评金额: 18.00
---
```

自评金额说的是预算数的，不超过项目的年初预算就行：

```2024/决算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	项目支出	年初预算数
  2012604	20.00	25.00
绩效管理:
  绩效自评项目数: 2
  绩效自评金额: 25.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import or_zero, show
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import SpendingLine
from generator.model.final import Final


@rule(title="自评金额高过项目支出", ids=("P58",), severity="warning")
def evaluated_amount(case: Case) -> Iterator[Finding]:
    """The amount evaluated against the project expenditure of the same final accounts."""
    filing = case.filing
    if not isinstance(filing, Final) or filing.performance is None:
        return
    told, spent = filing.performance.evaluated_amount, case.derived.amounts.get("project")
    if isinstance(told, Decimal) and isinstance(spent, Decimal) and told > max(spent, _planned(filing)):
        unit = filing.unit
        yield Finding(
            filing.performance.at("evaluated_amount"),
            f"绩效自评金额 {show(told, unit)}{unit.label}，项目支出决算 {show(spent, unit)}{unit.label}",
            "核对两个数；含以前年度资金的，说明",
        )


def _planned(filing: Final) -> Decimal:
    """What the items of projects alone had in the opening budget 年初预算."""
    alone = (each for each in filing.spending if or_zero(each.project) and not _is_basic(each))
    return sum((or_zero(each.opening_budget) for each in alone), Decimal(0))


def _is_basic(line: SpendingLine) -> bool:
    return any(map(or_zero, (line.basic, line.personnel, line.public)))
