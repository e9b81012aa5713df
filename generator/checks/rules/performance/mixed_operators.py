"""一张表里 ≥ 和 > 混用，≤ 和 < 混用。

## 为什么
“≥1个”含一个，“>10万元”不含十万元；混着写，多半不是有意的。

## 依据
一张表用一种写法（P39）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	质量指标	档案整理合格率	>95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	质量指标	档案整理合格率	≥95%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import printed, rows
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related


@rule(title="运算符混用", ids=("P39",), severity="info")
def mixed_operators(case: Case) -> Iterator[Finding]:
    """Both strict and loose operators in one form: told once, at the first strict one."""
    for each in printed(case):
        table = rows(each.project)
        strict = [row for row in table if row.value.op in (">", "<")]
        loose = [row for row in table if row.value.op in ("≥", "≤")]
        if strict and loose:
            yield Finding(
                strict[0].indicator.at("value"),
                f"{len(strict)} 行用 > 或 <（{strict[0].printed}），{len(loose)} 行用 ≥ 或 ≤（{loose[0].printed}）",
                "一张表用一种写法，通常用 ≥、≤",
                related=tuple(Related(row.indicator.at("value"), row.printed) for row in strict[1:]),
            )
