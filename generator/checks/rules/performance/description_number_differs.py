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
from generator.checks.indicator.rows import Row
from generator.checks.indicator.value import Value, figures, plain
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule
from generator.diagnostic import Severity

_APIECE = re.compile("[每各均单]")
#: A number without a unit at the end, which is not that of a standard: GB18466-2005.
_BARE_END = re.compile(r"(?<![0-9.A-Za-z-])([0-9]+(?:\.[0-9]+)?)$")

#: What is said of a description, what to do, and how grave it is where that is not the rule's.
_Fault = tuple[str, str, Severity | None]


@rule(title="描述与指标值的数不同", ids=("P29",), severity="warning")
def description_number_differs(case: Case) -> Iterator[Finding]:
    """The figure in a description against the value's: number, then measure word; the same told twice is info."""
    for row in every_row(case):
        description, value = row.indicator.description, row.value
        if not description or not value.is_figure or value.quantity not in ("count", "money"):
            continue
        bare_number, told = _figures(description)
        fault = _bare(row, bare_number) if bare_number else _compared(row, told)
        if fault is not None:
            message, hint, severity = fault
            yield Finding(row.indicator.at("description"), message, hint, severity=severity)


@lru_cache(maxsize=4096)
def _figures(description: str) -> tuple[str, tuple[Value, ...]]:
    """The bare number at the end of a description, if there is one, and its figures that are of the whole."""
    told = plain(description)
    bare_number = _BARE_END.search(told)
    return bare_number[1] if bare_number else "", tuple(
        each for each in figures(told) if not _is_apiece(told, each)
    )


def _is_apiece(told: str, found: Value) -> bool:
    """Whether a figure is what each one takes, or a mere 一次, and not the figure of the whole."""
    is_in_words = not any(map(str.isdecimal, told[found.start : found.end]))
    return is_in_words or _APIECE.search(found.subject) is not None


def _bare(row: Row, number: str) -> _Fault | None:
    if row.value.num is None:
        return None
    same = number == f"{row.value.num.normalize():f}"
    message = f"描述写“{number}”没有量词，" if same else f"描述写 {number}，"
    return f"{message}指标值是“{row.printed}”", "数只写在指标值里", None


def _compared(row: Row, told: tuple[Value, ...]) -> _Fault | None:
    """What is said of the first figure of the sort that the value is of."""
    value = row.value
    found = next((each for each in told if each.quantity == value.quantity), None)
    if found is None:
        return None
    written = f"{found.num}{found.multiplier}{found.unit}"
    if family(found.unit) == family(value.unit):
        if found.amount != value.amount:
            return f"描述写“{written}”，指标值是“{row.printed}”", "改成同一个数", None
        return f"“{written}”在描述里又写了一遍", "数只写在指标值里，免得改一处漏一处", "info"
    if found.amount == value.amount:
        return f"描述写“{written}”，指标值写“{row.printed}”，量词不同", "用一个量词", None
    return None
