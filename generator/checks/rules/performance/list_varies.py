"""同样一串东西，两处列得不一样，差一个。

## 为什么
一处说“微信、抖音”，一处说“微信、澎湃、抖音”，到底有没有那一个？

## 依据
绩效文本各部分应当一致（P6、R3）。按字面判断，所以只作提示。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

整理文书、会计、照片档案，按月检查。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 用于整理文书、会计、声像、照片档案的人工和装具
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 三、工作保障措施

整理文书、会计、照片档案，按月检查。
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
资金用途: 用于整理文书、会计、照片档案的人工和装具
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case, Passage, field_passages
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.vocabulary import Kind

_ITEM = r"[\u4e00-\u9fffA-Za-z0-9]{2,8}"
_LIST = re.compile(
    rf"(?P<first>[\u4e00-\u9fffA-Za-z0-9“”]+)、(?P<inner>(?:{_ITEM}、)+)(?P<last>[\u4e00-\u9fffA-Za-z0-9]+)"
)
#: How much of the first and the last thing must be alike: what stands before and behind a list is joined to them.
_ENDS = 2


@rule(title="列举前后不一", ids=("P6", "R3"), severity="info")
def list_varies(case: Case) -> Iterator[Finding]:
    """Lists of three things and more with the same ends, one of which has one thing more."""
    if case.entry.kind is not Kind.PERFORMANCE:
        return
    texts = [each for each in case.passages if each.origin == "paragraph"]
    for entry in printed(case):
        texts += [each for each in field_passages(entry.project) if each.field in ("purpose", "goals")]
    seen: dict[tuple[str, str], list[tuple[tuple[str, ...], Passage]]] = {}
    for passage in texts:
        for match in _LIST.finditer(passage.text):
            inner = tuple(match["inner"].rstrip("、").split("、"))
            first, last = re.sub("[“”]", "", match["first"])[-_ENDS:], match["last"][:_ENDS]
            for known, where in seen.get((first, last), ()):
                more = set(known) ^ set(inner)
                if len(more) == 1 and set(known) & set(inner):
                    yield Finding(
                        passage.at(match.start(), match.end()),
                        f"“{match[0][-40:]}”，另一处{'没有' if more <= set(inner) else '还有'}“{next(iter(more))}”",
                        "两处列成一样",
                        related=(Related(where.span, "另一处"),),
                    )
                    break
            seen.setdefault((first, last), []).append((inner, passage))
