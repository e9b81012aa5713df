"""别处都与上一年相比，这一处比的是前年，或者是本年。

## 为什么
文字多半是从上年的文件拷来的：数换了，“与2022年度相比”没有换，读者以为比的是前年。

## 依据
增减与上年比（C56、R5）。同一口径的增减，件中至少另有两处写明与上一年相比时才说；从字句上判断，所以只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
---

### 一、收入支出决算总体情况说明

2024年度收入、支出总计105.00万元。与2022年度相比，收入、支出总计各增加5.00万元，增长5.00%，主要原因是新招录一名工作人员。

### 四、财政拨款收入支出决算总体情况说明

2024年度财政拨款收入、支出总计84.00万元。与2023年度相比，财政拨款收入、支出总计各增加4.00万元，增长5.00%，主要原因是新招录一名工作人员。

#### （一）机关运行经费支出情况

2024年度机关运行经费支出10.50万元，比2023年度增加0.50万元，增长5.00%，主要原因是新招录一名工作人员。
```

比的和写的不是同一年：

```2024/预算.md
---
表式: 上海
金额单位: 万元
---

## 部门预算编制说明

1. “一般公共服务支出（类）档案事务（款）档案馆（项）”100.00万元。2022年当年预算执行数为80.00万元，2024年预算安排100.00万元，比2023年预算执行数增加25.00%，主要原因是新增库房改造。
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
---

### 一、收入支出决算总体情况说明

2024年度收入、支出总计105.00万元。与2023年度相比，收入、支出总计各增加5.00万元，增长5.00%，主要原因是新招录一名工作人员。

### 四、财政拨款收入支出决算总体情况说明

2024年度财政拨款收入、支出总计84.00万元。与2023年度相比，财政拨款收入、支出总计各增加4.00万元，增长5.00%，主要原因是新招录一名工作人员；与2022年度相比，增加9.00万元。

#### （一）机关运行经费支出情况

2024年度机关运行经费支出10.50万元，比2023年度增加0.50万元，增长5.00%，主要原因是新招录一名工作人员。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.case import Case
from generator.checks.grammar.statements import Base, Change
from generator.checks.rule import Finding, rule

#: So many changes told against the year before, and it is what the filing compares with.
_ENOUGH = 2

#: Against a day: 与2024年初相比, 比2022年末.
_TIME = re.compile(r"[与比较]20\d{2}\s*年?(?:度?[初底末中]|\s*\d{1,2}\s*月)[^，。；]{0,12}，?$")


@rule(title="比较的年度不对", ids=("C56", "R5"), severity="warning")
def other_base_year(case: Case) -> Iterator[Finding]:
    """A change against the year before last, or the year itself, where those of the same measure are against last year."""
    year = case.entry.year
    against: dict[int, list[tuple[Change, Base]]] = {}
    for change in case.told.changes:
        base = change.base
        if base is not None and base.year is not None and not change.is_adjusted and "初" not in base.label:
            against.setdefault(base.year, []).append((change, base))
    usual = against.get(year - 1, [])
    yield from _told_of_another(case, [change for change, _ in usual])
    for change, base in (*against.get(year - 2, ()), *against.get(year, ())):
        like = [each for each, its in usual if _measure(case, its) == _measure(case, base)]
        if (
            len(like) < _ENOUGH
            or case.told.is_aside(change.passage)
            or any(each.passage == change.passage and each.item == change.item for each, _ in usual)
            or (change.current is not None and change.current.year not in (None, year))
            or _TIME.search(case.passages[change.passage].text, 0, change.start)
        ):
            continue
        at = case.passages[change.passage].at(change.start, change.end)
        yield Finding(
            at, f"这里比的是 {base.year} 年，别处比的是 {year - 1} 年", "核对年度；确实如此的，写明缘由"
        )


def _told_of_another(case: Case, changes: Iterable[Change]) -> Iterator[Finding]:
    """The figure compared with, told beside it as one of the year before last: 2022年5万元，…，比2023年增加1万元."""
    year = case.entry.year
    olds = [each for each in case.told.figures if each.year == year - 2]
    for change in changes if olds else ():
        if change.item is None or change.previous is not None or case.told.is_aside(change.passage):
            continue
        own = [
            each
            for each in case.told.figures
            if (each.passage, each.sentence) == (change.passage, change.sentence)
            and each.item == change.item
            and each.role == "value"
            and each.end <= change.start
        ]
        old = [each for each in own if each.year == year - 2]
        if len(old) == 1 and all(each.year != year - 1 for each in own):
            yield Finding(
                case.passages[change.passage].at(change.start, change.end),
                f"这里比的是 {year - 1} 年，前面写的{old[0].token.text}是 {year - 2} 年的",
                "核对年度",
            )


def _measure(case: Case, base: Base) -> str:
    """What a base is of; where that is not named, an outcome in final accounts and a budget in budgets."""
    measure = base.measure or ("outcome" if case.bound.ledger.is_final else "budget")
    return "budget" if measure == "opening" and not case.bound.ledger.is_final else measure
