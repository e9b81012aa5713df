"""部门接到财政批复后，过了十五日才批复所属单位。

## 为什么
单位接不到批复就不能按时公开，一环晚了环环都晚。

## 依据
预算法第五十二条：各部门应当在接到本级政府财政部门批复的本部门预算后十五日内向所属各单位批复预算。第八十条：决算批复亦为十五日内。第十五日逢节假日可能顺延，所以超过不满十日的只作警告。

## 有误
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-01-20
---
```
```示例县/县档案馆/2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-03-20
---
```

## 正确
```示例县/县档案馆/部门.yaml
全称: 示例县档案馆
简称: 县档案馆
单位编码: 301002
主管部门: 示例县档案局
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-01-20
---
```
```示例县/县档案馆/2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-02-02
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.checks.superiors import filing_of, units_by_superior
from generator.corpus.corpus import Corpus
from generator.diagnostic import Related

_DAYS, _HOLIDAYS = 15, 10


@rule(
    title="批复所属单位超过十五日",
    ids=("R12",),
    severity="error",
    scope="corpus",
    basis="预算法第五十二条、第八十条",
)
def unit_reply_late(corpus: Corpus) -> Iterator[Finding]:
    """A unit's reply is dated more than fifteen days after its department's."""
    for superior, units in units_by_superior(corpus):
        for unit in units:
            for entry in corpus.filings_of(unit):
                above = filing_of(corpus, superior, entry)
                if above is None or entry.document is None:
                    continue
                first, then = above.filing.replied, entry.filing.replied
                if first is None or then is None or (then - first).days <= _DAYS:
                    continue
                days = (then - first).days
                yield Finding(
                    entry.filing.at("replied"),
                    f"主管部门 {first} 接到批复，第 {days} 天才批复本单位，超过 {_DAYS} 日",
                    "核对两个日期；确已超期的，写 知悉 并说明理由",
                    severity="warning" if days < _DAYS + _HOLIDAYS else None,
                    related=(Related(above.filing.at("replied"), "主管部门的批复日期"),),
                )
