"""自评表的年度资金总额，不等于财政拨款、结转资金、其他资金之和。

## 为什么
总额一栏印了 0，下面却有 90 万元，执行率就无从算起。

## 依据
自评表的资金栏（P55）。逐栏核对；没有给的栏不核对。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数
  年度资金总额	50	50	43
  其中：当年财政拨款	40	40	33
  上年结转资金	5	5	5
  其他资金	0	0	0
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数
  年度资金总额	50	50	43
  其中：当年财政拨款	45	45	38
  上年结转资金	5	5	5
  其他资金	0	0	0
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, or_zero, places_needed, rounding_tail, show
from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule

_COLUMNS = (("opening", "年初预算数"), ("adjusted", "全年预算数"), ("executed", "全年执行数"))


@rule(title="自评资金加不拢", ids=("P55",), severity="error")
def evaluation_funds_sum(case: Case) -> Iterator[Finding]:
    """Total against parts, column by column; a column of which a part is not given is skipped."""
    for each in evaluation.printed(case):
        form = each.form
        total, parts = evaluation.total_row(form), evaluation.parts(form)
        if total is None or len(parts) < 2:
            continue
        for column, name in _COLUMNS:
            whole = getattr(total, column)
            figures = [getattr(row, column) for row in parts]
            if (
                not isinstance(whole, Decimal)
                or ABSENT in figures
                or not any(isinstance(figure, Decimal) for figure in figures)
            ):
                continue
            added = sum(map(or_zero, figures), Decimal(0))
            if added != whole:
                places = places_needed((added, whole), form.unit)
                yield Finding(
                    total.at(column),
                    f"{name}：总额 {show(whole, form.unit, places)}，各项合计 {show(added, form.unit, places)}",
                    "核对各项资金",
                    severity="info" if abs(added - whole) <= rounding_tail(len(parts), form.unit) else None,
                )
