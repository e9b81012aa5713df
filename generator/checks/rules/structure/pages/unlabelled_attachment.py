"""下载的附件没有写明格式和大小。

## 为什么
用手机流量的人要先知道文件多大，没有装办公软件的人要先知道是什么格式。

## 依据
政府信息公开条例第二十四条：信息公开平台应当具备信息检索、查阅、下载等功能。

## 有误
```130599/301001/2024/budget/index.html
<a href="budget.xlsx">下载</a>
```

## 正确
```130599/301001/2024/budget/index.html
<a href="budget.xlsx">部门预算表（XLSX，12 KB）</a>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_FILE = re.compile(r"\.(pdf|ofd|docx?|xlsx?|csv|json|zip)$", re.IGNORECASE)
_SIZE = re.compile(r"\d\s*(?:字节|[KMG]?B\b)", re.IGNORECASE)


@rule(
    title="附件没有写明格式和大小",
    ids=("G27",),
    severity="warning",
    scope="page",
    basis="政府信息公开条例第二十四条",
)
def unlabelled_attachment(case: PageCase) -> Iterator[Finding]:
    """A link to a file for download does not say its type and size, in it or beside it."""
    for anchor, target in case.ways:
        if target.endswith(".html"):
            continue
        found = _FILE.search(target)
        if found is None:
            continue
        around = anchor.parent.text if anchor.parent is not None else anchor.text
        missing = [
            word
            for word, is_there in (
                ("格式", found[1].lower() in around.lower()),
                ("大小", _SIZE.search(around) is not None),
            )
            if not is_there
        ]
        if missing:
            yield Finding(
                case.page.at(anchor),
                f"附件 {target} 没有写明{'和'.join(missing)}",
                "写成“名称（XLSX，12 KB）”",
            )
