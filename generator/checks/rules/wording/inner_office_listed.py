"""机构设置表里列的是内设的股、科，不是单位；或者“股”写成科级。

## 为什么
机构设置表要列的是本部门及所属单位。内设股室不是单位，没有单独的预算。

## 依据
预算法第八条：各部门预算由本部门及其所属各单位预算组成。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机构设置: |
  单位名称	单位性质	单位规格
  综合股	行政	科级
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机构设置: |
  单位名称	单位性质	单位规格
  示例县档案局	行政	正科级
  示例县档案馆	事业	股级
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final

_INNER = re.compile(r"(?:股|科)$")


@rule(title="内设股科列成了单位", ids=("R43",), severity="warning", basis="预算法第八条")
def inner_office_listed(case: Case) -> Iterator[Finding]:
    """Rows of the table of organs that are divisions inside one."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    for row in getattr(filing, "establishments", ()):
        if not _INNER.search(row.name.strip()):
            continue
        is_raised = row.name.endswith("股") and "科" in (row.rank or "")
        rank = f"，规格又写“{row.rank}”" if is_raised else ""
        yield Finding(
            row.at("name"),
            f"“{row.name}”是内设机构，不是单位{rank}",
            "列本部门和所属单位；内设股室写进部门职责",
        )
