"""指标描述与指标名称一样，或几行用同一段描述。

## 为什么
描述要说清怎样算、从哪里来的数；重抄一遍名称，等于没有写。

## 依据
绩效目标表的“绩效指标描述”栏（P27）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	质量指标	档案整理合格率	档案整理合格率	≥95%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	绩效指标描述	指标值
  产出指标	质量指标	档案整理合格率	抽查合格的卷数占抽查卷数的比例	≥95%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.remembered import gathered
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project

#: Words of time and place that add nothing to a name.
_FILLER = re.compile(r"本年度?|全年度?|年度|一年内|本单位|本部门|本项目|我[县区市办局]|全[县区市]|的|对|指")

_IN_BRACKETS = re.compile(r"[（(][^）)]*[）)]$")


@rule(title="描述照抄", ids=("P27",), severity="warning")
def copied_description(case: Case) -> Iterator[Finding]:
    """Descriptions against names in the form's rows: one finding for rows that repeat the name, one a repetition."""
    for each in printed(case):
        yield from _of_form(each.project)


@gathered
def _of_form(project: Project) -> Iterator[Finding]:
    table = rows(project)
    if not any(row.indicator.description for row in table):
        return
    described = [(row, bare(row.indicator.description or "")) for row in table]
    blank = [row for row, told in described if not told]
    if blank:
        yield Finding(
            blank[0].indicator.at("level3"), f"{len(blank)} 行没有指标描述", "写明怎样算、数从哪里来"
        )
    same = [row for row, told in described if told and told == bare(row.name)]
    if same:
        yield Finding(
            same[0].indicator.at("description"),
            f"{len(same)} 行的描述只是重抄指标名称"
            + (f"（共 {len(table)} 行）" if len(table) > len(same) else "（全表）"),
            "写明怎样算、数从哪里来",
            related=tuple(Related(row.indicator.at("description"), row.name) for row in same[1:]),
        )
    others = [(row, told) for row, told in described if told and told != bare(row.name)]
    for row, told in others:
        if _is_circular(row.name, told):
            yield Finding(
                row.indicator.at("description"),
                f"描述“{(row.indicator.description or '').strip()}”只在名称前加了时间、单位",
                "写明怎样算、数从哪里来",
            )
    yield from _shared(others)


@lru_cache(maxsize=4096)
def _is_circular(name: str, told: str) -> bool:
    """Whether nothing is left of the description once name and filler are taken out."""
    name = bare(_IN_BRACKETS.sub("", name))
    rest = told.replace(name, "")
    return len(name) >= 4 and name in told and bool(rest) and not _FILLER.sub("", rest)


def _shared(table: list[tuple[Row, str]]) -> Iterator[Finding]:
    """One description on rows of different names."""
    seen: dict[str, Row] = {}
    for row, told in table:
        before = seen.setdefault(told, row)
        if before is not row and bare(before.name) != bare(row.name):
            yield Finding(
                row.indicator.at("description"),
                f"“{row.name}”与“{before.name}”用了同一段描述",
                "各写各的",
                related=(Related(before.indicator.at("description"), before.name),),
            )
