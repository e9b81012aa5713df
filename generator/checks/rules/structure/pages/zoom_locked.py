"""网页不许读者放大。

## 为什么
视力不好的人要放大才看得清；锁住缩放，等于不给他们看。

## 依据
无障碍环境建设法第三十二条。

## 有误
```index.html
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no">
</head>
```

## 正确
```index.html
<head>
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_LOCK = re.compile(r"user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*(?:0|1)(?![.\d]*[2-9])")


@rule(
    title="网页不许放大",
    ids=("G49",),
    severity="warning",
    scope="page",
    basis="无障碍环境建设法第三十二条",
    suspects=lambda tag: tag.get("name") == "viewport" and _LOCK.search(tag.get("content")) is not None,
)
def zoom_locked(case: PageCase) -> Iterator[Finding]:
    """The viewport forbids zooming."""
    found = _LOCK.search(case.page.meta("viewport"))
    if found:
        yield Finding(case.page.at(case.page.metas["viewport"]), "网页不许读者放大", f"删去 {found[0]}")
