"""网页没有从首页起的“当前位置”。

## 为什么
从检索或引用直接进来的人，靠它知道这一页在哪个区、哪个部门、哪一年。

## 依据
本站的网页规矩（G10）。

## 有误
```years/2024/index.html
<main><h1>2024年</h1></main>
```

## 正确
```years/2024/index.html
<nav class="breadcrumb" aria-label="当前位置">
<ol><li><a href="../../index.html">首页</a></li><li><span aria-current="page">2024年</span></li></ol>
</nav>
<main><h1>2024年</h1></main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import address
from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(title="没有当前位置", ids=("G10",), severity="warning", scope="page")
def breadcrumb_missing(case: PageCase) -> Iterator[Finding]:
    """A page other than home does not show its way from home."""
    page = case.page
    if page.path in (address.HOME, address.NOT_FOUND):
        return
    trails = [each for each in page.all("nav") if each.get("aria-label") == "当前位置"]
    ways = (to for each, to in case.ways if each.within(trails[0])) if trails else ()
    if next(iter(ways), None) != address.HOME:
        yield Finding(
            page.at(trails[0] if trails else page.first("body")), "网页没有从首页起的当前位置", "补上面包屑"
        )
