"""一张表里，对同一个数既要求不低于、又要求不高于，两头顶住。

## 为什么
“总成本 ≤10万元”和“成本控制 ≥10万元”合起来，只剩下正好 10 万元一种做法，甚至没有一种。

## 依据
同一个量的要求不能相反（P38）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	成本指标	项目总成本	≤10万元
  效益指标	经济效益指标	成本控制	≥10万元
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	成本指标	项目总成本	≤10万元
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project

_WHOLE_COST = re.compile(
    r"^(?:本)?项目?(?:总)?成本(?:控制)?(?:数|额)?$|^成本控制(?:数|额)?$|^总成本(?:控制)?$"
)


@rule(title="上下限相反", ids=("P38",), severity="error")
def contradicting_bounds(case: Case) -> Iterator[Finding]:
    """A floor at or above a ceiling for one quantity: the same name, or the whole cost under two names."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    ceilings: dict[tuple[str, str], Row] = {}
    table = rows(project)
    for row in table:
        if row.value.is_figure and row.value.is_ceiling:
            ceilings.setdefault(_key(row), row)
    for row in table:
        above = ceilings.get(_key(row)) if row.value.is_figure and row.value.is_floor else None
        if above is None or row.value.amount is None or above.value.amount is None:
            continue
        floor, ceiling = row.value.amount, above.value.amount
        if floor > ceiling or (floor == ceiling and _key(row)[0] == "成本"):
            yield Finding(
                row.indicator.at("value"),
                f"“{row.name} {row.printed}”与“{above.name} {above.printed}”相反",
                "同一个数留一个方向的要求",
                related=(Related(above.indicator.at("value"), f"{above.name} {above.printed}"),),
            )


def _key(row: Row) -> tuple[str, str]:
    name = bare(row.name)
    if row.value.quantity == "money" and _WHOLE_COST.fullmatch(name):
        return "成本", "元"
    return name, row.value.unit
