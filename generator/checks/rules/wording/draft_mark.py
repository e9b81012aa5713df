"""公开的文件在标题、封面或表名上还印着“草案”“征求意见稿”“送审稿”一类字样。

## 为什么
草案是还没有批准的。公开的应当是批复以后的文件，印着“草案”，读者分不清这些数算不算数。

## 依据
预算法第十四条：公开的是经批准的预算、决算。

## 有误
```2024/预算.md
---
标题: 示例县档案局2024年部门预算（草案）
表式: 河北2022
金额单位: 元
---
```

```2025/绩效.md
---
表式: 河北2025
金额单位: 元
封面:
  - 示例县档案局
  - (征求意见稿)
---
```

## 正确
正文里说到别的草案，不算：

```2024/预算.md
---
标题: 示例县档案局2024年部门预算
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

起草档案条例（草案）。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.text import Text
from generator.checks.words.texts import matches

_DRAFT = re.compile(
    r"草案|征求意见稿?|(?:送审|讨论|审议|代拟|上会|未定|报审|报批|审核|会签|修改|修订|汇报|校对|草|初|样)稿|第[一二三四五\d]稿"
)
#: In a heading of the body or the name of a table only a mark in brackets is one; in a title 模板 and 一上 are as well.
_MARK = re.compile(r"[（(〔\[【]\s*(?:" + _DRAFT.pattern + r")\s*[）)〕\]】]")
_STAGE = re.compile(r"[（(〔\[【]\s*(?:模板|范本|样本|样表|示例|[一二][上下])\s*[）)〕\]】]")
#: The title of another paper, which is what the heading is about.
_CITED = re.compile(r"《[^《》]*》")
#: A line at the head of the body that is a title.
_TITLE_LINE = re.compile(r"(?:预算|决算|绩效|公开)[^，。；：]{0,8}$")

_ANY = re.compile(f"{_DRAFT.pattern}|{_STAGE.pattern}")


@rule(
    title="公开的文件印着草案字样", ids=("R9",), severity="error", basis="预算法第十四条", is_waivable=False
)
def draft_mark(case: Case) -> Iterator[Finding]:
    """A title, cover, table name or heading of the filing says that it is a draft."""
    for text, match in matches(case, _ANY):
        is_title = text.field in ("title", "cover") or _is_title_line(text)
        is_marked = text.part in ("heading", "title") and _within(match, _MARK, text.text)
        if text.part == "heading" and _within(match, _CITED, text.text):
            continue
        if is_title or is_marked:
            at = text.at(match.start(), match.end())
            yield Finding(
                at,
                f"印着“{match[0].strip('（()）〔〕[]【】')}”，公开的应当是批准后的文件",
                "换成批复后的文件；确已批准的，删去这个字样",
            )


def _is_title_line(text: Text) -> bool:
    """Whether a paragraph above all headings is a title in itself: short, of one line, and of the filing."""
    is_above = text.part == "paragraph" and not text.heading
    return is_above and len(text.text) <= 40 and _TITLE_LINE.search(_MARK.sub("", text.text)) is not None


def _within(match: re.Match[str], outer: re.Pattern[str], text: str) -> bool:
    return any(each.start() <= match.start() < each.end() for each in outer.finditer(text))
