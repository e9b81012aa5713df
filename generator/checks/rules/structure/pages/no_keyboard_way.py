"""只用键盘的人走不通：没有“跳到正文”，没有主要区域，或者能滚动的框按不到。

## 为什么
不能用鼠标的人靠键盘和读屏软件浏览；宽表在框里左右滚动，框要按得到才滚得动。

## 依据
无障碍环境建设法第三十二条。

## 有误
```index.html
<body><main><div class="table-frame"><table></table></div></main></body>
```

## 正确
```index.html
<body>
<a class="skip" href="#main">跳到正文</a>
<header></header>
<main id="main"><div class="table-frame" role="region" tabindex="0" aria-label="部门收支总表"><table></table></div></main>
<footer></footer>
</body>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import HtmlPage, PageCase
from generator.checks.rule import Finding, rule
from generator.recalled import Recalled

_POSITIVE = re.compile(r"tabindex=.?[1-9]", re.IGNORECASE)
_IS_POSITIVE = Recalled(lambda markup: _POSITIVE.search(markup) is not None)
_LANDMARKS = (("header", "banner"), ("main", "main"), ("footer", "contentinfo"))


@rule(
    title="键盘走不通",
    ids=("G47",),
    severity="error",
    scope="page",
    basis="无障碍环境建设法第三十二条",
)
def no_keyboard_way(case: PageCase) -> Iterator[Finding]:
    """No skip link, a landmark missing, a wide table in a frame that takes no focus, a tab order of its own."""
    page = case.page
    body = page.first("body")
    if not _has_skip(page):
        yield Finding(page.at(body), "网页开头没有“跳到正文”的链接", '写 <a href="#main">跳到正文</a>')
    for name, role in _LANDMARKS:
        if page.first(name) is None and not any(
            each.get("role") == role for each in page.all("div", "section")
        ):
            yield Finding(page.at(body), f"网页没有 <{name}> 区域", f"把这一部分放进 <{name}>")
    for each in page.all("div"):
        if (
            "table-frame" in each.tag.raw
            and "table-frame" in each.classes
            and not (each.get("tabindex") == "0" and each.get("aria-label"))
        ):
            yield Finding(
                page.at(each), "能滚动的表格框按不到", '写 role="region" tabindex="0" 和 aria-label'
            )
    for each in page.elements if any(_IS_POSITIVE[tag.markup] for tag in page.tags) else ():
        if each.get("tabindex").isdecimal() and int(each.get("tabindex")) > 0:
            yield Finding(page.at(each), "tabindex 大于 0，打乱了按键的次序", "改为 0，或删去")


def _has_skip(page: HtmlPage) -> bool:
    first = page.first("a")
    main = page.first("main")
    return (
        first is not None
        and main is not None
        and main.has("id")
        and first.get("href") == f"#{main.get('id')}"
    )
