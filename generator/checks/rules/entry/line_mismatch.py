"""一行里的合计与它自己的各栏对不上：基本支出不等于人员经费加公用经费，或者合计不等于各栏相加。

## 为什么
同一行的数互相矛盾，总有一个是打错的；各表由这些数算出，错会带到每一张表。

## 依据
表内关系：合计＝基本支出＋项目支出＋上缴上级支出＋经营支出＋对附属单位补助支出；基本支出＝人员经费＋公用经费。四舍五入的尾差只作提示。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	合计	基本支出	项目支出
  2012601	150000	90000	50000
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	基本支出	人员经费	公用经费
  2012601	90000	60000	20000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	合计	基本支出	人员经费	公用经费	项目支出
  2012601	140000	90000	70000	20000	50000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, MoneyUnit, add, add_given, or_zero
from generator.checks.case import Case
from generator.checks.lines import COLUMNS, differs
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, SpendingLine
from generator.model.final import Final
from generator.tables.leaves import is_divided


@rule(title="一行之内不相符", ids=("C7", "C12", "C41", "C63"), severity="error")
def line_mismatch(case: Case) -> Iterator[Finding]:
    """A line of expenditure whose total, or whose basic expenditure, is not the sum of its own columns."""
    filing = case.filing
    if isinstance(filing, Budget | Final):
        for line in filing.spending:
            yield from _own_columns(line, filing.unit)


def _own_columns(line: SpendingLine, unit: MoneyUnit) -> Iterator[Finding]:
    parts = add((line.personnel, line.public))
    if isinstance(line.basic, Decimal) and isinstance(parts, Decimal):
        yield from differs(
            line.at("basic"), f"{line.code} 的基本支出", line.basic, "人员经费与公用经费", parts, 2, unit
        )
    if isinstance(line.total, Decimal) and is_divided(line):
        basic = line.basic if line.basic is not ABSENT else add_given((line.personnel, line.public))
        given = [basic, *(getattr(line, name) for name, _ in COLUMNS[1:])]
        summed = or_zero(add_given(given))
        yield from differs(
            line.at("total"), f"{line.code} 的合计", line.total, "各栏", summed, len(given), unit
        )
