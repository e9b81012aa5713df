"""河北的单位编码不是六位数字，或者所属单位的编码不在本部门名下。

## 为什么
前三位是部门、后三位是单位；抄错一位，就成了别的部门的单位。

## 依据
河北省部门预算单位编码的编法（R8）。

## 有误
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案馆
    单位编码: 310002
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```

## 正确
```示例县/县档案局/部门.yaml
全称: 示例县档案局
简称: 县档案局
单位编码: 301001
所属单位:
  - 名称: 示例县档案馆
    单位编码: 301002
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.corpus.corpus import Corpus

_SHAPE = re.compile(r"\d{6}")


@rule(title="单位编码不对", ids=("R8",), severity="warning", scope="corpus")
def unit_code_shape(corpus: Corpus) -> Iterator[Finding]:
    """The code of a department that files in a form of Hebei, or of a unit of it, is not of the known shape."""
    for entry in corpus.departments:
        own = entry.department.unit_code
        filings = corpus.filings_of(entry)
        if own is None or not any(
            f.profile is not None and f.profile.name.startswith("河北") for f in filings
        ):
            continue
        if not _SHAPE.fullmatch(own):
            message = f"单位编码“{own}”不是六位数字"
            yield Finding(entry.department.at("unit_code"), message, "前三位是部门，后三位是单位，如 301001")
            continue
        for unit in entry.department.units:
            if unit.code is not None and not (_SHAPE.fullmatch(unit.code) and unit.code[:3] == own[:3]):
                message = f"所属单位的编码“{unit.code}”不在本部门（{own[:3]}）名下"
                yield Finding(unit.at("code"), message, "核对单位编码；前三位与部门相同")
