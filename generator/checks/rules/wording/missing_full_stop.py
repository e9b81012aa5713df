"""一段话末尾没有句号。

## 为什么
没有句号，读者不知道话说完了没有，也可能是粘贴时漏了后半句。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

通过数字化扫描，第一时间提供利用服务，满足群众查档需要
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

通过数字化扫描，第一时间提供利用服务，满足群众查档需要。

示例县档案局，2024年3月1日
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import texts

#: Ends with a character of a sentence; no colon that opens a list, no bracket, no date.
_OPEN_END = re.compile(r"(?:[一-龥]|[%％])$")
_DATE = re.compile(r"[年月日]$|^(?:注|附|编制|审核|联系|电话|网址|地址)")
_INSIDE = re.compile(r"[，。；]")
#: Shorter passages are captions, lines of a cover and the like.
_LONG = 20


@rule(title="段末没有句号", ids=("R53",), severity="info")
def missing_full_stop(case: Case) -> Iterator[Finding]:
    """Prose that breaks off without a full stop."""
    for text in texts(case):
        if not text.is_sentences:
            continue
        words = text.text.rstrip()
        if (
            len(words) >= _LONG
            and _OPEN_END.search(words)
            and _INSIDE.search(words)
            and not _DATE.search(words)
        ):
            at = text.at(len(words) - 1, len(words))
            yield Finding(at, f"“…{words[-10:]}”后面没有句号", "补上句号；漏了话的补全")
