"""网页上的表格没有表名、单位或表头。

## 为什么
读屏软件靠表名和表头念出每个数是什么；没有单位，元和万元分不清。

## 依据
无障碍环境建设法第三十二条。

## 有误
```130599/301001/2024/budget/index.html
<table><tr><td>项目</td><td>金额</td></tr><tr><td>收入总计</td><td class="cell-money">100.00</td></tr></table>
```

## 正确
```130599/301001/2024/budget/index.html
<table>
<caption>部门收支总表 单位：万元</caption>
<tr><th scope="col">项目</th><th scope="col">金额</th></tr>
<tr><th scope="row">收入总计</th><td class="cell-money">100.00</td></tr>
</table>
```
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from generator.checks.html_page import HtmlPage, PageCase
from generator.checks.markup import Element
from generator.checks.rule import Finding, rule


@rule(
    title="表格的标记不全",
    ids=("G50",),
    severity="error",
    scope="page",
    basis="无障碍环境建设法第三十二条",
)
def table_markup(case: PageCase) -> Iterator[Finding]:
    """A table has no caption or no heads, a head no scope, or a table of money no unit."""
    page = case.page
    captions = page.all("caption")
    starts = [each.start for each in captions]
    for table in page.all("table"):
        place = bisect_left(starts, table.inner)
        caption = captions[place] if place < len(captions) and captions[place].within(table) else None
        words = caption.text if caption is not None else ""
        if caption is None or not words:
            yield Finding(page.at(table), "表格没有表名", "写 <caption>")
        elif "元" not in words and _has_money(page, table):
            yield Finding(page.at(caption), f"“{words}”没有写金额单位", "在表名后写：单位：万元")
        if not _has_heads(page, table):
            yield Finding(page.at(table), "表格没有表头", "表头用 <th>")
    for each in page.loose_heads:
        if not each.has("scope"):
            yield Finding(page.at(each), f"表头“{each.text}”没有说明管哪一行或哪一列", "写 scope")


def _has_money(page: HtmlPage, table: Element) -> bool:
    return "cell-money" in page.text[table.inner : table.stop] and any(
        "cell-money" in each.classes and each.within(table) for each in page.all("td")
    )


def _has_heads(page: HtmlPage, table: Element) -> bool:
    return any(each.within(table) for each in page.loose_heads) or any(
        "<th" in each for each in page.passed(table)
    )
