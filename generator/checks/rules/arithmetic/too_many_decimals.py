"""金额的小数超过两位。

## 为什么
公开表以万元列示的保留两位小数，以元列示的最小到分。多出的小数印不出来，合计会对不上；也常是元和万元弄混的痕迹。

## 依据
公开表的填写规矩。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	60.1234
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2012601	行政运行	60.12
机关运行经费:
  本年: 51234.50元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.money_fields import figures
from generator.checks.rule import Finding, rule
from generator.checks.sides import unit_written
from generator.model.filing import Filing
from generator.model.performance import Project

_CENTS = 2


@rule(title="小数超过两位", ids=("C20",), severity="warning")
def too_many_decimals(case: Case) -> Iterator[Finding]:
    """A figure has more than two decimals in the unit it is written in."""
    owners: list[Filing | Project] = [case.filing, *(entry.project for entry in case.projects)]
    for owner in owners:
        cent: Decimal = owner.unit.value.scaleb(-_CENTS)
        for record, name, amount in figures(owner):
            if not amount % cent:
                continue
            at = record.at(name)
            unit = unit_written(at, owner.unit)
            places = _decimals(amount / unit.value)
            if places > _CENTS:
                yield Finding(
                    at,
                    f"这个数有 {places} 位小数，以{unit.label}列示的只保留两位",
                    "按批复的数写两位小数；以元为单位的数，后面写上 元",
                )


def _decimals(amount: Decimal) -> int:
    return max(0, -int(amount.normalize().as_tuple().exponent))
