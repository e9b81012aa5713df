"""发布日期早于财政部门的批复日期。

## 为什么
部门预算、决算在财政部门批复之后公开；先发布、后批复，不是日期抄错，就是公开了没有批复的数。

## 依据
预算法第十四条：经本级政府财政部门批复的部门预算、决算及报表，应当在批复后二十日内由各部门向社会公开。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-02-10
发布日期: 2024-01-31
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-02-10
发布日期: 2024-02-20
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule


@rule(title="发布早于批复", ids=("R10",), severity="error", basis="预算法第十四条")
def published_before_reply(case: Case) -> Iterator[Finding]:
    """Published before the finance bureau had replied."""
    filing = case.filing
    if filing.replied is not None and filing.published is not None and filing.published < filing.replied:
        yield Finding(
            filing.at("published"),
            f"发布日期 {filing.published} 早于批复日期 {filing.replied}",
            "核对两个日期",
        )
