"""政府采购的合计、分类、明细或单价数量对不上。

## 为什么
采购合计等于货物、工程、服务三类之和，每一类等于它的明细之和，每一条明细等于数量乘单价；面向中小企业的金额不会多于合计。

## 依据
《预算法》第十四条：政府采购情况应当向社会公开。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  货物: 4.00
  工程: 0
  服务: 6.00
  合计: 12.00
---
```

金额不是数量乘单价：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
政府采购:
  明细: |
    类别	采购品目	数量	单价	金额
    货物	台式计算机	2	5000	15000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  货物: 4.00
  工程: 0
  服务: 6.00
  合计: 10.00
  中小企业: 4.00
---
```

只有明细和一类：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
政府采购:
  货物: 10000
  明细: |
    类别	采购品目	数量	单价	金额
    货物	台式计算机	2台	5000	10000
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, MoneyUnit
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, above, rounded_in, summed, typed, unequal, unit_written
from generator.model.budget import Budget, Procurement, ProcurementItem
from generator.model.final import Final
from generator.model.vocabulary import ProcurementClass

_HINT = "核对采购的合计、分类和明细，改正打错的那个"
_QUANTITY = re.compile(r"\s*([0-9]{1,9}(?:\.[0-9]{1,4})?)\s*[^\d\s]{0,4}\s*")
_FIELDS = {
    ProcurementClass.GOODS: "goods",
    ProcurementClass.WORKS: "works",
    ProcurementClass.SERVICES: "services",
}


@rule(title="政府采购的数对不上", ids=("C17", "C34", "C63"), severity="error", basis="预算法第十四条")
def procurement_mismatch(case: Case) -> Iterator[Finding]:
    """The sums of government procurement do not hold."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.procurement is None:
        return
    found, unit = filing.procurement, filing.unit
    total = typed("政府采购合计", found, "total", unit)
    classes = [typed(kind.value, found, field, unit) for kind, field in _FIELDS.items()]
    yield from unequal(total, summed("货物、工程、服务相加", classes, found.at()), unit, _HINT)
    known = [each for each in classes if each is not None]
    if len(known) < len(classes):
        yield from above(summed("所列各类相加", known, found.at()), total, unit, _HINT)
    for item in found.items:
        yield from _product(item, unit)
    if found.items:
        yield from unequal(total, _items(found, None, unit), unit, _HINT)
        for kind, side in zip(_FIELDS, classes, strict=True):
            yield from unequal(side, _items(found, kind, unit), unit, _HINT)
    whole = total or summed("货物、工程、服务相加", classes, found.at()) or _items(found, None, unit)
    small = typed("面向中小企业的金额", found, "for_small_firms", unit)
    yield from above(small, whole, unit, _HINT)
    yield from above(typed("面向小微企业的金额", found, "for_micro_firms", unit), small or whole, unit, _HINT)


def _items(found: Procurement, kind: ProcurementClass | None, unit: MoneyUnit) -> Side | None:
    items = [item for item in found.items if kind in (None, item.kind)]
    if not items:
        return Side(f"{kind.value if kind else ''}明细", Decimal(0), found.at("items"))
    word = f"{kind.value}明细" if kind else "明细"
    return summed(f"{word}相加", [typed("", item, "amount", unit) for item in items], found.at("items"))


def _product(item: ProcurementItem, unit: MoneyUnit) -> Iterator[Finding]:
    """An item is its quantity times its price; rounding of the price counts once for each piece."""
    match = _QUANTITY.fullmatch(item.quantity or "")
    if match is None or not isinstance(item.price, Decimal) or item.amount is ABSENT:
        return
    quantity = Decimal(match[1])
    rounding = rounded_in(unit_written(item.at("price"), unit)).scaled(quantity)
    product = Side(f"数量 {match[1]} 乘单价", quantity * item.price, item.at("price"), rounding)
    yield from unequal(typed(f"“{item.name}”的金额", item, "amount", unit), product, unit, _HINT)
