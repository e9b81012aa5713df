"""The forms that all profiles share: the 类 in their order, and the two-sided tables of final accounts."""

from __future__ import annotations

from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.profiles.profile import (
    FiscalForm,
    IncomeColumn,
    IncomeRow,
    TotalsForm,
)

CARRIED = (Fund.CARRIED_OVER, *CARRIED_FUNDS)

#: The 类 of the two-sided budget form in its order (tables.md §2); `pbc` has no code of its own.
ALL_FUNCTIONS = (
    "201", "202", "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215",
    "216", "217", "219", "220", "221", "222", "223", "224", "227", "229", "230", "231", "232", "233", "234", "pbc",
)  # fmt: skip

#: The 26 类 of the final accounts, 公开01表.
FINAL_FUNCTIONS = tuple(each for each in ALL_FUNCTIONS if each not in ("209", "227", "230", "233", "pbc"))


def row(fund: Fund, name: str, level: int = 0) -> IncomeRow:
    """An income row of one source; its key is the source's."""
    return IncomeRow(key=fund.slug, name=name, funds=(fund,), level=level)


FINAL_TOTALS = TotalsForm(
    income=(
        row(Fund.GENERAL, "一、一般公共预算财政拨款收入"),
        row(Fund.GOVERNMENT_FUND, "二、政府性基金预算财政拨款收入"),
        row(Fund.STATE_CAPITAL, "三、国有资本经营预算财政拨款收入"),
        row(Fund.FROM_ABOVE, "四、上级补助收入"),
        row(Fund.UNDERTAKING, "五、事业收入"),
        row(Fund.BUSINESS, "六、经营收入"),
        row(Fund.FROM_BELOW, "七、附属单位上缴收入"),
        row(Fund.OTHER, "八、其他收入"),
    ),
    below=(
        row(Fund.RESERVES, "使用非财政拨款结余（含专用结余）"),
        IncomeRow(key="carried-over", name="年初结转和结余", funds=CARRIED),
    ),
    income_subtotal="本年收入合计",
    income_total="总计",
    spending_subtotal="本年支出合计",
    distributed="结余分配",
    carried_forward="年末结转和结余",
    spending_total="总计",
)

FINAL_FISCAL = FiscalForm(
    income=("一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"),
    income_subtotal="本年收入合计",
    carried="年初财政拨款结转和结余",
    carried_parts=("一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"),
    income_total="总计",
    spending_subtotal="本年支出合计",
    carried_forward="年末财政拨款结转和结余",
    spending_total="总计",
)

FINAL_INCOME_COLUMNS = (
    IncomeColumn(key="fiscal", heads=("财政拨款收入",), funds=FISCAL),
    IncomeColumn(key="from-above", heads=("上级补助收入",), funds=(Fund.FROM_ABOVE,)),
    IncomeColumn(key="undertaking", heads=("事业收入",), funds=(Fund.UNDERTAKING,)),
    IncomeColumn(key="business", heads=("经营收入",), funds=(Fund.BUSINESS,)),
    IncomeColumn(key="from-below", heads=("附属单位上缴收入",), funds=(Fund.FROM_BELOW,)),
    IncomeColumn(key="other", heads=("其他收入",), funds=(Fund.OTHER,)),
)
