"""金额的小数超过两位。

## 为什么
公开表以万元列示的保留两位小数，以元列示的最小到分。多出的小数印不出来，合计会对不上；也常是元和万元弄混的痕迹。
有的地方统一印到六位：一件里许多数都这样的，只提示一次。

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
#: So many figures are slips; more, and a good part of all, are how the place prints them.
_FEW = 5


@rule(title="小数超过两位", ids=("C20",), severity="warning")
def too_many_decimals(case: Case) -> Iterator[Finding]:
    """A figure has more than two decimals in the unit it is written in."""
    owners: list[Filing | Project] = [case.filing, *(entry.project for entry in case.projects)]
    for owner in owners:
        cent: Decimal = owner.unit.value.scaleb(-_CENTS)
        found = []
        for record, name, amount in figures(owner):
            if not amount % cent:
                continue
            at = record.at(name)
            unit = unit_written(at, owner.unit)
            places = _decimals(amount / unit.value)
            if places > _CENTS:
                found.append((at, unit, places))
        given = sum(1 for _, _, amount in figures(owner) if amount)
        if len(found) > _FEW and len(found) * 4 > given:
            at, unit, _ = found[0]
            most = max(places for _, _, places in found)
            yield Finding(
                at,
                f"本件以{unit.label}列示的数有 {len(found)} 个超过两位小数，最多 {most} 位",
                "当地统一印到这一位的不必改；否则按批复的数写两位小数",
                severity="info",
            )
            continue
        for at, unit, places in found:
            yield Finding(
                at,
                f"这个数有 {places} 位小数，以{unit.label}列示的只保留两位",
                "按批复的数写两位小数；以元为单位的数，后面写上 元",
            )


def _decimals(amount: Decimal) -> int:
    return max(0, -int(amount.normalize().as_tuple().exponent))
