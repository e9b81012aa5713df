"""正式发布的网站缺一项每页都要印的标识：主办单位、联系方式、网站标识码、备案号、域名。

## 为什么
这些写在每一页的页脚和网页标签里，检查网站时逐项看；缺一项，每一页都缺。只在 站点.yaml 写一次。

## 依据
政府网站网页标签（国办发〔2017〕47号附件）：每页要有网站名称、网站域名、网站标识码。

## 有误
```站点.yaml
名称: 示例县预决算公开
主办单位: 示例县人民政府办公室
```

## 正确
```站点.yaml
名称: 示例县预决算公开
主办单位: 示例县人民政府办公室
联系方式: 0310-0000000
网站标识码: "1305990001"
备案号: 冀ICP备00000000号
域名: www.example.gov.cn
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, rule
from generator.checks.settings import NEEDS, place
from generator.corpus.corpus import Corpus
from generator.corpus.layout import SITE_FILE


@rule(
    title="缺网站标识",
    ids=("G2", "G11", "G14"),
    severity="error",
    scope="site",
    basis="国办发〔2017〕47号网页标签",
    only_production=True,
)
def missing_site_setting(corpus: Corpus) -> Iterator[Finding]:
    """A setting that an official site must have; a missing value stops the build instead of printing a blank."""
    for need in NEEDS:
        if getattr(corpus.site, need.field) is None:
            message, hint = f"正式发布要有{need.word}", f"在 {SITE_FILE} 写：{need.word}: {need.wanted}"
            yield Finding(place(corpus.site), message, hint)
