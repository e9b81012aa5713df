"""资金支出计划的写法不一：有的带 %，有的不带；或表头有（%），格里又写 %。

## 为什么
单位写两遍，或一排里两种写法，看的人要猜是不是一回事。

## 依据
绩效目标表的资金支出计划栏（P16）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	25%
  6月底	50%
  10月底	75%
  12月底	100%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	25.00
  6月底	50.00
  10月底	75.00
  12月底	100.00
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.plan import filled, is_in_percent
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule


@rule(title="支出计划写法不一", ids=("P16",), severity="info")
def plan_format(case: Case) -> Iterator[Finding]:
    """Cells with and without %, and a % under a head that has it."""
    for each in printed(case):
        plan = filled(each.project)
        signed = [point for point in plan if point.has_sign]
        if not signed:
            continue
        if len(signed) < len(plan):
            yield Finding(
                signed[0].record.at("figure"),
                f"{len(plan)} 格里有 {len(signed)} 格带 %，其余不带",
                "一排用一种写法",
            )
        elif is_hebei(case) and is_in_percent(each.project):
            yield Finding(
                signed[0].record.at("figure"),
                "表头已有（%），格里又写 %",
                "格里只写数，如 25.00",
            )
