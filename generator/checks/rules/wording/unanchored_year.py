"""绩效目标里写“明年”“今年”“去年”，同一段没有四位年份；或者全文没有一个四位年份，却说“本年度”。

## 为什么
绩效文本在上一年编、下一年公开、以后几年还有人查。“明年”指哪一年，读的人说不准。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

围绕明年的档案宣传日，做好准备。
```

```2023/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

本年度档案接收数量较上年提升。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

2024年的目标：与去年（2023年）相比，接收档案多一成。

### 二、分项绩效目标

本年度档案接收数量不少于两千卷。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.text import Text
from generator.checks.words.texts import matches, texts_with
from generator.model.vocabulary import Kind

_RELATIVE = re.compile(r"明年|今年|去年|前年(?!度)|后年(?!度)")
_THIS = re.compile(r"本年度|本年(?!度)|上年度?|[今明去]年")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|二[〇○零][〇○零一二三四五六七八九]{2}年")
_OF_PROJECTS = frozenset({"purpose", "goals", "description", "level3"})


@rule(title="说的哪一年没有着落", ids=("R5",), severity="warning")
def unanchored_year(case: Case) -> Iterator[Finding]:
    """Relative years in goals without a year of four digits beside them."""
    for text in texts_with(case, _RELATIVE):
        match = _RELATIVE.search(text.text)
        if match is not None and _is_goal(case, text) and not _YEAR.search(text.text):
            yield Finding(
                text.at(match.start(), match.end()),
                f"“{match[0]}”指哪一年，这一段没有说",
                f"写四位年份，如 {case.entry.year}年" if match[0] == "明年" else "写四位年份",
            )
    if case.entry.kind is Kind.PERFORMANCE and next(matches(case, _YEAR), None) is None:
        for text in texts_with(case, _THIS):
            match = _THIS.search(text.text)
            if match is not None and _is_goal(case, text) and not _RELATIVE.match(match[0]):
                message = f"全文没有写明年份，“{match[0]}”没有着落"
                yield Finding(text.at(match.start(), match.end()), message, "在标题、封面或正文写四位年份")
                return


def _is_goal(case: Case, text: Text) -> bool:
    is_of_performance = case.entry.kind is Kind.PERFORMANCE or text.section == "performance"
    return text.field in _OF_PROJECTS or (text.part == "paragraph" and is_of_performance)
