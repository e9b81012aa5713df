"""基本支出按经济分类没有公开到款。

## 为什么
只列工资福利、商品和服务几个大类，看不出公用经费花在哪里。

## 依据
预算法实施条例第六条：按其经济性质分类，基本支出应当公开到款。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类: |
  科目编码	科目名称	金额
  301	工资福利支出	80000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	80000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import normalise

_CLASS_DIGITS = 3


@rule(
    title="经济分类没有到款",
    ids=("R21",),
    severity="error",
    basis="预算法实施条例第六条",
)
def economic_leaf_above_item(case: Case) -> Iterator[Finding]:
    """A line of basic expenditure on a 类 with none of its 款 beside it."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    codes = [normalise(line.code) if line.code else "" for line in filing.economic]
    divided = {code[:_CLASS_DIGITS] for code in codes if len(code) > _CLASS_DIGITS}
    for line, code in zip(filing.economic, codes, strict=True):
        is_money = isinstance(line.amount, Decimal) and line.amount != 0
        if len(code) == _CLASS_DIGITS and code not in divided and is_money:
            yield Finding(line.at("code"), f"{code} 没有公开到款", "按 5 位的款分行写，如 30101")
