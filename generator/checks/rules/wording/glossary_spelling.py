"""名词解释里的词和正文里的词写法不同：解释的是“机关运行费”，正文用的是“机关运行经费”。

## 为什么
读者拿正文里的词去查解释，查不到。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 三、机关运行经费安排情况

我部门机关运行经费安排8800元。

## 八、名词解释

1、机关运行费：指各部门的公用经费。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 三、机关运行经费安排情况

我部门机关运行经费安排8800元。

## 八、名词解释

1、机关运行经费：指各部门的公用经费。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.glossary import Defined, bare, spelled_otherwise
from generator.checks.words.names import STANDARD
from generator.checks.words.text import Text
from generator.diagnostic import Related


@rule(title="名词解释和正文写法不同", ids=("R40",), severity="warning")
def glossary_spelling(case: Case) -> Iterator[Finding]:
    """A defined term that the text spells otherwise; told where the less usual spelling stands."""
    for each, text, start, end in spelled_otherwise(case):
        yield _finding(each, bare(each.term), text, start, end)


def _finding(each: Defined, term: str, text: Text, start: int, end: int) -> Finding:
    other = text.text[start:end]
    in_glossary, in_text = each.text.at(each.start, each.end), text.at(start, end)
    message = f"名词解释写“{each.term}”，正文写“{other}”"
    if term in STANDARD:
        return Finding(in_text, message, f"改为“{each.term}”", related=(Related(in_glossary, "名词解释"),))
    return Finding(in_glossary, message, f"改为“{other}”", related=(Related(in_text, "正文"),))
