"""同一件里，绩效目标表的金额单位不一样。

## 为什么
一张以元、一张以万元，读者一眼看去差一万倍。

## 依据
一件之内金额单位应当一致（P8、R26）。

## 有误
```2024/项目/甲.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 元
预算数: 50000.00
```

```2024/项目/乙.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
金额单位: 万元
预算数: 3.00
```

## 正确
```2024/项目/甲.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
金额单位: 万元
预算数: 5.00
```

```2024/项目/乙.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
金额单位: 万元
预算数: 3.00
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule


@rule(title="金额单位不一", ids=("P8", "R26"), severity="error")
def mixed_money_units(case: Case) -> Iterator[Finding]:
    """The units that the forms of one filing state; the rarer one is pointed at."""
    stated = [each.project for each in printed(case) if "unit" in each.project.places]
    counts = Counter(each.unit for each in stated)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    for project in stated:
        if project.unit is not usual:
            yield Finding(
                project.at("unit"),
                f"这张表的金额单位是{project.unit.label}，其余 {counts[usual]} 张是{usual.label}",
                "全件用一个单位",
            )
