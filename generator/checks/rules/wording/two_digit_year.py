"""年份只写了两位：“19年机构改革”。

## 为什么
公开的文件要长期放着给人查。两位的年份过些年就说不清，也容易看成年数。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2020/预算.md
---
表式: 河北2020
金额单位: 元
---

## 九、其他需要说明的事项

我单位为19年机构改革新成立单位。
```

## 正确
```2020/预算.md
---
表式: 河北2020
金额单位: 元
---

## 九、其他需要说明的事项

我单位为2019年新成立单位，档案保管20年以上，库房建成近20年，2018-20年的档案已移交，20年前建成的库房仍在使用，满20年工龄。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches

# The digit stands before what it must not follow: a pattern that begins with a character is quicker to look for.
_YEAR = re.compile(
    r"(?P<year>[0-9](?<![0-9０-９.．,，\-—–~～至到、/〔\[][0-9])[0-9])年(?=度?(?P<after>.{0,3}))"
)
_LENGTH_BEFORE = re.compile(
    r"(?:近|满|超|过|约|达|共|每|前|后|来|逾|足|未来|连续|历时|为期|至少|最少|最多|长达|不少于|不低于|不超过|不满|以上|周期|期限?|年限|工龄|党龄|军龄|教龄|服务|执行|坚持|持续|从事|运行|服役|使用|折旧|保管|第|已有?|了|有|\+|≥|≤|>|<|＞|＜)[\s为是:：]*$"
)
_LENGTH_AFTER = re.compile(
    r"^(?:一遇|以[上下内后来]|之[内后久]|内|期|来|间|后|的|左右|[、，。；：)）]|前(?![三四后两半几期])|不变|如一|工龄|党龄|教龄|军龄|历史|寿命|多|余|及以|或|至|到|-|—|~|～|份|$)"
)
#: Two such years in a row: 23年至24年.
_SPAN = re.compile(
    r"(?P<first>[0-9](?<!\d[0-9])[0-9])年?[至到—–\-~～](?P<last>[0-9]{2})年(?!以|[工党军教]龄)"
)
#: How far from the filing's own year a year without its century may lie.
_NEAR = 5


@rule(title="年份只写两位", ids=("R5",), severity="warning")
def two_digit_year(case: Case) -> Iterator[Finding]:
    """Two digits before 年 that are a year of the time, not a number of years."""
    own = case.entry.year
    for text, match in matches(case, _SPAN):
        ages = [own % 100 - int(match[each]) for each in ("first", "last")]
        if _NEAR >= ages[0] > ages[1] >= -1 and not _LENGTH_BEFORE.search(text.text[: match.start()]):
            years = "—".join(str(own - each) for each in ages)
            at = text.at(match.start(), match.end())
            yield Finding(at, f"“{match[0]}”只写了两位年份", f"是年份的写四位：{years}年")
    for text, match in matches(case, _YEAR):
        distance = own % 100 - int(match["year"])
        is_length = _LENGTH_BEFORE.search(text.text[: match.start()]) or _LENGTH_AFTER.match(match["after"])
        if -1 <= distance <= _NEAR and not is_length:
            yield Finding(
                text.at(match.start(), match.end()),
                f"“{match[0]}”只写了两位年份",
                f"是年份的写四位：{own - distance}年",
            )
