"""同一个指标换个地方又写一遍：在一张表里两处出现，或原样抄进另一个项目。

## 为什么
一件事数两遍，绩效看着多一项，其实没有；抄来的指标常常与本项目不相干。

## 依据
指标应当各不相同，并与本项目相关（P24、P25）。验收合格率、及时率、满意度这类各项目都有的，不算。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	群众查档接待	≥90%
  效益指标	社会效益指标	群众查档接待率	≥90%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥90%
  效益指标	社会效益指标	群众查档当天取到率	≥90%
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.likeness import bare, likeness
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related

_TAIL = re.compile(r"(?:完成率|达标率|完成度|率|度|数量|数)$")
_GENERAL = re.compile(
    r"满意|验收|合格|及时|按时|成本|费用|经费|支付|拨付|完成率|达标率|控制|合规|到位|完成时间|兑现"
)


@rule(title="指标重复", ids=("P24", "P25"), severity="warning")
def repeated_indicator(case: Case) -> Iterator[Finding]:
    """The same measure twice with one value: within a form, and under the effects of two forms."""
    projects = [each.project for each in printed(case)]
    for project in projects:
        seen: dict[tuple[str, str], Row] = {}
        for row in rows(project):
            if not row.value.is_figure:
                continue
            core = _TAIL.sub("", bare(row.name))
            key = (core if len(core) >= 4 else bare(row.name), row.printed)
            if key in seen:
                before = seen[key]
                yield Finding(
                    row.indicator.at("level3"),
                    f"“{row.name}”与“{before.indicator.level2.strip()}”里的“{before.name}”是同一个指标，值也相同",
                    "留一个，另一个换成别的",
                    related=(Related(before.indicator.at("level3"), "前一处"),),
                )
            seen.setdefault(key, row)
    elsewhere: dict[tuple[str, str], Row] = {}
    for project in projects:
        for row in rows(project):
            if row.branch != tree.BENEFIT or not row.value.is_figure or _GENERAL.search(row.name):
                continue
            before = elsewhere.setdefault((bare(row.name), row.printed), row)
            if before.project is not project and likeness(before.project.name, project.name) < 0.6:
                yield Finding(
                    row.indicator.at("level3"),
                    f"“{row.name} {row.printed}”与“{before.project.name}”的一条完全一样",
                    "看它是不是衡量本项目的，不是就换掉",
                    related=(Related(before.indicator.at("level3"), before.project.name),),
                )
