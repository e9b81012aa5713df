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
from generator.checks.cells import Cells, cells_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, is_tail, unequal
from generator.model.budget import Budget
from generator.model.final import Final

_HINT = "核对经济分类的款和功能科目的基本支出：漏了一款，还是打错了一个数"

#: Where the basic expenditure of 一般公共预算 by function stands; the last is that of all money.
_FUNCTIONAL = {"预算": ("B5", "B3"), "决算": ("F5", "F3")}
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
    functional = cells.side(general, "total", "basic")
    economic = _economic(cells)
    whole = cells.side(every, "total", "basic")
    if economic is None or functional is None:
        return
    if whole is not None and whole.amount != functional.amount and is_tail(economic, whole):
        # The economic items are those of all basic expenditure, whatever its money.
        return
    found = list(unequal(economic, functional, filing.unit, _HINT))
    yield from found
    if not found and isinstance(filing, Budget):
        for column, _ in _PARTS:
            left, right = cells.side("B6", "total", column), cells.side(general, "total", column)
            for finding in unequal(left, right, filing.unit, _HINT):
                yield finding
                return


def _economic(cells: Cells) -> Side | None:
    """All basic expenditure by economic item."""
    if isinstance(cells.filing, Budget):
        return cells.side("B6", "total", "total")
    return cells.total((("F6", "personnel-total", "total"), ("F6", "public-total", "total")))
