"""收入总计与支出总计不相等，或某一本预算的收支不平。

## 为什么
部门的钱有多少来、就有多少去：收入总计（连同上年结转）等于支出总计（连同年终结转）。不相等，就是漏了一项或打错了一个数。

## 依据
《预算法实施条例》第五条：部门预算支出为与部门预算收入相对应的支出。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00
  2012604	档案馆	 	30.00
---
```

总计相等，而政府性基金的支出多于收入：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	90.00
  政府性基金预算	10.00
支出: |
  科目编码	科目名称	资金	项目支出
  2012604	档案馆	一般公共预算	80.00
  2296099	用于其他社会公益事业的彩票公益金支出	政府性基金预算	20.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	85.00
  上年结转	5.00
支出: |
  科目编码	科目名称	资金	基本支出	项目支出
  2012601	行政运行	一般公共预算	60.00
  2012604	档案馆	一般公共预算		25.00
  2012604	档案馆	上年结转		5.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.checks.case import Case
from generator.checks.cells import Cells
from generator.checks.equations import equations
from generator.checks.identities import BALANCED
from generator.checks.rule import Finding, rule
from generator.checks.sides import unequal
from generator.diagnostic import Related
from generator.model.budget import Budget
from generator.model.final import Final

_HINT = "看看漏了哪一项收入、支出或结转；打错的改过来"


@rule(
    title="收支不平",
    ids=("C5", "C15", "C38", "C43", "C63"),
    severity="error",
    basis="预算法实施条例第五条",
)
def income_spending_mismatch(case: Case) -> Iterator[Finding]:
    """收入总计 differs from 支出总计, in all or within one of the budgets."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    found: list[tuple[object, Finding]] = []
    for _, left, right in equations(Cells(case, filing), BALANCED, case.entry.kind.value):
        for finding in unequal(left, right, filing.unit, _HINT):
            difference = left.amount - right.amount
            same = next((i for i, (each, _) in enumerate(found) if each == difference), None)
            if same is None:
                found.append((difference, finding))
            else:
                # The same difference shows again in the table of one budget: one fault, told once.
                first = found[same][1]
                also = Related(right.at, f"也差在{left.name}与{right.name}之间")
                found[same] = difference, replace(first, related=(*first.related, also))
    yield from (finding for _, finding in found)
