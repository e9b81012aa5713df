"""句子里，两个汉字之间夹着空格。

## 为什么
多半是从 PDF、网页复制，或者断行接起来时留下的。词断成了两截，检索不到，朗读也会停顿。

## 依据
公开的信息应当准确、便于检索（政府信息公开条例第六条、第二十四条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

本部门接收档案一千卷，整理入 库，提供利用。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

本部门 2024 年接收档案一千卷，整理入库，执行 GB/T 18894 标准。

编制单位：示例县档案局 编制日期：2024年2月
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, texts_with

#: A blank that parts no label from the next one: 编制单位：… 编制日期：…, and no article from its number: 第一条 为了….
_BLANK = re.compile(
    r"(?<=[一-龥])(?<!第[一二三四五六七八九十][条章节])(?<!十[一二三四五六七八九][条章节])[ \u3000\u00a0]+(?=[一-龥])(?![^，。；\s]{1,10}[：:])"
)
_SENTENCE = re.compile(r"[，。；]")


@rule(title="字间夹着空格", ids=("R53",), severity="warning")
def blank_inside(case: Case) -> Iterator[Finding]:
    """Blanks between two 汉字 of a sentence; one finding for a passage."""
    for text in texts_with(case, _BLANK):
        found = list(_BLANK.finditer(text.text)) if text.is_sentences and _SENTENCE.search(text.text) else []
        if found:
            first = found[0]
            where = around(text.text, first.start(), first.end(), 6)
            more = f"，这一段共 {len(found)} 处" if len(found) > 1 else ""
            yield Finding(
                text.at(first.start(), first.end()),
                f"“{where}”里夹着空格{more}",
                "删去空格；漏了标点的补上",
            )
