"""网页用了别的网站的脚本、样式、字体或图片。

## 为什么
别的网站能知道谁在看、能换内容、会打不开；政府网站也不许有广告和跟踪。

## 依据
本站的网页规矩（G33）。

## 有误
```index.html
<head><script src="https://cdn.example.com/jquery.js"></script></head>
```

## 正确
```index.html
<head><script defer src="assets/search.js"></script></head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.tag import LINKS

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_IMPORT = re.compile(r"(?:@import\s+|url\(\s*)[\"']?((?:https?:)?//[^\"')\s]+)", re.IGNORECASE)
#: The elements whose links are followed without a reader's doing.
_TAKING = tuple(each for each in LINKS if each != "a")
_LOADING = ("stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest")


@rule(title="用了别的网站的东西", ids=("G33",), severity="error", scope="page")
def third_party_resource(case: PageCase) -> Iterator[Finding]:
    """A script, style, font, picture or frame comes from another host."""
    page = case.page
    for element in page.all(*_TAKING):
        link = element.tag.link
        if link is None or not _ELSEWHERE.match(link):
            continue
        if element.name != "link" or set(element.get("rel").split()) & set(_LOADING):
            yield Finding(page.at(element), f"网页要从别的网站取 {link}", "放到本站的 assets 文件夹，或删去")
    if page.path == "index.html":
        for path, text in case.site.styles.items():
            for found in _IMPORT.findall(text):
                yield Finding(page.at(None), f"样式 {path} 要从别的网站取 {found}", "放到本站，或删去")
