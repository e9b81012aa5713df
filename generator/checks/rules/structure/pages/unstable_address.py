"""网页的地址不是由代码拼成的。

## 为什么
地址一经公布就不能变。用部门或项目的名称作地址，改一个字旧链接就全断了；汉字地址转来转去也容易乱码。

## 依据
本站的网页规矩（G25、G56）。

## 有误
```示例县/县档案局/index.html
<main>县档案局</main>
```

## 正确
```130599/301001/index.html
<main>县档案局</main>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_PLAIN = re.compile(r"(?:[0-9A-Za-z][0-9A-Za-z-]*/)*(?:index|404)\.html")


@rule(title="地址不稳定", ids=("G25", "G56"), severity="error", scope="page")
def unstable_address(case: PageCase) -> Iterator[Finding]:
    """A page's path has other characters than letters, digits and hyphens, or another file name."""
    if not _PLAIN.fullmatch(case.path):
        yield Finding(
            case.page.at(None), f"网页的地址 {case.path} 不是由代码拼成的", "地址只用代码、字母和连字符"
        )
