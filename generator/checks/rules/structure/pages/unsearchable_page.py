"""公开文件或项目的网页没有编进检索。

## 为什么
平台要让读者检索得到公开的信息。

## 依据
政府信息公开条例第二十四条：信息公开平台应当具备信息检索、查阅、下载等功能。

## 有误
```130599/301001/2024/budget/index.html
<main id="main">示例县档案局2024年部门预算</main>
```

## 正确
```130599/301001/2024/budget/index.html
<main id="main" data-search-body>示例县档案局2024年部门预算</main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(
    title="检索不到",
    ids=("G26",),
    severity="error",
    scope="page",
    basis="政府信息公开条例第二十四条",
)
def unsearchable_page(case: PageCase) -> Iterator[Finding]:
    """The page of a filing or a project is not marked for the index."""
    page = case.page
    if (page.is_filing or page.is_project) and not any(
        each.has("data-search-body") for each in page.all("main")
    ):
        yield Finding(page.at(page.first("main")), "这一页没有编进检索", "在 <main> 上写 data-search-body")
