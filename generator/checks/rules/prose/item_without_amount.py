"""“公用经费主要包括办公费、印刷费”，而基本支出表里没有印刷费。

## 为什么
这段话说的就是那张表；表里没有的，要么是抄来的，要么是表漏了一行。

## 依据
表文一致（C53）。只看“人员经费”“公用经费”后面“包括”的款名，各款相加等于基本支出的表才比。

## 有误
```2024/预算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	人员经费	公用经费	项目支出
  2012601	行政运行	60.00	10.00	0
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	60.00
  30201	办公费	10.00
  30202	印刷费	0
---

## 五、一般公共预算基本支出情况

2024年一般公共预算基本支出70.00万元，其中：人员经费60.00万元，主要包括基本工资；公用经费10.00万元，主要包括办公费、印刷费。
```

## 正确
```2024/预算.md
---
表式: 财政部2021
金额单位: 万元
支出: |
  科目编码	科目名称	人员经费	公用经费	项目支出
  2012601	行政运行	60.00	10.00	0
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	60.00
  30201	办公费	10.00
---

## 五、一般公共预算基本支出情况

2024年一般公共预算基本支出70.00万元，其中：人员经费60.00万元，主要包括基本工资；公用经费10.00万元，主要包括办公费。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import ABSENT, add, or_zero
from generator.checks.case import Case
from generator.checks.grammar.nouns import Item
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.tables.classification import normalise
from generator.tables.economic_names import ECONOMIC_NAMES

_LIST = re.compile(r"(?:人员|公用)经费[^。；]{0,30}?包括：?(?P<names>[^。；：]+)")
_NAME = re.compile(r"[^、，]+")
_FEW = 3
_CODES = {name: code for code, name in ECONOMIC_NAMES.items() if len(code) == 5}


@rule(title="列出的款表里没有", ids=("C53",), severity="warning")
def item_without_amount(case: Case) -> Iterator[Finding]:
    """An economic item named among those of basic expenditure that has no line in the data."""
    filing = case.filing
    if not isinstance(filing, Budget | Final) or not filing.economic:
        return
    # The forms print every item; those left blank are not spent on.
    lines = [line for line in filing.economic if line.amount is ABSENT or or_zero(line.amount)]
    codes = {normalise(line.code)[:5] for line in lines if line.code}
    names = {(line.name or "").strip() for line in lines}
    for passage in case.passages:
        if passage.origin != "paragraph" or passage.section != "basic":
            continue
        found = [
            match
            for listed in _LIST.finditer(passage.text)
            for match in _NAME.finditer(passage.text, listed.start("names"), listed.end("names"))
            if (code := _CODES.get(match[0].strip())) is not None
            and code not in codes
            and match[0].strip() not in names
        ]
        if found and _is_whole(case, filing):
            more = f"等{len(found)}款" if len(found) > _FEW else ""
            yield Finding(
                passage.at(found[0].start(), found[0].end()),
                f"写了{'、'.join(f'“{each[0].strip()}”' for each in found[:_FEW])}{more}，基本支出表里没有",
                "核对表和文字；没有这项支出的，删去",
                # Many that are not there are the words of a form, and no slip.
                severity="info" if len(found) > _FEW else None,
            )


def _is_whole(case: Case, filing: Budget | Final) -> bool:
    """Whether the items of the data add up to basic expenditure."""
    items = [line for line in filing.economic if len(normalise(line.code or "")) != 3]
    total = add(line.amount for line in items)
    basic = [entry.value for entry in case.bound.ledger.now(Item("basic", "general"))]
    slack = case.bound.ledger.slack * len(items)
    return isinstance(total, Decimal) and any(abs(total - each) <= slack for each in basic)
