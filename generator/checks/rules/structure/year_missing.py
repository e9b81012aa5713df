"""中间缺了一年：更早的年度有，上一年没有。

## 为什么
公开的内容要一直留着。中间缺一年，和上年就比不成，读者也会以为那年没有公开。

## 依据
本站的录入规矩（R51：各年度连续）。

## 有误
```2022/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```

## 正确
```2023/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule


@rule(title="中间缺一年", ids=("R51",), severity="warning")
def year_missing(case: Case) -> Iterator[Finding]:
    """There are earlier filings of the same kind and scope, but none of the year before."""
    entry = case.entry
    years = {
        each.year
        for each in case.corpus.filings_of(entry.department)
        if each.kind is entry.kind and each.scope is entry.scope
    }
    earlier = max((year for year in years if year < entry.year), default=None)
    if earlier is not None and earlier < entry.year - 1:
        missing = "、".join(str(year) for year in range(earlier + 1, entry.year))
        yield Finding(
            case.filing.at(),
            f"有 {earlier} 年和 {entry.year} 年的{entry.kind.words}，缺 {missing} 年",
            "补录；那年没有公开的，写 知悉",
        )
