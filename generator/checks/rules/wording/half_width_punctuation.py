"""汉字之间用了半角的逗号、分号、问号。

## 为什么
汉字之间用全角标点；半角标点挤在字里，不易看清，多半是输入法没有切换。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

加强档案管理,围绕民生档案开展工作。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

加强档案管理，经费1,200元，8:30开馆。单位:万元。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, texts_with

_HALF = re.compile(
    r"(?<=[一-龥”》）])[,;?!](?=[一-龥“《（])|(?<=[一-龥”》）])(?<![一二三四五六七八九十])\.(?=[一-龥“《])"
)


@rule(title="汉字之间用了半角标点", ids=("R53",), severity="warning")
def half_width_punctuation(case: Case) -> Iterator[Finding]:
    """Half-width punctuation between 汉字; one finding for a passage."""
    for text in texts_with(case, _HALF):
        found = _HALF.findall(text.text) if text.part != "table" else ()
        if found:
            match = _HALF.search(text.text)
            assert match is not None
            where = around(text.text, match.start(), match.end(), 6)
            more = f"，这一段共 {len(found)} 处" if len(found) > 1 else ""
            yield Finding(
                text.at(match.start(), match.end()), f"“{where}”里的“{match[0]}”是半角{more}", "改为全角"
            )
