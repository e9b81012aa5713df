"""网页没有打印用的样式，或者打印样式缺少要紧的几样。

## 为什么
人大代表和审计常要打印带走：纸上要有表头、页边，不要导航。

## 依据
本站的网页规矩（G54）。

## 有误
```index.html
<head><link rel="stylesheet" href="assets/site.css"></head>
```

## 正确
```index.html
<head><link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/print.css" media="print"></head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_NEEDS = (
    ("纸张大小（@page 里写 A4）", re.compile(r"@page[^}]*A4", re.DOTALL)),
    ("每页重印的表头（table-header-group）", re.compile(r"table-header-group")),
    ("不在行中间分页（break-inside: avoid）", re.compile(r"break-inside\s*:\s*avoid")),
)


@rule(title="没有打印样式", ids=("G54",), severity="warning", scope="page")
def print_style_missing(case: PageCase) -> Iterator[Finding]:
    """No style sheet for print is linked, or it lacks the paper, repeated heads or whole rows."""
    page = case.page
    sheets = [each for each in page.all("link") if "stylesheet" in each.get("rel").split()]
    prints = [each for each in sheets if each.get("media") == "print"]
    if not prints:
        yield Finding(page.at(page.first("head")), "网页没有打印用的样式", '加一个 media="print" 的样式')
        return
    texts = tuple(case.site.styles.get(case.target(each.get("href")) or "", "") for each in sheets)
    for word in _lacking(texts):
        yield Finding(page.at(prints[0]), f"打印样式里没有{word}", "补进打印用的样式")


@lru_cache(maxsize=16)
def _lacking(texts: tuple[str, ...]) -> tuple[str, ...]:
    """What these style sheets together lack; every page of a site has the same."""
    text = "\n".join(texts)
    return tuple(word for word, pattern in _NEEDS if not pattern.search(text)) if text.strip() else ()
