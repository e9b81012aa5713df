"""链接写的是 IP 地址，不是域名。

## 为什么
IP 地址会变，在 IPv6 网络上也打不开。

## 依据
本站的网页规矩（G56）。

## 有误
```index.html
<a rel="external" href="http://192.0.2.10/index.html">旧站</a>
```

## 正确
```index.html
<a rel="external" href="https://www.shili.gov.cn/">县政府网站</a>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.tag import Tag

_ADDRESS = re.compile(r"(?:[a-z]+:)?//(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:]+\])(?=[:/]|$)")


def _is_number(tag: Tag) -> bool:
    return tag.link is not None and _ADDRESS.match(tag.link) is not None


@rule(title="链接是 IP 地址", ids=("G56",), severity="warning", scope="page", suspects=_is_number)
def ip_address_link(case: PageCase) -> Iterator[Finding]:
    """A link names a host by number."""
    for element, link in case.page.links:
        if _is_number(element.tag):
            yield Finding(case.page.at(element), f"链接 {link} 写的是 IP 地址", "改为域名")
