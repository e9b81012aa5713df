"""今年的年初结转和结余，不等于去年决算的年末结转和结余。

## 为什么
去年年末剩下的，就是今年年初有的。不等，要么有一个数错了，要么年初作过调整，应当说明。

## 依据
跨年度勾稽关系。年初可以按规定调整，所以只作警告。

## 有误
```2023/决算.md
---
表式: 河北2022
金额单位: 万元
年末结转和结余:
  一般公共预算: 8.00
---
```
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
年初结转和结余:
  一般公共预算: 3.00
---
```

## 正确
```2023/决算.md
---
表式: 河北2022
金额单位: 万元
年末结转和结余:
  一般公共预算: 8.00
---
```
```2024/决算.md
---
表式: 河北2022
金额单位: 元
年初结转和结余:
  一般公共预算: 80000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import is_tail, typed, unequal
from generator.model.final import Final

_HINT = "核对两年的数；年初作过调整的，在文字里说明原因，并写进知悉"
_PARTS = (
    ("general", "一般公共预算"),
    ("government_fund", "政府性基金预算"),
    ("state_capital", "国有资本经营预算"),
    ("other", "其他资金"),
    ("total", ""),
)


@rule(title="年初结转与上年年末不等", ids=("C49",), severity="warning")
def opening_not_closing(case: Case) -> Iterator[Finding]:
    """What a year opens with is not what the year before closed with."""
    filing, before = case.filing, case.before
    if before is None or not isinstance(filing, Final) or filing.opening is None:
        return
    last = before.entry.filing
    if not isinstance(last, Final) or last.closing is None:
        return
    for field, word in _PARTS:
        opening = typed(f"{case.entry.year}年年初{word}结转和结余", filing.opening, field, filing.unit)
        closing = typed(f"{case.entry.year - 1}年年末{word}结转和结余", last.closing, field, last.unit)
        if opening is None or closing is None or is_tail(opening, closing):
            continue
        yield from unequal(opening, closing, filing.unit, _HINT)
        # The total differs by what its parts differ by.
        return
