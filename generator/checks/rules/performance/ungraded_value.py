"""定性的指标值没有程度，无从判断做到没有。

## 为什么
“提升”“有效”，提升多少、怎样算有效？总能说做到了。

## 依据
定性指标应当分级分档（P36）。“成效明显”“有所提高”“优、良、中、差”这样分得出程度的，可以。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	群众档案意识	提升
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	群众档案意识	明显提升
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule


@rule(title="定性指标值没有分档", ids=("P36",), severity="warning")
def ungraded_value(case: Case) -> Iterator[Finding]:
    """A value in words that tells no degree and no state."""
    for row in every_row(case):
        if row.value.kind == "words":
            yield Finding(
                row.indicator.at("value"),
                f"指标值“{row.printed[:24]}”分不出做到哪一步",
                "能数的写数；不能数的写程度，如 明显提升，或写分档",
            )
