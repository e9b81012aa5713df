"""附表是空的，却没有注明本表无数据。

## 为什么
空表也要保留，并在表下说明为什么空。没有说明，读者不知道是没有这笔钱，还是漏填了。

## 依据
部门预决算公开格式：没有数据的表，保留表格并在表下注明。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 专项资金表
    内容: |
      项目	金额
      合计	0.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 专项资金表
    内容: |
      项目	金额
      合计	0.00
    注: 本部门2024年没有专项资金安排，本表无数据。
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.grids import grid
from generator.checks.nothing import says_nothing
from generator.checks.rule import Finding, rule


@rule(title="空表没有说明", ids=("R27",), severity="error", is_waivable=False)
def empty_table_without_note(case: Case) -> Iterator[Finding]:
    """An extra table has no figures, and nothing says why."""
    for table in case.filing.extra_tables:
        found = grid(table)
        cells = [cell for row in found.rows for cell in row[1:]]
        is_empty = len(found.heads) > 1 and all(cell.is_empty for cell in cells)
        if is_empty and not says_nothing(table.note or ""):
            yield Finding(
                table.at("name"),
                f"“{table.name}”没有数据，也没有注明",
                "在 注 里写明，如：本部门没有这项安排，本表无数据。",
            )
