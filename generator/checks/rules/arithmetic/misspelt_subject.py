"""科目名称和编码对应的名称只差一个字，多半是打错了。

## 为什么
名称错一个字，检索不到，汇总时也对不上；有时一字之差就是另一个科目。

## 依据
政府收支分类科目（C10）。只在本站的科目表里有这个编码时才报；各年度、各地的叫法可能略有不同，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本资工	2.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	2.00
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.spelling import is_slip
from generator.checks.subjects import subjects
from generator.tables.classification import name_of
from generator.tables.economic_names import ECONOMIC_NAMES
from generator.tables.function_names import FUNCTION_NAMES

_NOISE = re.compile(r"[\s（）()“”\"、，,/]")
_TAIL = re.compile(r"支出$|费用$")
_KNOWN = frozenset(
    _TAIL.sub("", _NOISE.sub("", name)) for name in (*ECONOMIC_NAMES.values(), *FUNCTION_NAMES.values())
)


@rule(title="科目名称打错了字", ids=("C10",), severity="warning")
def misspelt_subject(case: Case) -> Iterator[Finding]:
    """The name typed with a code is one slip away from the code's, and no other code's."""
    for each in subjects(case):
        own = name_of(each.code)
        if own is None or each.name is None:
            continue
        typed, wanted = _NOISE.sub("", each.name), _NOISE.sub("", own)
        if _TAIL.sub("", typed) in _KNOWN or _TAIL.sub("", typed) == _TAIL.sub("", wanted):
            continue
        if is_slip(typed, wanted) or is_slip(_TAIL.sub("", typed), _TAIL.sub("", wanted)):
            yield Finding(
                each.line.at("name"), f"{each.code} 的名称是“{own}”，这里写“{each.name}”", "核对名称"
            )
