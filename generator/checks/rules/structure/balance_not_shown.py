"""决算没有列出结转和结余。

## 为什么
钱没有花完，剩多少、转到下年多少，是决算必须交代的。

## 依据
预算法实施条例第八十三条：各部门、各单位决算应当列示结转、结余资金。

预览时和照录的旧文件只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
---
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
年末结转和结余:
  合计: 0
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT
from generator.checks.case import Case
from generator.checks.parts import left_out
from generator.checks.rule import Finding, rule
from generator.model.final import Final


@rule(
    title="没有列结转结余",
    ids=("R25",),
    severity="error",
    basis="预算法实施条例第八十三条",
)
def balance_not_shown(case: Case) -> Iterator[Finding]:
    """Final accounts give no closing balance, in all or of any fund."""
    filing = case.filing
    if not isinstance(filing, Final) or not (filing.income or filing.spending):
        return
    closing = filing.closing
    if closing is None or all(
        each is ABSENT
        for each in (
            closing.total,
            closing.general,
            closing.government_fund,
            closing.state_capital,
            closing.other,
        )
    ):
        hint = "写 年末结转和结余；没有的写 合计: 0"
        yield Finding(filing.at("closing"), "决算没有列出年末结转和结余", hint, left_out(case))
