"""网页底部的备案号没有链接到登记备案的网站。

## 为什么
读者可以点过去核实这个网站是不是真的备过案。

## 依据
本站的网页规矩（G12）。

## 有误
```index.html
<footer><dl><div><dt>ICP备案号</dt><dd>冀ICP备00000000号</dd></div></dl></footer>
```

## 正确
```index.html
<footer><dl><div><dt>ICP备案号</dt><dd><a rel="external" href="https://beian.miit.gov.cn/">冀ICP备00000000号</a></dd></div></dl></footer>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

#: Where the numbers are registered.
_REGISTRIES = (("icp", "ICP备案号", "beian.miit.gov.cn"), ("police_record", "公安备案号", "beian.mps.gov.cn"))
_OLD_POLICE = "www.beian.gov.cn"


@rule(title="备案号没有链接", ids=("G12",), severity="warning", scope="page", only_production=True)
def footer_mark_unlinked(case: PageCase) -> Iterator[Finding]:
    """A registered number in the footer does not lead to its registry."""
    footer = case.page.first("footer")
    if footer is None:
        return
    links = [each for each in case.page.all("a") if each.within(footer)]
    for field, word, host in _REGISTRIES:
        value = getattr(case.site.settings, field)
        if value is None or value not in footer.text:
            continue
        if not any(
            host in each.get("href") or _OLD_POLICE in each.get("href")
            for each in links
            if value in each.text
        ):
            yield Finding(case.page.at(footer), f"{word}没有链接到 {host}", f"给{word}加上链接")
