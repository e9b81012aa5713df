"""正文里 `[表：……]` 一行要放的表，或者载明数里写的表，本件没有。

## 为什么
放表的一行本身不印出来；没有这张表，读者就看不到该有的内容。载明数找不到表，就印不到格子里，也没有同明细核对。

## 依据
本站的录入规矩（文中提到的表应当在同一件里找得到）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

[表：车辆情况表]
```

载明数写了本件没有的表：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
载明数:
  - 表: 车辆情况表
    行: 合计
    栏: 合计
    数: 50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机构设置: |
  单位名称	单位性质
  县档案局	行政
---

## 一、部门职责及机构设置情况

[表：机构设置表]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import nearest
from generator.checks.rule import Finding, rule
from generator.checks.stated import troubles
from generator.profiles.profile import heading_core
from generator.tables.stated import Trouble


@rule(title="要用的表不存在", ids=("R45",), severity="error")
def unknown_table(case: Case) -> Iterator[Finding]:
    """`[表：…]` or a stated figure names a table that the filing does not have."""
    names = [name for table in case.derived.tables for name in (table.name, *table.aliases)]
    names += [each.name for each in case.filing.extra_tables]
    cores = {heading_core(each) for each in names}
    for each, at in case.directives("表"):
        if heading_core(each.name) not in cores:
            yield Finding(at, f"本件没有叫“{each.name}”的表", nearest(each.name, names, "先在数据里写这张表"))
    yield from troubles(case, Trouble.UNKNOWN_TABLE)
