"""文中写的批次、人次、辆数、面积、项目个数，与数据里填的不一样。

## 为什么
接待了几批、有几辆车，表和文说的是一件事；数不同，读者不知道该信哪个。

## 依据
表文一致（C66、R32、R35）。同一个数文中写了几处的，有一处与数据相同就不报。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费数量:
  国内接待批次: 3
  国内接待人次: 20
---

## 七、财政拨款“三公”经费支出决算情况说明

公务接待费支出2000元，全年国内公务接待5批次，20人次。
```

另一件：
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
  明细: |
    项目	数量	价值
    1、房屋（平方米）	1,800	900000
    2、车辆（台、辆）	3	300000
    3、单价在20万元以上设备	0	0
---

## 七、国有资产信息

截至2023年12月31日，我局有房屋8,100平方米，车辆3辆。
```

数量连同量词一起录的，绩效管理的个数，也比：
```2024/预算.md
---
表式: 上海
金额单位: 元
绩效管理:
  编报绩效目标项目数: 4
国有资产:
  截止时间: 2023-12-31
  明细: |
    项目	数量	价值
    无形资产	12项	300000
---

## 国有资产占有情况

截至2023年12月31日，本部门无形资产21项30万元。编报绩效目标的项目5个。
```

又一件：
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出
  2012604	档案馆	50000
---

## 五、绩效预算信息

2024年对2个项目编报绩效目标。
```
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
预算数: 50000
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
三公经费数量:
  出国团组数: 0
  购置车辆数: 2
  车辆保有量: 5
  国内接待批次: 3
  国内接待人次: 20
国有资产:
  截止时间: 2024-12-31
  车辆: |
    用途	数量
    机要通信用车	1
    执法执勤用车	4
---

## 七、财政拨款“三公”经费支出决算情况说明

全年购置公务用车2辆（上年购置1辆），年末公务用车保有量5辆。国内公务接待3批次、20人次，比上年减少接待1批次；外事接待1批次、4人次。

## 国有资产占用情况

截至2024年12月31日，共有车辆5辆，其中机要通信用车1辆、执法执勤用车4辆，比上年增加1辆。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.amount import add, add_given
from generator.checks.case import Case
from generator.checks.judging.asset_counts import asset_counts
from generator.checks.judging.counts import NUMBER, YEAR, Squeezed, held_against, number, squeezed
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final

_RECEPTION = rf"接待[^，。；（]{{0,16}}?{NUMBER}批次?|国内来访团组数?[共为]?{NUMBER}个"
#: How sentences tell each count of the “三公” expenses, by key.
_COUNTS = {
    "groups_abroad": ("出国团组数", re.compile(rf"(?<!来访)团组数?[共为]?{NUMBER}个")),
    "persons_abroad": (
        "出国人次",
        re.compile(rf"(?<!来访)团组数?[共为]?[0-9]+个[，、]?(?:共|累计|出国)*{NUMBER}人"),
    ),
    "cars_bought": ("购置车辆数", re.compile(rf"购[置买](?:公务用车)?[数量共为]*{NUMBER}辆")),
    "cars_held": ("车辆保有量", re.compile(rf"保有量[共为是]?{NUMBER}辆")),
    "receptions": ("国内接待批次", re.compile(_RECEPTION)),
    "guests": (
        "国内接待人次",
        re.compile(
            rf"接待[^，。；（]{{0,16}}?[0-9,]+批次?[，、（]?(?:共|累计|接待|合计)*{NUMBER}人"
            rf"|国内来访团组数?[共为]?[0-9,]+个[，、]?(?:共|累计|来访|来宾)*{NUMBER}人"
        ),
    ),
}
#: How they tell the projects of a grade.
_GRADES = {
    field: (
        grade,
        re.compile(rf"(?:评级?[为定]|等[级次]为|结果为|获|[、，：；]){grade}的?(?:项目)?[共有为]?{NUMBER}个"),
    )
    for field, grade in (("excellent", "优"), ("good", "良"))
}
_PROJECTS = re.compile(
    rf"(?:共|对|编[报制]|管理|纳入|涉及)[^，。；0-9]{{0,14}}?(?:项目[共为]?{NUMBER}个|{NUMBER}个(?:预算|支出)?项目)"
)
_UNITS = re.compile(
    rf"单位(?:（[^（）]*）)?共有?{NUMBER}个|共有?{NUMBER}个(?:预算|独立核算)?单位|(?:预算|独立核算)单位{NUMBER}个"
)
_SENTENCE = re.compile(r"[^。]+")
_OF_YEAR = r"的(?:20[0-9]{2}年度?)?(?:预算|支出)?项目[共为]?"
#: How sentences tell each figure of performance management that is no grade, by key.
_MANAGED = {
    "goals_count": ("编报绩效目标项目数", re.compile(rf"编[报制]绩效目标{_OF_YEAR}{NUMBER}个")),
    "tracked_count": ("绩效跟踪项目数", re.compile(rf"绩效(?:跟踪|监控)(?:评价)?{_OF_YEAR}{NUMBER}个")),
    "average_score": ("平均得分", re.compile(rf"平均得?分[数为]?{NUMBER}分")),
}
_EVALUATED = re.compile(rf"项目{NUMBER}个|{NUMBER}个[^，。；、0-9]{{0,10}}项目")


@rule(title="文中的个数与数据不同", ids=("C66", "R32", "R35"), severity="error")
def count_differs(case: Case) -> Iterator[Finding]:
    """Counts of receptions, journeys, cars, assets, projects and units in words that no data give."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    told = [each for each in case.passages if each.origin == "paragraph" and each.section != "glossary"]
    if isinstance(filing, Final) and filing.three_public_counts is not None:
        counts = filing.three_public_counts
        spoken = squeezed(each for each in told if each.section == "three-public")
        for field, (name, pattern) in _COUNTS.items() if spoken else ():
            yield from held_against(spoken, pattern, name, getattr(counts, field), (None, case.told.year))
    wanted = _projects(case, filing)
    planned = (
        each for each in told if each.section in ("performance", "spending") or "绩效目标" in each.text
    )
    for passage in squeezed(planned) if wanted is not None else ():
        found = held_against([passage], _PROJECTS, "项目个数", str(wanted), (None, case.told.year))
        # Some forms may be of several projects.
        yield from (replace(each, severity="warning") for each in found)
    if filing.establishments:
        spoken = squeezed(each for each in told if each.section in ("establishment", "duties"))
        rows = str(len({each.name for each in filing.establishments}))
        found = held_against(spoken, _UNITS, "机构设置表的单位数", rows, (None, case.told.year))
        # A table may list the department alone.
        yield from (replace(each, severity="warning") for each in found)
    if filing.performance is not None:
        spoken = squeezed(each for each in told if each.section == "performance")
        yield from _evaluated(spoken, filing.performance.evaluated_count, case.told.year)
        for field, (name, pattern) in _MANAGED.items():
            count = (getattr(filing.performance, field) or "").rstrip("分个项 ")
            yield from held_against(spoken, pattern, name, count, (None, case.told.year))
        for field, (grade, pattern) in _GRADES.items():
            count = getattr(filing.performance, field)
            yield from held_against(spoken, pattern, f"评为“{grade}”的项目", count, (None, case.told.year))
    if filing.assets is not None and filing.assets.until is not None:
        spoken = squeezed(
            each
            for each in told
            if each.section == "assets" or "资产" in each.heading or "国有资产" in each.text
        )
        for name, pattern, count in asset_counts(filing.assets) if spoken else ():
            yield from held_against(spoken, pattern, name, count, (None, filing.assets.until.year))


