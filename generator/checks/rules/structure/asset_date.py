"""国有资产的截止时间与文件的年度对不上。

## 为什么
预算公开的资产是编预算时已有的，截止在上一年；决算公开的是当年年末的。年份不对，多半是拿旧文件改的时候漏了。

## 依据
本站的录入规矩（R4：资产的截止年份，预算是上一年，决算是本年）。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
国有资产:
  截止时间: 2023-12-31
---
```

```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2024-12-31
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final


@rule(title="资产截止时间不对", ids=("R4",), severity="error")
def asset_date(case: Case) -> Iterator[Finding]:
    """The assets of a budget end in another year than the one before, those of final accounts in another than its own."""
    filing, year = case.filing, case.entry.year
    if not isinstance(filing, Budget | Final) or filing.assets is None or filing.assets.until is None:
        return
    until = filing.assets.until.year
    wanted = year - 1 if isinstance(filing, Budget) else year
    if until != wanted:
        yield Finding(
            filing.assets.at("until"),
            f"{year} 年{case.entry.kind.words}的资产截止到 {until} 年，应为 {wanted} 年",
            "核对截止时间和资产的数",
            # A budget drawn up in the middle of the year may have no later figures.
            severity="warning" if isinstance(filing, Budget) and until == year - 2 else None,
        )
