"""类、款自己写了数，又写了下属的款、项，两边对不上。

## 为什么
写了下属各项，类、款的数就由各项相加，不再另计；两边不等，不是类、款打错，就是各项漏了一行或者打错。

## 依据
表内关系：类＝各款之和，款＝各项之和。四舍五入的尾差只作提示；没有列到项的余数，那一行写 未列到项: 是。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  20126	90000
  2012604	50000
  2012699	30000
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
基本支出经济分类: |
  科目编码	金额
  302	90000
  30201	50000
  30202	30000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  20126	80000
  2012604	50000
  2012699	30000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, Amount, MoneyUnit, add_given, or_zero
from generator.checks.case import Case
from generator.checks.lines import COLUMNS, differs
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, EconomicLine, SpendingLine
from generator.model.final import Final
from generator.model.vocabulary import Fund
from generator.tables.classification import normalise
from generator.tables.leaves import has_amounts, is_divided, overlapping

_COLUMNS = (*COLUMNS, ("personnel", "人员经费"), ("public", "公用经费"), ("total", "合计"))


@rule(title="类、款与下属各项不符", ids=("C9", "C13", "C63"), severity="error")
def parent_mismatch(case: Case) -> Iterator[Finding]:
    """A 类 or 款 typed beside its items is not added again; it must equal them."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    doubled = overlapping(filing.spending)
    barred = {id(each) for each in doubled}
    leaves = [each for each in filing.spending if has_amounts(each) and id(each) not in barred]
    for parent in doubled:
        yield from _spending(parent, leaves, filing.unit)
    yield from _economic(filing.economic, filing.unit)


def _spending(parent: SpendingLine, leaves: list[SpendingLine], unit: MoneyUnit) -> Iterator[Finding]:
    code = normalise(parent.code)
    below = [each for each in leaves if normalise(each.code).startswith(code)]
    items = [each for each in below if each.fund is parent.fund]
    if parent.fund is Fund.GENERAL and len(items) < len(below) and _agrees(parent, below):
        return  # a row copied from a table of all money, its 资金 left blank
    # An item that gives its total alone leaves open which column it belongs to.
    columns = _COLUMNS if all(map(is_divided, items)) else _COLUMNS[-1:]
    for name, word in columns:
        typed: Amount = getattr(parent, name)
        parts = [_column(each, name) for each in items]
        if isinstance(typed, Decimal) and not all(each is ABSENT for each in parts):
            summed = or_zero(add_given(parts))
            label = f"{parent.code} 的{word}"
            yield from differs(parent.at(name), label, typed, "下属各项", summed, len(items), unit)


def _agrees(parent: SpendingLine, items: list[SpendingLine]) -> bool:
    """Whether every figure of a row is the sum of these."""
    typed = {name: getattr(parent, name) for name, _ in _COLUMNS}
    return all(
        amount == or_zero(add_given(_column(each, name) for each in items))
        for name, amount in typed.items()
        if isinstance(amount, Decimal)
    )


def _column(line: SpendingLine, name: str) -> Amount:
    if name == "basic" and line.basic is ABSENT:
        return add_given((line.personnel, line.public))
    if name == "total" and line.total is ABSENT:
        return add_given(_column(line, each) for each, _ in COLUMNS)
    amount: Amount = getattr(line, name)
    return amount


def _economic(found: tuple[EconomicLine, ...], unit: MoneyUnit) -> Iterator[Finding]:
    """A 类 of the economic classification typed with its 款 must equal them."""
    for parent in found:
        code = normalise(parent.code or "")
        if len(code) != 3 or not isinstance(parent.amount, Decimal):
            continue
        items = [each for each in found if _is_item(normalise(each.code or ""), code)]
        if items:
            summed = or_zero(add_given(each.amount for each in items))
            label = f"{parent.code} 的金额"
            yield from differs(
                parent.at("amount"), label, parent.amount, "下属各款", summed, len(items), unit
            )


def _is_item(code: str, parent: str) -> bool:
    return len(code) == 5 and code.startswith(parent)
