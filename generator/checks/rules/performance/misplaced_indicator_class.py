"""二级指标挂错了一级指标。

## 为什么
数量、质量、时效、成本说的是产出，经济、社会、生态、可持续影响说的是效益；挂错了，同一行前后矛盾。

## 依据
绩效指标体系的上下级（P21）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	数量指标	整理文书档案卷数	≥10000卷
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule


@rule(title="二级指标挂错", ids=("P21",), severity="error")
def misplaced_indicator_class(case: Case) -> Iterator[Finding]:
    """A known second level under a known first level that it does not belong to."""
    for row in every_row(case):
        home = tree.home(row.twig)
        if home and tree.known_first(row.branch) and row.branch not in home:
            yield Finding(
                row.indicator.at("level2"),
                f"“{row.indicator.level2.strip()}”属于{'、'.join(home)}指标，这一行的一级指标是“{row.indicator.level1.strip()}”",
                "核对两级指标",
            )
