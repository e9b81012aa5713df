"""列表里的公开文件没有注明日期。

## 为什么
没有日期的信息，检查时当作没有更新；读者也分不清新旧。

## 依据
本站的网页规矩（G23）。

## 有误
```130599/301001/2024/index.html
<ul><li><a href="budget/index.html">2024年部门预算</a></li></ul>
```
```130599/301001/2024/budget/index.html
<head><meta name="PubDate" content="2024-02-14 00:00"></head>
```

## 正确
```130599/301001/2024/index.html
<ul><li><a href="budget/index.html">2024年部门预算</a> <span>2024年2月14日</span></li></ul>
```
```130599/301001/2024/budget/index.html
<head><meta name="PubDate" content="2024-02-14 00:00"></head>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Finding, rule

_DATE = re.compile(r"\d{4}\s*[年.-]\s*\d{1,2}\s*[月.-]\s*\d{1,2}")
_NAVIGATION = ("nav", "footer", "header")


@rule(title="列表没有注明日期", ids=("G23",), severity="error", scope="page", only_production=True)
def undated_item(case: PageCase) -> Iterator[Finding]:
    """An item of a list leads to a filing without its date; where the filing has none, that is a warning."""
    if not case.page.is_column:
        return
    for item in case.page.all("li"):
        if any(each.name in _NAVIGATION for each in item.ancestors()):
            continue
        link = next((each for each in case.page.all("a") if each.within(item)), None)
        target = case.target(link.get("href")) if link is not None else None
        if link is not None and target is not None and not _DATE.search(item.text):
            yield case.ask(link, target, note=link.text)


def whether_undated(site: SiteFacts, asked: tuple[str, ...], words: str) -> Answer | None:
    """Asked of the path that the item leads to."""
    (target,) = asked
    if not site.is_page(target) or not site.is_filing(target):
        return None
    if site.is_dated(target):
        return Answer(f"列表里的“{words}”没有注明日期", "注明发布日期")
    return Answer("列表里的公开文件没有发布日期可注", f"在“{words}”那件文件里写：发布日期", "warning")
