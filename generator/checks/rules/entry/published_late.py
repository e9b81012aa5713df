"""批复后超过二十日才发布。

## 为什么
按时公开是检查的第一项；晚了补不回来，能做的是核对日期、说明原因。

## 依据
预算法第十四条：在批复后二十日内由各部门向社会公开。预算法实施条例第六条：单位预算、决算在部门批复后二十日内由单位公开。第二十日逢节假日可能顺延，所以超过不满十日的只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-02-10
发布日期: 2024-04-30
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
批复日期: 2024-02-10
发布日期: 2024-03-01
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule

#: Days after the reply within which a filing is published; and by how many holidays may move the last of them.
_DAYS, _HOLIDAYS = 20, 10


@rule(
    title="批复后二十日内没有公开",
    ids=("R11", "R12"),
    severity="error",
    basis="预算法第十四条；预算法实施条例第六条",
)
def published_late(case: Case) -> Iterator[Finding]:
    """Published more than twenty days after the reply, which does not count itself."""
    filing = case.filing
    if filing.replied is None or filing.published is None:
        return
    days = (filing.published - filing.replied).days
    if days > _DAYS:
        yield Finding(
            filing.at("published"),
            f"{filing.replied} 批复，{filing.published} 发布，第 {days} 天才公开，超过 {_DAYS} 日",
            "核对两个日期；确已超期的，写 知悉 并说明理由",
            severity="warning" if days < _DAYS + _HOLIDAYS else None,
        )
