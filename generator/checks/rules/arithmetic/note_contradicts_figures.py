"""说没有这笔钱，表里却有数。

## 为什么
表下注明“本表无数据”，或者文字说“没有政府性基金预算支出”，而表里有数，两者必有一个是错的。

## 依据
部门预决算公开格式：有数据的表不注明为空表。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 专项资金表
    内容: |
      项目	金额
      库房维修	12.00
    注: 本表无数据。
---
```

文字说没有，数字里却有：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  政府性基金预算	12.00
支出: |
  科目编码	科目名称	资金	项目支出
  2296099	用于其他社会公益事业的彩票公益金支出	政府性基金预算	12.00
---

## 政府性基金预算支出情况

本部门2024年没有政府性基金预算支出。
```

一节只写“无”，数据里却有：

```2023/预算.md
---
表式: 河北2022
金额单位: 万元
政府采购:
  货物: 12.00
  工程: 0
  服务: 0
---

## 六、政府采购预算情况

无。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
收入: |
  来源	金额
  政府性基金预算	12.00
支出: |
  科目编码	科目名称	资金	项目支出
  2296099	用于其他社会公益事业的彩票公益金支出	政府性基金预算	12.00
附表:
  - 名称: 专项资金表
    内容: |
      项目	金额
      合计	0.00
    注: 本表无数据。
---

## 国有资本经营预算支出情况

本部门2024年没有国有资本经营预算支出。2023年没有政府性基金预算支出。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.amount import MoneyUnit, or_zero
from generator.checks.case import Case
from generator.checks.denied import denials
from generator.checks.grids import grid
from generator.checks.nothing import calls_empty
from generator.checks.rule import Finding, rule
from generator.checks.sides import printed
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import Fund
from generator.tables.sources import CARRIED_OF

#: A sentence that denies a budget outright, from its beginning or after its subject.
_DENIAL = re.compile(
    r"(?:^|[。；;，,、]|部门|单位|本级|年度?|中心|[局办委院校])\s*(?:没有|无|未安排|未使用|没有使用|没有安排)(?:使用|安排)?"
    r"(?P<fund>政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?(?:安排的)?(?:收入|支出|收支|收入和支出|拨款)"
)
_YEAR = re.compile(r"(\d{4})\s*年")
_FUNDS = {"政府性基金": Fund.GOVERNMENT_FUND, "国有资本经营": Fund.STATE_CAPITAL}


@rule(title="说没有，却有数", ids=("R28",), severity="error", is_waivable=False)
def note_contradicts_figures(case: Case) -> Iterator[Finding]:
    """A note or a sentence says there is nothing, and the figures say otherwise."""
    filing = case.filing
    for table in filing.extra_tables:
        figures = [
            (cell, figure)
            for row in grid(table).rows
            for cell in row[1:]
            if (figure := cell.figure(MoneyUnit.YUAN)) is not None and figure
        ]
        if calls_empty(table.note or "") and figures:
            yield Finding(
                table.at("note"),
                f"“{table.name}”注明无数据，表里却有 {figures[0][0].text}",
                "有数的删去这条注；没有的改表里的数",
            )
    if isinstance(filing, Budget | Final):
        yield from _denials(case, filing)
    for each in denials(case):
        yield Finding(
            each.passage.at(each.start, each.end),
            f"文字说没有{each.name}，数据里却有 {each.had}",
            "有的，照数据写明；没有的，改数据",
        )


def _denials(case: Case, filing: Budget | Final) -> Iterator[Finding]:
    for passage in case.passages:
        if passage.origin == "heading":
            continue
        for match in _DENIAL.finditer(passage.text):
            start = max(passage.text.rfind(mark, 0, match.start() + 1) for mark in "。；;")
            years = _YEAR.findall(passage.text[start + 1 : match.end()])
            if years and str(case.entry.year) not in years:
                continue
            fund = _FUNDS[match["fund"]]
            amount = _amount(filing, fund)
            if amount:
                yield Finding(
                    passage.at(match.start("fund"), match.end()),
                    f"文字说没有{fund.value}，数字里却有 {printed(amount, filing.unit)}",
                    "改文字，或改数字",
                )


def _amount(filing: Budget | Final, fund: Fund) -> Decimal:
    """What the filing has of a budget: revenue or, failing that, expenditure of the year."""
    funds = (fund, CARRIED_OF[fund])
    income = sum((or_zero(line.amount) for line in filing.income if line.fund in funds), Decimal(0))
    if income:
        return income
    lines = [line for line in filing.spending if line.fund in funds]
    return sum(
        (or_zero(line.total) or or_zero(line.basic) + or_zero(line.project) for line in lines), Decimal(0)
    )
