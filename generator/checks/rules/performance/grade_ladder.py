"""把“优、良、中”的分档拆成了几行指标。

## 为什么
同一个指标出现三行，目标各不相同（≥95%、≥90%、≥85%），到底做到多少算完成？最松的一行其实就是目标。

## 依据
一个指标只有一个目标值（P24）；分档写进评价标准。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
  产出指标	质量指标	档案整理合格率	≥90%
  产出指标	质量指标	档案整理合格率	≥85%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project

_FIGURES = re.compile(r"[0-9.%]+|场次?|次")


def _key(row: Row) -> tuple[str, ...]:
    return row.branch, row.twig, bare(row.name), row.value.op, row.value.unit


@rule(title="一个指标几个目标", ids=("P24",), severity="error")
def grade_ladder(case: Case) -> Iterator[Finding]:
    """Rows alike but for their figure, with the same operator and unit: told once, at the first."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    table = [(row, _key(row)) for row in rows(project) if row.value.is_figure]
    if len({name for _, (_, _, name, _, _) in table}) == len(table):
        return
    times = Counter(key for _, key in table)
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row, key in table:
        if times[key] > 1:
            described = _FIGURES.sub("", bare(row.indicator.description or ""))
            groups.setdefault((*key, described), []).append(row)
    for group in groups.values():
        amounts = {row.value.amount for row in group}
        if len(amounts) > 1 and len(amounts) == len(group):
            yield Finding(
                group[0].indicator.at("value"),
                f"“{group[0].name}”有 {len(group)} 个目标：{'、'.join(row.printed for row in group)}",
                "留最严的一个作目标，其余写进评价标准的分档",
                related=tuple(Related(row.indicator.at("value"), row.printed) for row in group[1:]),
            )
