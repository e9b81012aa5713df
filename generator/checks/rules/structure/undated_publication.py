"""照录的旧文件，没有发布日期、批复日期或者保密审查。

## 为什么
没有日期就看不出公开是否及时。原件没有的不能补造，所以写明没有，不悄悄放过。

## 依据
预算法第十四条：在批复后二十日内由各部门向社会公开。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 示例县档案局2024年部门预算
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-01-30
发布日期: 2024-02-14
保密审查: 已审查
原文照录:
  来源: 示例县档案局2024年部门预算
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
    title="旧文件没有日期",
    ids=("R13", "R10"),
    severity="warning",
    basis="预算法第十四条",
)
def undated_publication(case: Case) -> Iterator[Finding]:
    """An old publication gives no date or no secrecy review; a filing of one's own is asked on release."""
    filing = case.filing
    if filing.transcription is None:
        return
    missing = [] if filing.published is not None else ["发布日期"]
    if isinstance(filing, Budget | Final):
        for field, word in (("replied", "批复日期"), ("secrecy_review", "保密审查")):
            if getattr(filing, field) is None:
                missing.append(word)
    if missing:
        hint = "原件有的录入；没有的不要补造，写 知悉"
        yield Finding(filing.transcription.at(), f"没有{'、'.join(missing)}", hint)
