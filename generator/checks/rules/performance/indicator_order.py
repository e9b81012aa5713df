"""指标的次序不合常例，或两张表的次序不同。

## 为什么
产出在前、效益在后，数量、质量、时效、成本有定序；次序乱了，两张表没法并排看。

## 依据
绩效指标体系的次序（P23）。

## 有误
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  效益指标	社会效益指标	群众查档当天取到率	≥90%
  产出指标	数量指标	整理文书档案卷数	≥10000卷
```

## 正确
```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	数量指标	整理文书档案卷数	≥10000卷
  效益指标	社会效益指标	群众查档当天取到率	≥90%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.rule import Finding, rule

_BRANCHES = (tree.COST, tree.OUTPUT, tree.COST, tree.BENEFIT, tree.SATISFACTION)


@rule(title="指标次序不一", ids=("P23",), severity="info")
def indicator_order(case: Case) -> Iterator[Finding]:
    """First levels in the order of the tree; second levels in the same order in every form of the filing."""
    first: tuple[str, tuple[str, ...]] | None = None
    for each in printed(case):
        table = [row for row in rows(each.project) if row.branch in _BRANCHES]
        stray = _stray(table)
        if stray is not None:
            yield Finding(
                stray.indicator.at("level1"),
                f"“{stray.indicator.level1.strip()}”排在了后面的一级指标之后",
                "按 产出、效益、满意度 的次序排",
            )
        order = tuple(dict.fromkeys(row.twig for row in table))
        if first is None:
            first = (each.project.name, order)
            continue
        shared = [twig for twig in first[1] if twig in order]
        if shared != [twig for twig in order if twig in first[1]]:
            yield Finding(
                each.project.at("indicators"),
                f"二级指标的次序（{'、'.join(order[:4])}……）与“{first[0]}”的表（{'、'.join(first[1][:4])}……）不同",
                "各表用一个次序",
            )


def _stray(table: list[Row]) -> Row | None:
    """The first row whose first level comes after one that should follow it; 成本 may lead or follow 产出."""
    reached, last = 0, ""
    for row in table:
        if row.branch == last:
            continue
        last = row.branch
        places = [index for index, branch in enumerate(_BRANCHES) if branch == row.branch]
        later = [index for index in places if index >= reached]
        if not later:
            return row
        reached = later[0]
    return None
