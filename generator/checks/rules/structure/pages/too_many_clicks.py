"""从首页点三次还到不了某件公开文件，或者根本没有路可走。

## 为什么
公开了却找不到，和没有公开一样。

## 依据
本站的网页规矩（G16）。

## 有误
```index.html
<a href="years/2024/index.html">2024年</a>
```
```years/2024/index.html
<main>还没有列出文件</main>
```
```130599/301001/2024/budget/index.html
<main>示例县档案局2024年部门预算</main>
```

## 正确
```index.html
<a href="years/2024/index.html">2024年</a>
```
```years/2024/index.html
<a href="../../130599/301001/2024/budget/index.html">县档案局</a>
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

_MOST = 3


@rule(title="离首页太远", ids=("G16",), severity="warning", scope="page")
def too_many_clicks(case: PageCase) -> Iterator[Finding]:
    """A filing is more than three links away from the home page, or not to be reached from there."""
    if case.page.is_filing:
        yield case.ask(case.page.first("title"), case.path)


def whether_too_far(site: SiteFacts, asked: tuple[str, ...], _: str) -> Answer | None:
    """Asked of the path itself."""
    clicks = site.clicks(asked[0], _MOST)
    if clicks is None:
        return Answer("从首页走不到这件公开文件", "在年度页或部门页列出它")
    if clicks > _MOST:
        return Answer(f"从首页要点 {clicks} 次才到这件公开文件", f"{_MOST} 次以内要能到")
    return None
