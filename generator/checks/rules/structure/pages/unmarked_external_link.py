"""通往别的网站的链接没有标明。

## 为什么
读者要知道自己正离开本站；别的网站后来换了内容，本站也要担责任。

## 依据
本站的网页规矩（G21）。

## 有误
```index.html
<a href="https://example.com/">参考</a>
```

## 正确
```index.html
<a rel="external" href="https://www.mof.gov.cn/">财政部</a>
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(title="站外链接没有标明", ids=("G21",), severity="warning", scope="page")
def unmarked_external_link(case: PageCase) -> Iterator[Finding]:
    """A link leaves the site without `rel="external"`."""
    for anchor in case.page.all("a"):
        link = anchor.get("href")
        if ":" not in link:
            continue
        parts = urlsplit(link)
        if parts.scheme not in ("http", "https") or parts.netloc == case.site.settings.domain:
            continue
        if "external" not in anchor.get("rel").split():
            yield Finding(
                case.page.at(anchor), f"通往 {parts.netloc} 的链接没有标明是站外", '加上 rel="external"'
            )
