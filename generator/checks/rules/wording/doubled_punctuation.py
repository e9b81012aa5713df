"""标点连写：“，，”“。。”“、，”。

## 为什么
多半是改稿时留下的，读起来像缺了字。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

接收档案、，整理入库。。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

接收档案……整理入库；“三公”经费、《档案法》，都要学习！！
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, matches

_DOUBLED = re.compile(
    r"[，、；：,;][，、；：。,;]+|。[。，、；：,;]+|[，。；](?<!\.[，。；])\.(?!\.)|\.(?<!\.\.)[，。；](?!\.)|[（(][，。；：]|[，；：][）)]"
)


@rule(title="标点连写", ids=("R53",), severity="warning")
def doubled_punctuation(case: Case) -> Iterator[Finding]:
    """Two signs where one belongs; ellipses and repeated exclamation marks are left alone."""
    for text, match in matches(case, _DOUBLED):
        if text.part != "table":
            where = around(text.text, match.start(), match.end(), 6)
            yield Finding(text.at(match.start(), match.end()), f"标点连写：“{where}”", "只留一个")
