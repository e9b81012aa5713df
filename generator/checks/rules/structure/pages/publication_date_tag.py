"""网页标签里的发布时间写法不对，或者和网页上印的发布日期不同。

## 为什么
标签和页面各说一个日期，检查时会认作弄虚作假。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）网页标签：PubDate 的格式是 YYYY-MM-DD HH:MM。

## 有误
```130599/301001/2024/budget/index.html
<head>
<meta name="PubDate" content="2024-02-15 00:00">
</head>
<body>
<dl class="metadata">
<div><dt>发布日期</dt><dd>2024年2月14日</dd></div>
</dl>
</body>
```

## 正确
```130599/301001/2024/budget/index.html
<head>
<meta name="PubDate" content="2024-02-14 00:00">
</head>
<body>
<dl class="metadata">
<div><dt>发布日期</dt><dd>2024年2月14日</dd></div>
</dl>
</body>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import HtmlPage, PageCase
from generator.checks.rule import Finding, rule

_TAG = re.compile(r"(\d{4})-(\d{2})-(\d{2}) \d{2}:\d{2}")
_SHOWN = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})")


@rule(
    title="发布时间的标签不对",
    ids=("G5",),
    severity="error",
    scope="page",
    basis="国办发〔2017〕47号网页标签",
)
def publication_date_tag(case: PageCase) -> Iterator[Finding]:
    """PubDate is malformed, or is not the date that the page shows."""
    page = case.page
    told = page.meta("PubDate")
    shown = _SHOWN.search(_shown_date(page))
    if told:
        at = page.at(page.metas["PubDate"])
        found = _TAG.fullmatch(told)
        if found is None:
            yield Finding(at, f"PubDate 标签写“{told}”", "写成 2024-02-14 09:00 的样子")
        elif shown is None:
            yield Finding(at, "标签里有发布时间，网页上却没有印发布日期", "在网页上印出发布日期")
        elif tuple(map(int, found.groups())) != tuple(map(int, shown.groups())):
            yield Finding(
                at, f"标签里的发布时间是 {told}，网页上印的是 {shown[0]}日", "两处都由 发布日期 带出"
            )
    elif shown is not None and page.is_filing:
        yield Finding(page.at(page.first("head")), "网页印了发布日期，却没有 PubDate 标签", "补上这个标签")


def _shown_date(page: HtmlPage) -> str:
    for term in page.all("dt"):
        if term.text == "发布日期" and term.parent is not None:
            return next((each.text for each in term.parent.within_it("dd")), "")
    return ""
