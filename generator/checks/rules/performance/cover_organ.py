"""封面的编制、审核机关不对：党委下面没有财政局，或封面没有写编制、审核机关。

## 为什么
财政局是政府的部门，“区委财政局”并不存在；谁编的、谁审的写错了，文件就没有了出处。

## 依据
绩效文本封面：部门全称、年度、编制机关、审核机关（P49、R3）。没有封面的只作警告。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
编制单位: 示例县档案局
审核单位: 示例县委财政局
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

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import is_hebei
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

#: Organs of the government, never of a party committee.
_NO_SUCH = re.compile(
    r"(?P<committee>[省市县区州旗]委)(?P<bureau>财政局|审计局|教育局|民政局|公安局|司法局|统计局|税务局|人力资源和社会保障局|市场监督管理局)"
)


@rule(title="封面机关不对", ids=("P49", "R3"), severity="error")
def cover_organ(case: Case) -> Iterator[Finding]:
    """The organs named on the cover and in the head; a Hebei performance text without any."""
    filing = case.filing
    texts = [("reviewer", filing.reviewer), ("compiler", filing.compiler)]
    texts += [("cover", line) for line in filing.cover]
    told: set[str] = set()
    for field, text in texts:
        match = _NO_SUCH.search(text or "")
        if match is not None and match[0] not in told:
            told.add(match[0])
            wrong = f"{match['committee']}{match['bureau']}"
            yield Finding(
                filing.at(field),
                f"没有“{wrong}”这样的机关：{match['bureau']}是政府的部门",
                f"写 {match['committee'][0]}{match['bureau']}",
            )
    has_cover = filing.cover or filing.compiler or filing.reviewer
    if case.entry.kind is Kind.PERFORMANCE and is_hebei(case) and not has_cover:
        yield Finding(
            filing.at(),
            "没有封面：部门全称、年度、编制机关和审核机关都没有写",
            "写 封面，或写 编制单位 和 审核单位",
            severity="warning",
        )
