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
from generator.checks.words.texts import matches

_DRAFT = re.compile(r"草案|征求意见稿?|(?:送审|讨论|审议|代拟|上会|未定|报审)稿|初稿")
#: In a heading of the body or the name of a table only a mark in brackets is one.
_MARK = re.compile(r"[（(〔\[【]\s*(?:" + _DRAFT.pattern + r")\s*[）)〕\]】]")


@rule(
    title="公开的文件印着草案字样", ids=("R9",), severity="error", basis="预算法第十四条", is_waivable=False
)
def draft_mark(case: Case) -> Iterator[Finding]:
    """A title, cover, table name or heading of the filing says that it is a draft."""
    for text, match in matches(case, _DRAFT):
        is_marked = text.part in ("heading", "title") and any(
            each.start() <= match.start() < each.end() for each in _MARK.finditer(text.text)
        )
        if text.field in ("title", "cover") or is_marked:
            at = text.at(match.start(), match.end())
            yield Finding(
                at,
                f"印着“{match[0]}”，公开的应当是批准后的文件",
                "换成批复后的文件；确已批准的，删去这个字样",
            )
