"""“三公”经费的一项，小于基本支出里同一款的数。

## 为什么
“三公”经费包含基本支出和项目支出里的这几项开支，所以每一项不会小于基本支出经济分类表里的同一款。

## 依据
勾稽关系：出国、接待、用车购置、运行维护，不小于 30212、30217、31013、30231 四款。口径可能不同，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  30217	公务接待费	2.00
三公经费: |
  项目	本年
  公务接待费	0.50
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  30217	公务接待费	0.50
三公经费: |
  项目	本年
  公务接待费	2.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import above, summed, typed
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import ThreePublicItem
from generator.tables.classification import economic_code, normalise

_CODES = {
    ThreePublicItem.ABROAD: "30212",
    ThreePublicItem.CAR_PURCHASE: "31013",
    ThreePublicItem.CAR_RUNNING: "30231",
    ThreePublicItem.RECEPTION: "30217",
}


@rule(title="三公经费小于基本支出的同一款", ids=("C32",), severity="warning")
def three_public_below_economic(case: Case) -> Iterator[Finding]:
    """An item of the "三公" expenses is less than the same economic item of basic expenditure."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.economic:
        return
    field = "amount" if isinstance(filing, Budget) else "outcome"
    for line in filing.three_public:
        code = _CODES[line.item]
        spent = [
            typed("", each, "amount", filing.unit)
            for each in filing.economic
            if (normalise(each.code) if each.code else economic_code(each.name or "")) == code
        ]
        economic = summed(f"基本支出中的 {code}", spent, line.at(field))
        stated = typed(f"“三公”经费的{line.item.value}", line, field, filing.unit)
        if stated is not None and economic is not None:
            yield from above(economic, stated, filing.unit, "核对两处；三公经费里漏了的补上")
