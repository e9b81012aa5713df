"""指标值有数，没有 ≥、≤ 或 =。

## 为什么
光写“1%”，是至少还是至多？“100%”是要等于，还是不低于？

## 依据
指标值的写法（P31）。河北以外的表式常省去等号，只作提示。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	档案安全事故发生率	1%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	档案安全事故发生率	≤1%
  效益指标	社会效益指标	档案安全责任事故	0起
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei
from generator.checks.indicator.sense import sense
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule


@rule(title="没有写 ≥ 或 ≤", ids=("P31",), severity="warning")
def missing_operator(case: Case) -> Iterator[Finding]:
    """A bare number, with the operator that the name calls for in the hint."""
    for row in every_row(case):
        value = row.value
        if value.kind != "figure" or value.op or value.high is not None or value.num == 0:
            continue
        known = sense(row.name)
        if known is None:
            wanted = "≥、≤ 或 ="
        elif known.floor:
            wanted = "=" if value.num == 100 and value.quantity == "ratio" else "≥"
        else:
            wanted = "≤"
        yield Finding(
            row.indicator.at("value"),
            f"“{row.name}”的指标值“{row.printed}”没有写运算符",
            f"在数前写 {wanted}",
            severity=None if is_hebei(case) else "info",
        )
