"""所属单位没有列进主管部门的单位名单。

## 为什么
部门的预算含所属单位的预算；名单里少一个，读者就不知道这笔数里有没有它。

## 依据
预算法第八条：各部门预算由本部门及其所属各单位预算组成。

## 有误
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案局（本级）
```
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```

## 正确
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案局（本级）
  - 名称: 示例县档案馆
```
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.checks.superiors import units_by_superior
from generator.corpus.corpus import Corpus
from generator.diagnostic import Related


@rule(title="所属单位没有列出", ids=("R7",), severity="warning", scope="corpus", basis="预算法第八条")
def unlisted_unit(corpus: Corpus) -> Iterator[Finding]:
    """A unit names a department as its 主管部门, and that one's list of units lacks it."""
    for superior, units in units_by_superior(corpus):
        listed = {each.name for each in superior.department.units}
        for unit in units:
            names = {unit.department.name, unit.department.short_name, *unit.department.other_names}
            if not listed & names:
                yield Finding(
                    unit.department.at("superior"),
                    f"主管部门“{superior.department.name}”的所属单位里没有“{unit.department.name}”",
                    f"在 {superior.path} 的 所属单位 里加上",
                    related=(Related(superior.department.at("units"), "主管部门的单位名单"),),
                )
