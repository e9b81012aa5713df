"""支出没有列到项，也没有说明为什么不公开。

## 为什么
涉密的可以不细列，但要说明；不说明，和漏了没有分别。没有列到项的钱仍然计入合计。

## 依据
预算法第十四条：公开事项涉及国家秘密的除外。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出	未列到项
  20126	档案事务	100000	是
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出	未列到项	用途
  20126	档案事务	100000	是	涉及国家秘密，按规定不公开到项
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import words_of
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.leaves import has_amounts

_EXPLAINED = re.compile(r"涉密|国家秘密|保密|不(?:宜|便|予|能)公开")


@rule(title="不公开没有说明", ids=("R48",), severity="warning", basis="预算法第十四条")
def withheld_unexplained(case: Case) -> Iterator[Finding]:
    """A line 未列到项 says nowhere why."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    lines = [line for line in filing.spending if line.undisclosed and has_amounts(line)]
    if not lines or _EXPLAINED.search(words_of(case)):
        return
    for line in lines:
        if not line.use and not line.reason:
            yield Finding(
                line.at("code"), f"{line.code} 没有列到项，也没有说明原因", "在 用途 或 原因 里说明"
            )
