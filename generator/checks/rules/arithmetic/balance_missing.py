"""决算没有写年初或年末的结转和结余。

## 为什么
决算要说清楚去年剩了多少、今年又剩下多少；没有这两个数，收支总表不完整，下一年也无从核对。没有结转的，写 0。

## 依据
部门决算的公开格式：收入支出决算总表列年初、年末结转和结余。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	60.00
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00	0
---
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	60.00
支出: |
  科目编码	科目名称	基本支出	项目支出
  2012601	行政运行	60.00	0
年初结转和结余:
  合计: 0
年末结转和结余:
  合计: 0
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.final import Balance, Final
from generator.tables.sources import EARLIER


@rule(title="没有年初、年末结转和结余", ids=("R25",), severity="error")
def balance_missing(case: Case) -> Iterator[Finding]:
    """Final accounts do not tell what was left at the beginning or at the end."""
    filing = case.filing
    if not isinstance(filing, Final) or not (filing.income and filing.spending):
        return
    typed_as_income = any(line.fund in EARLIER for line in filing.income)
    missing = []
    if not _is_given(filing.opening) and not typed_as_income:
        missing.append("年初结转和结余")
    if not _is_given(filing.closing):
        missing.append("年末结转和结余")
    if missing:
        yield Finding(
            filing.at("income"),
            f"决算没有写{'和'.join(missing)}",
            f"补上 {missing[0]}；没有的写 合计: 0",
        )


def _is_given(balance: Balance | None) -> bool:
    return balance is not None and any(
        getattr(balance, each.name) is not ABSENT for each in fields(balance) if each.name != "places"
    )
