"""文中的数与表中（数据中）同一项的数不同。

## 为什么
表和文说的是一件事；数不同，读者不知道该信哪个。差在四舍五入以内的只作提示。

## 依据
表文一致（C53、C66）。只比认得准的项目。说法认不准的不比，用 gongkai check --prose 可以看到。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
---

## 1、收入说明

2024年预算收入110.00万元，其中：一般公共预算拨款收入110.00万元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
---

## 1、收入说明

2024年预算收入100.00万元，其中：一般公共预算拨款收入100.00万元。
```

另一件，公用经费是全部资金的：
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	资金	人员经费	公用经费	项目支出
  2050204	高中教育	一般公共预算	60.00	10.00	0
  2050204	高中教育	财政专户管理资金	0	30.00	0
---

## 2、支出说明

2024年预算支出100.00万元，其中：基本支出100.00万元，包括人员经费60.00万元和日常公用经费40.00万元。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.fault import plain
from generator.checks.judging.findings import findings, place
from generator.checks.judging.wording import wholly_faults
from generator.checks.rule import Finding, rule


@rule(title="文中的数与表中不同", ids=("C53", "C66", "C63"), severity="error")
def prose_differs_from_table(case: Case) -> Iterator[Finding]:
    """A figure in words is not the one that the data give for its item."""
    for told in case.bound.comparisons:
        figure = told.figure
        if told.is_of_last_year or told.verdict not in ("differs", "tail"):
            continue
        here, there = figure.token.text, plain(told.entry.value, figure.token)
        if told.verdict == "differs":
            yield Finding(
                place(case, figure),
                f"文中写{here}，{told.entry.name}是{there}",
                "核对两处，改正写错的一处",
                severity="warning" if told.is_doubtful else None,
            )
        elif told.off:
            yield Finding(
                place(case, figure),
                f"文中写{here}，{told.entry.name}是{there}，在四舍五入的尾差以内",
                severity="info",
            )
    yield from findings(case, wholly_faults(case.bound), "share")
