"""预算数不等于财政资金加其他资金。

## 为什么
绩效目标表上“预算数”下面就是“其中：财政资金”“其他资金”，三个数相加减就知道对不对。

## 依据
绩效目标表的填报规矩（P9）。其他资金空白的，按 0 计。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
其中财政资金: 12.00
其他资金: 2.00
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
其中财政资金: 12.00
其他资金: 3.00
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from generator.amount import ABSENT, BLANK, or_zero, parse, places_needed, rounding_tail, show
from generator.checks.case import Case
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule
from generator.model.performance import Project

_FUNDS = re.compile(r"资金|结转|拨款|收入|结余|自筹|专户|贷款|债券")


@rule(title="预算数不等于各项资金之和", ids=("P9", "C20"), severity="error")
def project_funds_sum(case: Case) -> Iterator[Finding]:
    """Budget against fiscal and other money; other regions' forms have more parts, in their own fields."""
    for each in printed(case):
        project = each.project
        if project.other is BLANK and isinstance(project.budget, Decimal):
            yield Finding(
                project.at("other"), "其他资金空白，按 0 计", "确实没有的，写 0.00", severity="info"
            )
        if not isinstance(project.budget, Decimal) or project.fiscal is ABSENT or project.other is ABSENT:
            continue
        difference = project.budget - or_zero(project.fiscal) - or_zero(project.other)
        more = _more_parts(project)
        if difference and not any(
            sum(part) == difference for count in range(1, len(more) + 1) for part in combinations(more, count)
        ):
            figures = (project.budget, or_zero(project.fiscal), or_zero(project.other))
            places = places_needed(figures, project.unit)
            budget, fiscal, other = (show(figure, project.unit, places) for figure in figures)
            yield Finding(
                project.at("budget"),
                f"预算数 {budget}，财政资金 {fiscal} 加其他资金 {other}，"
                f"差 {show(abs(difference), project.unit, places)}{project.unit.label}",
                "核对三个数；还有上年结转等资金的，写进 其他栏目",
                severity="info" if abs(difference) <= rounding_tail(2, project.unit) else None,
            )


def _more_parts(project: Project) -> list[Decimal]:
    """Money in the form's own fields: 上年结转, 单位资金."""
    found = []
    for each in project.other_fields[:12]:
        amount = parse(each.text or "", project.unit) if _FUNDS.search(each.label) else None
        if amount:
            found.append(amount)
    return found[:6]
