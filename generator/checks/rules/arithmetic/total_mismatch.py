"""写出的合计与它的各部分相加不符。

## 为什么
合计和分项是同一笔钱的两种写法。两者对不上，必有一个是错的，读者无从知道信哪一个。

## 依据
表内勾稽关系：合计等于各部分之和。金额以万元列示时，四舍五入造成的尾差只作提示。

## 有误
支出合计里，基本支出不等于人员经费加公用经费：

```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出合计:
  支出总计: 120.00
  基本支出: 90.00
  人员经费: 70.00
  公用经费: 25.00
  项目支出: 30.00
---
```

年末结转和结余的合计，不等于所列各项：

```2024/决算.md
---
表式: 河北2022
金额单位: 万元
年末结转和结余:
  合计: 12.00
  一般公共预算: 8.00
  其他: 3.00
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
支出合计:
  支出总计: 120.00
  基本支出: 90.00
  人员经费: 70.00
  公用经费: 20.00
  项目支出: 30.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.amount import ABSENT, BLANK
from generator.checks.case import Case
from generator.checks.cells import cells_of
from generator.checks.equations import equations
from generator.checks.identities import WITHIN
from generator.checks.rule import Finding, rule
from generator.checks.sides import above, summed, typed, unequal
from generator.model.budget import Budget, SpendingTotals
from generator.model.final import Balance, Final

_HINT = "对照批复或账簿核对这几个数，改正打错的那个"

_TOTALS = (
    ("total", "支出总计", "spending-total", "amount", "B1"),
    ("basic", "基本支出", "total", "basic", "B3"),
    ("project", "项目支出", "total", "project", "B3"),
)


@rule(
    title="合计与各部分不符",
    ids=(
        *("C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9", "C12", "C13", "C14", "C16", "C18"),
        *("C35", "C36", "C37", "C39", "C41", "C43", "C45", "C46", "C47", "C63"),
    ),
    severity="error",
)
def total_mismatch(case: Case) -> Iterator[Finding]:
    """A typed total, or a stated figure of a derived table, is not the sum of its parts."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    if isinstance(filing, Budget):
        if filing.spending_totals is not None:
            yield from _parts(filing, filing.spending_totals)
            if filing.spending:
                yield from _leaves(case, filing, filing.spending_totals)
        divided = (*filing.economic, *filing.project_economic)
    else:
        for word, balance in (("年初结转和结余", filing.opening), ("年末结转和结余", filing.closing)):
            if balance is not None:
                yield from _balance(filing, word, balance)
        divided = filing.economic
    for line in divided:
        if line.personnel is ABSENT or line.public is ABSENT or line.personnel is line.public is BLANK:
            # Rows that are not divided, in a table where others are.
            continue
        parts = [typed(name, line, name, filing.unit) for name in ("personnel", "public")]
        whole = typed(f"{line.name or line.code}的金额", line, "amount", filing.unit)
        yield from unequal(whole, summed("人员经费加公用经费", parts, line.at()), filing.unit, _HINT)
    if filing.stated:
        cells = cells_of(case, filing)
        found = equations(cells, WITHIN, case.entry.kind.value, only_stated=True, only_unequal=True)
        for _, left, right in found:
            yield from unequal(left, right, filing.unit, _HINT)


def _parts(filing: Budget, totals: SpendingTotals) -> Iterator[Finding]:
    """The totals typed for a filing without items: among themselves."""
    unit = filing.unit
    basic = typed("基本支出", totals, "basic", unit)
    split = [typed("", totals, name, unit) for name in ("personnel", "public")]
    yield from unequal(basic, summed("人员经费加公用经费", split, totals.at()), unit, _HINT)
    whole = typed("支出总计", totals, "total", unit)
    project, other = typed("", totals, "project", unit), typed("", totals, "other", unit)
    if other is not None:
        parts = summed("基本支出、项目支出、其他支出相加", [basic, project, other], totals.at())
        yield from unequal(whole, parts, unit, _HINT)
    else:
        # 其他支出 was not given: then the parts may be less than the whole, but never more.
        parts = summed("基本支出加项目支出", [basic, project], totals.at("basic"))
        yield from above(parts, whole, unit, _HINT)


def _leaves(case: Case, filing: Budget, totals: SpendingTotals) -> Iterator[Finding]:
    """The totals typed beside items: held against what these add up to."""
    cells = cells_of(case, filing)
    for name, word, row, column, table in _TOTALS:
        yield from unequal(
            typed(f"支出合计里的{word}", totals, name, filing.unit),
            cells.side(table, row, column),
            filing.unit,
            _HINT,
        )


def _balance(filing: Final, word: str, balance: Balance) -> Iterator[Finding]:
    names = ("general", "government_fund", "state_capital", "other")
    parts = [side for name in names if (side := typed("", balance, name, filing.unit)) is not None]
    whole = typed(f"{word}合计", balance, "total", filing.unit)
    listed = summed(f"{word}所列各项相加", parts, balance.at())
    if balance.other is ABSENT:
        yield from above(listed, whole, filing.unit, _HINT)
    else:
        yield from unequal(whole, listed, filing.unit, _HINT)
