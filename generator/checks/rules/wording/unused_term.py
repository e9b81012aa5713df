"""名词解释里解释了一个词，这份文件却没有用到它。

## 为什么
解释是给读者看懂这份文件用的。用不到的解释多半是从模板照抄的。

## 依据
本站的录入规矩：只解释用到的词。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 三、机关运行经费安排情况

我部门机关运行经费安排8800元。

## 八、名词解释

1、机关运行经费：指各部门的公用经费。

2、事业单位经营支出：指事业单位开展非独立核算经营活动发生的支出。
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
from generator.checks.words.glossary import Defined, bare, defined, spelled_otherwise, used_words
from generator.checks.words.texts import texts

_TAIL = re.compile(r"(?:预算|决算|说明|（.*）|\(.*\))$")

#: What parts several terms that are explained together, or the levels of an account.
_PARTS = re.compile(r"[、和与及]|[（(][类款项][）)]")


@rule(title="解释了没有用到的词", ids=("R39",), severity="warning")
def unused_term(case: Case) -> Iterator[Finding]:
    """A term of the glossary that neither text nor tables use."""
    terms = defined(case)
    if not terms or not any(each.part == "paragraph" and each.section != "glossary" for each in texts(case)):
        return
    pending = [(each, _spellings(each)) for each in terms]
    for words in used_words(case):
        pending = [each for each in pending if not any(part in words for part in each[1])]
        if not pending:
            return
    varied = [each for each, *_ in spelled_otherwise(case)]
    for each, _ in pending:
        if each not in varied:
            at = each.text.at(each.start, each.end)
            yield Finding(at, f"解释了“{each.term}”，本件没有用到这个词", "删去这一条")


def _spellings(each: Defined) -> list[str]:
    """The term as the filing may use it, and the terms that are explained together in it."""
    parts = _PARTS.split(each.term) if len(each.term) > 8 else [each.term]
    return [bare(_TAIL.sub("", part)) for part in (each.term, *parts) if len(part) > 1]
