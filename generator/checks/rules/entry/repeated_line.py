"""同一个科目、同一种资金写了两行。

## 为什么
两行的数相加计算；要是从 Excel 里重复粘贴了一行，这笔钱就算了两遍。

## 依据
本站的录入规矩（一个科目一种资金写一行）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
  2012604	50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	资金	项目支出
  2012604	一般公共预算	50000
  2012604	其他收入	50000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.budget import Budget, SpendingLine
from generator.model.final import Final
from generator.tables.classification import normalise
from generator.tables.leaves import has_amounts


@rule(title="同一科目写了两行", ids=(), severity="warning")
def repeated_line(case: Case) -> Iterator[Finding]:
    """Two lines of one code from one fund: pasted twice, or two sums of money."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    first: dict[tuple[str, str], SpendingLine] = {}
    for line in filing.spending:
        if not has_amounts(line):
            continue
        before = first.setdefault((normalise(line.code), line.fund), line)
        if before is not line:
            yield Finding(
                line.at("code"),
                f"{line.code} 同一资金写了两行，两行的数相加计算",
                "同一笔重复粘贴的删去一行；确是两笔的不必改",
                related=(Related(before.at("code"), "前一行"),),
            )
