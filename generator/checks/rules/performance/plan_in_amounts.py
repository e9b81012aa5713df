"""资金支出计划的表头是百分比，填的却是金额。

## 为什么
表头写（%），读者会把 8.00 读成百分之八，其实是八万元、全部预算。

## 依据
绩效目标表的资金支出计划栏（P14）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 8.00
资金支出计划: |
  时点	计划
  3月底	2.00
  6月底	4.00
  10月底	8.00
  12月底	8.00
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 8.00
资金支出计划: |
  时点	计划
  3月底	25.00
  6月底	50.00
  10月底	100.00
  12月底	100.00
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.plan import filled, holds_amounts, is_in_percent
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule


@rule(title="支出计划填了金额", ids=("P14",), severity="error")
def plan_in_amounts(case: Case) -> Iterator[Finding]:
    """Cells under a head of percent that end with the whole budget instead of 100."""
    for each in printed(case):
        if is_in_percent(each.project) and holds_amounts(each.project):
            last = filled(each.project)[-1]
            yield Finding(
                last.record.at("figure"),
                f"表头是（%），末格 {last.number} 却等于预算数（{each.project.unit.label}），填的是金额",
                "改写成累计百分比，末格是 100",
            )
