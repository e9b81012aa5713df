"""量词与所数的东西不合：活动以“条”计，培训以“篇”计。

## 为什么
一万“条”活动，数的多半是帖文而不是活动；量词错了，数也就不知道数的什么。

## 依据
指标值的单位应当与所数的东西相合（P29）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	档案宣传活动	≥10条
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	档案宣传活动	≥10场
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.measure import misfit
from generator.checks.indicator.subgoals import subgoals
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule


@rule(title="量词不合", ids=("P29",), severity="warning")
def measure_word_misfit(case: Case) -> Iterator[Finding]:
    """What is held is not counted like a thing, in forms and in the sentences of part one."""
    for row in every_row(case):
        noun = misfit(row.name, row.value.unit) if row.value.is_figure else None
        if noun is not None:
            yield Finding(
                row.indicator.at("value"), f"{noun}以“{row.value.unit}”计", f"{noun}用 次、场、期 计"
            )
    for subgoal in subgoals(case):
        for each in subgoal.statements:
            noun = misfit(each.subject, each.value.unit)
            if noun is not None:
                yield Finding(
                    each.passage.at(each.start, each.end),
                    f"“{each.subject}{each.value.raw}”：{noun}以“{each.value.unit}”计",
                    f"{noun}用 次、场、期 计；数的是别的东西，写出来",
                )
