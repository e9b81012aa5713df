"""年初结转加本年收入，减去本年支出，不等于年末结转。

## 为什么
一笔基金的钱，年初剩的加上今年来的，花掉以后就是年末剩的。不等，四个数里必有一个是错的。

## 依据
勾稽关系：年初结转和结余＋本年收入－本年支出＝年末结转和结余。

## 有误
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
政府性基金: |
  科目编码	科目名称	年初结转和结余	本年收入	项目支出	年末结转和结余
  2296099	用于其他社会公益事业的彩票公益金支出	5.00	20.00	18.00	9.00
---
```

## 正确
```2024/决算.md
---
表式: 河北2022
金额单位: 万元
政府性基金: |
  科目编码	科目名称	年初结转和结余	本年收入	项目支出	年末结转和结余
  2296099	用于其他社会公益事业的彩票公益金支出	5.00	20.00	18.00	7.00
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.amount import MoneyUnit
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.sides import EXACT, Side, typed, unequal
from generator.model.final import Final, FundFlowLine
from generator.model.vocabulary import Fund
from generator.tables.classification import normalise

_HINT = "核对年初、收入、支出、年末四个数"
_FLOWS = (("government_fund", Fund.GOVERNMENT_FUND), ("state_capital", Fund.STATE_CAPITAL))


@rule(title="结转和结余对不上", ids=("C48", "C63"), severity="error")
def carry_over_mismatch(case: Case) -> Iterator[Finding]:
    """Opening balance, revenue, expenditure and closing balance of one item of a fund do not agree."""
    filing = case.filing
    if not isinstance(filing, Final):
        return
    for field, fund in _FLOWS:
        flows: tuple[FundFlowLine, ...] = getattr(filing, field)
        elsewhere = any(line.fund is fund for line in filing.spending)
        parents = {normalise(each.code) for each in flows}
        for flow in flows:
            figures = {
                name: typed(name, flow, name, filing.unit)
                for name in ("opening", "income", "basic", "project", "closing")
            }
            spent = _spent(figures["basic"], figures["project"])
            if elsewhere and spent is None:
                spent = _typed_elsewhere(filing, flow, fund, filing.unit)
            opening, income, closing = figures["opening"], figures["income"], figures["closing"]
            is_parent = any(
                code != normalise(flow.code) and code.startswith(normalise(flow.code)) for code in parents
            )
            if closing is None or income is None or opening is None or spent is None or is_parent:
                continue
            left = Side(
                f"{flow.code} 年初结转加本年收入减本年支出",
                opening.amount + income.amount - spent.amount,
                opening.at,
                opening.rounding + income.rounding + spent.rounding,
            )
            named = Side(f"{flow.code} 年末结转和结余", closing.amount, closing.at, closing.rounding)
            yield from unequal(named, left, filing.unit, _HINT)


def _spent(basic: Side | None, project: Side | None) -> Side | None:
    known = [each for each in (basic, project) if each is not None]
    if not known:
        return None
    rounding = sum((each.rounding for each in known), EXACT)
    return Side("本年支出", sum((each.amount for each in known), Decimal(0)), known[0].at, rounding)


def _typed_elsewhere(filing: Final, flow: FundFlowLine, fund: Fund, unit: MoneyUnit) -> Side | None:
    """The expenditure of an item typed among all expenditure."""
    lines = [
        line for line in filing.spending if line.fund is fund and normalise(line.code) == normalise(flow.code)
    ]
    if len(lines) != 1:
        return None
    return _spent(typed("", lines[0], "basic", unit), typed("", lines[0], "project", unit))
