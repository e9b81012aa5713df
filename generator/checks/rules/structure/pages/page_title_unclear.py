"""网页标题没有、与别的网页相同、缺少网站名称，或者与正文标题不是一回事。

## 为什么
收藏、检索、打印都靠标题分清是哪一页。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）网页标签：ArticleTitle 是正文的标题。

## 有误
```years/2024/index.html
<head>
<title>2024年</title>
</head>
<body><h1>2024年公开的文件</h1></body>
```

## 正确
```years/2024/index.html
<head>
<title>2024年公开的文件 - 示例县预决算公开</title>
</head>
<body><h1>2024年公开的文件</h1></body>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Finding, rule


@rule(title="网页标题不清楚", ids=("G6",), severity="error", scope="page")
def page_title_unclear(case: PageCase) -> Iterator[Finding]:
    """The title lacks the site's name, is another page's as well, or ArticleTitle is not the heading."""
    page, name = case.page, case.site.settings.name
    title = page.first("title")
    if title is None or not title.text:
        yield Finding(page.at(title or page.first("head")), "网页没有标题", "写 <title>")
        return
    if not title.text.endswith(name) or (title.text == name) != (page.path == "index.html"):
        hint = f"写成“网页名称 - {name}”；首页只写网站名称"
        yield Finding(page.at(title), f"网页标题“{title.text}”分不清网页和网站", hint)
    yield case.ask(title, page.path, note=title.text)
    article, heading = page.meta("ArticleTitle"), page.first("h1")
    if article and (heading is None or "".join(heading.text.split()) != "".join(article.split())):
        at = page.at(page.metas["ArticleTitle"])
        yield Finding(at, "ArticleTitle 标签与正文的标题不同", "两处都由标题带出")


def whether_repeated(site: SiteFacts, asked: tuple[str, ...], title: str) -> Answer | None:
    """Asked of the path itself; the first of several pages is told of."""
    same = site.same_title(asked[0])
    if len(same) == 1:
        return None
    return Answer(f"{len(same)} 个网页的标题都是“{title}”", f"分开写；如 {same[1]}")
