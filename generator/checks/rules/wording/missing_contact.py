"""没有写公开的联系方式，或者电话号码的位数不对。

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

```2023/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 0310-123456
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
from generator.checks.words.text import narrow
from generator.checks.words.texts import figure_matches
from generator.model.vocabulary import Kind
from generator.source import whole

_PHONE = re.compile(r"(?:联系|咨询|公开|监督)(?:电话|方式)|电话[：:]|(?<!\d)0\d{2,3}[-－—]\d{7,8}(?!\d)")
#: A number too short or too long behind its area code.
_SHORT = re.compile(r"(?<!\d)0\d{2,3}[-－—](?:\d{1,6}|\d{9,})(?![\d*])")


@rule(title="没有联系方式", ids=("R56",), severity="warning")
def missing_contact(case: Case) -> Iterator[Finding]:
    """Budget and final accounts without a telephone of the department; in a transcription only remarked."""
    if case.entry.kind not in (Kind.BUDGET, Kind.FINAL):
        return
    if case.filing.contact:
        short = _SHORT.search(narrow(case.filing.contact))
        if short is not None:
            message = f"联系方式里的电话“{short[0]}”位数不对"
            yield Finding(case.filing.at("contact"), message, "核对：区号后面是 7 位或 8 位")
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
