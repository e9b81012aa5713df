"""标题跳级，或者一页有几个大标题。

## 为什么
用读屏软件的人靠标题的级别在长文件里找地方；跳了级，就像书里少了章。

## 依据
本站的网页规矩（G52）。

## 有误
```index.html
<main><h1>首页</h1><h3>2024年</h3></main>
```

## 正确
```index.html
<main><h1>首页</h1><h2>2024年</h2></main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(title="标题跳级", ids=("G52",), severity="warning", scope="page")
def heading_levels(case: PageCase) -> Iterator[Finding]:
    """There is not exactly one first heading, or a level is left out."""
    page = case.page
    headings = sorted(page.all("h1", "h2", "h3", "h4", "h5", "h6"), key=lambda each: each.start)
    firsts = [each for each in headings if each.name == "h1"]
    if len(firsts) != 1:
        yield Finding(
            page.at(firsts[1] if firsts else page.first("main")),
            f"这一页有 {len(firsts)} 个大标题",
            "只留一个 <h1>",
        )
    level = 0
    for each in headings:
        now = int(each.name[1])
        if now > level + 1 and level:
            yield Finding(
                page.at(each), f"标题“{each.text}”从第 {level} 级跳到第 {now} 级", f"改为 <h{level + 1}>"
            )
        level = now
