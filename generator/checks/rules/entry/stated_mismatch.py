"""公布的数（载明数）与明细相加的数，差得比四舍五入的尾差还多。

## 为什么
合计、小计由明细算出；原表印着另一个数，不是明细打错，就是原表算错。四舍五入的尾差照原表印，不算错；照录旧文件的，写明 说明 就照原表保留；说明 里有数的，要有相差的数或者原表的数，这样抄错一位也看得出。

## 依据
表内各栏相加的关系；四舍五入的尾差除外。

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
    数: 90000
---
```

照录时又抄错一位，与说明的差额不合：

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
    数: 98000
    说明: 原表合计多10000元
原文照录:
  来源: 2024年部门预算（文本）
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	项目支出
  2012604	5.00
  2012699	3.00
载明数:
  - 表: 部门支出总表
    行: 合计
    栏: 项目支出
    数: 8.01
---
```

照录的旧文件，说明了差在哪里：

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
    数: 90000
    说明: 原表合计多10000元
原文照录:
  来源: 2024年部门预算（文本）
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.stated import troubles
from generator.tables.stated import Trouble


@rule(title="载明数与明细不符", ids=("C63",), severity="error")
def stated_mismatch(case: Case) -> Iterator[Finding]:
    """A stated figure differs from the sum by more than a rounding tail."""
    yield from troubles(case, Trouble.DIFFERS)
