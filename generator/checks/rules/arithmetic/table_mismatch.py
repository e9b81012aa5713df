"""两张表里的同一个数不一样。

## 为什么
九张公开表从不同的角度列同一笔钱，同一个数会在几张表里出现。两处不一样，必有一处是错的。

## 依据
表间勾稽关系。金额以万元列示时，四舍五入造成的尾差只作提示。

## 有误
收入明细按科目相加，与该来源的收入不等：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
  其他收入	20.00
收入明细: |
  科目编码	科目名称	资金	金额
  2012604	档案馆	其他收入	12.00
支出: |
  科目编码	科目名称	资金	项目支出
  2012604	档案馆	一般公共预算	100.00
  2012604	档案馆	其他收入	20.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	100.00
  其他收入	20.00
收入明细: |
  科目编码	科目名称	资金	金额
  2012601	行政运行	其他收入	8.00
  2012604	档案馆	其他收入	12.00
支出: |
  科目编码	科目名称	资金	项目支出
  2012604	档案馆	一般公共预算	100.00
  2012604	档案馆	其他收入	20.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.cells import Cells, cells_of
from generator.checks.equations import equations
from generator.checks.identities import BETWEEN
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, summed, typed, unequal
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.sources import EARLIER

_HINT = "对照批复或账簿核对两处，改正打错的那处"


@rule(
    title="两张表的同一个数不一致",
    ids=("C21", "C22", "C23", "C24", "C25", "C26", "C27", "C40", "C42", "C44", "C45", "C48", "C63"),
    severity="error",
)
def table_mismatch(case: Case) -> Iterator[Finding]:
    """What is typed of one thing in two ways, so that two tables differ."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    told = set()
    for finding in _by_source(filing):
        told.add(finding.at)
        yield finding
    typed_twice = filing.stated or (
        isinstance(filing, Final) and (filing.government_fund or filing.state_capital)
    )
    if not typed_twice:
        return
    cells = cells_of(case, filing)
    for identity, left, right in equations(cells, BETWEEN, case.entry.kind.value, only_unequal=True):
        if _is_known_to_differ(cells, identity.left, identity.right):
            continue
        for finding in unequal(left, right, filing.unit, _HINT):
            if finding.at not in told or finding.severity == "info":
                yield finding


def _by_source(filing: Budget | Final) -> Iterator[Finding]:
    """Revenue by function, source by source, against the revenue from that source."""
    for fund in dict.fromkeys(detail.fund for detail in filing.income_detail):
        lines = [line for line in filing.income if line.fund is fund]
        details = [detail for detail in filing.income_detail if detail.fund is fund]
        if not lines:
            continue
        whole = summed(
            f"收入中{fund.value}",
            [typed("", line, "amount", filing.unit) for line in lines],
            lines[0].at("amount"),
        )
        listed: list[Side | None] = [typed("", each, "amount", filing.unit) for each in details]
        at = details[0].at("amount") if len(details) == 1 else filing.at("income_detail")
        yield from unequal(summed(f"收入明细中{fund.value}各行相加", listed, at), whole, filing.unit, _HINT)


def _is_known_to_differ(cells: Cells, left: str, right: str) -> bool:
    """What is no identity in this filing: money of earlier years stands in one table and not in the other."""
    carried = any(line.fund in EARLIER and line.amount for line in cells.filing.income)
    return carried and ("general" in left + right or left.startswith("F2"))
