"""同一个项目、同一个指标，今年的目标比去年低，或比去年完成的低。

## 为什么
目标越定越低，年年都能完成；降下来的，应当说明为什么。

## 依据
绩效目标的纵向比较（P51）。确有理由的可以降，所以只作提示。

## 有误
```2023/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059923P00901410001X
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥98%
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```

## 正确
```2023/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059923P00901410001X
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥95%
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
绩效指标: |
  一级指标	二级指标	三级指标	指标值
  产出指标	质量指标	档案整理合格率	≥98%
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.binding import is_weaker
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import Row, printed, rows
from generator.checks.indicator.value import Value, parse
from generator.checks.rule import Finding, rule


@rule(title="目标比去年低", ids=("P51",), severity="info")
def weaker_target(case: Case) -> Iterator[Finding]:
    """Values against last year's target and outcome of the same indicator of the project of the same name."""
    department, year = case.entry.department, case.entry.year - 1
    this_year = [(bare(each.project.name), each.project) for each in printed(case)]
    names = {name for name, _ in this_year}
    targets: dict[tuple[str, str], Value] = {}
    outcomes: dict[tuple[str, str], Value] = {}
    for before in case.corpus.projects_of(department, year) if names else ():
        if (name := bare(before.project.name)) in names:
            for row in rows(before.project):
                targets.setdefault((name, bare(row.name)), row.value)
    for done in case.corpus.evaluations_of(department, year) if names else ():
        if (name := bare(done.form.name)) in names:
            for result in done.form.results:
                outcomes.setdefault((name, bare(result.level3)), parse(result.outcome))
    for name, project in this_year if targets or outcomes else ():
        for row in rows(project):
            key = (name, bare(row.name))
            for word, known in (("目标", targets.get(key)), ("完成", outcomes.get(key))):
                if known is not None and _is_less(row, known):
                    yield Finding(
                        row.indicator.at("value"),
                        f"“{row.name}”今年 {row.printed}，{year}年{word}是 {known.raw.strip()}",
                        "降下来的，说明为什么",
                    )
                    break


def _is_less(row: Row, known: Value) -> bool:
    """Whether a row asks for less than was known; less money to be spent is no weaker target."""
    return (
        known.raw != row.value.raw
        and known.is_figure
        and row.value.is_figure
        and known.unit == row.value.unit
        and not (row.is_cost and row.value.quantity == "money")
        and is_weaker(row.value, known)
    )
