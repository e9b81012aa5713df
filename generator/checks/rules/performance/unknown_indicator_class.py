"""一级、二级指标不在本表式的指标体系里。

## 为什么
指标体系各地各年有定例；写了别的名目，汇总时归不进去，读者也不知道是哪一类。

## 依据
各表式的绩效指标体系（P20）；“效果指标”是河北 2020 年表式的旧称。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效果指标	社会效益指标	群众查档当天取到率	≥90%
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

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_WEIGHT = re.compile(r"[（(][^（）()]*[）)]|\s+|[0-9.]+[分%％]")


@rule(title="没有这类指标", ids=("P20",), severity="warning")
def unknown_indicator_class(case: Case) -> Iterator[Finding]:
    """First levels against the profile's list, second levels against all that are known; each name once a form."""
    listed = case.profile.level1_indicators
    seen: set[tuple[int, str]] = set()
    for row in every_row(case):
        first = _bare(row.indicator.level1)
        is_listed = first in listed or (tree.known_first(first) and first + "指标" in listed)
        if not is_listed and (id(row.project), first) not in seen:
            seen.add((id(row.project), first))
            yield Finding(
                row.indicator.at("level1"),
                f"{case.profile.name}表式没有一级指标“{first}”",
                f"可写：{'、'.join(listed)}",
            )
        if tree.home(row.twig):
            continue
        second = row.indicator.level2.strip()
        if second and (id(row.project), second) not in seen:
            seen.add((id(row.project), second))
            yield Finding(
                row.indicator.at("level2"),
                f"没有二级指标“{second}”",
                "照表式的指标体系写，如 数量指标、社会效益指标",
            )


@lru_cache(maxsize=256)
def _bare(name: str) -> str:
    """A first level without what its weight is: 产出指标（50分）."""
    return _WEIGHT.sub("", name)
