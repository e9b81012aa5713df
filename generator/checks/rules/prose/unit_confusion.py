"""文中的数正好是表中同一项的一万倍或万分之一：元和万元写混了。

## 为什么
少写一个“万”字，3.58万元就成了3.58元；这是公开文件里最常见、也最刺眼的错。

## 依据
C61；与表中同一项相差一万倍。

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

2024年预算收入100.00元，其中：一般公共预算拨款收入100.00元。
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
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.judging.fault import plain
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule


@rule(title="元和万元写混", ids=("C61", "C53"), severity="error")
def unit_confusion(case: Case) -> Iterator[Finding]:
    """A figure in words is 10⁴ times, or a 10⁴th of, the one in the data."""
    for told in case.bound.comparisons:
        figure = told.figure
        if told.verdict == "unit" and not told.is_of_last_year:
            yield Finding(
                place(case, figure),
                f"文中写{figure.token.text}，{told.entry.name}是{plain(told.entry.value, figure.token)}，相差约一万倍",
                "核对单位是元还是万元",
            )
