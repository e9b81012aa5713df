"""站内的链接、图片、样式、脚本或页内的位置打不开。

## 为什么
读者点了没有反应；链接可用性也是网站检查的一项。

## 依据
本站的网页规矩（G20）。

## 有误
```index.html
<a href="years/2024/index.html">2024年</a>
```

## 正确
```index.html
<a href="years/2024/index.html#departments">2024年</a>
```
```years/2024/index.html
<h2 id="departments">各部门</h2>
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from generator.checks.html_page import PageCase
from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Finding, rule


@rule(title="链接打不开", ids=("G20",), severity="error", scope="page")
def broken_link(case: PageCase) -> Iterator[Finding]:
    """A link names no file of the site, or no place of the page."""
    told: set[str] = set()
    for element, link in case.page.links:
        if link in told:
            continue
        told.add(link)
        # The page's own address for citation names a folder, as servers show it.
        if element.tag.get("rel") == "canonical":
            continue
        target = case.target(link)
        if target is None or target in case.site.others:
            continue
        anchor = unquote(link.partition("#")[2]) if "#" in link else ""
        if target in case.site.pages and not anchor:
            continue
        if target != case.path:
            yield case.ask(element, target, anchor, note=link)
        elif anchor and anchor not in case.page.ids:
            yield Finding(case.page.at(element), *_misplaced(link, target))


def whether_broken(site: SiteFacts, asked: tuple[str, ...], link: str) -> Answer | None:
    """Asked of a path and an anchor, if any."""
    target, anchor = asked
    if not site.has(target):
        return Answer(f"链接 {link} 打不开，网站里没有 {target}", "改正链接，或删去")
    if anchor and site.is_page(target) and not site.has_anchor(target, anchor):
        return _misplaced(link, target)
    return None


def _misplaced(link: str, target: str) -> Answer:
    return Answer(f"链接 {link} 指的位置不在 {target} 里", "改正 # 后面的位置")
