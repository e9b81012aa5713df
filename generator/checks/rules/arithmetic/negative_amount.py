"""收入、支出一类的数是负数。

## 为什么
收入、支出、预算数都不会小于 0；负数多半是多打了一个减号，或把增减额填到了这一格。增减额和结转结余可以是负数。

## 依据
公开表的填写规矩。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	-60.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	60.00
机关运行经费:
  本年: 5.00
  增减额: -0.50
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.money_fields import figures
from generator.checks.rule import Finding, rule
from generator.checks.sides import printed
from generator.model.budget import IncomeLine
from generator.model.filing import Filing, StatedFigure
from generator.model.final import Balance, FundFlowLine
from generator.model.performance import Project
from generator.record import Record
from generator.tables.sources import EARLIER

#: Fields that may well be negative.
_SIGNED = ("difference", "opening", "closing", "carried_forward", "reserves_used")


@rule(title="不该是负数的数是负数", ids=("C20",), severity="warning")
def negative_amount(case: Case) -> Iterator[Finding]:
    """A figure is negative that is neither a change nor a balance."""
    owners: list[Filing | Project] = [case.filing, *(entry.project for entry in case.projects)]
    for owner in owners:
        for record, name, amount in figures(owner):
            if amount < 0 and not _may_be_negative(record, name):
                yield Finding(
                    record.at(name),
                    f"这个数是 {printed(amount, owner.unit)}，收入、支出和预算数不会小于 0",
                    "多打了减号的删去；是增减额的，写到增减额那一栏",
                )


def _may_be_negative(record: Record, name: str) -> bool:
    if isinstance(record, Balance | StatedFigure) or name in _SIGNED:
        return True
    if isinstance(record, FundFlowLine):
        return name in ("opening", "closing")
    return isinstance(record, IncomeLine) and record.fund in EARLIER
