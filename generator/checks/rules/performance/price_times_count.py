"""单价乘数量，远远超过预算数，或正好差一万倍。

## 为什么
人均标准、户均成本、单价，乘上人数、户数、数量，应当和预算数是一个量级；差出许多倍的，是元写成了万元，户写成了万户，或多写了一个 0。

## 依据
成本指标应当与预算数相称（P37）。乘积是预算数 5 倍以上，或比预算数小一万倍左右的，报出来；凭单位认出是同一件事，所以是警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	成本指标	每卷整理成本	≤15万元/卷
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 15.00
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	成本指标	每卷整理成本	≤15元/卷
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import show
from generator.checks.case import Case
from generator.checks.indicator.likeness import keywords
from generator.checks.indicator.measure import family
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project

#: How many times the budget a product must be to be a slip, and how near to ten thousand times below it.
_FAR, _WAN, _NEAR = 5, Decimal(10_000), Decimal(2)
#: A ceiling for a single one is not what all get.
_HIGHEST = re.compile("最高|上限|封顶|限额")
#: Paid so many times a year at most.
_TIMES = {"月": 12, "季": 4, "季度": 4, "天": 365, "日": 365, "次": 12}


@rule(title="单价乘数量与预算不相称", ids=("P37",), severity="warning")
def price_times_count(case: Case) -> Iterator[Finding]:
    """Each price of a form times the count of what it is a price of, against the budget."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    if not isinstance(project.budget, Decimal) or project.budget <= 0:
        return
    table = rows(project)
    for row in table:
        count = _count(row, table)
        if count is None or row.value.amount is None or count.value.amount is None:
            continue
        product = row.value.amount * count.value.amount
        fault = _fault(product, project.budget, row.value.unit)
        if fault:
            yield Finding(
                row.indicator.at("value"),
                f"“{row.name} {row.printed}”乘“{count.name} {count.printed}”是 {show(product, project.unit)}{project.unit.label}，"
                f"预算数 {show(project.budget, project.unit)}{project.unit.label}，{fault}",
                "核对元和万元、数量的单位和位数",
                related=(Related(count.indicator.at("value"), count.printed),),
            )


def _fault(product: Decimal, budget: Decimal, unit: str) -> str:
    if product >= _FAR * budget:
        return f"是预算数的 {product / budget:.0f} 倍"
    often = max((times for word, times in _TIMES.items() if re.search(f"[/·]{word}$", unit)), default=1)
    if any(budget / _NEAR <= product * _WAN * times <= budget * _NEAR for times in {1, often}):
        return "差一万倍"
    return ""


def _count(row: Row, table: tuple[Row, ...]) -> Row | None:
    """The row that counts what a price is paid for; None where none or several may."""
    if (
        _HIGHEST.search(row.name)
        or not row.is_cost
        or row.value.quantity != "price"
        or row.value.high is not None
    ):
        return None
    of = re.split("[/·]", row.value.unit)[1]
    counted = [
        each
        for each in table
        if each.twig == "数量"
        and each.value.is_figure
        and each.value.num
        and each.value.high is None
        and family(each.value.unit) == family(of)
    ]
    named = [each for each in counted if keywords(each.name) & keywords(row.name)]
    if not named and re.search(f"{of}均|[每单]{of}|^{of}", row.name):
        named = counted
    return named[0] if len(named) == 1 else None
