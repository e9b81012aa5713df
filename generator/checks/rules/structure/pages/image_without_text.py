"""图片没有文字说明，或者图表旁边没有数字。

## 为什么
看不见图的人只能靠文字；图上看不准的数，表里要查得到。

## 依据
无障碍环境建设法第三十二条。

## 有误
```index.html
<main><img src="assets/chart.svg"></main>
```

## 正确
```index.html
<main><img src="assets/chart.svg" alt="2024年预算收入比上年增加"></main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.tag import Tag


def _is_picture(tag: Tag) -> bool:
    if tag.name == "svg":
        return tag.get("aria-hidden") != "true"
    return tag.name == "img" or (tag.name == "figure" and "chart" in tag.get("class"))


@rule(
    title="图没有文字",
    ids=("G51",),
    severity="error",
    scope="page",
    basis="无障碍环境建设法第三十二条",
    suspects=_is_picture,
)
def image_without_text(case: PageCase) -> Iterator[Finding]:
    """A picture has no `alt`, a drawing no title, or a chart no table on its page."""
    page = case.page
    for each in page.all("img"):
        if not each.has("alt"):
            yield Finding(page.at(each), "图片没有文字说明", '写 alt；只作装饰的写 alt=""')
    titles = page.all("title")
    for each in page.all("svg"):
        if each.get("aria-hidden") == "true":
            continue
        if not (each.has("aria-label") or any(title.within(each) for title in titles)):
            yield Finding(page.at(each), "图没有标题", '写 <title>；只作装饰的写 aria-hidden="true"')
    if any("chart" in each.classes for each in page.all("figure")) and page.first("table") is None:
        yield Finding(page.at(page.first("figure")), "图表旁边没有数字表", "把画图的数字列成表，放在同一页")
