"""标题或封面没有年度。

## 为什么
没有年度的文件过一年就没人知道是哪一年的；文中的“本年”“上年”也没有了着落。

## 依据
本站的录入规矩（R2：标题里有四位的年度）。

## 有误
```2024/预算.md
---
标题: 示例县档案局部门预算公开
表式: 河北2022
金额单位: 元
---
```

## 正确
```2024/预算.md
---
标题: 示例县档案局2024年部门预算公开
表式: 河北2022
金额单位: 元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import has_words
from generator.checks.rule import Finding, rule
from generator.checks.words.years import years_in


@rule(title="标题没有年度", ids=("R2",), severity="error")
def title_without_year(case: Case) -> Iterator[Finding]:
    """The title or cover as typed names no year; an old publication has neither, or its year is inferred."""
    filing = case.filing
    inferred = next((each for each in filing.inferences if each.item == "年度"), None)
    printed = (filing.title or "", *filing.cover)
    if inferred is not None:
        message = f"原件没有写明年度，{inferred.value} 年是推断的"
        yield Finding(inferred.at("value"), message, "找到写明年度的原件再核对")
    elif not any(printed):
        if filing.transcription is not None and has_words(case):
            hint = "原件有标题或封面的，写 标题 或 封面；没有的，写 知悉"
            yield Finding(filing.at(), "没有标题和封面，看不出是哪一年的文件", hint, severity="warning")
    elif not any(map(years_in, printed)):
        at = filing.at("title" if filing.title else "cover")
        word = "标题" if filing.title else "封面"
        yield Finding(at, f"{word}没有年度", f"写上“{case.entry.year}年”")
