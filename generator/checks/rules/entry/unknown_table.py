"""正文里 `[表：……]` 一行要放的表，或者载明数里写的表，本件没有；附表要置于的那一节，本件没有；一张表放了两次。

## 为什么
放表的一行本身不印出来；没有这张表，读者就看不到该有的内容。附表找不到要置于的一节，就排到文末；一张表只印一次，第二次放的地方是空的。载明数找不到表，就印不到格子里，也没有同明细核对。

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

附表要置于的一节，本件没有：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
附表:
  - 名称: 房屋出租表
    置于: 资产出租情况
    内容: |
      项目	金额
      库房	12.00
---
```

一张表放了两次：

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

## 九、其他需要说明的事项

[表：机构设置表]
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

```2024/预算.md
---
表式: 河北2022
金额单位: 元
附表:
  - 名称: 房屋出租表
    置于: 七、国有资产信息
    内容: |
      项目	金额
      库房	12.00
---
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
    """A table is named that the filing does not have, or where it cannot be put: in no section, or a second time."""
    names = [name for table in case.derived.tables for name in (table.name, *table.aliases)]
    names += [each.name for each in case.filing.extra_tables]
    cores = {heading_core(each) for each in names}
    placed: set[str] = set()
    for each, at in case.directives("表"):
        core = heading_core(each.name)
        if core not in cores:
            yield Finding(at, f"本件没有叫“{each.name}”的表", nearest(each.name, names, "先在数据里写这张表"))
        elif core in placed:
            message = f"“{each.name}”前面已经放过，这里不会再印"
            yield Finding(at, message, "只留一处；别处写“见上表”", severity="warning")
        placed.add(core)
    yield from _homeless(case)
    yield from troubles(case, Trouble.UNKNOWN_TABLE)


def _homeless(case: Case) -> Iterator[Finding]:
    """The extra tables that are to stand in a section which the filing does not have."""
    headings = [each.heading for each in case.sections if each.heading]
    headings += [each.heading for each in case.specs if each.heading not in headings]
    cores = {heading_core(each) for each in headings}
    for table in case.filing.extra_tables:
        if table.after and heading_core(table.after) not in cores and case.spec(table.after) is None:
            yield Finding(
                table.at("after"),
                f"本件没有“{table.after}”这一节，“{table.name}”会排到文末的附表里",
                nearest(table.after, headings, "照正文里的标题写"),
                severity="warning",
            )
