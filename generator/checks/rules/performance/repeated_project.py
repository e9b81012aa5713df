"""一个单位有两张绩效目标表，项目名称一样。

## 为什么
同一个项目填了两遍，金额就算了两次；或者是从另一张表拷来，名称忘了改。

## 依据
一个项目一张绩效目标表（P6）。不同单位各填各的，不算。

## 有误
```2024/项目/甲.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
填报单位: 301001 示例县档案局
```

```2024/项目/乙.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410002J
填报单位: 301001 示例县档案局
```

## 正确
```2024/项目/甲.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
填报单位: 301001 示例县档案局
```

```2024/项目/乙.yaml
项目名称: 库房维修费
项目编码: 13059924P00901410002J
填报单位: 301001 示例县档案局
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.performance import Project


@rule(title="项目名称重复", ids=("P6",), severity="warning")
def repeated_project(case: Case) -> Iterator[Finding]:
    """Forms of one holder with the same name."""
    seen: dict[tuple[str, str], Project] = {}
    for each in printed(case):
        project = each.project
        before = seen.setdefault((bare(project.name), bare(project.holder or "")), project)
        if before is not project:
            yield Finding(
                project.at("name"),
                f"有两张表的项目名称都是“{project.name}”",
                "是一个项目的并成一张；是两个项目的，名称分开",
                related=(Related(before.at("name"), "另一张"),),
            )
