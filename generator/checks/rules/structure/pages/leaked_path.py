"""网页里露出了制作时的本机路径或地址，或者本页地址不在网站的域名下。

## 为什么
读者打不开本机的路径，路径里还可能有人名；本页地址写错，引用的人就找不到这一页。

## 依据
本站的网页规矩（G8）。

## 有误
```index.html
<head>
<link rel="canonical" href="file:///C:/Users/zhang/site/index.html">
</head>
```

## 正确
```index.html
<head>
<link rel="canonical" href="https://www.shili.gov.cn/">
</head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.html_page import PageCase
from generator.checks.markup import Element
from generator.checks.rule import Finding, rule
from generator.checks.tag import Tag
from generator.recalled import Recalled

_LOCAL = re.compile(
    r"file:|localhost|127\.0\.0\.1|\[::1\]|(?<![A-Za-z])[A-Za-z]:[\\/](?!/)|^/(?:home|Users|tmp|root|var|mnt)/",
    re.IGNORECASE,
)
_IS_LOCAL = Recalled(lambda link: _LOCAL.search(link) is not None)


def _may_leak(tag: Tag) -> bool:
    return _is_address(tag) or (tag.link is not None and _IS_LOCAL[tag.link])


def _is_address(tag: Tag) -> bool:
    """Whether the page tells its own address in it."""
    return (tag.name == "meta" and tag.get("name") == "Url") or (
        tag.name == "link" and tag.get("rel") == "canonical"
    )


@rule(title="露出本机路径", ids=("G8",), severity="error", scope="page", suspects=_may_leak)
def leaked_path(case: PageCase) -> Iterator[Finding]:
    """A link names a path or a host of the machine that built it, or the page's own address is elsewhere."""
    domain = case.site.settings.domain
    for element, link in (*case.page.links, *_addresses(case)):
        if _IS_LOCAL[link]:
            yield Finding(case.page.at(element), f"网页里有本机的路径或地址：{link}", "改为相对的链接")
    for element, link in _addresses(case):
        parts = urlsplit(link)
        if domain and not _IS_LOCAL[link] and parts.netloc not in ("", domain):
            yield Finding(
                case.page.at(element), f"本页地址写 {parts.netloc}，网站的域名是 {domain}", "改为网站的域名"
            )


def _addresses(case: PageCase) -> Iterator[tuple[Element, str]]:
    """Where the page tells its own address."""
    url = case.page.metas.get("Url")
    if url is not None:
        yield url, url.get("content")
    for each in case.page.all("link"):
        if each.get("rel") == "canonical":
            yield each, each.get("href")
