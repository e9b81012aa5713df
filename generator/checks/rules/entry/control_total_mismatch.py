"""财政批复的控制数与明细相加的数对不上。

## 为什么
控制数从批复上抄来，明细一行一行录入；两边不等，就是明细打错、漏行或多行，或者控制数抄错。公布的数应当与批复一致。

## 依据
预算法第五十二条、第八十条：各部门的预算、决算由财政部门批复。四舍五入的尾差只作提示。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
控制数:
  项目支出: 80000
支出: |
  科目编码	项目支出
  2012604	50000
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
控制数:
  项目支出: 80000
支出: |
  科目编码	项目支出
  2012604	50000
  2012699	30000
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import MoneyUnit, places_needed, show
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.control import ControlProblem


@rule(title="控制数与明细不符", ids=(), severity="error", basis="预算法第五十二条、第八十条")
def control_total_mismatch(case: Case) -> Iterator[Finding]:
    """A control total of the reply differs from what the leaves add up to."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or filing.control is None:
        return
    for problem in case.derived.control_problems:
        at, message = filing.control.at(problem.field), _message(problem, filing.unit)
        if problem.is_tail:
            yield Finding(at, f"{message}，在四舍五入的尾差以内", severity="info")
        else:
            yield Finding(at, message, "逐项核对明细与批复；打错的改过来")


def _message(problem: ControlProblem, unit: MoneyUnit) -> str:
    places = max(places_needed((problem.typed,), unit), places_needed((problem.computed,), unit))
    typed, computed, difference = (
        show(each, unit, places) for each in (problem.typed, problem.computed, abs(problem.difference))
    )
    return f"{problem.name}的控制数是 {typed}，明细相加是 {computed}，相差 {difference} {unit.label}"
