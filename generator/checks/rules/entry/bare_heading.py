"""一行字与标准标题相同，前面却没有 `## `，会当作正文印出。

## 为什么
不写成标题，就不进目录；这一节的表和说明也不知道放在哪里，会以为缺了这一节。

## 依据
本站的录入规矩（标题前面写 `## `）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全县档案的接收、整理、保管和利用。

三、机关运行经费安排情况
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全县档案的接收、整理、保管和利用。

## 三、机关运行经费安排情况

无。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import line_of
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind


@rule(title="标题没有写成标题", ids=("R15", "R16"), severity="warning")
def bare_heading(case: Case) -> Iterator[Finding]:
    """A line of its own that reads like a standard heading, but lacks the `## ` that makes it one."""
    if case.entry.kind not in (Kind.BUDGET, Kind.FINAL) or case.filing.transcription is not None:
        return
    words = {"year": str(case.entry.year), "department": case.entry.department.department.name}
    for section in case.sections:
        for number, line in enumerate(section.body.split("\n"), section.body_line):
            text = line.strip()
            if not 2 < len(text) < 40 or text[-1] in "。；，：":
                continue
            if any(spec.matches(text, words) for spec in case.specs):
                yield Finding(
                    line_of(section, number),
                    "这一行与标准标题相同，却没有写成标题，会当作正文印出",
                    f"改为：## {text}",
                )
