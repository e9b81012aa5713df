"""文字里有车牌号码。

## 为什么
车牌号码能查到人和行踪。公务用车只需公开数量和用途。

## 依据
政府信息公开条例第十五条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

保留公务用车一辆，车牌号冀A·12B45。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

保留公务用车1辆，依据冀G〔2020〕12345号文，编号冀A-2024001。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches

_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\s]?"
    r"(?=[A-HJ-NP-Z0-9]{0,5}\d)(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF])(?![A-Za-z0-9\-号])"
)


@rule(title="有车牌号码", ids=("R49", "G42"), severity="warning", basis="政府信息公开条例第十五条")
def licence_plate(case: Case) -> Iterator[Finding]:
    """A licence plate: province, letter, and five or six characters with a digit."""
    for text, match in matches(case, _PLATE):
        yield Finding(
            text.at(*match.span()), f"有车牌号码 {match[0][:2]}***{match[0][-1]}", "删去，只写数量和用途"
        )
