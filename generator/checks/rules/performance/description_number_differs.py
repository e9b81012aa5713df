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
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator.measure import family
from generator.checks.indicator.value import Value, figures, parse, plain
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule
from generator.diagnostic import Severity

_APIECE = re.compile("[每各均单]")
_BARE_END = re.compile(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)$")


@rule(title="描述与指标值的数不同", ids=("P29",), severity="warning")
def description_number_differs(case: Case) -> Iterator[Finding]:
    """The figure in a description against the value's: number, then measure word; the same told twice is info."""
    for row in every_row(case):
        fault = _fault(row.indicator.description, row.indicator.value)
        if fault is not None:
            message, hint, severity = fault
            yield Finding(row.indicator.at("description"), message, hint, severity=severity)


#: What is said of a description, what to do, and how grave it is where that is not the rule's.
_Fault = tuple[str, str, Severity | None]


@lru_cache(maxsize=4096)
def _fault(description: str | None, typed: str | None) -> _Fault | None:
    value, told = parse(typed), plain(description or "")
    if not told or not value.is_figure or value.quantity not in ("count", "money"):
        return None
    printed, bare_number = (typed or "").strip(), _BARE_END.search(told)
    if bare_number is not None and value.num is not None:
        same = bare_number[1] == f"{value.num.normalize():f}"
        message = f"描述写“{bare_number[1]}”没有量词，" if same else f"描述写 {bare_number[1]}，"
        return f"{message}指标值是“{printed}”", "数只写在指标值里", None
    return _compared(value, printed, told)


def _is_apiece(told: str, found: Value) -> bool:
    """Whether a figure is what each one takes, or a mere 一次, and not the figure of the whole."""
    is_in_words = not any(sign.isdecimal() for sign in told[found.start : found.end])
    return is_in_words or _APIECE.search(found.subject) is not None


def _compared(value: Value, printed: str, told: str) -> _Fault | None:
    for found in figures(told):
        if found.quantity != value.quantity or _is_apiece(told, found):
            continue
        written = f"{found.num}{found.multiplier}{found.unit}"
        if family(found.unit) == family(value.unit):
            if found.amount != value.amount:
                return f"描述写“{written}”，指标值是“{printed}”", "改成同一个数", None
            return f"“{written}”在描述里又写了一遍", "数只写在指标值里，免得改一处漏一处", "info"
        if found.amount == value.amount:
            return f"描述写“{written}”，指标值写“{printed}”，量词不同", "用一个量词", None
        return None
    return None
