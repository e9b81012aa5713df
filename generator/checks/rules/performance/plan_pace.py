"""资金支出计划的进度不寻常：年底以前就花完，或一季度一分不花。

## 为什么
全年都要用钱的项目，早早写满 100%，或头一个时点写 0，多半没有认真排进度。

## 依据
绩效目标表的资金支出计划栏（P15）；一次付清的项目可以如此，所以只作提示。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	0
  6月底	100
  10月底	100
  12月底	100
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	25
  6月底	50
  10月底	75
  12月底	100
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.plan import filled, holds_amounts, is_in_percent, points
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule


@rule(title="支出进度不寻常", ids=("P15",), severity="info")
def plan_pace(case: Case) -> Iterator[Finding]:
    """The first point that holds the whole, if it is not the last; and a first point of 0."""
    for each in printed(case):
        project, plan = each.project, filled(each.project)
        if len(plan) < 2:
            continue
        whole = Decimal(100)
        if (holds_amounts(project) or not is_in_percent(project)) and isinstance(project.budget, Decimal):
            whole = project.budget / project.unit.value
        early = next(point for point in (*plan, None) if point is None or point.number == whole)
        if early is not None and early is not plan[-1]:
            yield Finding(
                early.record.at("figure"),
                f"到{early.record.when.strip()}就排满了全部预算",
                "全年陆续支出的项目，按实际进度写",
            )
        if points(project)[0].number == 0:
            yield Finding(
                plan[0].record.at("figure"),
                f"到{plan[0].record.when.strip()}计划支出 0",
                "确实不支出的可以留着",
            )
