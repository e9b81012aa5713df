"""政府采购只有总数，没有分货物、工程、服务。

## 为什么
采购了什么，货物、工程、服务各多少，是政府采购公开的基本内容。

## 依据
预算法第十四条（R33）；总额和货物、工程、服务三类。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  合计: 12.00
---

## 六、政府采购预算情况

2024年政府采购预算12.00万元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  合计: 12.00
  货物: 10.00
  服务: 2.00
---

## 六、政府采购预算情况

2024年政府采购预算12.00万元，其中：货物10.00万元、服务2.00万元。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT, or_zero
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final


@rule(title="政府采购没有分类", ids=("R33",), severity="error", basis="预算法第十四条")
def procurement_not_split(case: Case) -> Iterator[Finding]:
    """Procurement with a total only."""
    filing = case.filing
    bought = filing.procurement if isinstance(filing, Budget | Final) else None
    if bought is None or not or_zero(bought.total) or bought.items:
        return
    is_split = any(each is not ABSENT for each in (bought.goods, bought.works, bought.services))
    is_told = any(
        each.item is not None and each.item.head.startswith("procurement-") for each in case.told.figures
    )
    if not is_split and not is_told:
        yield Finding(
            bought.at("total"), "政府采购只有合计，没有货物、工程、服务各多少", "写明三类各多少，没有的写0"
        )
