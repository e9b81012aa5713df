"""部门公开了，所属单位没有公开同一年的同一种文件。

## 为什么
从2022年起，所属单位的预算、决算也要各自公开。

## 依据
预算法实施条例第六条：各部门所属单位的预算、决算及报表，应当在部门批复后20日内由单位向社会公开。

## 有误
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```示例县/县档案馆/2023/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```

## 正确
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```示例县/县档案馆/2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.checks.superiors import units_by_superior
from generator.corpus.corpus import Corpus
from generator.model.vocabulary import Kind, Scope

_FIRST_YEAR = 2022


@rule(
    title="所属单位没有公开",
    ids=("R7",),
    severity="warning",
    scope="corpus",
    basis="预算法实施条例第六条",
)
def unit_without_filing(corpus: Corpus) -> Iterator[Finding]:
    """A department has a budget or final accounts of a year, a unit of it on this site has not."""
    for superior, units in units_by_superior(corpus):
        for entry in corpus.filings_of(superior):
            if (
                entry.document is None
                or entry.year < _FIRST_YEAR
                or entry.kind not in (Kind.BUDGET, Kind.FINAL)
                or entry.scope is not Scope.DEPARTMENT
            ):
                continue
            missing = [
                unit.department.name
                for unit in units
                if corpus.filing(unit.folder, entry.year, entry.kind, Scope.DEPARTMENT) is None
            ]
            if missing:
                yield Finding(
                    entry.filing.at(),
                    f"所属单位没有公开 {entry.year} 年{entry.kind.words}：{'、'.join(missing)}",
                    "催报；当年还没有设立或已经撤销的，写 知悉",
                )
