"""批复日期、发布日期离文件的年度太远：2025 年的预算写成 2024 年 2 月批复，2024 年的决算写成 2024 年 3 月发布。

## 为什么
多半是拿去年的文件改的时候漏改了年份；日期错了，就看不出公开得及不及时。

## 依据
预算法第五十二条、第八十条：预算在人民代表大会批准后批复，决算在年度终了、决算批准后批复。从日期上判断，所以只作警告。
只有一个日期不像、因此和另一个也对不上的，由 `published-late`、`published-before-reply` 报。

## 有误
```2025/预算.md
---
表式: 河北2025
金额单位: 元
批复日期: 2024-02-10
发布日期: 2024-02-20
---
```

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
批复日期: 2024-08-10
---
```

## 正确
```2025/预算.md
---
表式: 河北2025
金额单位: 元
批复日期: 2024-12-28
发布日期: 2025-01-10
---
```

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
批复日期: 2025-08-10
发布日期: 2025-08-25
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind

#: Budgets are replied to from the last months of the year before; accounts from the beginning of the year after.
_FROM = {Kind.BUDGET: (-1, 11), Kind.PERFORMANCE: (-1, 11), Kind.FINAL: (1, 1), Kind.SELF_EVALUATION: (1, 1)}
#: Days from reply to publication beyond which published-late tells that one of the two dates may be wrong.
_APART = 20


@rule(
    title="日期不像这一年的",
    ids=("R10",),
    severity="warning",
    basis="预算法第五十二条、第八十条",
)
def date_of_another_year(case: Case) -> Iterator[Finding]:
    """A date of reply or publication before a filing of its year can have one, or more than a year after."""
    filing, year = case.filing, case.entry.year
    shift, month = _FROM[case.entry.kind]
    first = date(year + shift, month, 1)
    # What is published long after is late, not misdated, up to the end of the next year.
    last = date(year + max(shift, 0) + 1, 12, 31)
    given = (("replied", "批复日期", filing.replied), ("published", "发布日期", filing.published))
    wrong = [(name, word, day) for name, word, day in given if day is not None and not first <= day <= last]
    if len(wrong) == 1 and filing.replied is not None and filing.published is not None:
        apart = (filing.published - filing.replied).days
        if not 0 <= apart <= _APART:
            return  # that the two do not fit is told already, with both of them
    for name, word, day in wrong:
        when = "早于" if day < first else "晚于"
        limit = first if day < first else last
        yield Finding(
            filing.at(name),
            f"{word}写 {day}，{year} 年{case.entry.kind.words}的{word}一般不{when} {limit}",
            "核对年份；确是这一天的，写 知悉",
        )
