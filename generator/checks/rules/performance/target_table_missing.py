"""没有绩效目标表：有项目支出而没有一张表，或表里没有绩效指标。

## 为什么
花项目的钱，要先说要办成什么；一个项目一张绩效目标表，没有就是没有目标。

## 依据
部门预算公开绩效目标的要求（R37）。表里一个指标也没有的是错；整件没有表的，可能另行公开，作警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 元
预算数: 50000.00
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 元
预算数: 50000.00
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
```

没有项目，文中说明了的，不算：

```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 第二部分 预算项目绩效目标

2024年没有项目支出。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei, printed
from generator.checks.parts import has_unread_projects, words_of
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

#: Words by which a performance text says that there is none.
_NONE = re.compile(r"(?:没有|无|未安排)项目")


@rule(title="没有绩效目标表", ids=("R37",), severity="error")
def target_table_missing(case: Case) -> Iterator[Finding]:
    """Projects with money but without indicators; Hebei budgets with project spending but no project."""
    projects = printed(case)
    for each in projects:
        project = each.project
        has_money = isinstance(project.budget, Decimal) and project.budget > 0
        if has_money and not project.indicators and is_hebei(case):
            yield Finding(
                project.at("name"), f"项目“{project.name}”没有绩效指标", "照绩效目标表填写：绩效指标"
            )
    if projects or not is_hebei(case) or has_unread_projects(case):
        return
    if case.entry.kind is Kind.PERFORMANCE:
        if _NONE.search(words_of(case)):
            return
        yield Finding(
            case.filing.at(),
            "绩效文本没有一张项目绩效目标表",
            "在 项目 文件夹里一个项目写一个文件",
            severity="warning",
        )
    elif case.entry.kind is Kind.BUDGET:
        spending = case.derived.amounts.get("project")
        if isinstance(spending, Decimal) and spending > 0:
            yield Finding(
                case.filing.at(),
                "有项目支出，没有一张项目绩效目标表",
                "在 项目 文件夹里一个项目写一个文件",
                severity="warning",
            )
