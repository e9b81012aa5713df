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

_LONG = re.compile(r"(?<![\w.,/-])(?:\d{17}[\dXx]|\d{16,19})(?![\w,/-])")
_RUN = re.compile(r"\d{11,}")
_FOLLOWED = re.compile(r"\d(?=\d)")
_MOBILE = re.compile(r"(?<![\w.,/-])1[3-9]\d{9}(?![\w.,/-])")


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
    for start in _long_runs(text):
        match = _LONG.match(text, start)
        if match is not None and len(match[0]) == 18 and is_identity_number(match[0]):
            yield Finding(
                case.page.span(*match.span()), "网页里有身份证号", "删去；必须保留的，只留前两位和后三位"
            )
        elif match is not None and match[0].isdecimal() and is_card_number(match[0]):
            yield Finding(case.page.span(*match.span()), "网页里有银行卡号", "删去")
        mobile = _MOBILE.match(text, start)
        if mobile is not None:
            yield Finding(case.page.span(*mobile.span()), "网页里有手机号", "改为单位的办公电话")


def _long_runs(text: str) -> Iterator[int]:
    """Where each run of eleven digits or more begins: what is sought begins nowhere else.

    Such a run covers two characters that follow each other among every fifth: no others are looked at.
    """
    last = -1
    for pair in _FOLLOWED.finditer(text[::5]):
        start = pair.start() * 5
        if not text[start : start + 6].isdecimal():
            continue
        while start and text[start - 1].isdecimal():
            start -= 1
        if start != last and _RUN.match(text, start):
            yield start
        last = start
