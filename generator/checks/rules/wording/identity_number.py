"""文字里有公民身份号码。

## 为什么
身份号码是个人信息，公开了收不回来。校验位对得上的、或者写明是身份证号的十八位号码，程序认得出；统一社会信用代码、项目编码不会误认。

## 依据
政府信息公开条例第十五条；个人信息保护法第四条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

发放慰问金，身份证号11010519491231002X。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

统一社会信用代码11130525MB1234567X，项目编码13059924P009626100014，索引号115001117500923541。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.personal import has_birthday, is_identity_number, is_old_identity_number
from generator.checks.words.texts import number_matches

_LONG = re.compile(r"(?<![0-9A-Za-z.])\d{17}[\dXx](?![0-9A-Za-z])")
_OLD = re.compile(r"(?<![0-9A-Za-z.,，\-])\d{15}(?![0-9A-Za-z.\-])")
#: One that is called an identity number is one, whatever its check digit says.
_CALLED = re.compile(r"身份(?:证件?)?(?:号码?|编号)?[：:为是（(]?\s*$")
_HINT = "删去；确须保留的，只留前二位和后三位，中间用 * 代替"


@rule(
    title="有身份号码",
    ids=("R49", "G40", "P60"),
    severity="error",
    basis="政府信息公开条例第十五条",
    is_waivable=False,
)
def identity_number(case: Case) -> Iterator[Finding]:
    """An identity number of 18 characters, valid or called so; one of 15 digits is only pointed out."""
    for text, match in number_matches(case, _LONG):
        is_called_so = _CALLED.search(text.text[: match.start()]) is not None
        if is_identity_number(match[0]) or (is_called_so and has_birthday(match[0])):
            yield Finding(text.at(*match.span()), f"有身份号码 {_masked(match[0])}", _HINT)
    for text, match in number_matches(case, _OLD):
        if is_old_identity_number(match[0]):
            message = f"像是十五位的旧身份号码 {_masked(match[0])}"
            yield Finding(text.at(*match.span()), message, _HINT, severity="warning")


def _masked(digits: str) -> str:
    return digits[:2] + "*" * (len(digits) - 5) + digits[-3:]
