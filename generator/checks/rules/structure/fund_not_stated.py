"""没有说明政府性基金预算或国有资本经营预算有没有安排。

## 为什么
部门预算要反映各本预算安排的全部资金；一句不提，读者不知道是没有，还是漏了。

## 依据
预算法实施条例第五条：各部门预算应当反映一般公共预算、政府性基金预算、国有资本经营预算安排给本部门及其所属各单位的所有预算资金。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
  政府性基金预算	0
支出合计:
  支出总计: 100000
  基本支出: 100000
  项目支出: 0
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
  政府性基金预算	0
  国有资本经营预算	0
支出合计:
  支出总计: 100000
  基本支出: 100000
  项目支出: 0
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import passage_in, words_of
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import Fund

#: Each budget, the words that tell of it, the tables that show it.
_BUDGETS = (
    (Fund.GENERAL, re.compile(r"一般公共预算|公共财政预算"), ("B5", "F5")),
    (Fund.GOVERNMENT_FUND, re.compile(r"基金"), ("B8", "F8")),
    (Fund.STATE_CAPITAL, re.compile(r"国有资本"), ("B9", "F9")),
)
_GLOSSARY = frozenset(("glossary",))


@rule(
    title="有一本预算没有说明",
    ids=("R24",),
    severity="warning",
    basis="预算法实施条例第五条",
)
def fund_not_stated(case: Case) -> Iterator[Finding]:
    """One of the three budgets is in no line of revenue, no table and no sentence."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.income:
        return
    given = {line.fund for line in filing.income}
    shown = {table.code for table in case.derived.tables if not table.absent}
    wanting = [each for each in _BUDGETS if each[0] not in given and not shown.intersection(each[2])]
    words = words_of(case, without=_GLOSSARY) if wanting else ""
    missing = [fund.value for fund, pattern, _ in wanting if not pattern.search(words)]
    if missing:
        passage = passage_in(case, "income", "其中")
        at = passage.span if passage is not None else filing.at("income")
        yield Finding(at, f"没有说明{'、'.join(missing)}有没有安排", "写上金额；没有的写 0 或“无”")
