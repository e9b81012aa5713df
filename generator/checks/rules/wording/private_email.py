"""文字里有私人邮箱（QQ、163 一类）。

## 为什么
以 QQ 号、手机号作邮箱的，等于公开了个人的号码。单位应当用政务邮箱。

## 依据
政府信息公开条例第十五条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 0310-1234567，123456789@qq.com
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 0310-1234567，daj@example.gov.cn
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import figure_matches

_EMAIL = re.compile(
    r"@(?:vip\.)?(?:qq|foxmail|163|126|139|189|wo|sina|sohu|yeah|21cn|tom|aliyun|gmail"
    r"|hotmail|outlook|yahoo|icloud|live)\.(?:com\.cn|com|cn|net)",
    re.IGNORECASE,
)

_USER = re.compile(r"[A-Za-z0-9._%+\-]+$")


@rule(title="有私人邮箱", ids=("R49", "G42"), severity="warning", basis="政府信息公开条例第十五条")
def private_email(case: Case) -> Iterator[Finding]:
    """An address at a provider of private mailboxes."""
    for text, match in figure_matches(case, _EMAIL):
        host = match[0].rpartition("@")[2]
        # The name of the mailbox stands before the sign; its place is as far back as it goes.
        user = _USER.search(text.figures[: match.start()])
        start = user.start() if user is not None else match.start()
        yield Finding(text.at(start, match.end()), f"有私人邮箱 ***@{host}", "改为单位的政务邮箱，或删去")
