"""自评表上“实际完成情况”写的数，与同一张表里那个指标的实际完成值不同。

## 为什么
上面写侦办案件584起，下面的完成值是548起，读者不知道该信哪个。

## 依据
同一事实说两遍，数相同（C66、P56）。只看紧跟在指标名称（末尾的“数”“金额”可以省去）后面、单位相同的一个数；
一个名称后面有几个数的（各乡镇分说的、先说目标的），都不看。

## 有误
```2024/自评.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
实际完成情况: 全年整理文书档案9800卷，群众满意度达到95%。
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案数量	≥8000卷	8900卷	50	50
```

## 正确
```2024/自评.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
实际完成情况: 全年整理文书档案8900卷，其中上半年整理文书档案4000卷；整理照片档案300张。
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案数量	≥8000卷	8900卷	50	50
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.measure import MULTIPLIERS, family
from generator.checks.indicator.value import Value, figures, parse, plain
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Result, SelfEvaluationForm

_QUANTITY = re.compile(r"(?:数量|金额|总额|面积|人数|次数|个数|户数|数)$")
#: What may stand between a name and its figure.
_LINK = re.compile(r"(?:共计|总计|累计|合计|共|已|完成|实现)+$")
#: What may stand before a name and leaves it what it is.
_WHOLE = re.compile(
    r"(?:(?:全|本|当)?年度?|[0-9年]+|截至|底|末|全[县市区局镇]|我[县市区局镇]|共|累计|实际|完成|已|组织|开展|实现|通过|使)*"
)
_SHORTEST = 4


@rule(title="完成情况与完成值不同", ids=("C66", "P56"), severity="error")
def achieved_otherwise(case: Case) -> Iterator[Finding]:
    """A figure in the words on what was achieved is not the outcome of the indicator that it is told of."""
    for each in evaluation.printed(case):
        told = list(figures(plain(each.form.achieved or "")))
        for row in each.form.results if told else ():
            yield from _compared(each.form, row, told)


def _compared(form: SelfEvaluationForm, row: Result, told: list[Value]) -> Iterator[Finding]:
    outcome, target = parse(row.outcome), parse(row.target)
    name = bare(row.level3)
    stems = {each for each in (name, _QUANTITY.sub("", name)) if len(each) >= _SHORTEST}
    if outcome.kind != "figure" or outcome.high is not None or not stems:
        return
    found = [
        each for each in told if each.subject and _LINK.sub("", bare(each.subject)).endswith(tuple(stems))
    ]
    if len(found) != 1:
        return
    value = found[0]
    is_same_sort = family(value.unit) == family(outcome.unit) and value.high is None
    if (
        is_same_sort
        and value.op in ("", "=", "≥")
        and not value.raw.startswith(("≥", ">", "不"))
        and value.amount not in (outcome.amount, target.amount)
        and _is_whole(value.subject, stems)
        and not _is_rounded(value, outcome)
    ):
        yield Finding(
            form.at("achieved"),
            f"“实际完成情况”写“{bare(value.subject)[-16:]}{value.num}{value.multiplier}{value.unit}”，"
            f"“{row.level3.strip()}”的实际完成值是 {(row.outcome or '').strip()}",
            "核对两处，改正写错的一处",
            related=(Related(row.at("outcome"), "实际完成值"),),
        )


def _is_whole(subject: str, stems: set[str]) -> bool:
    """Whether nothing before the name makes it a part of what the indicator counts: 党员培训人数."""
    told = _LINK.sub("", bare(subject))
    before = (told.removesuffix(stem) for stem in stems if told.endswith(stem))
    return any(_WHOLE.fullmatch(each) for each in before)


def _is_rounded(one: Value, other: Value) -> bool:
    """Whether one is the other with fewer digits."""
    if one.amount is None or other.amount is None:
        return True
    return abs(one.amount - other.amount) < max(_step(one), _step(other))


def _step(value: Value) -> Decimal:
    """One unit of the last digit as written."""
    digits = value.num.as_tuple().exponent if value.num is not None else 0
    return Decimal(1).scaleb(int(digits)) * MULTIPLIERS[value.multiplier]
