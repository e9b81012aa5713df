"""自评总述里的项目个数、等级个数、平均分、金额，或汇总表里的得分、等级，与各张自评表不同。

## 为什么
总述是从各张表汇总来的；表改了，总述没有改，读者不知道信哪一个。

## 依据
同一件里的数应当一致（C52、R38）。总述说的个数与自评表的张数相同时，才核对等级、平均分和金额；说的比表少，报出来，比表多的，可能有的表没有公开，不报。

## 有误
```2024/自评.md
---
表式: 河北2022
金额单位: 万元
---

2024年对2个项目开展绩效自评，评为优2个，平均得分95分。

| 项目 | 得分 | 等级 |
|---|---|---|
| 档案整理费 | 98 | 优 |
| 库房维修费 | 86 | 良 |
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
总分: 96
等级: 优
```

```2024/自评/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
总分: 86
等级: 良
```

## 正确
```2024/自评.md
---
表式: 河北2022
金额单位: 万元
---

2024年对2个项目开展绩效自评，评为优1个、良1个，平均得分91分。

| 项目 | 得分 | 等级 |
|---|---|---|
| 档案整理费 | 96 | 优 |
| 库房维修费 | 86 | 良 |
```

```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
总分: 96
等级: 优
```

```2024/自评/库房维修费.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
总分: 86
等级: 良
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case, Passage
from generator.checks.grids import Grid, grids_of
from generator.checks.indicator import evaluation
from generator.checks.indicator.likeness import bare
from generator.checks.rule import Finding, rule
from generator.model.performance import SelfEvaluationForm
from generator.model.vocabulary import Kind

_COUNT = re.compile(
    r"(?<![0-9])(\d{1,3})\s*个[^，。；、0-9]{0,10}项目(?!.{0,12}(?:上年|部门评价|重点评价))|项目[共为有]?\s*(\d{1,3})\s*个"
)
_GRADE = r"(?P<grade>优|良|中|合格|差)(?:秀|好)?(?![优良中差])[”\"]?"
_GRADED = (
    re.compile(
        rf"(?:^|(?<=[，、：；。（(为评获得“中是]))(?!(?<=[其评])中){_GRADE}(?:等[级次])?的?(?:项目)?[共有为]?\s*(?P<count>\d{{1,3}})\s*个"
    ),
    re.compile(
        rf"(?P<count>\d{{1,3}})\s*个(?:项目)?(?:自评|评价|评定)?(?:结果|等[级次])*(?:均)?(?:评)?[为是][“\"]?{_GRADE}"
    ),
)
_ALL = re.compile(
    rf"(?:均|全部|都)(?:评|自评)?(?:等[级次])?(?:[为是])[“\"]?{_GRADE}(?![^，。；]{{0,3}}[以及和])"
)
_SOME = re.compile(r"(\d{1,3})\s*[个项]")
_AVERAGE = re.compile(r"平均(?:自评)?(?:得分|分数?)[为是：:]?\s*(\d{1,3}(?:\.\d+)?)\s*分")
_AMOUNT = re.compile(r"涉及[^，。；\d]{0,12}?(\d[\d,]*(?:\.\d+)?)\s*(万?)元")
_CLAUSE_END = re.compile("[，。；]")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年")
_SCORE, _LEVEL = re.compile(r"^(?:自评)?(?:得分|总分|分数|评分)(?:（.*）)?$"), re.compile(r"等[级次]$")


@rule(title="自评总述与自评表不同", ids=("C52", "R38"), severity="error")
def evaluation_summary_differs(case: Case) -> Iterator[Finding]:
    """What a self-evaluation tells of all its forms together, and of each in a table of its text."""
    if case.entry.kind is not Kind.SELF_EVALUATION or not case.evaluations:
        return
    forms = [each.form for each in case.evaluations]
    named = {bare(name): form for name, form in evaluation.by_name(case.evaluations).items()}
    for section in case.sections:
        for grid in grids_of(section) if evaluation.OF_OTHERS.search(section.heading) is None else ():
            yield from _in_table(grid, named)
    for passage in case.passages:
        years = {int(year) for year in _YEAR.findall(passage.text)}
        if passage.origin == "paragraph" and years <= {case.entry.year}:
            yield from _in_words(passage, forms)


def _in_words(passage: Passage, forms: list[SelfEvaluationForm]) -> Iterator[Finding]:
    found = list(_COUNT.finditer(passage.text))
    counts = [int(match[1] or match[2]) for match in found]
    if len(forms) not in counts:
        if counts and max(counts) < len(forms) and 0 <= passage.text.find("自评") <= found[0].end() + 12:
            yield Finding(
                passage.at(found[0].start(), found[0].end()),
                f"文中写自评项目 {counts[0]} 个，自评表有 {len(forms)} 张",
                "核对两处，改正写错的一处",
                severity="warning",
            )
        return
    grades = Counter(evaluation.grade(form.grade) for form in forms)
    if "" not in grades:
        yield from _grades(passage, grades, len(forms))
    scores = [evaluation.number(form.total_score) for form in forms]
    given = [score for score in scores if score is not None]
    average = _AVERAGE.search(passage.text)
    if average is not None and len(given) == len(forms) and not _is_of_others(passage.text, average):
        mean = sum(given, Decimal(0)) / len(given)
        if abs(mean - Decimal(average[1])) > Decimal(1).scaleb(-evaluation.decimals(average[1])):
            yield Finding(
                passage.at(average.start(1), average.end()),
                f"文中写平均 {average[1]} 分，{len(forms)} 张自评表的总分平均 {mean:.2f} 分",
                "核对平均分；按资金加权的，写明",
                severity="warning",
            )
    yield from _amount(passage, forms)


def _grades(passage: Passage, grades: Counter[str], number: int) -> Iterator[Finding]:
    told = {
        evaluation.grade(each["grade"]): each
        for pattern in _GRADED
        for each in pattern.finditer(passage.text)
        if not _is_of_others(passage.text, each)
    }
    wrong = {grade: match for grade, match in told.items() if int(match["count"]) != grades[grade]}
    if wrong:
        # One project of another grade makes two counts wrong.
        first = min(wrong.values(), key=lambda each: each.start())
        words = "、".join(f"“{grade}”{match['count']}个" for grade, match in wrong.items())
        given = "、".join(f"“{grade}”{grades[grade]}张" for grade in wrong)
        yield Finding(
            passage.at(first.start(), first.end()),
            f"文中写评为{words}，自评表是{given}",
            "核对两处，改正写错的一处",
        )
    for match in _ALL.finditer(passage.text):
        grade = evaluation.grade(match["grade"])
        clause = _CLAUSE_END.split(passage.text[: match.start()])[-1]
        if "指标" in clause or _is_of_others(passage.text, match):
            continue
        some = [each for each in _SOME.findall(clause) if int(each) != number]
        if grades[grade] != number and not some:
            yield Finding(
                passage.at(match.start(), match.end()),
                f"文中写全部是“{grade}”，{number} 张自评表里是“{grade}”的有 {grades[grade]} 张",
                "核对两处，改正写错的一处",
            )


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether what is told stands behind words of an evaluation by others, in the same part of a sentence."""
    start = max(text.rfind(sign, 0, match.start()) for sign in "。；;") + 1
    return evaluation.OF_OTHERS.search(text, start, match.start()) is not None


