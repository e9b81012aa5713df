"""机关运行经费只有一个数，没有和上年比，或者变了没有说原因。

## 为什么
机关运行经费是法律点名要说明的；只写一个数，读者看不出是多了还是少了。

## 依据
预算法第十四条：对部门预算、决算中机关运行经费的安排、使用情况等重要事项作出说明。

预算只作警告；决算在预览时和照录的旧文件里也只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机关运行经费:
  本年: 8000
---
```

```2024/预算.md
---
表式: 河北2022
金额单位: 元
机关运行经费:
  本年: 8000
  上年: 5000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机关运行经费:
  本年: 8000
  上年: 5000
  原因: 档案库房增加，水电费相应增加
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.parts import left_out, passage_in
from generator.checks.rule import Finding, rule
from generator.derived import previous_amounts
from generator.model.budget import Budget
from generator.model.final import Final
from generator.source import Span

_COMPARED = re.compile(
    r"比上年|较上年|与上年|同比|上年(?:预算|决算|执行)?数|[比较]\s*(?:19|20)\d{2}|增加|减少|增长|下降|持平"
)
_REASON = re.compile(r"原因|由于|因为|主要是|因[^此而]|受.{1,20}影响")


@rule(title="机关运行经费没有说明", ids=("R29",), severity="error", basis="预算法第十四条")
def operating_cost_unexplained(case: Case) -> Iterator[Finding]:
    """No comparison with last year in figures or words; or a change without a reason."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.operating_cost is None:
        return
    cost = filing.operating_cost
    if not isinstance(cost.amount, Decimal) or not cost.amount:
        return
    passage = passage_in(case, "operating", "机关运行")
    words = " ".join(each.text for each in case.passages if each.section == "operating")
    at = _place(case)
    severity = "warning" if isinstance(filing, Budget) else left_out(case)
    now = case.derived.amounts.get("operating-cost")
    before = previous_amounts(case.derived, case.before).get("operating-cost")
    if not isinstance(before, Decimal):
        if not _COMPARED.search(words):
            hint = "写 上年 或 增减额" if passage is None else "写明比上年增加或减少多少"
            yield Finding(at, "机关运行经费没有和上年比较", hint, severity)
    elif isinstance(now, Decimal) and now != before and not cost.reason and not _REASON.search(words):
        word = "增加" if now > before else "减少"
        yield Finding(at, f"机关运行经费比上年{word}了，没有说原因", "写 原因", severity)


def _place(case: Case) -> Span:
    """The sentence of the body that tells it, else the record."""
    passage = passage_in(case, "operating", "机关运行")
    filing = case.filing
    assert isinstance(filing, Budget | Final) and filing.operating_cost is not None
    return passage.span if passage is not None else filing.operating_cost.at("amount")
