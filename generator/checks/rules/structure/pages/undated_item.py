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
        target = case.site.pages.get(case.target(link.get("href")) or "") if link is not None else None
        if link is None or target is None or not target.is_filing or _DATE.search(item.text):
            continue
        if target.meta("PubDate"):
            yield Finding(case.page.at(link), f"列表里的“{link.text}”没有注明日期", "注明发布日期")
        else:
            hint = f"在“{link.text}”那件文件里写：发布日期"
            yield Finding(case.page.at(link), "列表里的公开文件没有发布日期可注", hint, severity="warning")
