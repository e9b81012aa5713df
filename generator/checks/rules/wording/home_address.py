"""文字里有个人的住址。

## 为什么
住址是个人信息，只公开到乡镇、街道。

## 依据
政府信息公开条例第十五条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

慰问对象家庭住址：示例县城关镇幸福路12号3号楼2单元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

办公地址：示例县城关镇幸福路12号；随迁子女按家庭住址就近入学；住址变更登记100户，户籍地址在本县的村民免费。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches

_ADDRESS = re.compile(
    r"(?:家庭(?:住址|地址)|户籍(?:地址|所在地)|现住址?|常住地址|住址|现?居住(?:地|在))\s*[：:为是在]?\s*"
    # A place is named before the number of the house.
    r"(?=[^，。；：（）\s]{0,24}?(?:[省市县区镇乡街路村]|小区))"
    r"[^，。；：（）\s]{0,24}?(?:\d+\s*(?:号|室|栋|幢|单元|组|户)|[村庄屯](?![民委级居务组干两]))"
)


@rule(title="有个人住址", ids=("R49", "G42"), severity="warning", basis="政府信息公开条例第十五条")
def home_address(case: Case) -> Iterator[Finding]:
    """The address of a home, down to its number or village."""
    for text, match in matches(case, _ADDRESS):
        yield Finding(
            text.at(*match.span()), f"有个人住址“{match[0][:8]}…”", "删去；确须保留的，只写到乡镇、街道"
        )
