"""决算的政府采购没有写授予中小企业多少。

## 为什么
给中小企业留了多少份额，是政府采购公开必写的一项。

## 依据
部门决算情况说明第十一部分（R34）。

预览时和照录的旧文件只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
政府采购:
  货物: 20000
  工程: 0
  服务: 0
---
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
政府采购:
  货物: 20000
  工程: 0
  服务: 0
  中小企业: 20000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, add_given
from generator.checks.case import Case
from generator.checks.parts import left_out
from generator.checks.rule import Finding, rule
from generator.model.final import Final


@rule(title="没有写授予中小企业的金额", ids=("R34",), severity="error")
def small_firms_missing(case: Case) -> Iterator[Finding]:
    """Final accounts with procurement do not tell what went to small firms, in the data or in the words."""
    filing = case.filing
    if not isinstance(filing, Final) or filing.procurement is None:
        return
    bought = filing.procurement
    total = bought.total
    if not isinstance(total, Decimal):
        total = add_given(
            (bought.goods, bought.works, bought.services, *(each.amount for each in bought.items))
        )
    if not isinstance(total, Decimal) or not total or bought.for_small_firms is not ABSENT:
        return
    words = " ".join(each.text for each in case.passages if each.section in ("procurement", "other-matters"))
    if "中小企业" not in words:
        yield Finding(bought.at(), "没有写授予中小企业的合同金额", "写 中小企业；没有的写 0", left_out(case))
