"""载明数与明细相加的数一样，用不着写。

## 为什么
同一个数写两遍，以后改了一处、忘了另一处，就会对不上。

## 依据
本站的录入规矩。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
  2012699	30000
载明数:
  - 表: 部门支出总表
    行: 合计
    栏: 项目支出
    数: 80000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
  2012699	30000
载明数:
  - 表: 部门支出总表
    行: 合计
    栏: 项目支出
    数: 80000.01
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.stated import troubles
from generator.tables.stated import Trouble


@rule(title="载明数多余", ids=(), severity="warning")
def idle_stated_figure(case: Case) -> Iterator[Finding]:
    """A stated figure that equals the sum says nothing."""
    yield from troubles(case, Trouble.IDLE)
