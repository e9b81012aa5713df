"""运算符的方向反了：事故率写 ≥，成本写 ≥，数量写 ≤。

## 为什么
“重大舆情发生率 ≥95%”等于要求出事；“成本 ≥10万元”等于越贵越好。

## 依据
指标的正反向（P32）：发生率、成本、满意度写反了一定是错；其余按名称推断，只作警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案损坏率	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案损坏率	≤1%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import Row
from generator.checks.indicator.sense import Sense, sense
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

#: What is better kept low though it is counted: meetings, journeys, receptions.
_KEPT_LOW = ("接待", "出国", "会议", "因公", "公务用车", "出差", "上限", "不超", "控制", "存量", "欠")


@rule(title="运算符方向反了", ids=("P32",), severity="error")
def operator_against_sense(case: Case) -> Iterator[Finding]:
    """The operator against the polarity of the name."""
    for row in every_row(case):
        known = sense(row.name)
        value = row.value
        if known is None or not value.is_figure or not (value.is_floor or value.is_ceiling):
            continue
        if known.floor == value.is_floor or _may_be(row, known):
            continue
        wanted = "≥" if known.floor else "≤"
        meaning = {"count": "是要做到的数量", "deadline": "越短越好"}.get(
            known.of, "越高越好" if known.floor else "越低越好"
        )
        yield Finding(
            row.indicator.at("value"),
            f"“{row.name}”{meaning}，指标值却是“{row.printed}”"
            + ("，一个不做也成立" if known.of == "count" else ""),
            f"改为 {wanted}，或改指标",
            severity=None if known.is_certain and not row.value.subject else "warning",
        )


def _may_be(row: Row, known: Sense) -> bool:
    """Whether the other way round can be meant as well."""
    quantity = row.value.quantity
    if known.of == "cost":
        is_cost = quantity == "money" or (quantity == "price" and "成本" in row.name)
        return not is_cost or (row.branch == "效益" and "成本" not in row.name)
    if known.of == "satisfaction":
        return quantity not in ("ratio", "number")
    if known.of == "deadline":
        return quantity != "duration"
    if known.of == "mishap":
        return quantity == "duration"
    if known.of == "count":
        return quantity != "count" or any(word in row.name for word in _KEPT_LOW)
    if known.of == "rate":
        # ≤100% of a rate says nothing; that is told as such.
        return quantity != "ratio" or row.value.num == 100
    return known.of == "growth"
