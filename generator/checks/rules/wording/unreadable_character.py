"""文字里有显示不出来的字符：“�”，或者 Word 符号字体里的私用字符。

## 为什么
读者看到的是方框或问号；原来的字已经丢了，或者别的电脑上没有那种字体。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

接收档案�千卷。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

接收档案三千卷。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, texts_with

_UNREADABLE = re.compile("\ufffd|锟斤拷|烫烫烫|[\ue000-\uf8ff]")


@rule(title="有显示不出的字符", ids=("R53",), severity="error", basis="政府信息公开条例第六条")
def unreadable_character(case: Case) -> Iterator[Finding]:
    """The replacement character, the signs of a wrong decoding, and private-use characters; once a passage."""
    for text in texts_with(case, _UNREADABLE):
        match = _UNREADABLE.search(text.text)
        if match is not None:
            where = around(text.text.replace(match[0], "□"), match.start(), match.end(), 6)
            is_symbol = "\ue000" <= match[0] <= "\uf8ff"
            yield Finding(
                text.at(match.start(), match.end()),
                f"“{where}”里有显示不出的字符（U+{ord(match[0][0]):04X}）",
                "照原件补上原来的字；项目符号一类的删去",
                severity="warning" if is_symbol else None,
            )
