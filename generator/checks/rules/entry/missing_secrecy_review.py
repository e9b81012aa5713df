"""正式发布的文件没有记保密审查，或者审查还没有通过。

## 为什么
公开之前要查一遍有没有涉密内容；公开了再撤，已经晚了。这一条不能用知悉放过。

## 依据
政府信息公开条例第十七条：公开政府信息前，应当进行保密审查。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 元
保密审查: 未审查
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
保密审查: 已审查
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule

_UNDONE = re.compile(r"尚未|[未没][有经]?(?:审|通过|完成|进行|办)|待[审查定办]|不通过|^[否无]$|审[查核]中")


@rule(
    title="没有保密审查",
    ids=("R47",),
    severity="error",
    basis="政府信息公开条例第十七条",
    is_waivable=False,
    only_production=True,
)
def missing_secrecy_review(case: Case) -> Iterator[Finding]:
    """A filing of one's own that was not reviewed for secrets, or not to the end."""
    filing = case.filing
    if filing.transcription is not None:
        return
    if filing.secrecy_review is None:
        where = "审查后在同一文件夹新建 自评.md，写：" if case.entry.is_bare else "审查后写："
        yield Finding(filing.at(), "正式发布要有保密审查", f"{where}保密审查: 已审查")
    elif _UNDONE.search(filing.secrecy_review):
        message = f"保密审查写着“{filing.secrecy_review}”，还没有通过"
        yield Finding(filing.at("secrecy_review"), message, "审查通过后写：保密审查: 已审查")
