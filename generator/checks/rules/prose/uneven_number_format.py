"""金额的小数位数或千分位写法前后不一。

## 为什么
写法一致，列出来才好比较，也看得出有没有漏写一位。

## 依据
C62；一件文件用一种写法：元写两位小数或不写，万元写两位小数，千分位要么都用要么都不用。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

2024年预算收入1,200.00万元，其中：一般公共预算拨款收入1150.00万元，其他收入50万元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

2024年预算收入1200.00万元，其中：一般公共预算拨款收入1150.00万元，其他收入50.00万元。
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Figure
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule


@rule(title="数的写法不一", ids=("C62",), severity="info")
def uneven_number_format(case: Case) -> Iterator[Finding]:
    """Decimals or thousands separators written in several ways."""
    told = case.told
    figures = [
        each
        for each in told.money
        if each.role in ("value", "difference") and not told.is_aside(each.passage)
    ]
    remarks: list[tuple[Figure, str]] = []
    for unit in ("元", "万元", "亿元"):
        own = [each for each in figures if each.token.unit == unit and each.value]
        counts = Counter(each.token.decimals for each in own)
        if len(counts) > 1:
            usual = counts.most_common(1)[0][0]
            odd = next(each for each in own if each.token.decimals != usual)
            remarks.append((odd, f"{unit}的小数位数不一（多为{usual}位，这里{odd.token.decimals}位）"))
    grouped = [each for each in figures if each.token.grouped is not None]
    if len({each.token.grouped for each in grouped}) > 1:
        usual_grouped = sum(bool(each.token.grouped) for each in grouped) * 2 > len(grouped)
        odd = next(each for each in grouped if each.token.grouped is not usual_grouped)
        remarks.append((odd, "千分位时用时不用"))
    if remarks:
        first = min((figure for figure, _ in remarks), key=lambda each: (each.passage, each.start))
        yield Finding(place(case, first), "；".join(words for _, words in remarks), "全文用一种写法")
