"""绩效目标表各项指标的分值加起来，不是 100（留出预算执行率 10 分的，是 90）。

## 为什么
年底自评照这些分值打分；加起来不是 100，总分和等级都不对。

## 依据
绩效指标的分值合计（P53）：超过 100 的、有负数的是错误，别的是警告。有一行没有分值的，不核对。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	分值
  产出指标	数量指标	整理文书档案卷数	≥10000卷	50
  效益指标	社会效益指标	群众查档当天取到率	≥90%	30
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%	30
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值	分值
  产出指标	数量指标	整理文书档案卷数	≥10000卷	50
  效益指标	社会效益指标	群众查档当天取到率	≥90%	30
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%	10
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.whole import forms
from generator.checks.rule import Finding, rule

_FULL, _MONEY = Decimal(100), Decimal(10)
#: Fewer rows than this are no whole form.
_FEWEST = 3


@rule(title="分值合计不是100", ids=("P53",), severity="error")
def target_weights(case: Case) -> Iterator[Finding]:
    """The weights of each form whose rows all have one."""
    for project in forms(case):
        indicators = project.indicators
        if not any(row.weight for row in indicators):
            continue
        weights = [_weight(row.weight) for row in indicators]
        for row, weight in zip(indicators, weights, strict=True):
            if weight is not None and weight < 0:
                yield Finding(row.at("weight"), f"“{row.level3.strip()}”的分值是负数", "核对分值")
        given = [weight for weight in weights if weight is not None]
        total = sum(given, Decimal(0))
        if len(given) < max(_FEWEST, len(weights)) or min(given) < 0 or total in (_FULL, _FULL - _MONEY):
            continue
        # As shares of 1: 0.1, 0.05.
        if total in (1, Decimal("0.9")):
            continue
        yield Finding(
            project.at("indicators"),
            f"各项指标的分值合计 {total.normalize():f}，不是 100，也不是留出执行率 10 分的 90",
            "逐行核对分值",
            severity=None if total > _FULL else "warning",
        )


def _weight(text: str | None) -> Decimal | None:
    """A weight as typed, with or without % or 分; a negative one as such."""
    told = (text or "").strip()
    number = evaluation.number(told.lstrip("-－"))
    return number if number is None or not told.startswith(("-", "－")) else -number
