"""一行没有科目名称，编码又不在本站的科目表里；或者编码和名称都没有写。

## 为什么
名称由编码带出；带不出来，读者只看到一串数字，不知道钱用在哪里。

## 依据
本站的录入规矩（编码与科目名称应当对得上）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2998801	50000
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类:
  - 金额: 50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出
  2998801	专门事务	50000
基本支出经济分类:
  - 科目名称: 办公费
    金额: 50000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, IncomeDetail, SpendingLine
from generator.model.final import Final
from generator.tables.classification import is_code, name_of, normalise


@rule(title="科目没有名称", ids=("C10",), severity="warning")
def nameless_line(case: Case) -> Iterator[Finding]:
    """A line whose name neither it nor the dictionary of codes gives; without a code it is an error."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    coded: tuple[SpendingLine | IncomeDetail, ...] = (*filing.spending, *filing.income_detail)
    named = {normalise(line.code) for line in coded if line.name}
    for line in coded:
        code = normalise(line.code)
        if is_code(code) and code not in named and name_of(code) is None:
            yield Finding(
                line.at("code"),
                f"本站的科目表里没有 {line.code}，这一行又没有写科目名称",
                "补上 科目名称",
            )
    for economic in filing.economic:
        if economic.code is None and economic.name is None:
            yield Finding(
                economic.at(), "这一行既没有科目编码，也没有科目名称", "至少写一样", severity="error"
            )
