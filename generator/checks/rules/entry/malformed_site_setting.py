"""网站标识码、域名等写法不对。

## 为什么
网站标识码是10位，域名以 .gov.cn 结尾；写错了，普查平台认不出这个网站。

## 依据
政府网站网页标签（国办发〔2017〕47号附件）：每页要有网站名称、网站域名、网站标识码。

## 有误
```站点.yaml
名称: 示例县预决算公开
网站标识码: "13059900"
```

## 正确
```站点.yaml
名称: 示例县预决算公开
网站标识码: "1305990001"
域名: www.example.gov.cn
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.checks.settings import NEEDS, place
from generator.corpus.corpus import Corpus


@rule(
    title="网站标识写法不对",
    ids=("G7",),
    severity="error",
    scope="site",
    basis="国办发〔2017〕47号网页标签",
    only_production=True,
)
def malformed_site_setting(corpus: Corpus) -> Iterator[Finding]:
    """A setting of an official site that has not the shape it must have."""
    for need in NEEDS:
        value = getattr(corpus.site, need.field)
        if value is not None and not re.fullmatch(need.pattern, value):
            yield Finding(
                place(corpus.site, need.field), f"{need.word}写“{value}”，写法不对", f"应为{need.wanted}"
            )
