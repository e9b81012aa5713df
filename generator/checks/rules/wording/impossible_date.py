"""写的日期没有这一天：“9月31日”“2025年2月29日”。

## 为什么
多半是打错了月或日；批复、截止的日期错了，读者没法核对。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

以上数据截至2023年9月31日，13月1日更新。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

以上数据截至2024年2月29日，每年2月29日前后更新，服务期3个月30日。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import figure_matches

_DAY = re.compile(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d{2})\s*年\s*)?(?<![\d.])(?<!\d[\-—–~～至到])(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号](?!楼|院|文|令)"
)
#: A leap year, for days of which no year is told.
_LEAP = 2024


@rule(
    title="没有这一天",
    ids=("G31",),
    severity="warning",
    basis="政府信息公开条例第六条",
    yields_to=("asset-date", "unreadable-value"),
)
def impossible_date(case: Case) -> Iterator[Finding]:
    """A day that no calendar has: of a month beyond the twelfth, or beyond the last day of its month."""
    for text, match in figure_matches(case, _DAY):
        try:
            date(int(match["year"] or _LEAP), int(match["month"]), int(match["day"]))
        except ValueError:
            yield Finding(text.at(*match.span()), f"没有“{match[0]}”这一天", "核对月和日")
