"""资金支出计划没有填满四个时点。

## 为什么
表上有 3月底、6月底、10月底、12月底四格；空一格，就看不出那一段打算花多少。

## 依据
绩效目标表的资金支出计划栏（P12）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	25
  6月底
  10月底	75
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

from generator.checks.case import Case
from generator.checks.indicator.plan import points
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.rule import Finding, rule

_POINTS = 4


@rule(title="支出计划没填满", ids=("P12",), severity="error")
def incomplete_plan(case: Case) -> Iterator[Finding]:
    """Blank or unreadable points, too few of them, or no plan where the form has one."""
    for each in printed(case):
        project = each.project
        plan = points(project)
        if not plan:
            if is_hebei(case) and project.indicators:
                yield Finding(
                    project.at("plan"), "没有资金支出计划", "写四个时点的累计百分比", severity="warning"
                )
            continue
        for point in plan:
            if point.number is None:
                printed_as = (point.record.figure or "").strip()
                yield Finding(
                    point.record.at("figure"),
                    f"资金支出计划“{point.record.when.strip()}”"
                    + (f"写的“{printed_as}”不是数" if printed_as else "空着"),
                    "写到这个时点累计支出的百分比，没有支出的写 0",
                )
        if len(plan) < _POINTS and is_hebei(case):
            yield Finding(
                project.at("plan"),
                f"资金支出计划只有 {len(plan)} 个时点",
                "3月底、6月底、10月底、12月底都要写",
            )
