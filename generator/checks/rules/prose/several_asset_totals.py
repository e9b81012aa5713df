"""国有资产的同一个总数，在文中写了不同的数。

## 为什么
资产总额只有一个；写成两个，读者不知道哪个是真的。

## 依据
R36、C66；同一种资产、同一时点，一件公开文件里只有一个总数。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 七、国有资产信息

我局2023年末固定资产金额为0万元。

我局2023年末固定资产金额为15.33万元，主要为计算机和办公家具。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 七、国有资产信息

我局2023年末固定资产金额为15.33万元，主要为计算机和办公家具。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.item_names import item_name
from generator.checks.grammar.statements import Figure
from generator.checks.judging.findings import place
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related


@rule(title="资产总数不止一个", ids=("R36", "C66"), severity="error")
def several_asset_totals(case: Case) -> Iterator[Finding]:
    """One asset measure told with two values."""
    first: dict[tuple[str, int | None], Figure] = {}
    for figure in case.told.figures:
        item = figure.item
        if (
            item is None
            or not case.bound.is_asset(figure)
            or figure.role != "value"
            or figure.residue
            or figure.parent is not None
            or case.told.is_aside(figure.passage)
        ):
            continue
        before = first.setdefault((item.head, figure.year), figure)
        if not case.told.interval(before).meets(case.told.interval(figure)):
            yield Finding(
                place(case, figure),
                f"{item_name(item)}前面写{before.token.text}，这里写{figure.token.text}",
                "核对资产账，只留一个数",
                related=(Related(place(case, before), "前一处"),),
            )
