"""简体的文件里夹着繁体字、异体字，或者从 PDF 复制来的部首字、兼容字。

## 为什么
繁体、异体字多半来自识别错误；从 PDF 复制来的“⾏”“⼯”看着像，却是另一个字，检索不到，朗读也读不出。

## 依据
公开的信息应当准确、便于检索（政府信息公开条例第六条、第二十四条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

制定资金管理辦法，规范⾏政管理。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

制定资金管理办法，规范行政管理，编辑档案著作。
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, texts_with
from generator.hanzi import OUTDATED

#: Radicals ⺀⼀ and compatibility ideographs, which look like 汉字 and are none.
_COPIES = "\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff"
_VARIANT = re.compile(f"[{''.join(OUTDATED)}{_COPIES}]")


@rule(title="夹着繁体字、异体字", ids=("R54", "G31"), severity="warning")
def variant_character(case: Case) -> Iterator[Finding]:
    """Characters that a text in simplified 汉字 does not hold; one finding for a passage."""
    for text in texts_with(case, _VARIANT):
        found = list(_VARIANT.finditer(text.text))
        if not found:
            continue
        first = found[0]
        right = OUTDATED.get(first[0]) or unicodedata.normalize("NFKC", first[0])
        where = around(text.text, first.start(), first.end(), 5)
        more = f"，这一段共 {len(found)} 个" if len(found) > 1 else ""
        message = f"“{where}”里的“{first[0]}”（U+{ord(first[0]):04X}）不是规范字{more}"
        hint = f"改为“{right}”" if right != first[0] else "改为规范字"
        yield Finding(text.at(first.start(), first.end()), message, hint)
