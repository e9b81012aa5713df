"""没有写公开的联系方式。

## 为什么
读者看了数有疑问，要知道向哪里问。写单位的办公电话，不写个人的手机。

## 依据
预决算公开通行的做法：附本部门的联系电话。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 0310-1234567
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import figure_matches
from generator.model.vocabulary import Kind
from generator.source import whole

_PHONE = re.compile(r"(?:联系|咨询|公开|监督)(?:电话|方式)|电话[：:]|(?<!\d)0\d{2,3}[-－—]\d{7,8}(?!\d)")


@rule(title="没有联系方式", ids=("R56",), severity="warning")
def missing_contact(case: Case) -> Iterator[Finding]:
    """Budget and final accounts without a telephone of the department; in a transcription only remarked."""
    if case.entry.kind not in (Kind.BUDGET, Kind.FINAL) or case.filing.contact:
        return
    if next(figure_matches(case, _PHONE), None) is not None:
        return
    assert case.entry.document is not None
    is_transcription = case.filing.transcription is not None
    yield Finding(
        whole(case.entry.document.source),
        "没有写预决算公开的联系方式",
        "在开头写：联系方式: 单位的办公电话",
        severity="info" if is_transcription else None,
    )
