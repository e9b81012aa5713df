"""内容嵌在 PDF、图片或别的框里，网页上没有文字。

## 为什么
读屏软件读不了，检索不到，手机上看不清；公开的内容要在网页上直接看得到。

## 依据
无障碍环境建设法第三十二条。

## 有误
```130599/301001/2024/budget/index.html
<main><h1>部门预算</h1><embed src="budget.pdf" type="application/pdf"></main>
```

## 正确
```130599/301001/2024/budget/index.html
<main><h1>部门预算</h1><p>2024年预算收入100.00万元。</p></main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_FRAMES = ("embed", "object", "iframe")
#: Characters; a picture that takes more words to describe is itself the content.
_LONG = 80


@rule(
    title="内容不是文字",
    ids=("G28",),
    severity="error",
    scope="page",
    basis="无障碍环境建设法第三十二条",
    suspects=lambda tag: tag.name in _FRAMES or len(tag.get("alt")) > _LONG,
)
def embedded_document(case: PageCase) -> Iterator[Finding]:
    """A document is shown in a frame, or a picture is all that a section of a filing holds."""
    page = case.page
    for each in page.all(*_FRAMES):
        yield Finding(page.at(each), "内容嵌在框里，网页上没有文字", "把内容写成文字和表格，原件另作下载")
    if page.is_filing:
        for each in page.all("img"):
            if len(each.get("alt")) > _LONG:
                yield Finding(page.at(each), "大段的内容做成了图片", "把内容写成文字和表格")
