"""栏目页是空的，没有一条通往内容的链接。

## 为什么
空白栏目是网站检查的扣分项，多了会被单项否决；没有内容的栏目不要建。预览时只作警告。

## 依据
政府网站检查指标（国办秘函〔2019〕19号）：空白栏目。

## 有误
```years/2024/index.html
<main><h1>2024年</h1><p>暂无内容</p></main>
```

## 正确
```years/2024/index.html
<main><h1>2024年</h1><ul><li><a href="../../130599/301001/2024/budget/index.html">县档案局</a></li></ul></main>
```
```130599/301001/2024/budget/index.html
<main>示例县档案局2024年部门预算</main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Finding, rule


@rule(title="栏目是空的", ids=("G22",), severity="error", scope="page", basis="国办秘函〔2019〕19号")
def empty_column(case: PageCase) -> Iterator[Finding]:
    """A page that should lead to others leads to none; a preview may still be empty."""
    page = case.page
    main = page.first("main")
    if not page.is_column or main is None:
        return
    targets = dict.fromkeys(to for each, to in case.ways if to != page.path and each.within(main))
    yield case.ask(main, *targets, note="正式" if case.site.is_production else "")


def whether_empty(site: SiteFacts, asked: tuple[str, ...], note: str) -> Answer | None:
    """Asked of the paths that the column leads to."""
    if site.any_page(asked):
        return None
    return Answer("这个栏目里没有一条内容", "有了内容再建这个栏目", None if note else "warning")
