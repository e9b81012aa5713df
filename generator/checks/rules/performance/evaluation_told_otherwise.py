"""文字里一个项目的自评得分、等级、全年预算数、执行数，与它的自评表不同。

## 为什么
综述是照自评表写的；表后来改了分，文字没有改，读者不知道该信哪个。

## 依据
表文一致（C53、R38）。只看紧跟在项目名称后面的自评得分和等级；名称不在自评表里的、几个项目的平均得分，都不看。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
---

### 十、预算绩效管理情况

档案整理费项目自评综述：根据年初设定的绩效目标，项目自评得分为88.5分。全年预算数为20.00万元，执行数为18.00万元，完成预算的90.00%。
```
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	20.00	20.00	18.00	10	90.00%	9
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	整理文书档案卷数	≥10000卷	9800卷	90	88.2	个别档案破损，正在修复
总分: 97.2
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
---

### 十、预算绩效管理情况

档案整理费项目自评综述：根据年初设定的绩效目标，项目自评得分为97.2分。全年预算数为20.00万元，执行数为18.00万元，完成预算的90.00%。
```
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
资金: |
  项目	年初预算数	全年预算数	全年执行数	分值	执行率	得分
  年度资金总额	20.00	20.00	18.00	10	90.00%	9
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
  产出指标	数量指标	整理文书档案卷数	≥10000卷	9800卷	90	88.2	个别档案破损，正在修复
总分: 97.2
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case, Passage
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import FundsRow, SelfEvaluationForm
from generator.model.vocabulary import Kind

_SCORE = re.compile(
    r"(?:自评|项目)(?:综合|最终)?(?:总?得分|总分|分数)[为是：:]?\s*(\d+(?:\.\d+)?)(?!\d|\.\d|%)"
)
_GRADE = re.compile(
    r"(?:等[次级]|评级)(?:评定|确定)?[为是：:]*[“‘\"]?(优秀|良好|优|良|中|合格|及格|一般|不合格|不及格|差|较差)"
)
#: What the score of a part is called by: 产出指标自评得分50分.
_OF_PART = re.compile(
    r"(?:指标|执行率?|执行情况|产出|效益|成本|满意度|过程|决策|效果|部分)[^，。；、：:（）]{0,6}$"
)
_AMOUNTS = (
    ("adjusted", "全年预算数", re.compile(r"全年预算数?[为是：:]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万?)元")),
    ("executed", "全年执行数", re.compile(r"(?:全年)?执行数[为是：:]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万?)元")),
)
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年")
_OF_SEVERAL = re.compile(r"平均|等\s*\d+\s*个|\d+\s*个项目")


@rule(title="文字与自评表不同", ids=("C53", "R38"), severity="error")
def evaluation_told_otherwise(case: Case) -> Iterator[Finding]:
    """What the words of final accounts or of a self-evaluation tell of a project is not what its form says."""
    if case.entry.kind not in (Kind.FINAL, Kind.SELF_EVALUATION) or not case.evaluations:
        return
    forms, year = evaluation.by_name(case.evaluations), case.entry.year
    for passage in case.passages:
        if passage.origin != "paragraph" or "自评" not in passage.text:
            continue
        found = list(_SCORE.finditer(passage.text))
        for index, match in enumerate(found):
            before = passage.text[found[index - 1].end() if index else 0 : match.start()]
            if _OF_PART.search(before) is not None and not before.endswith(tuple(forms)):
                continue
            form = _named(before, forms, year) or (None if index else _named(passage.heading, forms, year))
            is_own = match[0].startswith("自评") or evaluation.OF_OTHERS.search(before) is None
            if form is not None and is_own:
                until = found[index + 1].start() if index + 1 < len(found) else len(passage.text)
                yield from _compared(passage, match, until, form)
        yield from _graded(passage, forms, year)


def _named(words: str, forms: dict[str, SelfEvaluationForm], year: int) -> SelfEvaluationForm | None:
    """The form of the project named last, unless of another year; of two names one within the other, the longer."""
    at, name = max(
        ((words.rfind(name) + len(name), name) for name in forms if name in words), default=(0, "")
    )
    longer = [each for each in forms if each.endswith(name) and words[:at].endswith(each)] if name else []
    is_other = _OF_SEVERAL.search(words[at:]) is not None or any(
        int(each) != year for each in _YEAR.findall(words[at:])
    )
    return None if not longer or is_other else forms[max(longer, key=len)]


def _graded(passage: Passage, forms: dict[str, SelfEvaluationForm], year: int) -> Iterator[Finding]:
    """Grades told of a project named before them in the same sentence."""
    start = 0
    for match in _GRADE.finditer(passage.text):
        before = passage.text[start : match.start()].rpartition("。")[2]
        start = match.end()
        form = _named(before, forms, year)
        grade = evaluation.grade(form.grade) if form is not None else ""
        if form is None or not grade or evaluation.OF_OTHERS.search(before) is not None:
            continue
        if grade != evaluation.grade(match[1]):
            yield Finding(
                passage.at(match.start(1), match.end(1)),
                f"文中写“{form.name.strip()}”评为“{match[1]}”，自评表的等级是“{(form.grade or '').strip()}”",
                "核对两处，改正写错的一处",
                related=(Related(form.at("grade"), "自评表的等级"),),
            )


def _compared(
    passage: Passage, score: re.Match[str], until: int, form: SelfEvaluationForm
) -> Iterator[Finding]:
    given = evaluation.number(form.total_score)
    if given is not None and _differ(Decimal(score[1]), given, score[1]):
        yield Finding(
            passage.at(score.start(1), score.end(1)),
            f"文中写“{form.name.strip()}”自评得分{score[1]}分，自评表的总分是{form.total_score}",
            "核对两处，改正写错的一处",
            related=(Related(form.at("total_score"), "自评表的总分"),),
        )
    row = evaluation.total_row(form)
    for field, name, pattern in _AMOUNTS if row is not None else ():
        told = pattern.search(passage.text, score.end(), until)
        amount = getattr(row, field)
        if told is None or not isinstance(amount, Decimal):
            continue
        size = 10_000 if told[2] else 1
        if _differ(Decimal(told[1].replace(",", "")), amount / size, told[1]):
            yield _finding(passage, told, name, amount / size, row, field)


def _finding(
    passage: Passage, told: re.Match[str], name: str, amount: Decimal, row: FundsRow | None, field: str
) -> Finding:
    shown = f"{amount:,.2f}{told[2]}元"
    related = (Related(row.at(field), f"自评表的{name}"),) if row is not None else ()
    return Finding(
        passage.at(told.start(1), told.end()),
        f"文中写{name}{told[1]}{told[2]}元，自评表是{shown}",
        "核对两处，改正写错的一处",
        related=related,
    )


def _differ(one: Decimal, other: Decimal, printed: str) -> bool:
    """Whether two figures differ by more than the decimals that the words show."""
    return abs(one - other) > Decimal(1).scaleb(-len(printed.partition(".")[2])) / 2
