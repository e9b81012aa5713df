"""国有资产的截止时间与文件的年度对不上。

## 为什么
预算公开的资产是编预算时已有的，截止在上一年；决算公开的是当年年末的。年份不对，多半是拿旧文件改的时候漏了。

## 依据
本站的录入规矩（R4：资产的截止年份，预算是上一年，决算是本年）。文字里写的截止日期，与数据里的也要是同一天。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 元
国有资产:
  截止时间: 2023-12-31
---
```

```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2024-12-31
---
```

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
国有资产:
  截止时间: 2024-12-31
---

#### （三）国有资产占有使用情况说明

截至2023年12月31日，本部门共有车辆1辆。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
国有资产:
  截止时间: 2023-12-31
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final

_UNTIL = re.compile(r"截[至止]到?\s*(20\d{2})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?|年?[末底])")


@rule(title="资产截止时间不对", ids=("R4",), severity="error")
def asset_date(case: Case) -> Iterator[Finding]:
    """The assets of a budget end in another year than the one before, those of final accounts in another than its own."""
    filing, year = case.filing, case.entry.year
    if not isinstance(filing, Budget | Final) or filing.assets is None or filing.assets.until is None:
        return
    until = filing.assets.until.year
    wanted = year - 1 if isinstance(filing, Budget) else year
    if until != wanted:
        yield Finding(
            filing.assets.at("until"),
            f"{year} 年{case.entry.kind.words}的资产截止到 {until} 年，应为 {wanted} 年",
            "核对截止时间和资产的数",
            # A budget drawn up in the middle of the year may have no later figures.
            severity="warning" if isinstance(filing, Budget) and until == year - 2 else None,
        )
    yield from _told(case, filing.assets.until)


def _told(case: Case, until: date) -> Iterator[Finding]:
    """The dates that the section tells, none of which is the date of the data."""
    found = [
        (match, passage)
        for passage in case.passages
        if passage.section == "assets" and passage.origin == "paragraph"
        for match in _UNTIL.finditer(passage.text)
    ]
    if found and not any(_is(match, until) for match, _ in found):
        match, passage = found[0]
        yield Finding(
            passage.at(match.start(), match.end()),
            f"文中写{match[0]}，国有资产的截止时间是 {until.isoformat()}",
            "核对截止时间和资产的数",
        )


def _is(match: re.Match[str], until: date) -> bool:
    """Whether a date in words is the date given; the month and the day count where they are told."""
    year, month, day = (int(each) if each else None for each in match.groups())
    return year == until.year and month in (None, until.month) and day in (None, until.day)
