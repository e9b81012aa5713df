"""网页里直接写了脚本、样式或事件。

## 为什么
安全策略严的网站（CSP）会拦下它们；关掉脚本后，内容也要照样看得到。

## 依据
本站的网页规矩（G34）。

## 有误
```index.html
<body><button onclick="print()">打印</button></body>
```

## 正确
```index.html
<head><script defer src="assets/print.js"></script></head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.tag import Tag

_SUSPECT = re.compile(r"(?:^|\s)(?:on[a-z]+|style)\s*=|javascript:", re.IGNORECASE)
_DATA = ("application/json", "application/ld+json")


def _has_code(tag: Tag) -> bool:
    return _SUSPECT.search(tag.raw) is not None


@rule(
    title="脚本写在网页里",
    ids=("G34",),
    severity="warning",
    scope="page",
    suspects=lambda tag: tag.name in ("script", "style") or _has_code(tag),
)
def inline_script(case: PageCase) -> Iterator[Finding]:
    """Code, a style or an event handler stands in the page itself."""
    page = case.page
    for each in page.all("script"):
        if not each.has("src") and each.get("type") not in _DATA:
            yield Finding(page.at(each), "网页里直接写了脚本", "放进 assets 里的文件")
    for each in page.all("style"):
        yield Finding(page.at(each), "网页里直接写了样式", "放进 assets 里的文件")
    for each in page.elements if any(map(_has_code, page.tags)) else ():
        for name, value in each.attributes.items():
            if name.startswith("on") or name == "style" or value.lower().startswith("javascript:"):
                yield Finding(page.at(each), f"网页里直接写了 {name}", "放进 assets 里的文件")
