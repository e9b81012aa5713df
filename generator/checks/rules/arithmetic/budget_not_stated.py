"""四本预算里，有的没有说有还是没有。

## 为什么
一般公共预算、政府性基金、国有资本经营、财政专户或其他资金，每一本有多少、有没有，都应当交代；不提，读者分不清是没有还是漏了。

## 依据
《预算法实施条例》第五条：部门预算应当反映一般公共预算、政府性基金预算、国有资本经营预算安排的所有预算资金。

## 有误
只有合计、没有明细，又没有提国有资本经营预算：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	60.00
  政府性基金预算	0
  其他收入	0
支出合计:
  支出总计: 60.00
  基本支出: 60.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  一般公共预算	60.00
  政府性基金预算	0
  国有资本经营预算	0
  其他收入	0
支出合计:
  支出总计: 60.00
  基本支出: 60.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import Fund
from generator.tables.sources import CARRIED_OF

#: The budget, how it is called, words of the text that speak of it, and the sources that are of it.
_BUDGETS: tuple[tuple[str, tuple[str, ...], frozenset[Fund]], ...] = (
    ("一般公共预算", ("一般公共预算",), frozenset((Fund.GENERAL, CARRIED_OF[Fund.GENERAL]))),
    (
        "政府性基金预算",
        ("政府性基金", "基金预算"),
        frozenset((Fund.GOVERNMENT_FUND, CARRIED_OF[Fund.GOVERNMENT_FUND])),
    ),
    ("国有资本经营预算", ("国有资本经营",), frozenset((Fund.STATE_CAPITAL, CARRIED_OF[Fund.STATE_CAPITAL]))),
    (
        "财政专户管理资金或其他资金",
        ("财政专户", "其他资金", "其他收入", "单位资金", "事业收入"),
        frozenset(
            (
                *(Fund.SPECIAL_ACCOUNT, Fund.OWN, Fund.UNDERTAKING, Fund.BUSINESS),
                *(Fund.FROM_ABOVE, Fund.FROM_BELOW, Fund.OTHER),
            )
        ),
    ),
)

#: The sections whose words are of the terms, not of the money.
_TERMS = ("glossary",)


@rule(title="四本预算没有交代全", ids=("R24",), severity="warning", basis="预算法实施条例第五条")
def budget_not_stated(case: Case) -> Iterator[Finding]:
    """One of the four budgets is neither given an amount nor said to be nil."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.income or filing.spending:
        # A full list of expenditure says what there is: the tables of the others are printed with their note.
        return
    given = {line.fund for line in filing.income if line.amount is not ABSENT}
    words = [each.text for each in case.passages if each.section not in _TERMS]
    missing = [
        name
        for name, spoken, funds in _BUDGETS
        if given.isdisjoint(funds) and not any(word in text for text in words for word in spoken)
    ]
    if missing:
        yield Finding(
            filing.at("income"),
            f"收入里没有写{'、'.join(missing)}是多少或有没有",
            "没有的也写一行，金额写 0",
        )
