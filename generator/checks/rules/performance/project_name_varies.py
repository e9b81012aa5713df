"""同一个项目，几处写的名称不同。

## 为什么
表名、目录、分项绩效目标、项目目标表说的是同一个项目；名称不同，读者不知道是不是一回事。

## 依据
绩效文本各部分应当一致（P6）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
表名: 1、档案整编费绩效目标表
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
表名: 1、档案整理费绩效目标表
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare, likeness
from generator.checks.indicator.rows import printed, rows
from generator.checks.indicator.subgoals import subgoals
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.model.performance import Project

_FORM = re.compile(
    r"(?:财政(?=项目支出))?(?:(?:政策|任务)[和及、])?(?:项目)?(?:支出)?(?:预算)?绩效目标(?:申报|填报)?表.*$"
)
_MONEY = re.compile(r"(?:专项|业务|工作|项目)?(?:经费|资金|费)$")
#: Words that mean one thing and should not change places within one filing.
_PAIRS = (("电脑", "计算机"), ("监控", "监测"), ("电动车", "电动汽车"), ("复印机", "复印设备"))


@rule(title="项目名称前后不一", ids=("P6",), severity="warning")
def project_name_varies(case: Case) -> Iterator[Finding]:
    """Form title and headings of part one against the project's name; then words used for one another."""
    for each in printed(case):
        project = each.project
        if project.form_title and _FORM.search(project.form_title):
            titled = bare(_FORM.sub("", project.form_title))
            if (
                titled
                and titled != bare(project.name)
                and "项目支出" not in titled
                and "部门预算" not in titled
            ):
                yield Finding(
                    project.at("form_title"), f"表名写“{titled}”，项目名称写“{project.name}”", "两处改成一样"
                )
        yield from _exchanged(project)
    names = [each.project.name for each in printed(case)]
    for subgoal in subgoals(case):
        near = [name for name in names if _is_near(subgoal.name, name)]
        if len(near) == 1 and bare(subgoal.name) not in map(bare, names):
            yield Finding(
                subgoal.heading.span,
                f"分项绩效目标写“{subgoal.name}”，项目目标表写“{near[0]}”",
                "是同一个项目的，改成一样",
            )


def _is_near(heading: str, name: str) -> bool:
    """Whether a heading that names money is all but a project's name."""
    a, b = bare(heading), bare(name)
    return _MONEY.search(a) is not None and len(b) > 4 and (a in b or b in a or likeness(a, b) > 0.75)


@gathered
def _exchanged(project: Project) -> Iterator[Finding]:
    """Words of one meaning that change places within one form."""
    stem = _MONEY.sub("", project.name)
    for one, other in (*_PAIRS, *((b, a) for a, b in _PAIRS)):
        if one in stem and (meant := _window(stem, one)) and other not in stem:
            variant = meant.replace(one, other)
            for row in rows(project):
                said = row.name + (row.indicator.description or "")
                if variant in said:
                    yield Finding(
                        row.indicator.at("level3"),
                        f"项目名称写“{meant}”，这里写“{variant}”",
                        "说的是一样东西，用一个词",
                        severity="info",
                    )
                    break
    named = "，".join(row.name for row in rows(project))
    if not any(one in named for one, _ in _PAIRS):
        return
    for row in rows(project):
        described = row.indicator.description or ""
        for one, other in _PAIRS:
            if one in row.name and other in described and one not in described:
                yield Finding(
                    row.indicator.at("description"),
                    f"指标名称写“{one}”，描述写“{other}”",
                    "说的是一样东西，用一个词",
                    severity="info",
                )


def _window(stem: str, word: str) -> str:
    """The word with up to two characters before it and two behind."""
    index = stem.index(word)
    return stem[max(0, index - 2) : index + len(word) + 2]
