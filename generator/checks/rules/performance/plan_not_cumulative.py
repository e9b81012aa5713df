"""资金支出计划不是从小到大、到 100% 为止的累计数。

## 为什么
每一格是到那时累计要支出的比例，后面的不会比前面小，年底应当是 100%。

## 依据
绩效目标表的资金支出计划栏（P13）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金支出计划: |
  时点	计划
  3月底	25
  6月底	57
  10月底	50
  12月底	100
```

时点的先后写错：

```2024/项目/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
资金支出计划: |
  时点	计划
  6月底	25.00
  3月底	50.00
  10月底	80.00
  12月底	100.00
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
from itertools import pairwise

from generator.checks.case import Case
from generator.checks.indicator.plan import Point, filled, holds_amounts, is_in_percent, points
from generator.checks.indicator.rows import printed
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.model.performance import Project


@rule(title="支出计划不是累计数", ids=("P13",), severity="error")
def plan_not_cumulative(case: Case) -> Iterator[Finding]:
    """The order of the points, and the last one against 100% (or against the budget, where money is asked for)."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    yield from _out_of_order(points(project))
    plan = filled(project)
    if _is_by_period(plan):
        return
    for before, after in pairwise(plan):
        assert before.number is not None and after.number is not None
        if after.number < before.number:
            yield Finding(
                after.record.at("figure"),
                f"到{after.record.when.strip()}累计 {after.number}，比{before.record.when.strip()}的 {before.number} 还小",
                "写累计数，不写当期数；核对抄错的数字",
            )
    if not plan or points(project)[-1].number is None or holds_amounts(project):
        return
    last = plan[-1]
    whole = Decimal(100)
    if not is_in_percent(project):
        if not isinstance(project.budget, Decimal):
            return
        whole = project.budget / project.unit.value
    if last.number != whole:
        yield Finding(
            last.record.at("figure"),
            f"到{last.record.when.strip()}累计 {last.number}，不是 {whole.normalize():f}",
            "年底的累计数应当是全部预算",
        )


def _out_of_order(plan: tuple[Point, ...]) -> Iterator[Finding]:
    """Points whose months do not follow one another."""
    for before, after in pairwise(plan):
        if before.month is not None and after.month is not None and after.month <= before.month:
            yield Finding(
                after.record.at("when"),
                f"时点“{after.record.when.strip()}”排在“{before.record.when.strip()}”后面",
                "按月份先后写，一个时点写一次",
            )


def _is_by_period(plan: tuple[Point, ...]) -> bool:
    """Whether the points are quarters of their own (一季度 25, 二季度 25 …), as other forms have them."""
    numbers = [point.number for point in plan if point.number is not None]
    return not any("底" in point.record.when for point in plan) and sum(numbers) == 100
