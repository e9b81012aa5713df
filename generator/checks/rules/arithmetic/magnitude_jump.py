"""同一项今年和上年、预算和决算相差上万倍，多半是元和万元写混了。

## 为什么
少写一个“万”字，217.72万元就成了217.72元；数字都对，差了一万倍，单看哪一个都看不出来。

## 依据
同一项目前后两个数的比较（C61）。确有一笔小钱变大钱的，所以只作警告。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出	上年执行数
  2012604	档案馆	2,177,200	217.72元
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	科目名称	项目支出	上年执行数
  2012604	档案馆	2,177,200	217.72万元
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import Amount, show
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.budget import Budget
from generator.model.final import Final
from generator.record import Record
from generator.source import Span
from generator.tables.leaves import spending_leaves

#: The unit's size and how far from it the ratio of two years may be.
_TIMES, _ROOM = Decimal(10_000), Decimal(5)
#: Headline items of which several jump alike where the unit of the whole filing is wrong.
_SEVERAL = 2


@rule(title="相差上万倍", ids=("C61",), severity="warning")
def magnitude_jump(case: Case) -> Iterator[Finding]:
    """Two figures of one item of which one is some ten thousand times the other."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    for record, field, name, one, word, other in _pairs(filing):
        if _jumps(one, other):
            yield _finding(case, record.at(field), name, one, word, other)
    before = case.before
    if before is None:
        return
    now = {key: value for key, value in case.derived.amounts.items() if isinstance(value, Decimal)}
    jumping = [key for key, value in now.items() if _jumps(value, before.amounts.get(key, value))]
    if len(jumping) >= _SEVERAL:
        message = f"与上年文件比，{len(jumping)} 个数都相差上万倍"
        yield Finding(filing.at("unit"), message, "核对金额单位是元还是万元")
    elif "operating-cost" in jumping and filing.operating_cost is not None:
        at = filing.operating_cost.at("amount")
        yield _finding(
            case, at, "机关运行经费", now["operating-cost"], "上年", before.amounts["operating-cost"]
        )


def _pairs(filing: Budget | Final) -> Iterator[tuple[Record, str, str, Amount, str, Amount]]:
    """A record and the field of the other figure in it; an item, its figure, what the other is, and that one."""
    for line in filing.spending:
        if not isinstance(line.executed_before, Decimal) and not isinstance(line.opening_budget, Decimal):
            continue
        # Of a single line: what it adds up to by itself.
        total = spending_leaves((line,)).total()
        name = line.name or line.code
        yield line, "executed_before", name, total, "上年执行数", line.executed_before
        if isinstance(filing, Final):
            yield line, "opening_budget", name, total, "年初预算数", line.opening_budget
    if isinstance(filing, Budget):
        for each in filing.three_public:
            yield each, "previous", each.item.value, each.amount, "上年数", each.previous
    else:
        for outcome in filing.three_public:
            yield outcome, "budget", outcome.item.value, outcome.outcome, "预算数", outcome.budget
            yield outcome, "previous", outcome.item.value, outcome.outcome, "上年决算数", outcome.previous
    if filing.operating_cost is not None:
        cost = filing.operating_cost
        yield cost, "previous", "机关运行经费", cost.amount, "上年", cost.previous


def _jumps(one: Amount, other: Amount) -> bool:
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or not one or not other:
        return False
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    return _TIMES / _ROOM <= ratio <= _TIMES * _ROOM


def _finding(case: Case, at: Span, name: str, one: Amount, word: str, other: Amount) -> Finding:
    unit = case.filing.unit
    assert isinstance(one, Decimal) and isinstance(other, Decimal)
    figures = f"{show(one, unit, 6).rstrip('0').rstrip('.')}{unit.label}"
    others = f"{show(other, unit, 6).rstrip('0').rstrip('.')}{unit.label}"
    return Finding(at, f"“{name}”是 {figures}，{word}是 {others}，相差上万倍", "核对单位是元还是万元")
