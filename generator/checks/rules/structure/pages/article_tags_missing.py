"""公开文件的网页缺少内容标签。

## 为什么
标题、发布时间、来源是检查更新和统计信息量的根据，写在标签里机器才读得到。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）网页标签：ArticleTitle、PubDate、ContentSource 必选。

## 有误
```130599/301001/2024/budget/index.html
<head>
<meta name="ArticleTitle" content="示例县档案局2024年部门预算">
</head>
```

## 正确
```130599/301001/2024/budget/index.html
<head>
<meta name="ArticleTitle" content="示例县档案局2024年部门预算">
<meta name="PubDate" content="2024-02-14 00:00">
<meta name="ContentSource" content="示例县档案局">
</head>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(
    title="内容标签不全",
    ids=("G4",),
    severity="error",
    scope="page",
    basis="国办发〔2017〕47号网页标签",
    only_production=True,
)
def article_tags_missing(case: PageCase) -> Iterator[Finding]:
    """The page of a filing lacks a tag of its content; a date that nobody gave is a warning."""
    page = case.page
    if not page.is_filing:
        return
    at = page.at(page.first("head"))
    for name in ("ArticleTitle", "ContentSource"):
        if not page.meta(name):
            yield Finding(at, f"公开文件的网页没有 {name} 标签", "补上这个标签")
    if not page.meta("PubDate"):
        hint = "在这件文件里写：发布日期"
        yield Finding(at, "公开文件的网页没有 PubDate 标签", hint, severity="warning")
