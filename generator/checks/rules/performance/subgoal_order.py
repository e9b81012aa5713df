"""分项绩效目标与项目目标表的次序不同。

## 为什么
读者从第一部分往第二部分对着看；次序不同，容易对错。

## 依据
绩效文本各部分应当一致（P6、R19）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 一、档案整理费

绩效目标：整理馆藏档案，方便群众查阅。

#### 二、库房维修费

绩效目标：修好库房，防潮防火。
```

```2024/项目/甲.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410001Y
序号: 1
```

```2024/项目/乙.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410002J
序号: 2
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 一、档案整理费

绩效目标：整理馆藏档案，方便群众查阅。

#### 二、库房维修费

绩效目标：修好库房，防潮防火。
```

```2024/项目/甲.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
序号: 1
```

```2024/项目/乙.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
序号: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import printed
from generator.checks.indicator.subgoals import subgoals
from generator.checks.rule import Finding, rule


@rule(title="分项与项目次序不同", ids=("P6", "R19"), severity="info")
def subgoal_order(case: Case) -> Iterator[Finding]:
    """The order of the headings in part one that name projects, against the order of the forms."""
    names = [bare(each.project.name) for each in printed(case)]
    placed: list[int] = []
    for subgoal in subgoals(case):
        found = [i for i, name in enumerate(names) if name and (name in bare(subgoal.name))]
        if len(found) == 1:
            placed.append(found[0])
            if placed != sorted(placed):
                yield Finding(
                    subgoal.heading.span,
                    f"“{subgoal.name}”在分项里排第 {len(placed)}，在项目目标表里排第 {found[0] + 1}",
                    "两处按一个次序排",
                )
                return
