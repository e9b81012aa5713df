"""The profiles of Hebei: one order of sections, and the income rows of the forms of 2020, 2022 and 2025."""

from __future__ import annotations

from dataclasses import replace

from generator.model.vocabulary import FISCAL, Fund
from generator.profiles.common import (
    ALL_FUNCTIONS,
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

_OWN = (Fund.OWN, Fund.UNDERTAKING, Fund.BUSINESS, Fund.FROM_ABOVE, Fund.FROM_BELOW, Fund.OTHER)

_SECTIONS = (
    SectionSpec(
        key="duties",
        heading="一、部门职责及机构设置情况",
        also=("部门职责及机构设置", "部门概况", "部门基本情况", "预算单位构成"),
        tables=("B14",),
    ),
    SectionSpec(
        key="overview",
        heading="二、部门预算安排的总体情况",
        also=("部门预算安排总体情况", "收支增减变化说明", "部门预算收支情况说明", "收支预算总体情况"),
    ),
    SectionSpec(
        key="income", heading="1、收入说明", level=3, also=("收入预算说明", "收入预算情况", "收入情况说明")
    ),
    SectionSpec(
        key="spending", heading="2、支出说明", level=3, also=("支出预算说明", "支出预算情况", "支出情况说明")
    ),
    SectionSpec(
        key="change",
        heading="3、比上年增减情况",
        level=3,
        also=("比上年增减变化情况", "与上年相比增减情况", "收支增减变化情况"),
    ),
    SectionSpec(
        key="operating",
        heading="三、机关运行经费安排情况",
        also=("机关运行经费", "机关运行经费情况", "机关运行经费预算", "机关运行经费情况说明"),
    ),
    SectionSpec(
        key="three-public",
        heading="四、财政拨款“三公”经费预算情况及增减变化原因",
        also=(
            "“三公”经费预算情况",
            "“三公”经费预算情况说明",
            "财政拨款“三公”经费预算情况",
            "“三公”经费增减变化原因",
        ),
    ),
    SectionSpec(
        key="performance",
        heading="五、预算绩效信息",
        also=("绩效目标情况", "预算绩效情况", "绩效目标设置情况", "绩效预算信息", "预算绩效情况说明"),
    ),
    SectionSpec(
        key="procurement",
        heading="六、政府采购预算情况",
        also=("政府采购情况", "政府采购预算", "政府采购情况说明", "政府采购预算情况说明"),
        tables=("B12",),
    ),
    SectionSpec(
        key="assets",
        heading="七、国有资产信息",
        also=("国有资产占有使用情况", "国有资产占用情况", "国有资产情况", "国有资产占有使用情况说明"),
        tables=("B13",),
    ),
    SectionSpec(key="glossary", heading="八、名词解释", also=("专业名词解释", "专业性较强的名词解释")),
    SectionSpec(key="other", heading="九、其他需要说明的事项", also=("其他需要说明的情况", "其他事项说明")),
    SectionSpec(
        key="tables",
        heading="部门预算公开表",
        also=("部门预算表", "部门预算公开表格", "{year}年部门预算公开表"),
        tables=("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"),
    ),
)

_FISCAL_ROWS = (
    row(Fund.GENERAL, "一、一般公共预算拨款收入"),
    row(Fund.GOVERNMENT_FUND, "二、政府性基金预算拨款收入"),
    row(Fund.STATE_CAPITAL, "三、国有资本经营预算拨款收入"),
)

_TOTALS_2022 = TotalsForm(
    income=(
        *_FISCAL_ROWS,
        row(Fund.SPECIAL_ACCOUNT, "四、财政专户管理资金收入"),
        row(Fund.UNDERTAKING, "五、事业收入"),
        row(Fund.BUSINESS, "六、事业单位经营收入"),
        row(Fund.FROM_ABOVE, "七、上级补助收入"),
        row(Fund.FROM_BELOW, "八、附属单位上缴收入"),
        row(Fund.OTHER, "九、其他收入"),
    ),
    below=(IncomeRow(key="carried-over", name="上年结转结余", funds=CARRIED),),
    income_subtotal="本年收入合计",
    income_total="收入总计",
    spending_subtotal="本年支出合计",
    carried_forward="年终结转结余",
    spending_total="支出总计",
)

_TOTALS_2025 = replace(
    _TOTALS_2022,
    income=(
        *_FISCAL_ROWS,
        row(Fund.SPECIAL_ACCOUNT, "四、财政专户管理资金收入"),
        IncomeRow(key="own", name="五、单位资金", funds=_OWN),
    ),
)

_TOTALS_2020 = replace(
    _TOTALS_2022,
    income=(
        *_FISCAL_ROWS,
        row(Fund.SPECIAL_ACCOUNT, "四、财政专户核拨收入"),
        IncomeRow(key="other", name="五、其他来源收入", funds=_OWN),
    ),
)

_FISCAL = FiscalForm(
    income=("一、一般公共预算拨款", "二、政府性基金预算拨款", "三、国有资本经营预算拨款"),
    income_subtotal="本年收入合计",
    carried="上年结转结余",
    carried_parts=(),
    income_total="收入总计",
    spending_subtotal="本年支出合计",
    carried_forward="年终结转结余",
    spending_total="支出总计",
)

_COLUMNS_2022 = (
    IncomeColumn(key="carried-over", heads=("上年结转",), funds=CARRIED),
    *(IncomeColumn(key=fund.slug, heads=(f"{fund.value}拨款收入",), funds=(fund,)) for fund in FISCAL),
    IncomeColumn(key="special-account", heads=("财政专户管理资金收入",), funds=(Fund.SPECIAL_ACCOUNT,)),
    IncomeColumn(key="undertaking", heads=("事业收入",), funds=(Fund.UNDERTAKING,)),
    IncomeColumn(key="business", heads=("事业单位经营收入",), funds=(Fund.BUSINESS,)),
    IncomeColumn(key="from-above", heads=("上级补助收入",), funds=(Fund.FROM_ABOVE,)),
    IncomeColumn(key="from-below", heads=("附属单位上缴收入",), funds=(Fund.FROM_BELOW,)),
    IncomeColumn(key="other", heads=("其他收入",), funds=(Fund.OTHER,)),
)

_COLUMNS_2025 = (
    *_COLUMNS_2022[:5],
    IncomeColumn(key="own", heads=("单位资金",), funds=_OWN),
)

_COLUMNS_2020 = (
    *_COLUMNS_2022[:4],
    IncomeColumn(key="special-account", heads=("财政专户核拨收入",), funds=(Fund.SPECIAL_ACCOUNT,)),
    IncomeColumn(key="other", heads=("其他来源收入",), funds=_OWN),
)

_BUDGET_ORDER = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B12", "B13", "B14")
_FINAL_ORDER_2020 = ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9")
_FINAL_ORDER = ("F1", "F2", "F3", "F4", "F5", "F6", "F8", "F9", "F7")

HEBEI_2022 = Profile(
    name="河北2022",
    title="河北省部门预决算公开（2022年表式）",
    budget_sections=_SECTIONS,
    final_sections=final_sections(_FINAL_ORDER),
    performance_sections=PERFORMANCE_SECTIONS,
    budget_tables=specs(BUDGET_NAMES, _BUDGET_ORDER),
    final_tables=specs(FINAL_NAMES, _FINAL_ORDER),
    budget_totals=_TOTALS_2022,
    final_totals=FINAL_TOTALS,
    budget_fiscal=_FISCAL,
    final_fiscal=FINAL_FISCAL,
    budget_income_columns=_COLUMNS_2022,
    final_income_columns=FINAL_INCOME_COLUMNS,
    # 成本指标 is a class of its own since 财预〔2021〕101号; forms with it under 产出 are as good.
    level1_indicators=("产出指标", "成本指标", "效益指标", "满意度指标"),
    budget_functions=ALL_FUNCTIONS,
    final_functions=FINAL_FUNCTIONS,
)

HEBEI_2025 = replace(
    HEBEI_2022,
    name="河北2025",
    title="河北省部门预决算公开（2025年表式）",
    budget_totals=_TOTALS_2025,
    budget_income_columns=_COLUMNS_2025,
)

HEBEI_2020 = replace(
    HEBEI_2022,
    name="河北2020",
    title="河北省部门预决算公开（2020年表式）",
    final_sections=final_sections(_FINAL_ORDER_2020),
    final_tables=specs(FINAL_NAMES, _FINAL_ORDER_2020),
    budget_totals=_TOTALS_2020,
    budget_income_columns=_COLUMNS_2020,
    level1_indicators=("产出指标", "效果指标", "满意度指标"),
)
