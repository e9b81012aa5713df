"""绩效目标、资金用途里写的数，与同一张表里的指标值不同。

## 为什么
目标写 28 台，指标写 18 台，年底照哪一个考核？

## 依据
目标与指标说同一件事的，数应当一样（P45）。凭字词认出是同一件事，所以是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 完成20000卷文书档案的整理上架。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	数量指标	购置档案盒	≥5000个
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效目标:
  - 三年总目标：整理档案30000卷。
  - 完成10000卷文书档案的整理上架，其中修复200卷。
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	数量指标	购置档案盒	≥5000个
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import goal_at, printed, rows
from generator.checks.indicator.spoken import by_kind, differing, has_figures, is_of_several_years
from generator.checks.remembered import remembered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project


@rule(title="目标与指标的数不同", ids=("P45",), severity="warning", yields_to=("goal-of-another-year",))
def goal_differs(case: Case) -> Iterator[Finding]:
    """Figures of goals and purpose against the one row that speaks of the same thing in the same unit."""
    for each in printed(case):
        yield from _found(each.project)


@remembered
def _found(project: Project) -> tuple[Finding, ...]:
    """What is found in one form, which a budget and a performance text both print."""
    if not any(map(has_figures, (*project.goals, project.purpose or ""))):
        return ()
    kinds = by_kind(rows(project))
    return tuple(
        Finding(
            goal_at(project, text) if is_goal else project.at("purpose"),
            f"{'绩效目标' if is_goal else '资金用途'}写“{clause}”，指标“{row.name}”的值是“{row.printed}”",
            "是同一件事的，改成一个数",
            related=(Related(row.indicator.at("value"), row.printed),),
        )
        for text, is_goal in _texts(project)
        for clause, row in differing(text, kinds)
    )


def _texts(project: Project) -> Iterator[tuple[str, bool]]:
    """Goals and purpose, each with whether it is a goal."""
    for goal in project.goals:
        if not is_of_several_years(goal):
            yield goal, True
    if project.purpose:
        yield project.purpose, False
