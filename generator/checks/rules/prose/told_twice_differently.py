"""同一段话里，同一项的数写了两遍，两遍不一样。

## 为什么
两个数至少有一个是错的，而且多半是抄上一项时忘了改。

## 依据
C66；同一项、同一年、同一口径。表里有这个数的，由表文比对报告，这里不重复。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

“一般公共服务支出（类）档案事务（款）档案馆（项）”22.00万元，主要用于档案保管。2024年预算安排44.00万元，比2023年预算执行数增加10.00%，主要原因是新增了档案抢救任务。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 二、部门预算安排的总体情况

“一般公共服务支出（类）档案事务（款）档案馆（项）”22.00万元，主要用于档案保管。2024年预算安排22.00万元，比2023年预算执行数增加10.00%，主要原因是新增了档案抢救任务。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.intervals import coarse
from generator.checks.grammar.item_names import item_name
from generator.checks.grammar.statements import Figure
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related

#: Items of which a filing has one figure only, wherever it is told.
_ONCE = frozenset({"three-public", "operating-cost", "procurement", "small-firms", "micro-firms"})


def _restated(case: Case) -> Iterator[Finding]:
    """Amounts told once more in another unit, in a bracket right behind: 8.34万元（83,400元）."""
    told = case.told
    for figure in told.figures:
        before = figure.parent
        if (
            figure.role == "part"
            and not figure.label
            and before is not None
            and before.passage == figure.passage
            and figure.start - before.end == 1
            and figure.token.unit != before.token.unit
            and not told.interval(before).meets(told.interval(figure))
        ):
            yield Finding(
                place(case, figure),
                f"前面写{before.token.text}，括号里写{figure.token.text}",
                "核对两处，改正写错的一处",
                related=(Related(place(case, before), "前一处"),),
            )


@rule(title="同一个数写了两样", ids=("C66",), severity="error")
def told_twice_differently(case: Case) -> Iterator[Finding]:
    """One item told twice in a passage, with two values."""
    told, main = case.told, ("", "outcome") if case.bound.ledger.is_final else ("", "budget")
    first: dict[tuple[object, ...], Figure] = {}
    yield from _restated(case)
    for figure in told.figures:
        item = figure.item
        if (
            item is None
            or figure.year not in (None, told.year)
            or figure.measure not in main
            or not case.bound.is_clear(figure)
            or case.bound.is_asset(figure)
            or case.bound.entries(figure)
        ):
            continue
        place_of = None if item.head in _ONCE else figure.passage
        key = (
            item,
            place_of,
            figure.parent.item if figure.parent is not None and place_of is not None else None,
        )
        before = first.setdefault(key, figure)
        if not told.interval(before).meets(told.interval(figure)) and abs(before.value - figure.value) > max(
            coarse(before.token), coarse(figure.token)
        ):
            yield Finding(
                place(case, figure),
                f"{item_name(item)}前面写{before.token.text}，这里写{figure.token.text}",
                "核对两处，改正写错的一处",
                related=(Related(place(case, before), "前一处"),),
            )
