"""评价等级与总分不符。

## 为什么
88 分评“优”，同样 88 分别处评“良”，等级就不能比。

## 依据
通行的分档：90 分以上为优，80 分以上为良，60 分以上为中（合格），不到 60 分为差（P59）。另有分档的，写 知悉 说明。

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

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import evaluation
from generator.checks.rule import Finding, rule

#: Least score, and the words for the grade.
_GRADES = ((90, "优"), (80, "良"), (60, "中、合格、及格"), (0, "差、不合格、不及格"))


@rule(title="等级与总分不符", ids=("P59",), severity="warning")
def grade_mismatch(case: Case) -> Iterator[Finding]:
    """The grade of each form against its total score."""
    for each in evaluation.printed(case):
        form = each.form
        score = evaluation.number(form.total_score)
        grade = (form.grade or "").strip().removesuffix("等级").removesuffix("秀").removesuffix("好")
        known = [words for _, words in _GRADES if grade in words.split("、")]
        if score is None or not known:
            continue
        wanted = next(words for least, words in _GRADES if score >= least)
        if grade not in wanted.split("、"):
            yield Finding(
                form.at("grade"),
                f"总分 {score}，等级写“{grade}”，应是“{wanted.split('、')[0]}”",
                "核对总分和等级",
            )
