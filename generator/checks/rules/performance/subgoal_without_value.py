"""分项绩效目标没有绩效指标，或指标只有名称、没有数。

## 为什么
分项要说清每一项职责做到什么程度；只有目标没有指标，或只列“处置率”不写多少，年底没法对照。

## 依据
绩效文本第一部分“分项绩效目标”的写法（P44）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。

绩效指标：全年整理文书档案不少于10000卷，合格率不低于95%。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.subgoals import subgoals, told_figures
from generator.checks.rule import Finding, rule


@rule(title="分项没有指标或没有数", ids=("P44",), severity="warning")
def subgoal_without_value(case: Case) -> Iterator[Finding]:
    """Each item of part one: whether it promises any figure."""
    for subgoal in subgoals(case):
        if subgoal.statements or (subgoal.measures and any(told_figures(subgoal.measures))):
            continue
        at = subgoal.passages[0].span
        if subgoal.measures:
            yield Finding(at, f"分项“{subgoal.name[:24]}”列了绩效指标，没有写要达到多少", "每个指标写数")
        else:
            yield Finding(at, f"分项“{subgoal.name[:24]}”只有目标，没有绩效指标", "写几条有数的绩效指标")
