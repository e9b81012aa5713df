"""引用的规定是别的一级的：县里的文件以“省级”“省直”的办法为依据。

## 为什么
《某省省级预算公开办法》只管省级部门。县里应当引用自己适用的规定。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

按照《预算法》和《示范省省级预算公开办法》规定，现将预算公开如下：
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

按照《预算法》和《地方预决算公开操作规程》规定，参照《示范省省级培训费管理办法》，现将预算公开如下：
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.level import higher_words
from generator.checks.words.texts import matches


@rule(title="依据是别的一级的", ids=("R42",), severity="warning")
def basis_of_another_level(case: Case) -> Iterator[Finding]:
    """A rule cited by its title, which says that it is for the departments of a higher level."""
    above = higher_words(case.entry.department.region.region)
    if not above:
        return
    for text, match in matches(case, _cited("".join(above))):
        if "参照" in text.text[max(0, match.start() - 30) : match.start()]:
            continue
        yield Finding(
            text.at(match.start(), match.end()),
            f"{match[0]}管的是上级的部门，本件是{case.entry.department.region.region.name}的",
            "引用本级适用的规定；确实参照它办理的，写明“参照”",
        )


@cache
def _cited(above: str) -> re.Pattern[str]:
    level = f"[{above}]"
    return re.compile(
        rf"《[^《》]{{0,20}}?(?:{level}级(?!以上|及以上|和|以下)|{level}直|{level}本级)[^《》]{{1,30}}(?:办法|规定|规程|细则|通知|制度|意见)》"
    )
