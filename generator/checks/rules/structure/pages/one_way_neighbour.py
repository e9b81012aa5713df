"""“上一年”“下一年”的链接只有一头。

## 为什么
读者顺着年度往回看，走到一半就断了。

## 依据
本站的网页规矩（G17）。

## 有误
```130599/301001/2024/budget/index.html
<a rel="prev" href="../../2023/budget/index.html">2023年部门预算</a>
```
```130599/301001/2023/budget/index.html
<main>示例县档案局2023年部门预算</main>
```

## 正确
```130599/301001/2024/budget/index.html
<a rel="prev" href="../../2023/budget/index.html">2023年部门预算</a>
```
```130599/301001/2023/budget/index.html
<a rel="next" href="../../2024/budget/index.html">2024年部门预算</a>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Finding, rule

_OTHER = {"prev": "next", "next": "prev"}
_WORDS = {"prev": "上一年", "next": "下一年"}


@rule(
    title="年度链接只有一头",
    ids=("G17", "R51"),
    severity="error",
    scope="page",
    suspects=lambda tag: tag.get("rel") in _OTHER,
)
def one_way_neighbour(case: PageCase) -> Iterator[Finding]:
    """A page leads to the year before or after, and that one does not lead back."""
    for anchor, target in case.ways:
        rel = anchor.tag.get("rel")
        if rel in _OTHER:
            yield case.ask(anchor, rel, target, case.path)


def whether_one_way(site: SiteFacts, asked: tuple[str, ...], _: str) -> Answer | None:
    """Asked of the sort of link, the path it leads to, and the path that it should lead back to."""
    rel, target, path = asked
    # A held page, which only says that it is being corrected, leads nowhere.
    if not site.is_page(target) or site.is_held(target) or site.turns(target, _OTHER[rel], path):
        return None
    message = f"这一页有到{_WORDS[rel]}（{target}）的链接，那一页没有回来的链接"
    return Answer(message, f"在那一页加上到{_WORDS[_OTHER[rel]]}的链接")
