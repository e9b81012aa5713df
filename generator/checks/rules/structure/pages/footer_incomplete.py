"""网页底部缺少网站的主办单位、联系方式、标识码、备案号或网站地图。

## 为什么
读者要知道网站归谁管、找谁问；检查按标识码和备案号认网站。

## 依据
本站的网页规矩（G11）。

## 有误
```index.html
<footer><p>示例县预决算公开</p></footer>
```

## 正确
```index.html
<footer>
<p>示例县预决算公开 <a href="map/index.html">网站地图</a></p>
<dl>
<div><dt>主办单位</dt><dd>示例县财政局</dd></div>
<div><dt>联系方式</dt><dd>0300-1234567</dd></div>
<div><dt>网站标识码</dt><dd>1305990001</dd></div>
<div><dt>ICP备案号</dt><dd>冀ICP备00000000号</dd></div>
<div><dt>公安备案号</dt><dd>冀公网安备 13059900000000号</dd></div>
</dl>
</footer>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import address
from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(title="网页底部不全", ids=("G11",), severity="error", scope="page", only_production=True)
def footer_incomplete(case: PageCase) -> Iterator[Finding]:
    """The footer lacks a value of the settings, or the way to the map of the site."""
    page, site = case.page, case.site.settings
    footer = page.first("footer")
    text = footer.text if footer is not None else ""
    place = footer or page.first("body")
    for word, value in (
        ("主办单位", site.organiser),
        ("联系方式", site.contact),
        ("网站标识码", site.site_code),
        ("备案号", site.icp),
    ):
        if value is None or value not in text:
            yield Finding(page.at(place), f"网页底部没有{word}", f"在 站点.yaml 写：{word}")
    if site.police_record is None or site.police_record not in text:
        yield Finding(
            page.at(place), "网页底部没有公安备案号", "在 站点.yaml 写：公安备案号", severity="warning"
        )
    links = [each.get("href") for each in page.all("a") if footer is not None and each.within(footer)]
    if address.MAP not in map(case.target, links):
        yield Finding(page.at(place), "网页底部没有网站地图的链接", f"加上到 {address.MAP} 的链接")
