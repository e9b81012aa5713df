"""指标值恒成立，或不可能：≥0、≤100%、≥100%、≤1年。

## 为什么
“≥0场”一场不办也完成；“≤100%”什么都满足；比率“>100%”谁也做不到。

## 依据
指标值应当分得出做到与没做到（P33）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	档案宣传活动	≥0场
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	档案宣传活动	≥4场
  产出指标	质量指标	档案整理合格率	=100%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator.measure import DURATIONS
from generator.checks.indicator.sense import sense
from generator.checks.indicator.value import Value
from generator.checks.indicator.whole import every_row
from generator.checks.rule import Finding, rule

_HUNDRED = Decimal(100)
_YEAR = 365
#: Shares that may exceed a hundred.
_UNBOUNDED = (
    "增",
    "倍",
    "提高",
    "提升",
    "收益",
    "回报",
    "超额",
    "任务完成",
    "计划完成",
    "目标完成",
    "收入",
    "杠杆",
    "撬动",
)

#: A share of a budget or an estimate, which spending may well exceed.
_OF_A_LIMIT = re.compile(
    r"(?:预算|概算|估算|投资|成本|造价|费用|支出|经费|限额|指标)[^，、]{0,6}(?:率|比例|比|占比|程度)$"
)


@rule(title="指标值恒成立或不可能", ids=("P33",), severity="warning")
def degenerate_bound(case: Case) -> Iterator[Finding]:
    """Bounds that every outcome keeps, or none; a length of time that fills the year."""
    for row in every_row(case):
        fault = _fault(row.name, row.twig, row.value)
        if fault:
            yield Finding(
                row.indicator.at("value"),
                f"“{row.name}”的“{row.printed}”{fault}",
                "写一个分得出做到没做到的值",
            )


def _fault(name: str, twig: str, value: Value) -> str:
    if not value.is_figure or value.high is not None or value.num is None:
        return ""
    if value.op == "≥" and value.num == 0:
        return "一点不做也成立"
    if value.op == "<" and value.num == 0:
        return "不可能"
    if value.quantity == "ratio" and value.unit == "%":
        return _of_share(name, value, value.num)
    if value.quantity == "duration":
        days = value.num * DURATIONS[value.unit]
        known = sense(name)
        is_limit = (known is not None and known.of == "deadline") or twig == "时效"
        if value.is_ceiling and days >= _YEAR - 5 and is_limit:
            return "只要在一年之内就成立，年度项目总是做得到"
        if value.is_floor and days >= _YEAR and value.unit in ("天", "日"):
            return "要全年一天不差，没有余地；或者本来就恒成立"
    return ""


def _of_share(name: str, value: Value, num: Decimal) -> str:
    op = value.op
    if num < _HUNDRED:
        return ""
    if op == "≤":
        return "" if _OF_A_LIMIT.search(name) else "总是成立"
    if any(word in name for word in _UNBOUNDED):
        return ""
    if op == "≥" and num == _HUNDRED:
        return "比率不会超过 100%，应写 =100%"
    if (op in (">", "≥", "=") and num > _HUNDRED) or (op == ">" and num == _HUNDRED):
        return "做不到：比率不会超过 100%"
    if not op and num == _HUNDRED and not value.subject and "满意" in name:
        return "没有余地：人人满意才算完成"
    return ""
