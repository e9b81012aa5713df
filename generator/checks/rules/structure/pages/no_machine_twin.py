"""公开文件的网页没有给机器读的同一份数据。

## 为什么
记者和研究的人要把数取下来自己算；照着网页抄，一定会抄错。

## 依据
本站的网页规矩（G55）。

## 有误
```130599/301001/2024/budget/index.html
<head><title>示例县档案局2024年部门预算 - 示例县预决算公开</title></head>
```

## 正确
```130599/301001/2024/budget/index.html
<head><link rel="alternate" type="application/json" href="budget.json"></head>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_TYPES = ("application/json", "text/csv")


@rule(title="没有给机器读的数据", ids=("G55",), severity="warning", scope="page", only_production=True)
def no_machine_twin(case: PageCase) -> Iterator[Finding]:
    """The page of a filing names no JSON or CSV of the same figures."""
    page = case.page
    if page.is_filing and not any(
        each.get("rel") == "alternate" and each.get("type") in _TYPES for each in page.all("link")
    ):
        yield Finding(
            page.at(page.first("head")), "网页没有给机器读的同一份数据", '加 <link rel="alternate">'
        )
