"""夹在汉字里的括号是半角的：“(草案)”。

## 为什么
同一份文件里括号的宽窄应当一致；科目的通行写法（“因公出国(境)费”“维修(护)费”“(类)(款)(项)”）不算。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

数字化扫描(二期)已完成（见工作报告）。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

数字化扫描（二期）已完成；因公出国(境)费、维修(护)费，(1)先申报，见绩效目标表(2024年度)。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, texts_with

_HALF = re.compile(
    r"\((?!境\)|护\)|[类款项]\)|镇\)|街\)|街道\)|局\)|办\)|\d{4}年度?\))[^()（）\n]*[一-龥][^()（）\n]*\)"
)


@rule(title="括号是半角的", ids=("R53",), severity="info")
def half_width_brackets(case: Case) -> Iterator[Finding]:
    """Half-width brackets around 汉字; one finding for a passage, none in tables and codes."""
    for text in texts_with(case, _HALF):
        match = _HALF.search(text.text) if text.part != "table" else None
        if match is not None:
            where = around(text.text, match.start(), match.end(), 4)
            yield Finding(text.at(match.start(), match.end()), f"“{where}”里的括号是半角的", "改为全角")
