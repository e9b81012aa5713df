"""绩效文本和同一年的预算不是同一天公开的。

## 为什么
绩效目标说的就是这笔预算要办成什么事，应当随预算一起公开；分开公开，读者只看得到一半。

## 依据
本站的录入规矩（R14：绩效文本随预算公开）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
发布日期: 2024-02-14
---
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
发布日期: 2024-06-20
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
发布日期: 2024-02-14
---
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
发布日期: 2024-02-14
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.vocabulary import Kind


@rule(title="绩效文本没有随预算公开", ids=("R14",), severity="warning")
def performance_published_apart(case: Case) -> Iterator[Finding]:
    """The performance text bears another date of publication than the budget of the year."""
    entry = case.entry
    if entry.kind is not Kind.PERFORMANCE or case.filing.published is None:
        return
    budget = case.corpus.filing(entry.department.folder, entry.year, Kind.BUDGET, entry.scope)
    if budget is None or budget.document is None:
        return
    published = budget.filing.published
    if published is not None and published != case.filing.published:
        yield Finding(
            case.filing.at("published"),
            f"绩效文本 {case.filing.published} 发布，预算 {published} 发布，不是同一天",
            "核对两个日期",
            related=(Related(budget.filing.at("published"), "预算的发布日期"),),
        )
