"""网页缺少网站标签，或者写的和设置里的不同。

## 为什么
政府网站检查按标签认网站：名称、域名、标识码每页都要有，并且一致。

## 依据
《政府网站发展指引》（国办发〔2017〕47号）网页标签：SiteName、SiteDomain、SiteIDCode 必选。

## 有误
```index.html
<head>
<meta name="SiteName" content="另一个网站">
</head>
```

## 正确
```index.html
<head>
<meta name="SiteName" content="示例县预决算公开">
<meta name="SiteDomain" content="www.shili.gov.cn">
<meta name="SiteIDCode" content="1305990001">
</head>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule


@rule(
    title="网站标签不全",
    ids=("G2",),
    severity="error",
    scope="page",
    basis="国办发〔2017〕47号网页标签",
    only_production=True,
)
def site_tags_missing(case: PageCase) -> Iterator[Finding]:
    """A tag of the site is not on the page, or differs from the settings."""
    settings = case.site.settings
    wanted = (
        ("SiteName", "名称", settings.name),
        ("SiteDomain", "域名", settings.domain),
        ("SiteIDCode", "网站标识码", settings.site_code),
    )
    for name, word, value in wanted:
        found = case.page.meta(name)
        at = case.page.at(case.page.metas.get(name) or case.page.first("head"))
        if not found:
            yield Finding(at, f"网页没有 {name} 标签", f"在 站点.yaml 写：{word}")
        elif value is not None and found != value:
            yield Finding(at, f"{name} 标签写“{found}”，设置里是“{value}”", "改回由设置带出的写法")
