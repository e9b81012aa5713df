"""文字里有银行卡号。

## 为什么
金融账户是敏感的个人信息。

## 依据
个人信息保护法第二十八条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

补助打入6222021234567890128。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

项目流水号6222021234567890123，编码X6222021234567890128。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.personal import is_card_number
from generator.checks.words.texts import number_matches

_CARD = re.compile(
    r"(?<![0-9A-Za-z.\-])62\d{2}(?P<mark>[- ]?)\d{4}(?P=mark)\d{4}(?P=mark)\d{4}(?:(?P=mark)\d{1,3})?(?![0-9A-Za-z]|\.\d)"
)


#: A number that is called one of a card, whatever its prefix and check digit say.
_CALLED = re.compile(
    r"(?:银行|储蓄|借记|信用|工资)卡(?:号码?|账号)?[：:为是]?\s*(?P<number>\d{4}(?P<mark>[- ]?)\d{4}(?P=mark)\d{4}(?P=mark)\d{4}(?:(?P=mark)\d{1,3})?)(?!\d)"
)


@rule(
    title="有银行卡号",
    ids=("R49", "G42"),
    severity="error",
    basis="个人信息保护法第二十八条",
    is_waivable=False,
)
def bank_card(case: Case) -> Iterator[Finding]:
    """A number of 16 to 19 digits with the prefix and the check digit of a bank card, or called one."""
    found = [
        (text, match, 0) for text, match in number_matches(case, _CARD) if is_card_number(_digits(match[0]))
    ]
    told = {(id(text), match.start()) for text, match, _ in found}
    for text, match in number_matches(case, _CALLED):
        if (id(text), match.start("number")) not in told:
            found.append((text, match, match.re.groupindex["number"]))
    for text, match, group in found:
        digits = _digits(match[group])
        yield Finding(text.at(*match.span(group)), f"有银行卡号 {digits[:4]}****{digits[-4:]}", "删去")


def _digits(number: str) -> str:
    return number.replace(" ", "").replace("-", "")
