"""同一个标题接连印了两遍。

## 为什么
多半是粘贴时留下的，目录里会出现两条一样的。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

#### 工作保障措施

加强管理。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

加强管理。
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.profiles.profile import heading_core


@rule(title="标题印了两遍", ids=("R55",), severity="info")
def doubled_heading(case: Case) -> Iterator[Finding]:
    """A heading that only says again what the one directly above it says."""
    for before, section in pairwise(case.sections):
        core = heading_core(section.heading)
        if core and core == heading_core(before.heading) and not before.body.strip():
            yield Finding(section.at, f"“{section.heading}”和上一个标题重复", "删去一个")
