"""同一个指标，分项写的数和项目目标表写的数不同，项目的要求低。

## 为什么
第一部分说处置率不低于95%，第二部分只要90%：按哪个考核？

## 依据
分项与项目的绩效指标应当一致，项目可以更高（P45）。名称全同的是错，只是意思相近的是警告。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。

绩效指标：档案整理合格率不低于98%。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 1.档案整理

绩效目标：整理馆藏档案，方便群众查阅。

绩效指标：档案整理合格率不低于95%。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥98%
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.binding import bound, is_weaker
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, all_rows
from generator.checks.indicator.subgoals import Statement, Subgoal, subgoals
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related


@rule(title="分项与项目的数不同", ids=("P45",), severity="error")
def subgoal_differs(case: Case) -> Iterator[Finding]:
    """The figures of part one against the rows they speak of; counts of several projects are added."""
    items = subgoals(case)
    table = list(all_rows(case)) if items else []
    for subgoal in items:
        yield from _told_otherwise(subgoal, table)
        for each in subgoal.statements:
            sure, likely = bound(each, table)
            weaker = _weaker(each, sure)
            if not weaker and not sure:
                weaker = _weaker(each, likely)
            if weaker:
                said = "、".join(f"“{row.name} {row.printed}”" for row in weaker[:3])
                yield Finding(
                    each.passage.at(each.start, each.end),
                    f"分项写“{each.subject[-24:]}{each.value.raw}”，项目目标表写{said}",
                    "是同一个指标的，改成一个数",
                    severity=None if sure else "warning",
                    related=tuple(Related(row.indicator.at("value"), row.printed) for row in weaker),
                )


def _told_otherwise(subgoal: Subgoal, table: list[Row]) -> Iterator[Finding]:
    """Figures without a bound against the rows that they name in full."""
    for each in subgoal.plain_figures:
        sure, _ = bound(each, table)
        amounts = [row.value.amount or Decimal(0) for row in sure]
        if sure and each.value.amount not in (*amounts, sum(amounts, Decimal(0))):
            said = "、".join(f"“{row.name} {row.printed}”" for row in sure[:3])
            yield Finding(
                each.passage.at(each.start, each.end),
                f"分项写“{each.subject[-24:]}{each.value.raw}”，项目目标表写{said}",
                "是同一个指标的，改成一个数",
                severity="warning",
                related=tuple(Related(row.indicator.at("value"), row.printed) for row in sure),
            )


def _weaker(statement: Statement, rows: list[Row]) -> list[Row]:
    """The rows that ask for less than the statement; none where those of different names make up a count together."""
    weaker = [row for row in rows if is_weaker(row.value, statement.value)]
    if statement.value.quantity != "count" or not weaker or statement.value.is_ceiling:
        return weaker
    best: dict[tuple[int, str], Row] = {}
    for row in rows:
        key = (id(row.project), bare(row.name))
        if key not in best or is_weaker(best[key].value, row.value):
            best[key] = row
    total = sum((row.value.amount or Decimal(0) for row in best.values()), Decimal(0))
    wanted = statement.value.amount
    return [] if wanted is None or total >= wanted else weaker
