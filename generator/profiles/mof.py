"""The profile of 财政部 since 2021, which central departments print and most provinces follow."""

from __future__ import annotations

from generator.model.vocabulary import FISCAL, Fund
from generator.profiles.common import (
    CARRIED,
    FINAL_FISCAL,
    FINAL_FUNCTIONS,
    FINAL_INCOME_COLUMNS,
    FINAL_TOTALS,
    row,
)
from generator.profiles.names import BUDGET_NAMES, FINAL_NAMES, specs
from generator.profiles.profile import (
    FiscalForm,
    IncomeColumn,
    IncomeRow,
    Profile,
    SectionSpec,
    TotalsForm,
)
from generator.profiles.sections import PERFORMANCE_SECTIONS, final_sections

_SECTIONS = (
    SectionSpec(
        key="part1",
        heading="第一部分 部门基本情况",
        also=("{department}基本情况", "部门概况", "{department}概况", "{department}部门概况"),
    ),
    SectionSpec(
        key="duties",
        heading="一、部门职责",
        level=3,
        also=("主要职责", "主要职能", "部门主要职责", "部门主要职能"),
    ),
    SectionSpec(
        key="establishment",
        heading="二、机构设置",
        level=3,
        also=("机构设置情况", "部门机构设置", "部门预算单位构成", "预算单位构成"),
        tables=("B14",),
    ),
    SectionSpec(
        key="tables",
        heading="第二部分 {year}年部门预算表",
        also=("{department}部门预算表", "部门预算公开表"),
        tables=("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"),
    ),
    SectionSpec(
        key="part3",
        heading="第三部分 {year}年部门预算情况说明",
        also=("{department}部门预算情况说明", "部门预算情况和重要事项说明", "部门预算说明"),
    ),
    SectionSpec(
        key="overview",
        heading="一、关于部门收支总表的说明",
        level=3,
        also=(
            "关于收支总表的说明",
            *("收支预算总体情况说明", "收支预算总体情况", "收支总体情况", "收支预算情况"),
            "部门收支总体情况说明",
            "部门预算收支情况的总体说明",
        ),
    ),
    SectionSpec(
        key="income",
        heading="二、关于部门收入总表的说明",
        level=3,
        also=("关于收入总表的说明", "收入预算情况说明", "收入预算情况", "收入预算说明", "收入说明"),
    ),
    SectionSpec(
        key="spending",
        heading="三、关于部门支出总表的说明",
        level=3,
        also=("关于支出总表的说明", "支出预算情况说明", "支出预算情况", "支出预算说明", "支出说明"),
    ),
    SectionSpec(
        key="fiscal",
        heading="四、关于财政拨款收支总表的说明",
        level=3,
        also=(
            *("财政拨款收支预算情况说明", "财政拨款收支预算总体情况说明"),
            *("财政拨款收支预算情况", "财政拨款收支预算总体情况"),
        ),
    ),
    SectionSpec(
        key="general",
        heading="五、关于一般公共预算支出表的说明",
        level=3,
        also=("一般公共预算支出情况说明", "一般公共预算拨款情况说明", "一般公共预算当年拨款情况说明"),
    ),
    SectionSpec(
        key="basic",
        heading="六、关于一般公共预算基本支出表的说明",
        level=3,
        also=("一般公共预算基本支出情况说明", "一般公共预算基本支出情况"),
    ),
    SectionSpec(
        key="three-public",
        heading="七、关于一般公共预算“三公”经费支出表的说明",
        level=3,
        also=(
            *("关于财政拨款预算“三公”经费支出表的说明", "“三公”经费预算情况说明", "“三公”经费情况说明"),
            "“三公”经费预算情况",
            "一般公共预算“三公”经费预算情况说明",
        ),
    ),
    SectionSpec(
        key="other-matters",
        heading="八、其他事项说明",
        level=3,
        also=("其他重要事项的情况说明", "其他重要事项情况说明", "其他重要事项说明", "其他重要事项"),
    ),
    SectionSpec(
        key="operating",
        heading="（一）机关运行经费情况",
        level=4,
        also=("机关运行经费", "机关运行经费情况说明", "机关运行经费预算情况", "机关运行经费安排情况"),
    ),
    SectionSpec(
        key="procurement",
        heading="（二）政府采购情况",
        level=4,
        also=("政府采购预算情况", "政府采购情况说明", "政府采购"),
        tables=("B12",),
    ),
    SectionSpec(
        key="assets",
        heading="（三）国有资产占有使用情况",
        level=4,
        also=("国有资产占用情况", "国有资产占有使用情况说明", "国有资产信息"),
        tables=("B13",),
    ),
    SectionSpec(
        key="performance",
        heading="（四）预算绩效情况",
        level=4,
        also=("绩效目标设置情况", "预算绩效情况说明", "绩效目标情况", "预算绩效管理情况", "预算绩效信息"),
    ),
    SectionSpec(
        key="change",
        heading="（五）比上年增减情况",
        level=4,
        also=("收支增减变化说明", "收支增减变化情况说明", "比上年增减变化情况"),
    ),
    SectionSpec(key="glossary", heading="第四部分 名词解释", also=("专业名词解释",)),
    SectionSpec(key="other", heading="第五部分 附件", also=("附件", "其他需要说明的事项")),
)

