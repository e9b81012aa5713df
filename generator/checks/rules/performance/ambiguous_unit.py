"""单位有两种读法：“分”是分钟还是得分，“月”是几月还是几个月。

## 为什么
“≤10月”可以是十月以前，也可以是十个月；到时候各说各的。

## 依据
指标值的单位应当明白（P35）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	时效指标	整理完成时间	≤10月
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	时效指标	整理完成时间	10月底前
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_SCORE = re.compile(r"得分|评分|考核|成绩|打分|满意|测评|分数|排名|评价")

#: When something is done: 12月 is then December.
_WHEN = re.compile(r"(?:完成|完工|开工|竣工|发放|拨付|交付|验收|开展|举办|投用|启动)(?:时间|日期|时限)?$")


@rule(title="单位有歧义", ids=("P35",), severity="warning")
def ambiguous_unit(case: Case) -> Iterator[Finding]:
    """分 that may be minutes or marks, and 月 that may be a month of the year or a length of time."""
    for row in every_row(case):
        value = row.value
        if not value.is_figure or value.num is None:
            continue
        if value.unit == "分" and not _SCORE.search(row.name):
            yield Finding(
                row.indicator.at("value"), f"“{row.printed}”的“分”是分钟还是得分", "是时间的写 分钟"
            )
        elif value.unit == "月" and 1 <= value.num <= 12 and not (value.op == "" and _WHEN.search(row.name)):
            month = f"{value.num.normalize():f}"
            yield Finding(
                row.indicator.at("value"),
                f"“{row.printed}”是 {month} 月还是 {month} 个月",
                f"写 {month}月底前，或 {month}个月",
            )