def _projects(case: Case, filing: Budget | Final) -> int | None:
    """How many projects there are: of the target forms, where these make up all project expenditure."""
    if not isinstance(filing, Budget) or not case.projects:
        return None
    given = [each.project.budget for each in case.projects]
    spent = add_given(line.project for line in filing.spending)
    return len(given) if isinstance(spent, Decimal) and spent and add(given) == spent else None


def _evaluated(passages: list[Squeezed], count: str | None, year: int) -> Iterator[Finding]:
    """The projects evaluated, of one sort or of several together: 自评一级项目7个、二级项目16个."""
    wanted = number(count)
    sentences = (
        (passage, sentence)
        for passage in passages
        for sentence in _SENTENCE.finditer(passage.text)
        if "自评" in sentence[0] and all(int(each) == year for each in YEAR.findall(sentence[0]))
    )
    # What is evaluated is told first; what comes after is about some of it.
    for passage, sentence in sentences if wanted is not None else ():
        found = list(_EVALUATED.finditer(sentence[0]))
        given = [each for match in found if (each := number(match[1] or match[2])) is not None]
        if found and wanted not in (*given, sum(given)):
            yield Finding(
                passage.at(sentence.start() + found[0].start(), sentence.start() + found[0].end()),
                f"文中写自评项目{'、'.join(map(str, given))}个，绩效自评项目数是{count}",
                "核对两处，改正写错的一处",
                severity="warning",
            )
        return
