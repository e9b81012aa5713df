"""公开文件的网页没有信息公开的说明栏，或者缺项。

## 为什么
索引号、名称、内容概述、生成日期是信息公开目录的内容，读者和检查都要看得到。

## 依据
政府信息公开条例第十二条：目录包括索引、名称、内容概述、生成日期等。

## 有误
```130599/301001/2024/budget/index.html
<dl class="metadata">
<div><dt>名称</dt><dd>示例县档案局2024年部门预算</dd></div>
</dl>
```

## 正确
```130599/301001/2024/budget/index.html
<dl class="metadata">
<div><dt>索引号</dt><dd>未提供</dd></div>
<div><dt>名称</dt><dd>示例县档案局2024年部门预算</dd></div>
<div><dt>内容概述</dt><dd>示例县档案局2024年部门预算。</dd></div>
<div><dt>成文日期</dt><dd>2024年2月1日</dd></div>
<div><dt>发布日期</dt><dd>2024年2月14日</dd></div>
<div><dt>发布机构</dt><dd>示例县档案局</dd></div>
</dl>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.markup import Element
from generator.checks.rule import Finding, rule

#: Each with the other words that say the same.
_TERMS = (
    ("索引号",),
    ("名称", "标题"),
    ("内容概述",),
    ("成文日期", "生成日期"),
    ("发布日期",),
    ("发布机构",),
)


@rule(
    title="信息公开说明栏不全",
    ids=("G9",),
    severity="error",
    scope="page",
    basis="政府信息公开条例第十二条",
)
def metadata_block_missing(case: PageCase) -> Iterator[Finding]:
    """The page of a filing lacks terms of the 信息公开 block."""
    page = case.page
    if page.is_filing:
        missing = _missing(page.all("dt"))
        if missing:
            missing = _missing(page.all("dt", "th"))
        if missing:
            yield Finding(
                page.at(page.first("main")), f"信息公开说明栏没有：{'、'.join(missing)}", "补上这些项目"
            )


def _missing(terms: list[Element]) -> list[str]:
    told = {each.text for each in terms}
    return [words[0] for words in _TERMS if not told.intersection(words)]
