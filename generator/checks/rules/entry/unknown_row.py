"""载明数写的行，表里没有。

## 为什么
找不到行，这个数就印不到格子里，也没有同明细核对。

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
    行: 公共安全支出
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


@rule(title="载明数的行找不到", ids=(), severity="error")
def unknown_row(case: Case) -> Iterator[Finding]:
    """A stated figure names a row that its table does not have."""
    yield from troubles(case, Trouble.UNKNOWN_ROW)
