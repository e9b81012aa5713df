"""绩效目标照抄资金用途或项目名称，或没有绩效目标；目标、用途照抄别的项目；分项里目标与指标是同一句话。

## 为什么
用途说钱花在哪里，目标说花了要得到什么。抄一遍，等于没有目标。

## 依据
绩效目标应当指向明确、具体细化、合理可行（P17）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 整理馆藏文书档案，购置档案盒和档案架
绩效目标:
  - 1.整理馆藏文书档案，购置档案盒和档案架。
```

从别的项目的表拷来：

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 用于聘请人员整理馆藏文书档案
```

```2024/项目/库房维修.yaml
项目名称: 库房维修
项目编码: 13059924P00901410002J
资金用途: 用于聘请人员整理馆藏文书档案
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 整理馆藏文书档案，购置档案盒和档案架
绩效目标:
  - 1.年底前完成一万卷文书档案的整理上架，群众查档当天可取。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare, is_alike, likeness
from generator.checks.indicator.rows import goal_at, printed
from generator.checks.indicator.subgoals import subgoals
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project

_ALIKE = 0.9
#: A text as long as this is not the same in two forms by chance, unless the projects are of one sort.
_LONG, _UNLIKE = 12, 0.5


@rule(title="绩效目标照抄用途", ids=("P17",), severity="warning")
def goal_copied(case: Case) -> Iterator[Finding]:
    """Each goal of a form against purpose and name; each goal of part one against its own indicators."""
    for each in printed(case):
        yield from _of_form(each.project)
    yield from _of_another_project(case)
    for subgoal in subgoals(case):
        goal, measures = bare(subgoal.goal), bare(subgoal.measures)
        if len(goal) >= 8 and goal in measures:
            yield Finding(
                subgoal.heading.span,
                f"分项“{subgoal.name}”的绩效目标，与绩效指标是同一句话",
                "目标写要得到的结果，指标写怎样衡量",
            )


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    """Goals against the purpose and the name of their own form."""
    if not project.goals and project.indicators:
        yield Finding(project.at("goals"), "没有写绩效目标", "写花了钱要得到的结果")
    for goal in project.goals:
        if bare(goal) == bare(project.name):
            yield Finding(project.at("goals"), "绩效目标只是项目名称", "写花了钱要得到的结果")
        elif project.purpose and (
            is_alike(goal, project.purpose, _ALIKE) or _is_all_but(goal, project.purpose)
        ):
            yield Finding(
                project.at("goals"), "绩效目标与资金用途是同一段话", "用途写买什么，目标写要得到什么结果"
            )


def _of_another_project(case: Case) -> Iterator[Finding]:
    """A goal or a purpose that stands word for word in the form of a project of quite another name."""
    seen: dict[str, Project] = {}
    for each in printed(case):
        project = each.project
        goals = ((goal, True) for goal in project.goals)
        for text, is_goal in (*goals, (project.purpose or "", False)):
            told = bare(text)
            before = seen.setdefault(told, project)
            if before is not project and len(told) >= _LONG and likeness(before.name, project.name) < _UNLIKE:
                yield Finding(
                    goal_at(project, text) if is_goal else project.at("purpose"),
                    f"{'绩效目标' if is_goal else '资金用途'}与“{before.name}”的一字不差",
                    "核对是不是从那张表拷来没有改",
                    related=(Related(before.at("name"), before.name),),
                )


def _is_all_but(goal: str, purpose: str) -> bool:
    """Whether one holds the other whole, with little more around it."""
    a, b = bare(goal), bare(purpose)
    return (
        min(len(a), len(b)) >= 8 and (a in b or b in a) and min(len(a), len(b)) >= 0.7 * max(len(a), len(b))
    )
