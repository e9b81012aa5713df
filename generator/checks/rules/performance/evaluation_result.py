"""自评表没有填完成值或得分，或得分比按完成值算的高。

## 为什么
公开的自评表空着完成值，等于没有评；完成一半得满分，也不是评。

## 依据
自评表的指标栏（P56）：整张没有填的是错，个别空着、得分偏高（没有完成却给满分的，高一点也算）的是警告。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案卷数	≥10000卷	5000卷	50	50
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	培训档案员人数	≥110人	103人	6	6
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	整理文书档案卷数	≥10000卷	5000卷	50	25	人手不足，下半年增聘两人
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.measure import MULTIPLIERS, family
from generator.checks.indicator.value import Value, parse
from generator.checks.rule import Finding, rule
from generator.model.performance import Result

#: How far scores may stand above what the outcome earns; less where a target missed has full marks.
_TOLERANCE, _FULL = Decimal("0.5"), Decimal("0.1")


@rule(title="自评没有填实", ids=("P56",), severity="error", yields_to=("evaluation-scores",))
def evaluation_result(case: Case) -> Iterator[Finding]:
    """Outcomes and scores that are wanting; scores above what the outcome earns."""
    for each in evaluation.printed(case):
        results = each.form.results
        blank = [row for row in results if not (row.outcome or "").strip()]
        unscored = [row for row in results if row.weight is not None and evaluation.number(row.score) is None]
        if results and len(blank) == len(results):
            yield Finding(
                each.form.at("results"), "整张自评表没有填实际完成值", "填每个指标的实际完成值和得分"
            )
        else:
            for row in blank:
                yield Finding(
                    row.at("outcome"), f"“{row.level3.strip()}”没有实际完成值", "填上", severity="warning"
                )
            for row in unscored:
                if row not in blank:
                    yield Finding(
                        row.at("score"), f"“{row.level3.strip()}”没有得分", "填上", severity="warning"
                    )
        for row in results:
            finding = _too_high(row)
            if finding is not None:
                yield finding


def _too_high(row: Result) -> Finding | None:
    weight, score = evaluation.number(row.weight), evaluation.number(row.score)
    target, outcome = parse(row.target), parse(row.outcome)
    if weight is None or score is None or not _comparable(target, outcome):
        return None
    a, b = target.amount, _as_asked(target, outcome)
    assert a is not None and b is not None
    if target.is_ceiling:
        share = Decimal(1) if b <= a else a / b
    else:
        share = Decimal(1) if b >= a else b / a
    earned = weight * share
    if score > earned + (_FULL if score == weight else _TOLERANCE):
        return Finding(
            row.at("score"),
            f"“{row.level3.strip()}”目标 {target.raw.strip()}，完成 {outcome.raw.strip()}，得分 {score}，按比例应得 {earned:.1f}",
            "按完成的比例给分；另有评分办法的，写 知悉 说明",
            severity="warning",
        )
    return None


def _as_asked(target: Value, outcome: Value) -> Decimal | None:
    """An outcome in what the target asks for: a bare number has its unit, and a bare 1 or 0.98 is a share."""
    if outcome.unit or outcome.num is None or outcome.multiplier:
        return outcome.amount
    if target.quantity == "ratio" and outcome.num <= 1:
        return outcome.num * (100 if target.unit == "%" else 1)
    return outcome.num * MULTIPLIERS[target.multiplier]


def _comparable(target: Value, outcome: Value) -> bool:
    """Whether both are figures of one unit, and the target is not 0."""
    return (
        target.kind == "figure"
        and outcome.kind == "figure"
        and target.high is None
        and outcome.high is None
        and (family(target.unit) == family(outcome.unit) or not outcome.unit)
        and bool(target.amount)
        and bool(outcome.amount is not None)
    )
