"""科目编码的位数或开头不对，不是支出功能分类科目，也不是部门预算支出经济分类科目。

## 为什么
功能分类编码不对的一行不能归到类、款、项，不会计入任何一张表；经济分类编码不对的一行分不出人员经费和公用经费。

## 依据
预算法实施条例第六条：按功能分类公开到项，基本支出按经济性质分类公开到款。类是3位、款5位、项7位，功能分类以2开头，经济分类以3开头。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  12604	50000
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类: |
  科目编码	金额
  3010	50000
---
```

又一件，把表里的合计也贴了进来：
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类: |
  科目名称	科目编码	金额
  基本工资	30101	50000
  合计		50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
基本支出经济分类: |
  科目编码	金额
  30101	50000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, IncomeDetail, SpendingLine
from generator.model.final import Final
from generator.tables.classification import is_code, is_economic_code

_DELETE = "删去这一行：合计由程序算出"
_TOTALS = frozenset(["合计", "总计", "小计", "人员经费合计", "公用经费合计", "基本支出合计"])


@rule(title="科目编码不成编码", ids=("C10", "R20", "R21"), severity="error", basis="预算法实施条例第六条")
def malformed_code(case: Case) -> Iterator[Finding]:
    """A code of a line that has not the shape of one."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    coded: tuple[SpendingLine | IncomeDetail, ...] = (*filing.spending, *filing.income_detail)
    for line in coded:
        if not is_code(line.code):
            yield Finding(
                line.at("code"),
                f"“{line.code}”不是功能科目编码，这一行没有计入",
                _hint(line.code, "类 3 位、款 5 位、项 7 位数字，如 2013701"),
            )
    for economic in filing.economic:
        if economic.code is not None and not is_economic_code(economic.code):
            yield Finding(
                economic.at("code"),
                f"“{economic.code}”不是部门预算支出经济分类编码",
                _hint(economic.code, "类 3 位、款 5 位数字，如 30101"),
            )
        elif economic.code is None and _is_total(economic.name or ""):
            message = f"“{economic.name}”是各行的合计，不是科目，又加了一遍"
            yield Finding(economic.at("name"), message, _DELETE)


def _hint(code: str, shape: str) -> str:
    """How to write a code; the total of a table that was pasted whole needs none."""
    return _DELETE if _is_total(code) else shape


def _is_total(words: str) -> bool:
    return "".join(words.split()) in _TOTALS
