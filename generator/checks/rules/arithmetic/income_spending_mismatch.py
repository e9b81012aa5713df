"""收入总计与支出总计不相等，或某一本预算的收支不平。

## 为什么
部门的钱有多少来、就有多少去：收入总计（连同上年结转）等于支出总计（连同年终结转）。不相等，就是漏了一项或打错了一个数。

## 依据
《预算法实施条例》第五条：部门预算支出为与部门预算收入相对应的支出。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00
  2012604	档案馆	 	30.00
---
```

总计相等，而政府性基金的支出多于收入：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	90.00
  政府性基金预算	10.00
支出: |
  科目编码	科目名称	资金	项目支出
  2012604	档案馆	一般公共预算	80.00
  2296099	用于其他社会公益事业的彩票公益金支出	政府性基金预算	20.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	85.00
  上年结转	5.00
支出: |
  科目编码	科目名称	资金	基本支出	项目支出
  2012601	行政运行	一般公共预算	60.00
  2012604	档案馆	一般公共预算		25.00
  2012604	档案馆	上年结转		5.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.amount import ABSENT, or_zero
from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.equations import equations
from generator.checks.identities import BALANCED
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, above, rounded_in, unequal
from generator.diagnostic import Related
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import FISCAL, Fund
from generator.tables.final import final_income, final_leaves
from generator.tables.leaves import spending_leaves
from generator.tables.sources import CARRIED_OF, income_of

_HINT = "看看漏了哪一项收入、支出或结转；打错的改过来"


@rule(
    title="收支不平",
    ids=("C5", "C15", "C38", "C43", "C63"),
    severity="error",
    basis="预算法实施条例第五条",
)
def income_spending_mismatch(case: Case) -> Iterator[Finding]:
    """收入总计 differs from 支出总计, in all or within one of the budgets."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.income:
        return
    found: list[tuple[object, Finding]] = []
    cells = cells_of(case, filing)
    for _, left, right in equations(cells, BALANCED, case.entry.kind.value, only_unequal=True):
        for finding in unequal(left, right, filing.unit, _HINT):
            difference = left.amount - right.amount
            same = next((i for i, (each, _) in enumerate(found) if each == difference), None)
            if same is None:
                found.append((difference, finding))
            else:
                # The same difference shows again in the table of one budget: one fault, told once.
                first = found[same][1]
                also = Related(right.at, f"也差在{left.name}与{right.name}之间")
                found[same] = difference, replace(first, related=(*first.related, also))
    yield from (finding for _, finding in found)
    if not found:
        yield from _overspent(filing)


def _overspent(filing: Budget | Final) -> Iterator[Finding]:
    """A budget that spends more than came in for it, with all that came over from earlier years.

    This is told where carried-over money is mixed, so that the table of the budgets cannot be made.
    """
    income = final_income(filing) if isinstance(filing, Final) else income_of(filing.income)
    leaves = final_leaves(filing) if isinstance(filing, Final) else spending_leaves(filing.spending)
    free = max(
        or_zero(income.of((Fund.CARRIED_OVER,))) - or_zero(leaves.total((Fund.CARRIED_OVER,))), Decimal(0)
    )
    for fund in FISCAL:
        funds = (fund, CARRIED_OF[fund])
        came, spent = income.of(funds), leaves.total(funds)
        if fund not in income.amounts or came is ABSENT or spent is ABSENT:
            continue
        tail = rounded_in(filing.unit).times(len(leaves.of(funds)) + 2).bound
        line = next((each for each in filing.spending if each.fund in funds), None)
        if line is not None and or_zero(spent) > or_zero(came) + free + tail:
            yield from above(
                Side(f"{fund.value}的支出相加", or_zero(spent), line.at("fund")),
                Side(f"{fund.value}的收入与上年结转", or_zero(came) + free, filing.at("income")),
                filing.unit,
                _HINT,
            )
