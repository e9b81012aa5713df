"""公开表不全：按录入的数字，有的表列不出来。

## 为什么
每张公开表都要有；没有数的表也要保留，注明本表无数据。列不出来，是因为明细没有录入，或者原件就没有公开。

## 依据
预算法实施条例第六条：部门预算、决算支出按其功能分类应当公开到项；按其经济性质分类，基本支出应当公开到款。

预览时和照录的旧文件只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
支出合计:
  支出总计: 100000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	100000
支出: |
  科目编码	科目名称	人员经费	公用经费
  2012604	档案馆	80000	20000
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	80000
  30201	办公费	20000
三公经费: |
  项目	本年	上年
  因公出国（境）费	0	0
  公务用车购置费	0	0
  公务用车运行维护费	0	0
  公务接待费	0	0
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.parts import has_unread_projects, left_out
from generator.checks.rule import Finding, rule
from generator.profiles.profile import heading_core

_CORE = frozenset((*(f"B{number}" for number in range(1, 10)), *(f"F{number}" for number in range(1, 10))))
_PROJECTS = "B10"


@rule(
    title="公开表不全",
    ids=("R17", "R18"),
    severity="error",
    basis="预算法实施条例第六条",
)
def missing_table(case: Case) -> Iterator[Finding]:
    """Core tables that cannot be derived and are not typed as 附表; the table of projects where there is such money."""
    extra = {heading_core(each.name) for each in case.filing.extra_tables}
    derived = case.derived
    money = derived.amounts.get("project")
    has_projects = isinstance(money, Decimal) and money > 0 and not has_unread_projects(case)
    missing = [
        table.name
        for table in derived.tables
        if table.absent
        and (table.code in _CORE or (table.code == _PROJECTS and has_projects))
        and not extra.intersection(map(heading_core, (table.name, *table.aliases)))
    ]
    if missing:
        yield Finding(
            case.filing.at(),
            f"公开表缺 {len(missing)} 张：{'、'.join(missing)}",
            "录入这些表的明细；没有发生的，写一行 0",
            left_out(case),
        )
