"""比上年增加或减少了，没有写原因。

## 为什么
增减变化的原因是公开的必备内容；社会最关心的就是为什么多了、少了。

## 依据
R30；增减说明由上年数、本年数、增减额、方向和原因组成。同一节里别处写了原因的、收支总数由各部分的原因说明的、写明了其中各项增减多少的，只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是新增了两名编制内人员。
```

总数的增减由下面各项的原因说明，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

2024年“三公”经费预算数为47.91万元，比2023年预算增加25万元。其中：

（一）公务用车购置费25万元，比2023年预算增加25万元，主要原因是更新一辆已报废的公务用车。

（二）公务用车运行费21.56万元，与2023年预算持平。

（三）公务接待费1.35万元，与2023年预算持平。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.case import Case
from generator.checks.grammar.item_names import item_name
from generator.checks.grammar.nouns import MAIN_ITEMS, TOTALS
from generator.checks.grammar.statements import Change
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

_OF_THREE_PUBLIC = frozenset({"abroad", "cars", "car-purchase", "car-running", "reception"})

#: What follows a total whose parts are told next.
_PARTS_FOLLOW = re.compile(r"[^，。；：]{0,4}[，。；]?(?:其中|(?:具体)?(?:情况)?如下)[：:]?")


@rule(title="增减没有原因", ids=("R30",), severity="error")
def change_without_reason(case: Case) -> Iterator[Finding]:
    """A change of a headline item for which no reason is given."""
    if case.entry.kind not in (Kind.BUDGET, Kind.FINAL):
        return  # a self-evaluation may tell in passing what the accounts explain
    told = case.told
    reasoned = [each for each in told.changes if each.reason is not None and not told.is_aside(each.passage)]
    explained = {told.passages[each.passage].heading for each in reasoned}
    by_parts = {id(each.difference.parent) for each in reasoned if each.difference is not None}
    divided = {id(each.difference.parent) for each in told.changes if each.difference is not None}
    is_total_explained = any(_is_of_total(each) for each in reasoned)
    for change in told.changes:
        if (
            change.reason is not None
            or change.direction == "flat"
            or change.is_nothing
            or change.item is None
            or told.is_aside(change.passage)
            or (change.difference is None and change.percent is None)
            or (change.difference is not None and change.difference.parent is not None)
            or id(change.difference) in by_parts
            or change.base is None
            or change.base.year is None
            or _is_explained_by_parts(case, change, reasoned)
            or _is_explained_elsewhere(change, reasoned)
            or _is_explained_by_whole(change, reasoned)
        ):
            continue
        is_main = (
            change.item.head in MAIN_ITEMS
            and told.passages[change.passage].heading not in explained
            and not (change.item.head in TOTALS and is_total_explained)
            # 增加5万元，其中：甲增加3万元，乙增加2万元: what changed is told, though not why.
            and (change.difference is None or id(change.difference) not in divided)
        )
        at = case.passages[change.passage].at(change.start, change.end)
        yield Finding(
            at,
            f"{item_name(change.item)}比上年{change.word}，没有写原因",
            "在这一句后面写“主要原因是……”",
            severity=None if is_main else "warning",
        )


def _is_explained_by_whole(change: Change, reasoned: Sequence[Change]) -> bool:
    """Whether the whole that an item is told as a part of has its reason: 收入…，其中：甲…，较上年增加5万元。收入增加的原因是…."""
    whole = change.current.parent if change.current is not None else None
    return whole is not None and any(each.current is whole for each in reasoned)


def _is_explained_elsewhere(change: Change, reasoned: Sequence[Change]) -> bool:
    """Whether the same change of all money, or of one fund's, is told once more, with its reason: of income, and of spending."""
    return any(
        each.difference is not None
        and change.difference is not None
        and each.difference.value == change.difference.value
        and _is_of_total(each)
        for each in reasoned
    ) and _is_of_total(change)


def _is_of_total(change: Change) -> bool:
    """Whether a change is of all income or spending, or of one of their parts."""
    item = change.item
    return item is not None and (item.head in TOTALS or item.head.startswith("class:"))


def _is_explained_by_parts(case: Case, change: Change, reasoned: Sequence[Change]) -> bool:
    """Whether the parts of an item follow its change, with the reason of one of them."""
    passages = case.told.passages
    here, after = passages[change.passage], passages[change.passage + 1 : change.passage + 2]
    rest = here.text[change.end :] + "".join(each.text for each in after)
    place, is_listed = (change.passage, change.end), _PARTS_FOLLOW.match(rest) is not None
    return any(
        (each.passage, each.start) > place
        and passages[each.passage].heading == here.heading
        and (is_listed or _is_part(each, change))
        for each in reasoned
    )


def _is_part(part: Change, whole: Change) -> bool:
    """Whether a change is of one of the items that “三公” expenses consist of."""
    above = whole.current.parent if whole.is_unnamed and whole.current is not None else None
    items = (whole.item, above.item if above is not None else None)
    return (
        any(each is not None and each.head == "three-public" for each in items)
        and part.item is not None
        and part.item.head in _OF_THREE_PUBLIC
    )