def _amount(passage: Passage, forms: list[SelfEvaluationForm]) -> Iterator[Finding]:
    """The money of all projects evaluated: their opening, adjusted or executed amounts together."""
    match = _AMOUNT.search(passage.text)
    totals = [evaluation.total_row(form) for form in forms]
    if match is None or None in totals:
        return
    size = 10_000 if match[2] else 1
    digits = match[1].replace(",", "")
    told, half = Decimal(digits), Decimal(1).scaleb(-evaluation.decimals(digits)) / 2
    sums = []
    for column in ("opening", "adjusted", "executed"):
        amounts = [getattr(row, column) for row in totals]
        if all(isinstance(amount, Decimal) for amount in amounts):
            sums.append(sum(amounts, Decimal(0)) / size)
    if sums and all(abs(each - told) > half for each in sums):
        shown = "、".join(f"{each:,.2f}" for each in dict.fromkeys(sums))
        yield Finding(
            passage.at(match.start(1), match.end()),
            f"文中写涉及资金 {match[1]}{match[2]}元，{len(forms)} 张自评表相加是 {shown}{match[2]}元",
            "核对两处，改正写错的一处",
            severity="warning",
        )


def _in_table(grid: Grid, named: dict[str, SelfEvaluationForm]) -> Iterator[Finding]:
    """Scores and grades of the rows that name a project."""
    for row in grid.rows:
        form = next((named[bare(cell.text)] for cell in row if bare(cell.text) in named), None)
        if form is None:
            continue
        for head, cell in zip(grid.heads, row, strict=True):
            if _SCORE.search(head.text):
                told, score = evaluation.number(cell.text), evaluation.number(form.total_score)
                is_other = (
                    told is not None
                    and score is not None
                    and abs(told - score) > Decimal(1).scaleb(-evaluation.decimals(cell.text)) / 2
                )
                given = f"总分是 {form.total_score}"
            else:
                is_level = _LEVEL.search(head.text) and not evaluation.OF_OTHERS.search(head.text)
                levels = {evaluation.grade(cell.text), evaluation.grade(form.grade)} if is_level else {""}
                is_other = len(levels) > 1 and "" not in levels
                given = f"等级是“{form.grade}”"
            if is_other:
                yield Finding(
                    cell.at,
                    f"这里写“{form.name}”{head.text} {cell.text}，它的自评表{given}",
                    "核对两处，改正写错的一处",
                )
