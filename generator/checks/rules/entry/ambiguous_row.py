"""载明数写的行，表里不止一处相符。

## 为什么
两处都叫这个名字，放错一处，两个数就都错了。

## 依据
本站的录入规矩。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出
  2012602	一般行政管理事务	50000
  2013102	一般行政管理事务	30000
载明数:
  - 表: 部门支出总表
    行: 一般行政管理事务
    栏: 项目支出
    数: 50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出
  2012602	一般行政管理事务	50000
  2013102	一般行政管理事务	30000
载明数:
  - 表: 部门支出总表
    行: 2012602
    栏: 项目支出
    数: 50000.01
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.stated import troubles
from generator.tables.stated import Trouble


@rule(title="载明数不知指哪一行", ids=(), severity="error")
def ambiguous_row(case: Case) -> Iterator[Finding]:
    """A stated figure fits more than one row."""
    yield from troubles(case, Trouble.AMBIGUOUS)
