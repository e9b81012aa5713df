"""载明数写的栏，表里没有，或者不是填金额的一栏。

## 为什么
找不到栏，这个数就印不到格子里，也没有同明细核对。

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
    栏: 经营收入
    数: 80000
---
```

科目名称一栏填的不是金额：

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
    栏: 科目名称
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


@rule(title="载明数的栏找不到", ids=(), severity="error")
def unknown_column(case: Case) -> Iterator[Finding]:
    """A stated figure names a column that its table does not have, or one that holds no money."""
    yield from troubles(case, Trouble.UNKNOWN_COLUMN, Trouble.NOT_MONEY)
