"""正文里 `[绩效目标表：……]` 一行要放的项目，本年度没有。

## 为什么
这一行本身不印出来；没有这个项目，读者就看不到它的绩效目标表。

## 依据
本站的录入规矩（文中提到的表应当在同一件里找得到）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 五、预算绩效信息

[绩效目标表：档案数字化经费]
```
```2024/项目/一.yaml
项目名称: 库房维修经费
项目编码: 301-0001
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 五、预算绩效信息

[绩效目标表：库房维修经费]
```
```2024/项目/一.yaml
项目名称: 库房维修经费
项目编码: 301-0001
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import nearest
from generator.checks.rule import Finding, rule


@rule(title="要放的项目不存在", ids=("R45",), severity="error")
def unknown_project(case: Case) -> Iterator[Finding]:
    """`[绩效目标表：…]` names a project that the year does not have."""
    names = [each.project.name for each in case.projects]
    for each, at in case.directives("绩效目标表"):
        if each.name and each.name not in names:
            hint = nearest(each.name, names, "在“项目”文件夹里给它写一个文件")
            yield Finding(at, f"本年度没有叫“{each.name}”的项目", hint)
