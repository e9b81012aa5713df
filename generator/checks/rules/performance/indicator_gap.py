"""指标体系不全：没有数量、质量、时效或成本，没有效益，没有满意度。

## 为什么
只说做了多少，不说做得怎样、花了多少、有什么用，绩效就无从评价。

## 依据
绩效目标表的指标体系（P22）；河北的表三个一级指标都要有，别处的表没有效益或满意度的只作警告。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  产出指标	质量指标	档案整理合格率	≥95%
  产出指标	成本指标	项目总成本	≤5万元
  效益指标	社会效益指标	群众查档当天取到率	≥90%
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%
```

受益的人数、没有了的个数是效果：
```2024/项目/档案馆维修费.yaml
项目名称: 档案馆维修费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	维修库房面积	≥600平方米
  产出指标	质量指标	维修验收合格率	=100%
  产出指标	成本指标	项目总成本	≤5万元
  效益指标	社会效益指标	受益群众人数	≥2000人
  效益指标	生态效益指标	渗漏点个数	=0个
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.rows import Row, is_hebei, printed, rows
from generator.checks.indicator.sense import EFFECTS, sense
from generator.checks.rule import Finding, rule

#: Words that name an output, not an effect: what was held, trained, printed.
_HELD = ("培训", "宣传", "活动", "会议", "检查", "巡查", "走访")

_PEOPLE = ("人", "人次", "名", "户", "户次")


@rule(title="指标不全", ids=("P22",), severity="error")
def indicator_gap(case: Case) -> Iterator[Finding]:
    """Which branches and twigs of the tree a form has, and whether its effects are effects at all."""
    for each in printed(case):
        table = rows(each.project)
        if not table:
            continue
        at = each.project.at("indicators")
        branches = {row.branch for row in table}
        twigs = {row.twig for row in table}
        for branch in (tree.BENEFIT, tree.SATISFACTION):
            if branch not in branches:
                yield Finding(at, f"没有{branch}指标", "补上", severity=None if is_hebei(case) else "warning")
        if tree.OUTPUT in branches:
            gaps = [] if "数量" in twigs else ["数量"]
            if not twigs & {"质量", "时效"}:
                gaps.append("质量或时效")
            if not any(row.is_cost for row in table):
                gaps.append("成本")
            if gaps:
                has = "、".join(sorted({row.twig for row in table if row.branch == tree.OUTPUT}))
                yield Finding(at, f"产出只有{has}，没有{'、'.join(gaps)}指标", "补上", severity="warning")
        else:
            yield Finding(at, "没有产出指标", "补上", severity="warning")
        effects = [row for row in table if row.branch == tree.BENEFIT]
        if effects and all(map(_is_output, effects)):
            yield Finding(
                effects[0].indicator.at("level3"),
                "效益指标全是做了几次、几场，没有一条说效果",
                "次数移到产出，效益写做了以后有什么变化",
                severity="warning",
            )


def _is_output(row: Row) -> bool:
    """Whether a row under effects counts what was done."""
    if not row.value.is_figure or row.value.quantity != "count":
        return False
    if row.value.num == 0 or EFFECTS.search(row.name) is not None:
        return False
    if row.value.unit in _PEOPLE:  # how many were reached
        return False
    known = sense(row.name)
    return any(word in row.name for word in _HELD) or (known is not None and known.of == "count")
