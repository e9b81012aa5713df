"""栏目页缺少栏目标签。

## 为什么
检查工具靠栏目标签认出哪些页是栏目、各是什么栏目；没有标签，栏目等于没有。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）网页标签：ColumnName、ColumnDescription、ColumnKeywords、ColumnType 必选。

## 有误
```years/2024/index.html
<head>
<meta name="ColumnName" content="2024年">
</head>
```

## 正确
```years/2024/index.html
<head>
<meta name="ColumnName" content="2024年">
<meta name="ColumnDescription" content="各部门2024年公开的文件">
<meta name="ColumnKeywords" content="2024年,预决算公开">
<meta name="ColumnType" content="信息公开目录">
</head>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_TAGS = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")


@rule(
    title="栏目标签不全",
    ids=("G3",),
    severity="error",
    scope="page",
    basis="国办发〔2017〕47号网页标签",
    only_production=True,
)
def column_tags_missing(case: PageCase) -> Iterator[Finding]:
    """A page that leads to others, or a filing's, lacks a tag of its column."""
    page = case.page
    if page.is_column or page.is_filing:
        missing = [each for each in _TAGS if not page.meta(each)]
        if missing:
            yield Finding(
                page.at(page.first("head")), f"网页没有栏目标签：{'、'.join(missing)}", "补上这些标签"
            )
