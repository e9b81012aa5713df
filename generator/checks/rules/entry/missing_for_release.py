"""正式发布的文件没有写发布日期，或者没有写批复日期。

## 为什么
没有这两个日期，读者和检查的人就看不出是不是按时公开。照录的旧文件不在此列：原来没有的日期不能补造。

## 依据
预算法第十四条：在批复后二十日内向社会公开。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
发布日期: 2024-02-20
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
from generator.model.budget import Budget
from generator.model.final import Final


@rule(
    title="正式发布缺日期",
    ids=("R10", "R13"),
    severity="error",
    basis="预算法第十四条",
    only_production=True,
)
def missing_for_release(case: Case) -> Iterator[Finding]:
    """A filing of one's own without the dates that an official release must have."""
    filing = case.filing
    if filing.transcription is not None:
        return
    where = "在同一文件夹新建 自评.md，写：" if case.entry.is_bare else "写："
    if filing.published is None:
        yield Finding(filing.at(), "正式发布要有发布日期", f"{where}发布日期: 2024-02-14")
    if filing.replied is None and isinstance(filing, Budget | Final):
        yield Finding(filing.at(), "正式发布要有批复日期", f"{where}批复日期: 2024-01-30")
