"""The profile of Shanghai, as its districts print budgets and final accounts since 2023."""

from __future__ import annotations

from generator.amount import MoneyUnit
from generator.model.vocabulary import FISCAL, Fund
from generator.profiles.common import FINAL_FISCAL, FINAL_FUNCTIONS, FINAL_INCOME_COLUMNS, FINAL_TOTALS, row
from generator.profiles.names import BUDGET_NAMES, FINAL_NAMES, specs
from generator.profiles.profile import (
    FiscalForm,
    IncomeColumn,
    IncomeRow,
    Profile,
    SectionSpec,
    TableSpec,
    TotalsForm,
)
from generator.profiles.sections import PERFORMANCE_SECTIONS, final_sections


def _table(code: str, name: str, unit: MoneyUnit | None = None) -> TableSpec:
    return TableSpec(code=code, name="{year}年" + name, also=BUDGET_NAMES[code], unit=unit)


_TABLES = (
    _table("B1", "部门财务收支预算总表"),
    _table("B2", "部门收入预算总表"),
    _table("B3", "部门支出预算总表"),
    _table("B4", "部门财政拨款收支预算总表"),
    _table("B5", "部门一般公共预算支出功能分类预算表"),
    _table("B8", "部门政府性基金预算支出功能分类预算表"),
    _table("B9", "部门国有资本经营预算支出功能分类预算表"),
    _table("B6", "部门一般公共预算基本支出部门预算经济分类预算表"),
    # Printed in 万元 beside tables in 元.
    _table("B7", "部门“三公”经费和机关运行经费预算表", MoneyUnit.WAN),
)

_SECTIONS = (
    SectionSpec(
        key="duties",
        heading="部门主要职能",
        also=("{department}（部门）主要职能", "主要职能", "部门主要职责"),
    ),
    SectionSpec(
        key="establishment",
        heading="部门机构设置",
        also=("{department}（部门）机构设置", "机构设置", "部门机构设置情况"),
        tables=("B14",),
    ),
    SectionSpec(key="glossary", heading="名词解释"),
    SectionSpec(
        key="compilation", heading="{year}年部门预算编制说明", also=("部门预算编制说明", "单位预算编制说明")
    ),
    SectionSpec(
        key="tables",
        heading="部门预算表",
        also=("单位预算表", "{year}年部门预算表"),
        tables=(*(each.code for each in _TABLES), "B10"),
    ),
    SectionSpec(key="other-matters", heading="其他相关情况说明", also=("其他有关情况说明", "其他情况说明")),
    SectionSpec(
        key="three-public",
        heading="一、{year}年“三公”经费预算情况说明",
        level=3,
        also=("“三公”经费预算情况说明", "“三公”经费预算情况"),
    ),
    SectionSpec(
        key="operating",
        heading="二、机关运行经费预算",
        level=3,
        also=("{year}年机关运行经费预算", "机关运行经费预算情况", "机关运行经费预算情况说明"),
    ),
    SectionSpec(
        key="procurement",
        heading="三、政府采购预算情况",
        level=3,
        also=("{year}年政府采购预算情况", "政府采购情况", "政府采购预算情况说明"),
        tables=("B12",),
    ),
    SectionSpec(
        key="performance",
        heading="四、绩效目标设置情况",
        level=3,
        also=("绩效目标情况", "预算绩效情况", "绩效目标设置情况说明"),
    ),
    SectionSpec(
        key="assets",
        heading="五、国有资产占有使用情况",
        level=3,
        also=("国有资产占有情况", "国有资产占有使用情况说明", "国有资产占用情况"),
        tables=("B13",),
    ),
    SectionSpec(
        key="projects", heading="项目经费情况说明", also=("{year}年项目经费情况说明", "项目经费情况")
    ),
    SectionSpec(key="other", heading="其他需要说明的事项"),
)

_TOTALS = TotalsForm(
    income=(
        IncomeRow(key="fiscal", name="一、财政拨款收入", funds=FISCAL),
        row(Fund.GENERAL, "1. 一般公共预算资金", 1),
        row(Fund.GOVERNMENT_FUND, "2. 政府性基金", 1),
        row(Fund.STATE_CAPITAL, "3. 国有资本经营预算", 1),
        row(Fund.UNDERTAKING, "二、事业收入"),
        row(Fund.BUSINESS, "三、事业单位经营收入"),
        row(Fund.OTHER, "四、其他收入"),
    ),
    below=(),
    income_subtotal="",
    income_total="收入总计",
    spending_subtotal="",
    carried_forward="",
    spending_total="支出总计",
)

_FISCAL = FiscalForm(
    income=("一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算"),
    income_subtotal="",
    carried="",
    carried_parts=(),
    income_total="收入总计",
    spending_subtotal="",
    carried_forward="",
    spending_total="支出总计",
)

_COLUMNS = (
    IncomeColumn(key="fiscal", heads=("财政拨款收入",), funds=FISCAL),
    IncomeColumn(key="undertaking", heads=("事业收入",), funds=(Fund.UNDERTAKING,)),
    IncomeColumn(key="business", heads=("事业单位经营收入",), funds=(Fund.BUSINESS,)),
    IncomeColumn(key="other", heads=("其他收入",), funds=(Fund.OTHER,)),
)

_FINAL_ORDER = ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9")

SHANGHAI = Profile(
    name="上海",
    title="上海市部门预决算公开",
    budget_sections=_SECTIONS,
    final_sections=final_sections(_FINAL_ORDER),
    performance_sections=PERFORMANCE_SECTIONS,
    budget_tables=_TABLES,
    final_tables=specs(FINAL_NAMES, _FINAL_ORDER),
    budget_totals=_TOTALS,
    final_totals=FINAL_TOTALS,
    budget_fiscal=_FISCAL,
    final_fiscal=FINAL_FISCAL,
    budget_income_columns=_COLUMNS,
    final_income_columns=FINAL_INCOME_COLUMNS,
    level1_indicators=("产出指标", "成本指标", "效益指标", "满意度指标"),
    final_functions=FINAL_FUNCTIONS,
    operating_in_three_public=True,
)
