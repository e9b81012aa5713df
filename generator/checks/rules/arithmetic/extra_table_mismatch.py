"""附表（或写在正文里的表）里，上级科目不等于下级科目之和，或合计不等于各行。

## 为什么
有科目编码的表，类等于款之和，款等于项之和，合计等于各类之和。对不上，必有一个数是错的。

## 依据
表内勾稽关系。没有科目编码的表，看不准哪些行该加，合计不符只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 基本支出明细表
    内容: |
      科目编码	科目名称	合计	基本支出	项目支出
      201	一般公共服务支出	100.00	70.00	30.00
      20126	档案事务	100.00	70.00	30.00
      2012601	行政运行	70.00	70.00	0.00
      2012604	档案馆	20.00	0.00	20.00
---
```

没有编码的表，合计与各行不符：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 专项资金表
    内容: |
      项目	金额
      库房维修	12.00
      档案数字化	30.00
      合计	45.00
---
```

写在正文里的表：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 八、其他需要说明的事项

| 项目 | 金额 |
|---|---|
| 库房维修 | 12.00 |
| 档案数字化 | 30.00 |
| 合计 | 45.00 |
```

正文里的表，人数、分数也一样：

```2023/预算.md
---
表式: 河北2022
金额单位: 万元
---

## 一、部门职责及机构设置情况

| 类别 | 编制数 | 实有数 |
|---|---|---|
| 行政 | 8 | 7 |
| 事业 | 5 | 5 |
| 合计 | 14 | 12 |
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
附表:
  - 名称: 基本支出明细表
    内容: |
      科目编码	科目名称	合计	基本支出	项目支出
      合计		90.00	70.00	20.00
      201	一般公共服务支出	90.00	70.00	20.00
      20126	档案事务	90.00	70.00	20.00
      2012601	行政运行	70.00	70.00	0.00
      2012604	档案馆	20.00	0.00	20.00
  - 名称: 专项资金表
    内容: |
      项目	金额
      库房维修	12.00
      其中：屋面	5.00
      档案数字化	30.00
      合计	42.00
---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.amount import MoneyUnit
from generator.checks.case import Case
from generator.checks.grids import Grid, GridCell, grid, grids_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, rounded_in, unequal

_HINT = "核对这一行和它的各行"
#: A table with rows inside rows, which a person reads by the words only.
_NESTED = re.compile(
    r"其中|小计|^（[一二三四五六七八九十]+）|^\([一二三四五六七八九十]+\)|^[一二三四五六七八九十]+、|^[0-9]+[.、．]"
)
_KINDS = ("基本支出", "项目支出", "上缴上级支出", "经营支出", "事业单位经营支出", "对附属单位补助支出")


@rule(title="附表的合计不符", ids=("C9", "C63"), severity="error")
def extra_table_mismatch(case: Case) -> Iterator[Finding]:
    """In a table that our forms do not know, a sum is not that of its rows."""
    for table in case.filing.extra_tables:
        yield from _grid(grid(table), table.unit or case.filing.unit)
    for section in case.sections:
        for found in grids_of(section):
            yield from _grid(found, case.filing.unit)


def _grid(found: Grid, unit: MoneyUnit) -> Iterator[Finding]:
    columns = found.money(unit) if found.rows else []
    codes = found.codes() if columns else None
    if codes is not None:
        yield from _coded(found, columns, codes, unit)
        yield from _kinds(found, columns, unit)
    else:
        yield from _flat(found, columns, unit)
        yield from _counts(found)


def _coded(found: Grid, columns: list[int], codes: list[str], unit: MoneyUnit) -> Iterator[Finding]:
    places = {code: place for place, code in enumerate(codes) if code}
    children: dict[str, list[int]] = {}
    for code, place in places.items():
        above = next((code[:n] for n in range(len(code) - 2, 2, -2) if code[:n] in places), "")
        children.setdefault(above, []).append(place)
    for code, below in children.items():
        if code:
            for column in columns:
                yield from _sum(found, places[code], below, column, f"{code} ", unit)
    totals = found.total_rows()
    # Codes of both classifications in one table: then nobody knows what 合计 adds up.
    if len(totals) == 1 and not codes[totals[0]] and len({code[0] for code in places}) == 1:
        for column in columns:
            yield from _sum(found, totals[0], children.get("", []), column, "合计 ", unit)


def _flat(found: Grid, columns: list[int], unit: MoneyUnit) -> Iterator[Finding]:
    totals = found.total_rows()
    first, last = 0, len(found.rows) - 1
    if not columns or len(totals) != 1 or totals[0] not in (first, last) or last < 2:
        return
    rows = [place for place in range(last + 1) if place not in totals]
    if any(_NESTED.search(cell.text) for place in rows for cell in found.rows[place][:1]):
        return
    for column in columns:
        if not found.rows[totals[0]][column].is_empty:
            for finding in _sum(found, totals[0], rows, column, "合计 ", unit):
                severity = finding.severity or "warning"
                yield Finding(finding.at, finding.message, finding.hint, severity, finding.related)


def _counts(found: Grid) -> Iterator[Finding]:
    """合计 of numbers that count things or points."""
    totals, last = found.total_rows(), len(found.rows) - 1
    rows = [row for place, row in enumerate(found.rows) if place not in totals]
    if totals not in ([0], [last]) or last < 2 or any(_NESTED.search(row[0].text) for row in rows):
        return
    for column in found.counted():
        total = found.rows[totals[0]][column]
        told = [Decimal(row[column].text.replace(",", "")) for row in rows if not row[column].is_empty]
        if not told or total.is_empty:
            continue
        # Rows of groups beside the rows in them add up to twice the total.
        if sum(told) % Decimal(total.text.replace(",", "")):
            message = f"合计 “{found.heads[column].text}”写 {total.text}，下面各行相加是 {sum(told)}"
            yield Finding(total.at, message, _HINT, severity="warning")


def _kinds(found: Grid, columns: list[int], unit: MoneyUnit) -> Iterator[Finding]:
    """合计 beside the kinds of expenditure, where no column stands between them."""
    heads = ["".join(head.text.split()) for head in found.heads]
    parts = [place for place in columns if heads[place] in _KINDS]
    totals = [place for place in columns if heads[place] == "合计"]
    others = [place for place in columns if place not in (*parts, *totals)]
    if len(totals) != 1 or len(parts) < 2 or others or "基本支出" not in heads or "项目支出" not in heads:
        return
    for row in found.rows:
        words = "、".join(heads[place] for place in parts)
        yield from _equal(
            row[totals[0]], [row[place] for place in parts], f"“{_label(row)}”合计", f"{words}相加", unit
        )


def _sum(
    found: Grid, above: int, below: Sequence[int], column: int, word: str, unit: MoneyUnit
) -> Iterator[Finding]:
    head = found.heads[column].text
    parts = [found.rows[place][column] for place in below]
    yield from _equal(found.rows[above][column], parts, f"{word}“{head}”", "下面各行相加", unit)


def _equal(
    whole: GridCell, parts: Sequence[GridCell], name: str, others: str, unit: MoneyUnit
) -> Iterator[Finding]:
    total, figures = whole.figure(unit), [part.figure(unit) for part in parts]
    known = [each for each in figures if each is not None]
    if total is None or len(known) < len(figures) or not known:
        return
    rounding = rounded_in(unit).times(sum(1 for each in known if each))
    listed = Side(others, sum(known, Decimal(0)), parts[0].at, rounding)
    yield from unequal(Side(name, total, whole.at, rounded_in(unit)), listed, unit, _HINT)


def _label(row: Sequence[GridCell]) -> str:
    return next((cell.text for cell in row if cell.text), "")
