"""绩效文本没有封面：部门全称、年度、编制机关、审核机关都没有写。

## 为什么
谁编的、谁审的没有写，文件就没有了出处。

## 依据
河北绩效文本的封面：部门全称、年度、编制机关、审核机关。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
编制单位: 示例县档案局
审核单位: 示例县财政局
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind


@rule(title="没有封面", ids=("P49", "R3"), severity="warning")
def missing_cover(case: Case) -> Iterator[Finding]:
    """A Hebei performance text that names neither compiler nor reviewer, on a cover or in its head."""
    filing = case.filing
    has_cover = filing.cover or filing.compiler or filing.reviewer
    if case.entry.kind is Kind.PERFORMANCE and is_hebei(case) and not has_cover:
        yield Finding(
            filing.at(),
            "没有封面：部门全称、年度、编制机关和审核机关都没有写",
            "写 封面，或写 编制单位 和 审核单位",
        )
