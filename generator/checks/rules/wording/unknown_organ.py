"""文中的机关不存在：党委下面没有财政局、审计局这样的政府部门。

## 为什么
财政局是政府的部门，“区委财政局”并不存在；谁编的、谁审的写错了，文件就没有了出处。

## 依据
封面和正文里的机关都应当是真有的机关（R3、P49）。

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
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches

#: Bureaus of the government, never of a party committee.
_NO_SUCH = re.compile(
    r"(?P<level>[省市县区州旗])委(?P<bureau>财政局|审计局|教育局|民政局|公安局|司法局|统计局|税务局"
    r"|人力资源和社会保障局|市场监督管理局)"
)


@rule(title="机关不存在", ids=("R3", "P49"), severity="error")
def unknown_organ(case: Case) -> Iterator[Finding]:
    """A government bureau that is said to be a party committee's."""
    told: set[str] = set()
    for text, match in matches(case, _NO_SUCH):
        if match[0] not in told:
            told.add(match[0])
            yield Finding(
                text.at(match.start(), match.end()),
                f"没有“{match[0]}”这样的机关：{match['bureau']}是政府的部门，不是党委的部门",
                f"写 {match['level']}{match['bureau']}的全称",
            )
