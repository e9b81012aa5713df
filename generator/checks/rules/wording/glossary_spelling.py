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

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.glossary import Defined, bare, body_words, defined
from generator.checks.words.names import STANDARD
from generator.checks.words.texts import Text
from generator.diagnostic import Related

#: Two spellings of one term differ by no more characters than this.
_NEAR = 2


@rule(title="名词解释和正文写法不同", ids=("R40",), severity="warning")
def glossary_spelling(case: Case) -> Iterator[Finding]:
    """A defined term that the text spells otherwise; told where the less usual spelling stands."""
    terms = defined(case)
    if not terms:
        return
    known = {bare(each.term) for each in terms}
    words = [each for each in body_words(case) if each.part != "table"]
    for each in terms:
        term = bare(each.term)
        if len(term) < 5 or any(term in bare(text.text) for text in words):
            continue
        found = next(_otherwise(term, words, known), None)
        if found is not None:
            yield _finding(each, term, *found)


def _otherwise(term: str, words: list[Text], known: set[str]) -> Iterator[tuple[Text, int, int]]:
    """Where the text has the term with one or two characters more or fewer, same beginning and same end."""
    pattern = re.compile(
        rf"{re.escape(term[:2])}[一-龥“”（）()]{{{max(0, len(term) - 3 - _NEAR)},{len(term) - 3 + _NEAR}}}?{re.escape(term[-1])}"
    )
    for text in words:
        for match in pattern.finditer(text.text):
            other = bare(match[0])
            differs = 0 < abs(len(other) - len(term)) <= _NEAR
            if differs and other not in known and (_within(term, other) or _within(other, term)):
                yield text, match.start(), match.end()


def _within(short: str, long: str) -> bool:
    """Whether all characters of one stand in the other in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _finding(each: Defined, term: str, text: Text, start: int, end: int) -> Finding:
    other = text.text[start:end]
    in_glossary, in_text = each.text.at(each.start, each.end), text.at(start, end)
    message = f"名词解释写“{each.term}”，正文写“{other}”"
    if term in STANDARD:
        return Finding(in_text, message, f"改为“{each.term}”", related=(Related(in_glossary, "名词解释"),))
    return Finding(in_glossary, message, f"改为“{other}”", related=(Related(in_text, "正文"),))
