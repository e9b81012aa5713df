"""站内的链接写成了从网站顶层算起的地址。

## 为什么
公开网站挂在县政府网站的哪个目录下都要能用，放在U盘里也要能看；从顶层算起的链接一换地方就断。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）：县级政府部门原则上不单独开设网站，内容挂在县政府门户网站下。

## 有误
```years/2024/index.html
<a href="/130599/index.html">示例县</a>
```

## 正确
```years/2024/index.html
<a href="../../130599/index.html">示例县</a>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import address
from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.tag import Tag


def _is_from_top(tag: Tag) -> bool:
    return tag.link is not None and tag.link.startswith("/")


@rule(title="链接从顶层算起", ids=("G15", "G56"), severity="error", scope="page", suspects=_is_from_top)
def absolute_link(case: PageCase) -> Iterator[Finding]:
    """A link within the site begins at the top of the host; only `404.html` may."""
    if case.path == address.NOT_FOUND:
        return
    for element, link in case.page.links:
        if link.startswith("/") and not link.startswith("//"):
            yield Finding(
                case.page.at(element), f"链接 {link} 从网站顶层算起", "改为相对的链接，如 ../../index.html"
            )
