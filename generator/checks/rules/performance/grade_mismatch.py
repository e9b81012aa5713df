"""评价等级与总分不符。

## 为什么
88 分评“优”，同样 88 分别处评“良”，等级就不能比。

## 依据
通行的分档：90 分以上为优，80 分以上为良，60 分以上为中（合格），不到 60 分为差（P59）。另有分档的，写 知悉 说明。
文字里“得分85.2分，评价等级为良”也看；文中另写了分档的不看。

## 有误
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
总分: 88
等级: 优
```

## 正确
```2024/自评/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
总分: 92
等级: 优
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

#: Least score, and the words for the grade.
_GRADES = ((90, "优"), (80, "良"), (60, "中、合格、及格"), (0, "差、不合格、不及格"))


#: A score and its grade in words: 得分85.2分，评价等级为“良”.
_TOLD = re.compile(
    r"(?:得分|总分|分数)[为是：:]?(?P<score>\d{2,3}(?:\.\d+)?)分[，,、]?(?:综合|绩效|自评)?(?:评价|评定)?(?:结果|等[级次]|级别|结论)"
    r"(?:评定|确定)?[为是：:]?[“\"]?(?P<grade>优|良|中|合格|及格|不合格|不及格|差)"
)
_OF_OTHER_BANDS = re.compile(
    r"满分(?!为?100)|(?<!\d)(?!90)\d{2}分?（?含?）?(?:分?以上|[-—至~]100分?)[^。；]{0,6}优"
)


@rule(title="等级与总分不符", ids=("P59",), severity="warning", yields_to=("evaluation-told-otherwise",))
def grade_mismatch(case: Case) -> Iterator[Finding]:
    """The grade of each form, and one told in words, against its total score."""
    yield from _told(case)
    for each in evaluation.printed(case):
        form = each.form
        score = evaluation.number(form.total_score)
        grade = (form.grade or "").strip().removesuffix("等级").removesuffix("秀").removesuffix("好")
        wanted = _wanted(score, grade) if score is not None else None
        gained = evaluation.gained(form)
        # A grade that fits what the rows come to is right: the total is wrong, as evaluation-scores tells.
        if wanted is not None and (gained in (None, score) or _wanted(gained, grade) is not None):
            yield Finding(
                form.at("grade"), f"总分 {score}，等级写“{grade}”，应是“{wanted}”", "核对总分和等级"
            )


def _told(case: Case) -> Iterator[Finding]:
    """Grades in words, where the filing tells no bands of its own."""
    if case.entry.kind not in (Kind.FINAL, Kind.SELF_EVALUATION):
        return
    passages = [each for each in case.passages if each.origin == "paragraph" and "分" in each.text]
    found = [(each, match) for each in passages for match in _TOLD.finditer(each.text)]
    if not found or any(_OF_OTHER_BANDS.search(each.text) for each in passages):
        return
    for passage, match in found:
        wanted = _wanted(Decimal(match["score"]), match["grade"])
        if wanted is not None:
            yield Finding(
                passage.at(match.start("grade"), match.end("grade")),
                f"得分{match['score']}分，等级写“{match['grade']}”，应是“{wanted}”",
                "核对得分和等级",
            )


def _wanted(score: Decimal, grade: str) -> str | None:
    """The grade that a score ought to have, where that is another."""
    if not any(grade in words.split("、") for _, words in _GRADES):
        return None
    wanted = next(words for least, words in _GRADES if score >= least).split("、")
    return None if grade in wanted else wanted[0]
