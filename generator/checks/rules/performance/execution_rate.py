"""自评表的执行率与执行数、预算数算出来的不同，或执行率的得分不是按比例算的。

## 为什么
执行率 = 全年执行数 ÷ 全年预算数；算错了，10 分也跟着错。

## 依据
自评表的资金栏（P54）：执行率算错是错；得分与 10 分乘执行率不同的是警告，另有公开的评分办法的除外。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	50	50	43	10	95%	9.5
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	50	50	43	10	86%	8.6
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import Amount, or_zero, rounding_tail, show
from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule
from generator.model.performance import FundsRow, SelfEvaluationForm

_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_SCALE = re.compile(
    r"执行率[^。]{0,16}(?:以上|以下|≥|>|＞|不低于|大于|高于|低于|每)[^。]{0,14}(?:[得计扣][^。；，]{0,6}分|满分)"
)


@rule(title="执行率算错", ids=("P54",), severity="error")
def execution_rate(case: Case) -> Iterator[Finding]:
    """Rate and score of the row of all money; a total of 0 beside parts that are not is reckoned by its parts."""
    for each in evaluation.printed(case):
        form = each.form
        total = evaluation.total_row(form)
        if total is None:
            continue
        spent = _spent(form, total)
        if spent is None:
            continue
        executed, planned = spent
        rate = executed / planned * 100
        # What the rounding of both amounts, as printed, may make of the rate: much, where they are small.
        slack = rounding_tail(1, form.unit) / planned * 100
        stated = evaluation.number(total.rate)
        if stated is not None and not (total.rate or "").strip().endswith(("%", "％")) and stated <= 2 < rate:
            stated *= 100
        tolerance = max(_TENTH, _HALF / 10 ** evaluation.decimals(total.rate), slack)
        if stated is not None and abs(stated - rate) > tolerance:
            yield Finding(
                total.at("rate"),
                f"执行率写 {(total.rate or '').strip()}，按执行数和预算数算是 {rate:.2f}%",
                "核对执行数、全年预算数和执行率",
            )
        yield from _overspent(form, total)
        weight, score = evaluation.number(total.weight), evaluation.number(total.score)
        if weight is not None and score is not None and not _has_scale(case, form):
            wanted = weight * min(rate, Decimal(100)) / 100
            places, tail = evaluation.decimals(total.score), weight * slack / 100
            # Whole marks are given by half a mark; a third and more is another mark.
            rounding = Decimal("0.35") if places == 0 else max(_TENTH, _HALF / 10**places)
            if abs(score - wanted) > max(rounding, tail):
                yield Finding(
                    total.at("score"),
                    f"执行率得分 {score}，{weight} 分按执行率 {rate:.1f}% 应得 {wanted:.1f}",
                    "按比例给分；另有评分办法的，写 知悉 说明",
                    severity="warning",
                )


def _overspent(form: SelfEvaluationForm, total: FundsRow) -> Iterator[Finding]:
    """More executed than the whole year's budget allows."""
    planned, executed = total.adjusted, total.executed
    if not isinstance(planned, Decimal) or not isinstance(executed, Decimal):
        return
    if 0 < planned < executed - rounding_tail(1, form.unit):
        yield Finding(
            total.at("executed"),
            f"全年执行数 {show(executed, form.unit)} 高过全年预算数 {show(planned, form.unit)}",
            "核对两个数；年中追加的，写进全年预算数",
            severity="warning",
        )


def _has_scale(case: Case, form: SelfEvaluationForm) -> bool:
    """Whether the summary or the form says how the rate is scored: 执行率达到95%的得10分."""
    told = (form.note, form.conclusion, *(each.text for each in case.passages))
    return any(_SCALE.search(each or "") is not None for each in told)


def _spent(form: SelfEvaluationForm, total: FundsRow) -> tuple[Decimal, Decimal] | None:
    """What was executed, and the whole year's budget, which is not 0."""
    planned, executed = _figures(total.adjusted, total.opening), total.executed
    if not isinstance(executed, Decimal) or planned is None:
        return None
    if planned == 0:
        parts = evaluation.parts(form)
        planned = sum((or_zero(row.adjusted) for row in parts), Decimal(0))
        executed = sum((or_zero(row.executed) for row in parts), Decimal(0))
    return (executed, planned) if planned > 0 else None


def _figures(*amounts: Amount) -> Decimal | None:
    return next((each for each in amounts if isinstance(each, Decimal)), None)
