"""支出按功能分类没有公开到项。

## 为什么
只列到类、款，看不出钱花在什么事上。

## 依据
预算法实施条例第六条：部门预算、决算支出按其功能分类应当公开到项。涉及国家秘密的除外。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出
  20126	档案事务	100000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出
  20126	档案事务	100000
  2012604	档案馆	100000
---
```

```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出	未列到项
  20126	档案事务	100000	是
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import is_code, normalise
from generator.tables.leaves import has_amounts

_ITEM_DIGITS = 7


@rule(
    title="功能分类没有到项",
    ids=("R20",),
    severity="error",
    basis="预算法实施条例第六条",
)
def leaf_above_item(case: Case) -> Iterator[Finding]:
    """A line of money on a 类 or 款 with no item of it beside it, and not marked 未列到项."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    codes = [normalise(line.code) for line in filing.spending]
    items = {code[:digits] for code in codes for digits in (3, 5) if len(code) > digits}
    for line, code in zip(filing.spending, codes, strict=True):
        if (
            is_code(code)
            and len(code) < _ITEM_DIGITS
            and code not in items
            and not line.undisclosed
            and has_amounts(line)
        ):
            hint = "按 7 位的项分行写；涉密不能公开到项的，在 未列到项 写“是”"
            yield Finding(line.at("code"), f"{code} 没有公开到项", hint)
