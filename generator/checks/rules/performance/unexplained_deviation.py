"""没有完成、扣了分，却没有写偏差原因和改进措施。

## 为什么
自评最有用的就是这一栏：为什么没做到、明年怎么办。

## 依据
自评表的“偏差原因分析及改进措施”栏（P57）：扣了分而没有原因的是错，表里别处说了原因的是警告；执行率不到九成、少做两成而没有原因的是警告，超过目标两成的是提示。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	整理文书档案卷数	≥10000卷	5000卷	50	25
```

## 正确
执行率低的原因，表里没有栏目的，写在决算的综述里也行：

```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
---

### 十、预算绩效管理情况

档案整理费项目自评综述：项目自评得分为93.0分。预算执行率较低，主要是尾款待验收后支付。
```
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	20.00	20.00	14.00	10	70.00%	7
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	编印档案汇编	≥1本	2本	90	86	第二本校对有误，已重印
总分: 93
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	整理文书档案卷数	≥10000卷	5000卷	50	25	人手不足，下半年增聘两人
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.value import parse
from generator.checks.rule import Finding, rule
from generator.model.performance import Result, SelfEvaluationForm
from generator.model.vocabulary import Kind

_FIFTH = Decimal("0.2")
_NINETY = Decimal(90)
#: 预算执行率较低，主要是…
_SLOW = re.compile(r"执行(?:率|数|进度)?[^。；\d]{0,10}(?:低|慢|滞后|不足|不高|未达)")

#: Words of why marks were lost, where the form has no column for them.
_WHY = re.compile(r"原因|由于|因为|受[^，。；]{1,12}影响|偏差|改进|整改|扣分|扣[0-9]")
_UNSPENT = re.compile(
    r"执行率[^。；]{0,12}(?:低|慢|不足|不高|未达|原因|因为|由于|为|[0-9])|[未没][^。；，]{0,4}(?:支出|支付|拨付|使用)|尾款|质保金|结余|结转|收回|据实结算|流标|未开工|未实施"
)


@rule(title="偏差没有说明", ids=("P57",), severity="error")
def unexplained_deviation(case: Case) -> Iterator[Finding]:
    """Rows that lost marks or went far beyond, and poor execution, without a reason."""
    for each in evaluation.printed(case):
        form = each.form
        explained = {result.level2 for result in form.results if _has(result.deviation)}
        told = (form.conclusion, form.achieved, form.note)
        is_told = not explained and any(_WHY.search(each or "") is not None for each in told)
        for result in form.results:
            if _has(result.deviation):
                continue
            weight, score = evaluation.number(result.weight), evaluation.number(result.score)
            if weight is not None and score is not None and score < weight:
                # A merged cell of the same 二级指标 may hold the reason of several rows.
                yield Finding(
                    result.at("score"),
                    f"“{result.level3.strip()}”扣了 {weight - score} 分，没有写偏差原因",
                    "写原因和改进措施",
                    severity="warning" if is_told or result.level2 in explained else None,
                )
            elif _is_far_off(result):
                yield Finding(
                    result.at("outcome"),
                    f"“{result.level3.strip()}”目标 {(result.target or '').strip()}，完成 {(result.outcome or '').strip()}，相差两成以上，没有写原因",
                    "写原因；目标定得太松的，明年改",
                    severity="info" if _is_beyond(result) else "warning",
                )
        yield from _poor_execution(case, form)


def _poor_execution(case: Case, form: SelfEvaluationForm) -> Iterator[Finding]:
    """Less than nine tenths of the money spent, and no word why."""
    total = evaluation.total_row(form)
    if total is None or not isinstance(total.executed, Decimal) or not isinstance(total.adjusted, Decimal):
        return
    rate = total.executed / total.adjusted * 100 if total.adjusted > 0 else _NINETY
    if rate < _NINETY and not _has(total.reason) and not _is_explained(case, form) and not _says_why(form):
        yield Finding(
            total.at("executed"),
            f"执行率 {rate:.1f}%，不到 90%，没有写原因",
            "写原因和改进措施",
            severity="warning",
        )


def _says_why(form: SelfEvaluationForm) -> bool:
    """Whether the form itself speaks of the money that was not spent, in its conclusion or beside a row."""
    told = (form.conclusion, form.achieved, form.note, *(row.deviation for row in form.results))
    return any(_UNSPENT.search(each or "") is not None for each in told)


def _is_explained(case: Case, form: SelfEvaluationForm) -> bool:
    """Whether the summary of the form, here or in the final accounts, tells why: many forms have no room for it."""
    final = case.sibling(Kind.FINAL)
    told = (*case.passages, *(case.of(final).passages if final is not None else ()))
    name = form.name.strip()
    return any(_SLOW.search(each.text) is not None for each in told if name in each.text + each.heading)


def _has(text: str | None) -> bool:
    return len((text or "").strip(" 　-—/无")) > 0


def _is_far_off(result: Result) -> bool:
    target, outcome = parse(result.target), parse(result.outcome)
    if target.kind != "figure" or outcome.kind != "figure" or target.unit != outcome.unit:
        return False
    a, b = target.amount, outcome.amount
    if not a or b is None or target.quantity in ("money", "duration") or target.is_ceiling:
        return False
    if target.quantity == "count" and 0 < b - a <= 1:
        return False  # two where one was wanted
    return abs(b - a) / a > _FIFTH


def _is_beyond(result: Result) -> bool:
    """Whether more was done than asked for."""
    target, outcome = parse(result.target).amount, parse(result.outcome).amount
    return target is not None and outcome is not None and outcome > target
