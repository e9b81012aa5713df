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
from generator.checks.tag import Tag


def _is_unmarked(tag: Tag) -> bool:
    link = tag.get("href")
    return (
        tag.name == "a"
        and ":" in link
        and urlsplit(link).scheme in ("http", "https")
        and "external" not in tag.get("rel").split()
    )


@rule(title="站外链接没有标明", ids=("G21",), severity="warning", scope="page", suspects=_is_unmarked)
def unmarked_external_link(case: PageCase) -> Iterator[Finding]:
    """A link leaves the site without `rel="external"`."""
    for anchor in case.page.all("a"):
        if not _is_unmarked(anchor.tag):
            continue
        host = urlsplit(anchor.get("href")).netloc
        if host != case.site.settings.domain:
            yield Finding(case.page.at(anchor), f"通往 {host} 的链接没有标明是站外", '加上 rel="external"')
