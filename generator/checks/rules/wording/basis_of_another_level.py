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

按《示范省省级档案保护专项资金管理办法》使用上级补助资金。
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

#: Words before or right after a title by which it is a model, or a thing of the level above that is only told of.
_MODEL = re.compile(r"参照|比照|借鉴|参考|对照|学习")
#: Rules for money that comes down from above, which bind those who receive it.
_OF_GRANTS = re.compile(r"资金|补助|补贴|奖|项目|计划|基金|债券|转移支付|重点|以上")
_CENTRAL = "中央(?:和国家机关|国家机关|本级|部门|单位|行政(?:事业)?单位|级)"


@rule(title="依据是别的一级的", ids=("R42",), severity="warning")
def basis_of_another_level(case: Case) -> Iterator[Finding]:
    """A rule cited by its title, which says that it is for the departments of a higher level."""
    region = case.entry.department.region.region
    above = higher_words(region)
    if not above:
        return
    for text, match in matches(case, _cited(above)):
        is_model = _MODEL.search(text.text[max(0, match.start() - 30) : match.start()])
        is_model = is_model or _MODEL.search(text.text[match.end() : match.end() + 6])
        if is_model or _OF_GRANTS.search(match[0]):
            continue
        yield Finding(
            text.at(match.start(), match.end()),
            f"{match[0]}管的是上级的部门，本件是{region.name}的",
            "引用本级适用的规定；确实参照它办理的，写明“参照”",
        )


@cache
def _cited(above: tuple[str, ...]) -> re.Pattern[str]:
    level = f"(?:{'|'.join(above)})"
    return re.compile(
        rf"《[^《》]{{0,20}}?(?:{level}级(?!以上|及以上|和|以下)|{level}直|{level}本级|{_CENTRAL})[^《》]{{1,30}}"
        r"(?:办法|规定|规程|细则|通知|制度|意见)》"
    )
