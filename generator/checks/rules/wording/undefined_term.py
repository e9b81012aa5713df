"""文中用了专业名词，名词解释里没有解释它。

## 为什么
“日常公用经费”“机关运行经费”这些词，居民不一定懂。有名词解释，就应当把用到的解释全。

## 依据
本站的录入规矩：用到的专业名词都要解释。只缺“人员经费”“政府采购”的，是提示。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

基本支出包括人员经费和日常公用经费。

## 八、名词解释

1、基本支出：指保障机构正常运转发生的支出。

2、项目支出：指为完成特定任务发生的支出。

3、其他收入：指以上各项以外的收入。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

基本支出包括人员经费和公用经费。

## 八、名词解释

1、基本支出：指保障机构正常运转发生的支出，分人员经费和公用经费。

2、项目支出：指为完成特定任务发生的支出。

3、其他收入：指以上各项以外的收入。
```

“上年结转”在决算里叫“年初结转和结余”，解释了这个就行：

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

### 十一、其他重要事项的情况说明

档案数字化项目使用上年结转资金。

## 第四部分 名词解释

1、基本支出：指保障机构正常运转发生的支出。

2、项目支出：指为完成特定任务发生的支出。

3、年初结转和结余：指以前年度没有用完、结转到本年继续使用的资金。
```

只说没有的，不用解释：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 二、部门预算安排的总体情况

本部门无政府性基金预算安排的支出。

## 八、名词解释

1、基本支出：指保障机构正常运转发生的支出。

2、项目支出：指为完成特定任务发生的支出。

3、其他收入：指以上各项以外的收入。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.glossary import bare, body_words, defined, section_texts

#: Terms that a reader is not expected to know.
_TECHNICAL = (
    *("财政专户核拨收入", "财政专户管理资金", "上年结转", "人员经费", "日常公用经费", "机关运行经费"),
    *("三公经费", "政府采购", "项目支出", "基本支出", "政府性基金预算", "国有资本经营预算"),
)
#: Everyday words among them, which few glossaries explain: alone they are only mentioned.
_PLAIN = frozenset({"人员经费", "政府采购"})
#: What explains a term in other words: 年初结转和结余 is the 上年结转 of final accounts.
_LIKE = {"上年结转": "年初结转"}
#: What is only said not to exist needs no explaining.
_NONE = re.compile(r"(?:没有|未安排|无)[^，。；\n]*")

#: A glossary of fewer terms is a note, not a list that means to be complete.
_LIST = 3


@rule(title="用到的名词没有解释", ids=("R39",), severity="warning")
def undefined_term(case: Case) -> Iterator[Finding]:
    """Technical terms of the text that the filing's own glossary does not speak of; one finding for all."""
    terms = defined(case)
    if len(terms) < _LIST:
        return
    explained = bare("".join(each.text for each in section_texts(case)))
    used = bare(_NONE.sub("", "\n".join(each.text for each in body_words(case) if each.part == "paragraph")))
    wanting = [each for each in _TECHNICAL if each in used and not _is_explained(each, explained)]
    if wanting:
        first = terms[0]
        yield Finding(
            first.text.at(first.start, first.end),
            f"文中用到而没有解释的名词：{'、'.join(wanting)}",
            "在名词解释里补上",
            severity="info" if _PLAIN.issuperset(wanting) else None,
        )


def _is_explained(term: str, explained: str) -> bool:
    return term in explained or _LIKE.get(term, term) in explained
