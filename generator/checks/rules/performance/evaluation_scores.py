"""自评的分数加不拢：分值合计不是100，得分合计不是总分，或得分高过分值。

## 为什么
100 分是分到每一个指标上的；加不拢，总分就没有意义。

## 依据
自评表满分 100 分，其中预算执行率 10 分（P53）。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	5	5	5	10	100%	10
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	质量指标	档案整理合格率	≥95%	96%	50	50
  效益指标	社会效益指标	群众查档当天取到率	≥90%	95%	30	30
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%	95%	10	10
总分: 98
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	5	5	5	10	100%	10
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	质量指标	档案整理合格率	≥95%	96%	50	50
  效益指标	社会效益指标	群众查档当天取到率	≥90%	95%	30	30
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%	95%	10	10
总分: 100
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule
from generator.model.performance import FundsRow, Result

_FULL, _MONEY = Decimal(100), Decimal(10)


@rule(title="自评分数加不拢", ids=("P53",), severity="error")
def evaluation_scores(case: Case) -> Iterator[Finding]:
    """Weights, scores and total of each form; skipped where a part is not given."""
    for each in evaluation.printed(case):
        form = each.form
        total = evaluation.total_row(form)
        scored: tuple[Result | FundsRow, ...] = (*form.results, *form.funds)
        for record in scored:
            weight, score = evaluation.number(record.weight), evaluation.number(record.score)
            if weight is not None and score is not None and score > weight:
                yield Finding(record.at("score"), f"得分 {score} 高过分值 {weight}", "核对得分和分值")
        full = evaluation.full_score(form)
        has_money = total is not None and evaluation.number(total.weight) is not None
        allowed = {_FULL} if has_money else {_FULL, _FULL - _MONEY}
        if full is not None and full not in allowed:
            yield Finding(
                form.at("results"), f"各项分值合计 {full}，不是 100", "核对分值，执行率的 10 分也算在内"
            )
        stated, gained = evaluation.number(form.total_score), evaluation.gained(form)
        if (
            stated is not None
            and gained is not None
            and abs(stated - gained) > _tail(form.total_score, gained)
        ):
            missing = total is not None and not has_money and stated - gained == _MONEY
            if not missing:
                yield Finding(
                    form.at("total_score"),
                    f"总分 {stated}，各项得分合计 {gained}，差 {abs(stated - gained)}",
                    "核对各项得分和总分",
                )


def _tail(printed: str | None, gained: Decimal) -> Decimal:
    """What rounding the total to its printed decimals can hide."""
    places = evaluation.decimals(printed)
    return Decimal("0.5") / 10**places if gained != round(gained, places) else Decimal(0)
