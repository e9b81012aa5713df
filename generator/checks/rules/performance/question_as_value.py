"""指标值是问句。

## 为什么
“是否有效引导舆论”不是目标，是问题；做到什么样才算完成，没有说。

## 依据
定性指标也要分档，如 优、良、中、差（P36）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	查档便民程度	是否方便群众查档
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	群众查档当天取到率	≥90%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule


@rule(title="指标值是问句", ids=("P36", "P30"), severity="error")
def question_as_value(case: Case) -> Iterator[Finding]:
    """A value that asks instead of telling."""
    for row in every_row(case):
        if row.value.kind == "question":
            yield Finding(
                row.indicator.at("value"),
                f"指标值是问句：“{row.printed[:30]}”",
                "写要做到的程度：能数的写数，不能数的写分档",
            )
