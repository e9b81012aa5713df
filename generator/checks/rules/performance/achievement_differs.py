"""自评表的预期目标、实际完成情况里写的数，与指标的年度指标值、实际完成值不同；或说全部完成，指标却没有完成。

## 为什么
一张表的上半截和下半截说两样的数，读者不知道哪一个是真的。

## 依据
自评表的完成情况应当与各项指标一致（C66、P45、P56）。数紧跟在指标名称（末尾的“数”“金额”可以省去）后面、单位相同、只有一个的，是错误；
凭字词认出是同一件事的，是警告。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
实际完成情况: 全年整理文书档案12000卷
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案卷数	≥10000卷	10200卷	50	50
```

```2024/自评/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
实际完成情况: 各项目标全部完成
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	维修面积	≥600平方米	480平方米	50	40	雨季停工，明年续做
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
预期目标: 整理文书档案10000卷
实际完成情况: 全年整理文书档案10200卷，全部完成
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案卷数	≥10000卷	10200卷	50	50
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.indicator.achieved import told_otherwise
from generator.checks.indicator.binding import is_weaker
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.spoken import by_kind, differing, has_figures, is_of_several_years
from generator.checks.indicator.value import Value, figures, parse, plain
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Result, SelfEvaluationForm

_ALL_DONE = re.compile(
    r"(?:目标|任务|指标)[^，。；]{0,6}(?:全部|均已?|全面|圆满)(?:按时|按期|如期|保质保量)?完成"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one row says: its target or its outcome."""

    name: str
    value: Value
    result: Result


@rule(title="完成情况与指标不同", ids=("C66", "P45", "P56"), severity="error")
def achievement_differs(case: Case) -> Iterator[Finding]:
    """The words of each form on what was expected and achieved against its rows."""
    for each in evaluation.printed(case):
        form = each.form
        by_name = dict(_by_name(form, case.entry.year))
        yield from by_name.values()
        for field, name, column, column_name in (
            ("expected", "预期目标", "target", "年度指标值"),
            ("achieved", "实际完成情况", "outcome", "实际完成值"),
        ):
            text = getattr(form, field) or ""
            if not has_figures(text) or is_of_several_years(text):
                continue
            table = [_Told(row.level3.strip(), parse(getattr(row, column)), row) for row in form.results]
            for clause, met in differing(text, by_kind(table)):
                if field == "achieved" and met.name in by_name:
                    continue
                yield Finding(
                    form.at(field),
                    f"{name}写“{clause}”，指标“{met.name}”的{column_name}是“{met.value.raw.strip()}”",
                    "是同一件事的，改成一个数",
                    "warning",
                    related=(Related(met.result.at(column), met.name),),
                )
        yield from _all_done(form)


def _by_name(form: SelfEvaluationForm, year: int) -> Iterator[tuple[str, Finding]]:
    """The indicators of whose outcome the words tell another figure right after their name."""
    text = plain(form.achieved or "")
    told = [value for value in figures(text) if not text.startswith(("左右", "上下"), value.end)]
    for row in form.results if told else ():
        value = told_otherwise(row, told, year)
        if value is not None:
            name = row.level3.strip()
            yield (
                name,
                Finding(
                    form.at("achieved"),
                    f"“实际完成情况”写“{bare(value.subject)[-16:]}{value.num}{value.multiplier}{value.unit}”，"
                    f"“{name}”的实际完成值是 {(row.outcome or '').strip()}",
                    "核对两处，改正写错的一处",
                    related=(Related(row.at("outcome"), "实际完成值"),),
                ),
            )


def _all_done(form: SelfEvaluationForm) -> Iterator[Finding]:
    """All is said to be done, and a row fell short of its target and lost marks."""
    said = _ALL_DONE.search(form.achieved or "")
    if said is None:
        return
    for row in form.results:
        target, outcome = parse(row.target), parse(row.outcome)
        weight, score = evaluation.number(row.weight), evaluation.number(row.score)
        is_short = (
            target.is_figure
            and outcome.is_figure
            and target.unit == outcome.unit
            and is_weaker(outcome, target)
        )
        if is_short and weight is not None and score is not None and score < weight:
            yield Finding(
                form.at("achieved"),
                f"完成情况写“{said[0]}”，指标“{row.level3.strip()}”目标 {(row.target or '').strip()}，完成 {(row.outcome or '').strip()}",
                "照实写哪些没有完成",
                "warning",
                related=(Related(row.at("outcome"), "没有完成的指标"),),
            )
            return
