"""网页开头缺少语言、编码或视口的说明。

## 为什么
没有语言，读屏软件不知道用哪种语音；没有编码，旧浏览器可能显示乱码；没有视口，手机上字会小得看不清。

## 依据
本站的网页规矩（G1）。

## 有误
```index.html
<!DOCTYPE html>
<html>
<head>
<title>示例县预决算公开</title>
</head>
<body></body>
</html>
```

## 正确
```index.html
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>示例县预决算公开</title>
</head>
<body></body>
</html>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(title="网页开头不全", ids=("G1",), severity="error", scope="page")
def page_head_incomplete(case: PageCase) -> Iterator[Finding]:
    """`html lang`, `meta charset` or the viewport is missing."""
    page = case.page
    root = page.first("html")
    if root is None or root.get("lang") != "zh-CN":
        yield Finding(page.at(root), "没有注明语言", '写 <html lang="zh-CN">')
    charset = next((each for each in page.all("meta") if each.has("charset")), None)
    if charset is None or charset.get("charset").lower() != "utf-8":
        yield Finding(page.at(charset or page.first("head")), "没有注明编码", '写 <meta charset="utf-8">')
    if "width=device-width" not in page.meta("viewport"):
        hint = '写 <meta name="viewport" content="width=device-width, initial-scale=1">'
        yield Finding(page.at(page.metas.get("viewport") or page.first("head")), "没有注明视口", hint)
