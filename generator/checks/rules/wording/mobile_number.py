"""文字里有手机号码。

## 为什么
手机号码是个人信息。联系方式应当写单位的办公电话。

## 依据
政府信息公开条例第十五条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 13912345678
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
联系方式: 0310-1234567
---

## 九、其他需要说明的事项

转移支付资金13912345678元，编码2013912345678，合同编号：13912345678，热线400-812-3456，138****5678。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import number_matches

_MOBILE = re.compile(
    r"(?<![0-9A-Za-z.,，\-/])(?:\+?86[- ]?)?1[3-9]\d(?P<mark>[- ]?)\d{4}(?P=mark)\d{4}"
    r"(?![0-9A-Za-z]|[.,，]\d|\s*(?:万|亿)?元|-\d)"
)
#: A number that says what it is, and is none of a telephone.
_OF_PAPERS = re.compile(
    r"(?:编号|编码|代码|序号|单号|合同号|流水号|账号|帐号|户号|票号|号牌|证号|文号|标识|条码|批次号|索引号|金额|数额|合计)\s*[：:为是]?\s*$"
)


@rule(
    title="有手机号码",
    ids=("R49", "G41", "P60"),
    severity="error",
    basis="政府信息公开条例第十五条",
    is_waivable=False,
)
def mobile_number(case: Case) -> Iterator[Finding]:
    """A mobile number that stands by itself and is no amount and no code."""
    for text, match in number_matches(case, _MOBILE):
        if (text.part == "table" and match["mark"]) or _OF_PAPERS.search(text.text[: match.start()]):
            continue
        digits = match[0].replace(" ", "").replace("-", "")
        message = f"有手机号码 {digits[-11:-8]}****{digits[-4:]}"
        yield Finding(text.at(*match.span()), message, "改为单位的办公电话；个人的删去")
