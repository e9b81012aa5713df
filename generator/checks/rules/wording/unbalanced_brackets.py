"""括号、引号、书名号缺了一半，或者前一半是全角、后一半是半角。

## 为什么
缺了一半，读者分不清哪些话在括号里；一全一半，多半是改稿时漏看。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

公务用车购置及运行维护费0元（其中：购置费0元，运行维护费0元)；“三公“经费合计0元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 四、财政拨款“三公”经费预算情况及增减变化原因

公务用车购置及运行维护费0元（其中：购置费0元，运行维护费0元）。因公出国(境)费0元。分两步：1）申报；2）审批。
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.brackets import SIGNS, is_balanced, odd_ones
from generator.checks.words.text import Text
from generator.checks.words.texts import around, body, texts_with


@rule(title="括号、引号不成对", ids=("R53",), severity="warning")
def unbalanced_brackets(case: Case) -> Iterator[Finding]:
    """Brackets without a partner, each passage's first; paragraphs of one section may share a pair."""
    odd = [each for each in texts_with(case, SIGNS) if not is_balanced(each.text)]
    if any(each.part in ("heading", "paragraph") for each in odd):
        for _, section in groupby(body(case), key=lambda each: each.heading):
            passages = list(section)
            if not all(is_balanced(each.text) for each in passages):
                yield from _found(passages)
    for each in odd:
        if each.part not in ("heading", "paragraph"):
            yield from _found([each])


def _found(passages: list[Text]) -> Iterator[Finding]:
    told: set[int] = set()
    for odd in odd_ones(each.text for each in passages):
        if odd.index in told:
            continue
        told.add(odd.index)
        text = passages[odd.index]
        where = around(text.text, odd.position, odd.position + 1, 8)
        why = "和前面的一半全角、半角不一致" if odd.why == "mixed" else "没有另一半"
        hint = "两半用同一种" if odd.why == "mixed" else "补上另一半，或换成正确的一半"
        yield Finding(text.at(odd.position, odd.position + 1), f"“{where}”里的“{odd.sign}”{why}", hint)