_CARRIED_OVER = IncomeRow(key="carried-over", name="上年结转", funds=CARRIED)

# Subsidies from above and payments from below are no revenue of the year in this form: they stand
# under the subtotal, beside what is left of earlier years.
_TOTALS = TotalsForm(
    income=(
        row(Fund.GENERAL, "一、一般公共预算拨款收入"),
        row(Fund.GOVERNMENT_FUND, "二、政府性基金预算拨款收入"),
        row(Fund.STATE_CAPITAL, "三、国有资本经营预算拨款收入"),
        row(Fund.SPECIAL_ACCOUNT, "四、财政专户管理资金收入"),
        row(Fund.UNDERTAKING, "五、事业收入"),
        row(Fund.BUSINESS, "六、事业单位经营收入"),
        row(Fund.OTHER, "七、其他收入"),
    ),
    below=(
        row(Fund.FROM_ABOVE, "上级补助收入"),
        row(Fund.FROM_BELOW, "附属单位上缴收入"),
        row(Fund.RESERVES, "使用非财政拨款结余"),
        _CARRIED_OVER,
    ),
    income_subtotal="本年收入合计",
    income_total="收入总计",
    spending_subtotal="本年支出合计",
    carried_forward="结转下年",
    spending_total="支出总计",
)

_PARTS = ("（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款")

_FISCAL = FiscalForm(
    income=_PARTS,
    income_subtotal="一、本年收入",
    carried="二、上年结转",
    carried_parts=_PARTS,
    income_total="收入总计",
    spending_subtotal="一、本年支出",
    carried_forward="二、结转下年",
    spending_total="支出总计",
    subtotal_first=True,
)

_COLUMNS = (
    IncomeColumn(key="carried-over", heads=("上年结转",), funds=CARRIED),
    *(IncomeColumn(key=fund.slug, heads=(f"{fund.value}拨款收入",), funds=(fund,)) for fund in FISCAL),
    IncomeColumn(key="special-account", heads=("财政专户管理资金收入",), funds=(Fund.SPECIAL_ACCOUNT,)),
    IncomeColumn(key="undertaking", heads=("事业收入",), funds=(Fund.UNDERTAKING,)),
    IncomeColumn(key="business", heads=("事业单位经营收入",), funds=(Fund.BUSINESS,)),
    IncomeColumn(key="from-above", heads=("上级补助收入",), funds=(Fund.FROM_ABOVE,)),
    IncomeColumn(key="from-below", heads=("附属单位上缴收入",), funds=(Fund.FROM_BELOW,)),
    IncomeColumn(key="other", heads=("其他收入",), funds=(Fund.OTHER,)),
    IncomeColumn(key="reserves", heads=("使用非财政拨款结余",), funds=(Fund.RESERVES,)),
)

_FINAL_ORDER = ("F1", "F2", "F3", "F4", "F5", "F6", "F8", "F9", "F7")

MOF_2021 = Profile(
    name="财政部2021",
    title="部门预决算公开（财政部2021年表式）",
    budget_sections=_SECTIONS,
    final_sections=final_sections(_FINAL_ORDER),
    performance_sections=PERFORMANCE_SECTIONS,
    budget_tables=specs(BUDGET_NAMES, ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9")),
    final_tables=specs(FINAL_NAMES, _FINAL_ORDER),
    budget_totals=_TOTALS,
    final_totals=FINAL_TOTALS,
    budget_fiscal=_FISCAL,
    final_fiscal=FINAL_FISCAL,
    budget_income_columns=_COLUMNS,
    final_income_columns=FINAL_INCOME_COLUMNS,
    level1_indicators=("成本指标", "产出指标", "效益指标", "满意度指标"),
    final_functions=FINAL_FUNCTIONS,
    state_capital_flow=False,
)
