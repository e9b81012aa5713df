"""本件写的上年数或增减额，与上年文件公开的数不符。

## 为什么
今年的文件说“上年多少”“比上年增减多少”，去年的文件已经公开过那个数。两处不一样，读者会问哪一个是真的。

## 依据
同一项目的上年数，预算对预算，决算对决算。口径调整过的，应当说明。

## 有误
```2023/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年
  公务接待费	1.20
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年	增减额
  公务接待费	1.00	-0.50
---
```

## 正确
```2023/预算.md
---
表式: 河北2022
金额单位: 元
三公经费: |
  项目	本年
  公务接待费	12000
---
```
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年	增减额
  公务接待费	1.00	-0.20
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.rule import Finding, rule
from generator.checks.sides import Side, is_tail, typed, unequal
from generator.model.budget import Budget
from generator.model.final import Final
from generator.record import Record

_HINT = "核对两年的数；口径调整过的，在原因里说明"

#: What a final filing compares: field, words, and the cell whose year-on-year change it is.
_CHANGES = (
    ("change", "收支总计", ("F1", "income-total", "amount")),
    ("fiscal_change", "财政拨款收支总计", ("F4", "income-total", "amount")),
    ("general_change", "一般公共预算支出", ("F5", "total", "total")),
)


@rule(title="上年数与上年文件不符", ids=("C56", "C64"), severity="error")
def previous_year_differs(case: Case) -> Iterator[Finding]:
    """What a filing types of last year is not what last year's filing published; or its own change is none."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    before = case.before.entry.filing if case.before is not None else None
    last = before if isinstance(before, Budget | Final) else None
    field = "amount" if isinstance(filing, Budget) else "outcome"
    for line in filing.three_public:
        now = typed(line.item.value, line, field, filing.unit)
        same = [each for each in last.three_public if each.item is line.item] if last is not None else []
        old = (
            typed(_last(case, line.item.value), same[0], field, last.unit)
            if same and last is not None
            else None
        )
        yield from _compared(filing, line, line.item.value, now, old)
    if filing.operating_cost is not None:
        now = typed("机关运行经费", filing.operating_cost, "amount", filing.unit)
        old = None
        if last is not None and last.operating_cost is not None:
            old = typed(_last(case, "机关运行经费"), last.operating_cost, "amount", last.unit)
        yield from _compared(filing, filing.operating_cost, "机关运行经费", now, old)
    yield from _totals(case, filing, last)


def _totals(case: Case, filing: Budget | Final, last: Budget | Final | None) -> Iterator[Finding]:
    cells = cells_of(case, filing)
    older = (
        cells_of(case.of(case.before.entry), last) if case.before is not None and last is not None else None
    )
    if isinstance(filing, Final):
        for field, words, cell in _CHANGES:
            change = getattr(filing, field)
            if change is not None:
                old = older.side(*cell) if older is not None else None
                yield from _compared(filing, change, words, cells.side(*cell), old)
    elif filing.change is not None:
        found = []
        for row in ("income-total", "spending-total"):
            now = cells.side("B1", row, "amount")
            if now is not None:
                old = older.side("B1", row, "amount") if older is not None else None
                found.append(list(_compared(filing, filing.change, "收支总计", now, old)))
        # Where one of the two sides agrees, the filing may speak of that one.
        if found and all(found):
            yield from found[0]


def _compared(
    filing: Budget | Final, record: Record, words: str, now: Side | None, old: Side | None
) -> Iterator[Finding]:
    """The typed 上年数 and 增减额 against each other, and against last year's own figure."""
    previous = typed(f"{words}的上年数", record, "previous", filing.unit)
    difference = typed(f"{words}的增减额", record, "difference", filing.unit)
    implied = None
    if now is not None and difference is not None:
        # A difference told in 万元 is often that of two figures in 万元, rounded before.
        rounding = now.rounding + difference.rounding.times(3)
        implied = Side(f"{words}本年数减增减额", now.amount - difference.amount, difference.at, rounding)
    if previous is not None and implied is not None and not is_tail(implied, previous):
        yield from unequal(implied, previous, filing.unit, "核对本年数、上年数和增减额")
        return
    told = previous or implied
    if told is not None and old is not None and not is_tail(told, old):
        yield from unequal(told, old, filing.unit, _HINT)


def _last(case: Case, words: str) -> str:
    return f"{case.entry.year - 1}年公开的{words}"
