"""标题或封面没有部门的名称。

## 为什么
文件离开网站，打印出来、转发出去，只有标题说得清是谁的。

## 依据
本站的录入规矩（R1：标题里有部门的全称）。

## 有误
```2024/预算.md
---
标题: 2024年部门预算公开
表式: 河北2022
金额单位: 元
---
```

## 正确
```2024/预算.md
---
标题: 示例县档案局2024年部门预算公开
表式: 河北2022
金额单位: 元
---
```

标题里没有，封面上另印了的：

```2024/预算.md
---
标题: 示例县2024年县级部门预算
封面:
  - 预算主管部门：示例县档案局
表式: 河北2022
金额单位: 元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import has_words
from generator.checks.rule import Finding, rule


@rule(title="标题没有部门名称", ids=("R1",), severity="error")
def title_without_name(case: Case) -> Iterator[Finding]:
    """The title or cover as typed lacks the name; an old publication with words has neither (a warning)."""
    filing, department = case.filing, case.entry.department.department
    printed = "".join("".join((filing.title or "", *filing.cover)).split())
    if not printed:
        if filing.transcription is not None and has_words(case):
            hint = "原件有标题或封面的，写 标题 或 封面；没有的，写 知悉"
            message = "没有标题和封面，看不出是哪个部门的文件"
            yield Finding(filing.at(), message, hint, severity="warning")
        return
    former = (each.name for each in department.former_names)
    if not any(
        "".join(name.split()) in printed for name in (department.name, *department.other_names, *former)
    ):
        yield Finding(
            filing.at("title" if filing.title else "cover"),
            f"{'标题' if filing.title else '封面'}没有部门的全称",
            f"写上“{department.name}”；印在封面上的，录在 封面 里；改过名的，在 部门.yaml 写 曾用名，另有通行名称的，写 别名",
            severity="warning" if department.short_name in printed else None,
        )
