"""文中的上年数（或由增减额推出的上年数）与上年文件或数据中的上年数不同。

## 为什么
同一个部门去年公开的数，今年引用时应当一样；不一样而没有说明，两件中总有一件是错的。

## 依据
C64；预算与预算比，决算与决算比，不混用。上年口径有调整的，应当写明。收支总数、“三公”经费、机关运行经费以外的项目只作警告：科目和口径可能已经调整。

## 有误
```2023/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 9.00
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 9.50
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.80万元，增长9.20%，主要原因是人员编制有所调整。
```

## 正确
```2023/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 9.00
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
机关运行经费:
  本年: 9.50
---

## 三、机关运行经费安排情况

2024年机关运行经费预算9.50万元，比2023年预算增加0.50万元，增长5.56%，主要原因是人员编制有所调整。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grammar.nouns import MAIN_ITEMS
from generator.checks.judging.changes import before_faults
from generator.checks.judging.fault import plain
from generator.checks.judging.findings import findings, place
from generator.checks.rule import Finding, rule


@rule(title="上年数与上年文件不同", ids=("C64",), severity="error")
def year_before_differs(case: Case) -> Iterator[Finding]:
    """The year before, as told, is not what last year's filing says."""
    bound = case.bound
    for change in case.told.changes:
        is_main = change.item is not None and change.item.head in MAIN_ITEMS
        yield from findings(
            case, before_faults(bound, change), "before", severity=None if is_main else "warning"
        )
    for told in bound.comparisons:
        if told.is_of_last_year and told.verdict in ("unit", "differs"):
            figure = told.figure
            is_own = figure.measure == "executed"  # stated in this very filing
            is_main = figure.item is not None and figure.item.head in MAIN_ITEMS
            yield Finding(
                place(case, figure),
                f"文中写上年是{figure.token.text}，{told.entry.name}是{plain(told.entry.value, figure.token)}",
                "核对上年的数；口径有调整的，写明调整",
                severity=None if is_own or is_main else "warning",
            )
