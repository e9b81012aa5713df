"""项目预算数是零、负数，小得不成钱，或者细到分以下。

## 为什么
一个有绩效目标的项目总要花钱；“15.00元”多半是把万元写成了元。

## 依据
绩效目标表的填报规矩（P10）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 元
预算数: 15.00
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule

#: Below this many 元 no project is worth a form, above that no department has one.
_LEAST, _MOST = Decimal(100), Decimal(10) ** 11


@rule(title="预算数不合情理", ids=("P10",), severity="error")
def implausible_project_budget(case: Case) -> Iterator[Finding]:
    """The budget of each form by itself."""
    for each in printed(case):
        budget, at = each.project.budget, each.project.at("budget")
        if not isinstance(budget, Decimal):
            continue
        if budget < 0:
            yield Finding(at, "项目预算数是负数", "核对预算数")
        elif budget == 0:
            yield Finding(at, "项目预算数是 0", "没有安排资金的项目不列；漏填的补上", severity="warning")
        elif budget * 100 % 1:
            yield Finding(at, f"项目预算数合 {budget:f} 元，细到分以下", "核对小数和金额单位")
        elif budget < _LEAST or budget >= _MOST:
            yield Finding(
                at,
                f"项目预算数合 {budget:,.2f} 元",
                f"核对金额单位（现在是{each.project.unit.label}）",
                severity="warning",
            )
