"""机关运行经费没有与上年比较，或者有增减而没有原因。

## 为什么
机关运行经费的安排和使用情况须向社会说明，增减是说明的要点。

## 依据
预算法第十四条（R29）；决算必须说明，预算未说明的只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 8.80
---

## 三、机关运行经费安排情况

2024年，我局机关运行经费共计安排8.80万元，主要用于办公费、印刷费、邮电费等支出。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 8.80
  增减额: -0.20
  原因: 办公楼节能改造后电费减少
---

## 三、机关运行经费安排情况

2024年，我局机关运行经费共计安排8.80万元，比2023年预算减少0.20万元，下降2.22%，主要原因是办公楼节能改造后电费减少。
```

另一件：
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 8.80
---

## 三、机关运行经费安排情况

2024年，我局机关运行经费安排8.80万元。因我局系新设预算单位，无法与上年比较。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT, or_zero
from generator.checks.case import Case
from generator.checks.judging.findings import place
from generator.checks.judging.stated import has_no_year_before, stated_step
from generator.checks.rule import Finding, rule
from generator.diagnostic import Severity
from generator.model.budget import Budget
from generator.model.final import Final


@rule(title="机关运行经费没有与上年比较", ids=("R29", "R30"), severity="error", basis="预算法第十四条")
def operating_cost_not_compared(case: Case) -> Iterator[Finding]:
    """机关运行经费 without comparison, or changed without a reason."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.operating_cost is None:
        return
    cost = filing.operating_cost
    told = [
        each for each in case.told.changes if each.item is not None and each.item.head == "operating-cost"
    ]
    known = case.before is not None and case.before.amounts.get("operating-cost", ABSENT) is not ABSENT
    severity: Severity = "error" if isinstance(filing, Final) else "warning"
    if not or_zero(cost.amount):
        return
    step = stated_step(cost)
    if step is None and not told and not known:
        if has_no_year_before(case):
            return
        places = [
            place(case, each)
            for each in case.told.figures
            if each.item and each.item.head == "operating-cost"
        ]
        yield Finding(
            places[0] if places else cost.at("amount"),
            "机关运行经费没有与上年比较",
            "写明上年数或增减额，和增减的原因",
            severity=severity,
        )
    elif step and not cost.reason and not any(each.reason for each in told):
        yield Finding(
            cost.at("amount"), "机关运行经费比上年有增减，没有写原因", "写明原因", severity=severity
        )
