"""写了比上年增加（减少）多少，上年是多少、百分比是多少都没有写，上年的文件也没有。

## 为什么
只有增减额，读者看不出变化有多大，也无法核对。

## 依据
C56、C64；增减要有上年数，或者百分比。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 3、比上年增减情况

2024年部门预算收支安排120.00万元，较2023年增加20.00万元，主要原因是新招录了三名工作人员。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 3、比上年增减情况

2024年部门预算收支安排120.00万元，较2023年增加20.00万元，增长20.00%，主要原因是新招录了三名工作人员。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Change
from generator.checks.judging.changes import is_known_before
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule

_NONE_BEFORE = re.compile(r"(?:上年|去年|上一年|20[0-9]{2}年)度?(?:预算)?(?:未|没有|无|为0)")


def _is_told_before(case: Case, change: Change) -> bool:
    """Whether it sums up changes that it has told with their bases: 两项相抵净增加5万元, 合计增加5万元."""
    if change.difference is None:
        return False
    before = [
        each.difference.value
        for each in case.told.changes
        if each.passage == change.passage
        and each.start < change.start
        and each.difference is not None
        and (each.percent is not None or each.previous is not None)
    ]
    is_net = change.word.startswith("净") and change.difference.value in before
    sums = (sum(before[-many:]) for many in range(2, len(before) + 1))
    return is_net or change.difference.value in sums


@rule(title="增减没有上年数", ids=("C56", "C64"), severity="warning", yields_to=("year-before-differs",))
def change_without_base(case: Case) -> Iterator[Finding]:
    """A difference without the year before, a percentage, or last year's filing."""
    bound, seen = case.bound, set()
    for change in case.told.changes:
        figure = change.difference
        if (
            figure is None
            or change.is_nothing
            or figure.parent is not None
            or change.base is None
            or change.base.year != case.entry.year - 1
            or change.percent is not None
            or (change.item is None and not change.residue)
            or (change.reason is not None and _NONE_BEFORE.search(change.reason.text))
            or (change.current is not None and change.current.value == figure.value)  # all of it is new
            or _is_told_before(case, change)
            or bound.previous(change) is not None
            or case.told.is_aside(change.passage)
            or abs(figure.value) in seen
            or is_known_before(bound, change)
        ):
            continue
        seen.add(abs(figure.value))
        yield Finding(
            place(case, figure),
            f"只写了{change.word}{figure.token.text}，上年是多少没有写，也没有上年的文件可查",
            "写明上年数或百分比；上年的文件录入以后，这一条会消失",
        )
