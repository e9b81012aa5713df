"""基本支出按经济分类相加，与按功能分类的基本支出不等。

## 为什么
基本支出按用途（功能分类）和按买了什么（经济分类）各列一遍，是同一笔钱，两个合计应当相等；人员经费、公用经费也一样。

## 依据
《预算法实施条例》第六条：部门支出按功能分类公开到项，基本支出按经济性质分类公开到款。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	80.00
支出: |
  科目编码	科目名称	人员经费	公用经费
  2012601	行政运行	60.00	20.00
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	60.00
  30201	办公费	2.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	80.00
支出: |
  科目编码	科目名称	人员经费	公用经费
  2012601	行政运行	60.00	20.00
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	60.00
  30201	办公费	20.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.cells import Cells, Ref, cells_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import is_tail, unequal
from generator.model.budget import Budget
from generator.model.final import Final

_HINT = "核对经济分类的款和功能科目的基本支出：漏了一款，还是打错了一个数"

#: Where the basic expenditure of 一般公共预算 by function stands; the last is that of all money.
_FUNCTIONAL = {"预算": ("B5", "B3"), "决算": ("F5", "F3")}
#: All basic expenditure by economic item.
_ECONOMIC: dict[str, tuple[Ref, ...]] = {
    "预算": (("B6", "total", "total"),),
    "决算": (("F6", "personnel-total", "total"), ("F6", "public-total", "total")),
}
#: Where 人员经费 and 公用经费 stand by economic item; final accounts do not divide them by function.
_PARTS = (("personnel", "人员经费"), ("public", "公用经费"))


@rule(
    title="基本支出的两种分类不相等",
    ids=("C28", "C46", "C63"),
    severity="error",
    basis="预算法实施条例第六条",
)
def basic_economic_mismatch(case: Case) -> Iterator[Finding]:
    """Basic expenditure by economic item is not that by function."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.economic:
        return
    cells = cells_of(case, filing)
    general, every = _FUNCTIONAL[case.entry.kind.value]
    economic = _ECONOMIC[case.entry.kind.value]
    sums = [cells.amount(each) for each in (economic, [(general, "total", "basic")])]
    if None in sums:
        return
    whole = cells.amount([(every, "total", "basic")])
    if sums[0] != sums[1] or (whole is not None and whole != sums[0]):
        left, right = cells.total(economic), cells.side(general, "total", "basic")
        all_money = cells.side(every, "total", "basic")
        if left is not None and all_money is not None and whole != sums[1] and is_tail(left, all_money):
            # The economic items are those of all basic expenditure, whatever its money.
            return
        found = list(unequal(left, right, filing.unit, _HINT))
        yield from found
        if found:
            return
    if isinstance(filing, Budget):
        yield from _parts(cells, general)


def _parts(cells: Cells, general: str) -> Iterator[Finding]:
    """人员经费, else 公用经费, by economic item against that by function: the first that differs."""
    for column, _ in _PARTS:
        refs = ("B6", "total", column), (general, "total", column)
        if cells.amount(refs[:1]) != cells.amount(refs[1:]):
            for finding in unequal(cells.side(*refs[0]), cells.side(*refs[1]), cells.filing.unit, _HINT):
                yield finding
                return
