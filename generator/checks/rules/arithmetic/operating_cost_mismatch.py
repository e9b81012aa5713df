"""机关运行经费与日常公用经费不等。

## 为什么
机关运行经费就是行政单位和参公事业单位用一般公共预算安排的日常公用经费。全是行政、参公单位的部门，两个数应当相等；
有其他事业单位的，机关运行经费只会小些，不会更大；只有其他事业单位的，没有机关运行经费。

## 依据
《预算法》第十四条：部门公开预算决算，应当对机关运行经费的安排、使用情况作出说明。
没有列明单位性质、也看不出有没有事业单位的，只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	327884
支出合计:
  支出总计: 327884
  基本支出: 327884
  人员经费: 296884
  公用经费: 31000
  项目支出: 0
  其他支出: 0
机关运行经费:
  本年: 8000
机构设置: |
  单位名称	单位性质
  县档案局	行政
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	327884
支出合计:
  支出总计: 327884
  基本支出: 327884
  人员经费: 296884
  公用经费: 31000
  项目支出: 0
  其他支出: 0
机关运行经费:
  本年: 31000
机构设置: |
  单位名称	单位性质
  县档案局	行政
---
```

有事业单位，机关运行经费小于公用经费：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	人员经费	公用经费
  2012601	行政运行	296884	31000
  2012650	事业运行	100000	9000
机关运行经费:
  本年: 31000
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, above, is_tail, printed, typed, unequal
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import name_of, normalise

_HINT = "机关运行经费等于行政、参公单位的日常公用经费，核对两个数"
_ORGAN = re.compile(r"行政|机关|参照?公|参公")
_UNIT = re.compile(r"事业|公益|自收自支|差额|全额")


@rule(title="机关运行经费与公用经费不等", ids=("C33",), severity="error", basis="预算法第十四条")
def operating_cost_mismatch(case: Case) -> Iterator[Finding]:
    """机关运行经费 is not the 日常公用经费 of the organs."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.operating_cost is None:
        return
    cost = typed("机关运行经费", filing.operating_cost, "amount", filing.unit)
    public = _public(case, filing)
    if cost is None or public is None or is_tail(cost, public):
        return
    if cost.amount > public.amount:
        yield from above(cost, public, filing.unit, _HINT)
        return
    kinds = _kinds(case, filing)
    if kinds == {"organ"}:
        yield from unequal(cost, public, filing.unit, _HINT)
    elif not kinds and cost.amount and public.amount and len(case.entry.department.department.units) < 2:
        yield Finding(
            cost.at,
            f"机关运行经费是 {printed(cost.amount, filing.unit)}，小于公用经费 {printed(public.amount, filing.unit)}，"
            "本件又看不出有事业单位",
            "都是行政、参公单位的，两个数应当相等；有事业单位的，在机构设置里写明单位性质",
            severity="warning",
        )


def _public(case: Case, filing: Budget | Final) -> Side | None:
    """日常公用经费 of 一般公共预算: by economic item, else by function."""
    cells = cells_of(case, filing)
    if isinstance(filing, Final):
        return cells.side("F6", "public-total", "total")
    return cells.side("B6", "total", "public") or cells.side("B5", "total", "public")


def _kinds(case: Case, filing: Budget | Final) -> set[str]:
    """What kinds of bodies the figures are of, as far as the filing and its department say."""
    natures = [each.nature for each in filing.establishments]
    natures += [each.nature for each in case.entry.department.department.units]
    found = set()
    for nature in filter(None, natures):
        if _UNIT.search(nature) and not re.search("参", nature):
            found.add("unit")
        elif _ORGAN.search(nature):
            found.add("organ")
        else:
            found.add("other")
    for line in filing.spending:
        if not any(isinstance(each, Decimal) and each for each in (line.basic, line.personnel, line.public)):
            continue
        name = line.name or name_of(normalise(line.code)) or ""
        if "事业运行" in name or "事业单位" in name.replace("机关事业单位", "").replace("行政事业单位", ""):
            found.add("unit")
    return found
