"""支出没有分基本支出和项目支出。

## 为什么
养人的钱和办事的钱要分开看；只有一个合计，看不出机构运转花了多少。

## 依据
预算法实施条例第六条：部门预算、决算应当公开基本支出和项目支出。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	合计
  2012604	档案馆	100000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012604	档案馆	80000	20000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, Amount
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.leaves import is_divided, overlapping


@rule(
    title="没有分基本支出和项目支出",
    ids=("R22",),
    severity="error",
    basis="预算法实施条例第六条",
)
def undivided_spending(case: Case) -> Iterator[Finding]:
    """A line of expenditure, or the totals where there are no lines, says only how much there is in all."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    hint = "写 基本支出 和 项目支出；没有的写 0"
    left = {id(line) for line in overlapping(filing.spending)}
    for line in filing.spending:
        if _is_money(line.total) and not is_divided(line) and not line.undisclosed and id(line) not in left:
            yield Finding(line.at("total"), f"{line.code} 只有合计，没有分基本支出和项目支出", hint)
    totals = filing.spending_totals if isinstance(filing, Budget) else None
    if totals is not None and not filing.spending and _is_money(totals.total):
        parts = (totals.basic, totals.personnel, totals.public, totals.project)
        if all(each is ABSENT for each in parts):
            yield Finding(totals.at("total"), "支出只有总计，没有分基本支出和项目支出", hint)


def _is_money(amount: Amount) -> bool:
    return isinstance(amount, Decimal) and amount != 0
