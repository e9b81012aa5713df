"""做好的网页里有身份证号、手机号或银行卡号。

## 为什么
录入的文件核对过了，网页里还可能有：写在设置里的、模板里的、拼接出来的。公布出去就收不回来。

## 依据
个人信息保护法第二十五条：个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。政府信息公开条例第十五条：涉及个人隐私的信息不得公开。

## 有误
```index.html
<footer><dl><div><dt>联系方式</dt><dd>13800138000</dd></div></dl></footer>
```

## 正确
```index.html
<footer><dl><div><dt>联系方式</dt><dd>0300-1234567</dd></div></dl></footer>
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.html_page import PageCase
from generator.checks.rule import Finding, rule
from generator.checks.words.personal import is_card_number, is_identity_number

_LONG = re.compile(r"(?<![\w.,/-])(?:[0-9]{17}[0-9Xx]|[0-9]{16,19})(?![\w,/-])")
_MOBILE = re.compile(r"(?<![\w.,/-])1[3-9][0-9]{9}(?![\w.,/-])")
_SHORTEST = b"0" * 11
_DIGITS_AS_0 = bytes(ord("0") if chr(each) in "0123456789" else ord(" ") for each in range(256))


@rule(
    title="网页里有个人信息",
    ids=("G45", "R49"),
    severity="error",
    scope="page",
    basis="个人信息保护法第二十五条；政府信息公开条例第十五条",
    is_waivable=False,
)
def personal_data_in_page(case: PageCase) -> Iterator[Finding]:
    """A built page holds an identity number, a mobile number or a bank card, wherever in its text."""
    text = case.page.text
    for start, end in _long_runs(text):
        match = _LONG.match(text, start) if 16 <= end - start <= 19 else None
        if match is not None and len(match[0]) == 18 and is_identity_number(match[0]):
            yield Finding(
                case.page.span(*match.span()), "网页里有身份证号", "删去；必须保留的，只留前两位和后三位"
            )
        elif match is not None and match[0].isdecimal() and is_card_number(match[0]):
            yield Finding(case.page.span(*match.span()), "网页里有银行卡号", "删去")
        mobile = _MOBILE.match(text, start) if end - start == 11 else None
        if mobile is not None:
            yield Finding(case.page.span(*mobile.span()), "网页里有手机号", "改为单位的办公电话")


def _long_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where each run of eleven digits or more begins and ends: what is sought begins nowhere else.

    With one byte for each character, and one and the same for every digit, a run is a string to look for.
    """
    digits = text.encode("ascii", "replace").translate(_DIGITS_AS_0)
    start = digits.find(_SHORTEST)
    while start >= 0:
        end = digits.find(b" ", start)
        yield start, end if end >= 0 else len(text)
        start = digits.find(_SHORTEST, end) if end >= 0 else -1
