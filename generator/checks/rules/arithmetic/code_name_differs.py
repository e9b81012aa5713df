"""科目编码写的是一个科目，名称写的却是另一个。

## 为什么
编码和名称说的是同一个科目。名称是别的编码的名称，说明两个里有一个错了，这笔钱就列到了别的用途上。

## 依据
政府收支分类科目。只在本站的科目表里两个科目都有、名称确定不同时才报。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2210201	购房补贴	6.00
---
```

经济分类的款也是一样：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  30201	印刷费	2.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出: |
  科目编码	科目名称	基本支出
  2210201	住房公积金	6.00
基本支出经济分类: |
  科目编码	科目名称	金额
  30213	维修(护)费	2.00
---
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget, EconomicLine, IncomeDetail, SpendingLine
from generator.model.final import Final, FundFlowLine
from generator.tables.classification import name_of, normalise
from generator.tables.economic_names import ECONOMIC_NAMES
from generator.tables.function_names import FUNCTION_NAMES

#: Both classifications were last renumbered for this year.
_SINCE = 2018

_NOISE = re.compile(r"[\s（）()“”\"、，,/]|支出$")


def _plain(name: str) -> str:
    return _NOISE.sub("", name)


def _codes(names: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for code, name in names.items():
        found[_plain(name)].append(code)
    return {name: tuple(codes) for name, codes in found.items()}


_FUNCTIONS = _codes(FUNCTION_NAMES)
_ECONOMICS = _codes(ECONOMIC_NAMES)


@rule(title="科目编码与名称不符", ids=("C10",), severity="error")
def code_name_differs(case: Case) -> Iterator[Finding]:
    """The name typed with a code is that of another code."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or case.entry.year < _SINCE:
        return
    lines: list[SpendingLine | IncomeDetail | FundFlowLine] = [*filing.spending, *filing.income_detail]
    if isinstance(filing, Final):
        lines += [*filing.government_fund, *filing.state_capital]
    economic: tuple[EconomicLine, ...] = filing.economic
    if isinstance(filing, Budget):
        economic = (*economic, *filing.project_economic)
    for line in lines:
        yield from _differs(line, line.code, line.name, _FUNCTIONS)
    for each in economic:
        if each.code is not None:
            yield from _differs(each, each.code, each.name, _ECONOMICS)


def _differs(
    line: SpendingLine | IncomeDetail | FundFlowLine | EconomicLine,
    typed: str,
    name: str | None,
    codes: Mapping[str, tuple[str, ...]],
) -> Iterator[Finding]:
    code = normalise(typed)
    own = name_of(code)
    if not name or own is None or _plain(name) == _plain(own):
        return
    others = [each for each in codes.get(_plain(name), ()) if len(each) == len(code)]
    if others:
        listed = "、".join(others[:3])
        yield Finding(
            line.at("name"),
            f"{code} 的名称是“{own}”，这里写的“{name.strip()}”是 {listed} 的名称",
            "看编码和名称哪个写错了，改过来",
        )
