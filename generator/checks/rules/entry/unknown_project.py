"""正文里 `[绩效目标表：……]`、`[自评表：……]` 一行要放的项目，本年度没有；或这一件里不印这种表。

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

自评里放绩效目标表，什么也印不出来：

```2024/自评.md
---
表式: 河北2022
金额单位: 元
---

[绩效目标表：库房维修经费]
```
```2024/自评/一.yaml
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

```2024/自评.md
---
表式: 河北2022
金额单位: 元
---

[自评表：库房维修经费]
```
```2024/自评/一.yaml
项目名称: 库房维修经费
项目编码: 301-0001
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import nearest
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

#: Which form each directive prints, and in which filings.
_PRINTED = {
    "绩效目标表": (Kind.BUDGET, Kind.PERFORMANCE),
    "自评表": (Kind.FINAL, Kind.SELF_EVALUATION),
}


@rule(title="要放的项目不存在", ids=("R45",), severity="error")
def unknown_project(case: Case) -> Iterator[Finding]:
    """`[绩效目标表：…]` names a project that the year does not have, or the filing prints no such form."""
    known = {
        "绩效目标表": [each.project.name for each in case.projects],
        "自评表": [each.form.name for each in case.evaluations],
    }
    for word, kinds in _PRINTED.items():
        for each, at in case.directives(word):
            if case.entry.kind not in kinds:
                where = "预算、绩效文本" if word == "绩效目标表" else "决算、自评"
                hint = "删去这一行，或移到那一件里"
                yield Finding(at, f"{word}印在{where}里，这一行什么也放不出", hint, severity="warning")
            elif each.name and each.name not in known[word]:
                folder = "项目" if word == "绩效目标表" else "自评"
                hint = nearest(each.name, known[word], f"在“{folder}”文件夹里给它写一个文件")
                yield Finding(at, f"本年度没有叫“{each.name}”的项目", hint)
