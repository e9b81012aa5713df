"""描述里的数与指标值不同，或量词不同。

## 为什么
描述写“10次”，指标值写“≥9次”或“≥10场”，一行里就有两个目标。

## 依据
描述与指标值应当一致（P29）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	数量指标	档案宣传活动	档案宣传活动10次	≥9次
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	数量指标	档案宣传活动	国际档案日等节点办的宣传活动	≥10次
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.measure import family
from generator.checks.indicator.rows import Row
from generator.checks.indicator.value import Value, figures, plain
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_BARE_END = re.compile(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)$")


@rule(title="描述与指标值的数不同", ids=("P29",), severity="warning")
def description_number_differs(case: Case) -> Iterator[Finding]:
    """The figure in a description against the value's: number, then measure word; the same told twice is info."""
    for row in every_row(case):
        if not row.value.is_figure or row.value.quantity not in ("count", "money"):
            continue
        told = plain(row.indicator.description or "")
        if not told:
            continue
        bare_number = _BARE_END.search(told)
        if bare_number is not None and row.value.num is not None:
            at = row.indicator.at("description")
            same = bare_number[1] == f"{row.value.num.normalize():f}"
            yield Finding(
                at,
                f"描述写“{bare_number[1]}”没有量词，指标值是“{row.printed}”"
                if same
                else f"描述写 {bare_number[1]}，指标值是“{row.printed}”",
                "数只写在指标值里",
            )
            continue
        yield from _compared(row, told)


def _is_apiece(told: str, found: Value) -> bool:
    """Whether a figure is what each one takes, or a mere 一次, and not the figure of the whole."""
    is_in_words = not any(sign.isdecimal() for sign in told[found.start : found.end])
    return is_in_words or re.search("[每各均单]", found.subject) is not None


def _compared(row: Row, told: str) -> Iterator[Finding]:
    value = row.value
    for found in figures(told):
        if found.quantity != value.quantity or _is_apiece(told, found):
            continue
        at = row.indicator.at("description")
        written = f"{found.num}{found.multiplier}{found.unit}"
        if family(found.unit) != family(value.unit):
            if found.amount == value.amount:
                yield Finding(
                    at,
                    f"描述写“{written}”，指标值写“{row.printed}”，量词不同",
                    "用一个量词",
                    severity="warning",
                )
        elif found.amount != value.amount:
            yield Finding(at, f"描述写“{written}”，指标值是“{row.printed}”", "改成同一个数")
        else:
            yield Finding(
                at,
                f"“{written}”在描述里又写了一遍",
                "数只写在指标值里，免得改一处漏一处",
                severity="info",
            )
        return
