"""成本指标高过项目的预算数。

## 为什么
总成本的上限比预算还高，等于没有约束；差一万倍的，是元和万元写错了。

## 依据
成本指标不得超过预算数（P37）；只核对写明总成本的，单项成本超过预算的也报。远低于预算的只作提示。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	成本指标	项目总成本	≤20万元
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	成本指标	项目总成本	≤15万元
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import show
from generator.checks.case import Case
from generator.checks.indicator.rows import printed, rows
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.model.performance import Project

_TOTAL = re.compile(
    r"^(?:本)?(?:项目|工程|资金|补助|补贴)?(?:总成本|成本总额|总费用|总投资|总支出|成本控制数?|支出控制数?|经费控制数?|投资控制数?|总经费|预算控制数?|总成本控制数?)$"
    r"|项目总?成本(?:控制)?(?:数|额)?$|经费控制数"
)
#: Cost that is spread over several projects or years.
_WIDER = re.compile(r"单位成本|人均|每|年限|全部|累计|三年|规划|总目标")
_WAN = Decimal(10_000)


@rule(title="成本超过预算", ids=("P37",), severity="error")
def cost_over_budget(case: Case) -> Iterator[Finding]:
    """Upper bounds of money under 成本 against the budget of the form."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    if not isinstance(project.budget, Decimal) or project.budget <= 0:
        return
    for row in rows(project):
        value = row.value
        cost = value.amount
        if not row.is_cost or cost is None or value.quantity != "money" or value.is_floor:
            continue
        if _WIDER.search(row.name):
            continue
        is_total = _TOTAL.search(row.name) is not None
        if project.budget <= cost * 2 and cost <= project.budget and cost * _WAN != project.budget:
            continue
        budget = f"预算数 {show(project.budget, project.unit)} {project.unit.label}"
        at = row.indicator.at("value")
        if cost * _WAN == project.budget or cost == project.budget * _WAN:
            yield Finding(at, f"“{row.name} {row.printed}”与{budget}差一万倍", "核对元和万元")
        elif cost > project.budget:
            yield Finding(
                at,
                f"“{row.name} {row.printed}”超过{budget}",
                "核对指标值、预算数和金额单位",
                severity=None if is_total else "warning",
            )
        elif is_total and cost * 2 < project.budget:
            yield Finding(
                at,
                f"“{row.name} {row.printed}”不到{budget}的一半",
                "核对，是不是只算了一部分",
                severity="info",
            )
