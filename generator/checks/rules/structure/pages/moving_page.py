"""网页自己跳转、自动播放或滚动。

## 为什么
看得慢的人还没看完就换了页；自动的声音和滚动会盖住读屏软件。

## 依据
无障碍环境建设法第三十二条。

## 有误
```index.html
<head><meta http-equiv="refresh" content="5; url=years/2024/index.html"></head>
```

## 正确
```index.html
<main><a href="years/2024/index.html">2024年</a></main>
```
```years/2024/index.html
<main>2024年</main>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule

_MOVING = ("marquee", "blink")


@rule(
    title="网页自己在动",
    ids=("G53",),
    severity="error",
    scope="page",
    basis="无障碍环境建设法第三十二条",
    suspects=lambda tag: "http-equiv" in tag.attributes or tag.name in (*_MOVING, "video", "audio"),
)
def moving_page(case: PageCase) -> Iterator[Finding]:
    """The page moves on by itself, or something on it plays or runs."""
    page = case.page
    for each in page.all("meta"):
        if each.get("http-equiv").lower() == "refresh":
            yield Finding(page.at(each), "网页会自己跳转", "改为让读者点的链接")
    for each in page.all(*_MOVING):
        yield Finding(page.at(each), "网页上有滚动或闪烁的文字", "改为不动的文字")
    for each in page.all("video", "audio"):
        if each.has("autoplay"):
            yield Finding(page.at(each), "网页会自动播放", "去掉 autoplay")
