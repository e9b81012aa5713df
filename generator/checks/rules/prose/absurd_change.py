"""一个数比上年变化超过五倍。

## 为什么
变化这么大，多半是单位写错、漏了一项或上年数取错；真是这样的，读者也需要一个说明。

## 依据
C65；推算出的变化超过±500%的提出来请人看一眼，不一定是错。上年数在数据里录了、与文字相符，又写明了原因的，已经有两处为证，不再提。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算95.00万元，2023年预算9.50万元，比2023年预算增加85.50万元，增长900.00%，主要原因是新增了两名编制内人员。
```

## 正确
```2024/预算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	项目支出	上年执行数
  2012604	档案馆	95.00	9.50
---

#### （三）一般公共预算当年拨款具体使用情况

1.一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为95.00万元，比2023年执行数增加85.50万元，增幅900.00%，主要是新建档案库房。
```

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算10.00万元，2023年预算9.50万元，比2023年预算增加0.50万元，增长5.26%，主要原因是新增了两名编制内人员。
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.grammar.intervals import Interval
from generator.checks.grammar.statements import Change
from generator.checks.rule import Finding, rule

_MOST = Decimal(500)


@rule(title="变化大得反常", ids=("C65",), severity="warning")
def absurd_change(case: Case) -> Iterator[Finding]:
    """A change of more than 500 percent."""
    for change in case.told.changes:
        percent = change.percent.value if change.percent is not None else None
        current, previous = case.bound.current(change), case.bound.previous(change)
        if (
            current is not None
            and previous is None
            and change.difference is not None
            and not change.is_adjusted
        ):
            previous = current - case.told.interval(change.difference)
        if current is not None and previous is not None and previous.value > 0:
            percent = (current.value - previous.value) / previous.value * 100
        if (
            percent is not None
            and abs(percent) > _MOST
            and not case.told.is_aside(change.passage)
            and not (change.reason is not None and _is_confirmed(case, change, previous))
        ):
            at = case.passages[change.passage].at(change.start, change.end)
            yield Finding(
                at, f"比上年变化{percent:.2f}%", "核对两年的数和单位；确实如此的，写明缘由，并知悉这一条"
            )


def _is_confirmed(case: Case, change: Change, previous: Interval | None) -> bool:
    """Whether the data give the same figure of the year before."""
    known = case.bound.known_before(change)
    return previous is not None and any(
        abs(each.value - previous.value) <= previous.slack + case.bound.ledger.slack for each in known
    )
