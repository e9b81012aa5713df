"""What all profiles share: the final accounts of 财政部, and the usual names of tables."""

from __future__ import annotations

from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.profiles.profile import (
    FiscalForm,
    IncomeColumn,
    IncomeRow,
    SectionSpec,
    TableSpec,
    TotalsForm,
)

CARRIED = (Fund.CARRIED_OVER, *CARRIED_FUNDS)

#: The 类 of the two-sided budget form in its order (tables.md §2); `pbc` has no code of its own.
ALL_FUNCTIONS = (
    *(
        "201",
        "202",
        "203",
        "204",
        "205",
        "206",
        "207",
        "208",
        "209",
        "210",
        "211",
        "212",
        "213",
        "214",
        "215",
    ),
    *(
        "216",
        "217",
        "219",
        "220",
        "221",
        "222",
        "223",
        "224",
        "227",
        "229",
        "230",
        "231",
        "232",
        "233",
        "234",
    ),
    "pbc",
)

#: The 26 类 of the final accounts, 公开01表.
FINAL_FUNCTIONS = tuple(each for each in ALL_FUNCTIONS if each not in ("209", "227", "230", "233", "pbc"))

#: Other names by which B1–B14 are known (tables.md §3).
BUDGET_NAMES: dict[str, tuple[str, ...]] = {
    "B1": (
        *(
            "部门收支总表",
            "部门预算收支总表",
            "收支总表",
            "财务收支预算总表",
            "收支总体情况表",
            "收支预算总表",
        ),
        "部门财务收支预算总表",
    ),
    "B2": (
        "部门收入总表",
        "部门预算收入总表",
        "收入总表",
        "部门收入预算总表",
        "收入总体情况表",
        "收入预算总表",
    ),
    "B3": (
        "部门支出总表",
        "部门预算支出总表",
        "支出总表",
        "部门支出预算总表",
        "支出总体情况表",
        "支出预算总表",
    ),
    "B4": (
        *("财政拨款收支总表", "部门预算财政拨款收支总表", "财政拨款收支总体情况表", "财政拨款收支预算总表"),
        "部门财政拨款收支预算总表",
    ),
    "B5": (
        *("一般公共预算支出表", "部门预算一般公共预算财政拨款支出表", "一般公共预算支出情况表"),
        *(
            "部门一般公共预算支出功能分类预算表",
            "一般公共预算支出功能分类预算表",
            "一般公共预算财政拨款支出表",
        ),
    ),
    "B6": (
        *("一般公共预算基本支出表", "部门预算一般公共预算财政拨款基本支出表", "一般公共预算基本支出情况表"),
        *("部门一般公共预算基本支出部门预算经济分类预算表", "一般公共预算基本支出部门预算经济分类预算表"),
        "一般公共预算财政拨款基本支出表",
    ),
    "B7": (
        *("一般公共预算“三公”经费支出表", "部门预算财政拨款“三公”经费支出表", "财政拨款预算“三公”经费支出表"),
        *(
            "部门“三公”经费和机关运行经费预算表",
            "一般公共预算“三公”经费支出情况表",
            "财政拨款“三公”经费支出表",
        ),
        *("“三公”经费支出表", "“三公”经费预算表"),
    ),
    "B8": (
        *("政府性基金预算支出表", "部门预算政府基金预算财政拨款支出表", "政府性基金预算支出情况表"),
        *(
            "部门政府性基金预算支出功能分类预算表",
            "政府性基金预算支出功能分类预算表",
            "政府性基金预算财政拨款支出表",
        ),
    ),
    "B9": (
        *("国有资本经营预算支出表", "部门预算国有资本经营预算财政拨款支出表", "国有资本经营预算支出情况表"),
        *("部门国有资本经营预算支出功能分类预算表", "国有资本经营预算支出功能分类预算表"),
        "国有资本经营预算财政拨款支出表",
    ),
    "B10": ("项目支出表", "部门项目支出表", "项目支出预算情况表"),
    "B12": ("政府采购预算表", "部门政府采购预算表", "政府采购预算情况表"),
    "B13": ("固定资产占用情况表", "部门固定资产占用情况表"),
    "B14": ("机构设置表", "部门机构设置情况", "部门机构设置情况表"),
}

#: Other names by which F1–F9 are known (tables.md §4).
FINAL_NAMES: dict[str, tuple[str, ...]] = {
    "F1": ("收入支出决算总表", "部门收入支出决算总表"),
    "F2": ("收入决算表", "部门收入决算表"),
    "F3": ("支出决算表", "部门支出决算表"),
    "F4": ("财政拨款收入支出决算总表", "部门财政拨款收入支出决算总表"),
    "F5": ("一般公共预算财政拨款支出决算表",),
    "F6": ("一般公共预算财政拨款基本支出决算表", "一般公共预算财政拨款基本支出决算明细表"),
    "F7": ("财政拨款“三公”经费支出决算表", "一般公共预算财政拨款“三公”经费支出决算表"),
    "F8": ("政府性基金预算财政拨款收入支出决算表",),
    "F9": ("国有资本经营预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表"),
}


def specs(names: dict[str, tuple[str, ...]], order: tuple[str, ...]) -> tuple[TableSpec, ...]:
    """The tables `order` under the first of their names, the others as aliases."""
    return tuple(TableSpec(code=code, name=names[code][0], also=names[code][1:]) for code in order)


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

FISCAL_COLUMN_NAMES = (
    (Fund.GENERAL, "一般公共预算"),
    (Fund.GOVERNMENT_FUND, "政府性基金预算"),
    (Fund.STATE_CAPITAL, "国有资本经营预算"),
)


def final_sections(tables: tuple[str, ...]) -> tuple[SectionSpec, ...]:
    """The four parts of final accounts (disclosure-rules.md §3.2)."""
    return (
        SectionSpec(
            key="part1", heading="第一部分 部门概况", also=("{department}概况", "概况", "部门决算概况")
        ),
        SectionSpec(
            key="duties",
            heading="一、部门职责",
            level=3,
            also=("主要职能", "主要职责", "部门主要职责", "部门主要职能", "部门职责情况"),
        ),
        SectionSpec(
            key="establishment",
            heading="二、部门决算单位构成",
            level=3,
            also=("机构设置", "部门机构设置", "机构设置情况", "决算单位构成", "机构情况"),
        ),
        SectionSpec(
            key="part2",
            heading="第二部分 {year}年度部门决算表",
            also=("{department}{year}年度部门决算表", "部门决算报表", "部门决算公开表"),
            tables=tables,
        ),
        SectionSpec(
            key="part3",
            heading="第三部分 {year}年度部门决算情况说明",
            also=("{department}{year}年度部门决算情况说明", "部门决算情况的说明"),
        ),
        SectionSpec(
            key="totals",
            heading="一、收入支出决算总体情况说明",
            level=3,
            also=("收入支出决算总体情况", "收支决算总体情况说明"),
        ),
        SectionSpec(
            key="income",
            heading="二、收入决算情况说明",
            level=3,
            also=("收入决算情况", "本年收入决算情况说明"),
        ),
        SectionSpec(
            key="spending",
            heading="三、支出决算情况说明",
            level=3,
            also=("支出决算情况", "本年支出决算情况说明"),
        ),
        SectionSpec(
            key="fiscal",
            heading="四、财政拨款收入支出决算总体情况说明",
            level=3,
            also=("财政拨款收入支出决算总体情况", "财政拨款收入支出决算情况说明"),
        ),
        SectionSpec(
            key="general",
            heading="五、一般公共预算财政拨款支出决算情况说明",
            level=3,
            also=("一般公共预算财政拨款支出决算情况",),
        ),
        SectionSpec(
            key="basic",
            heading="六、一般公共预算财政拨款基本支出决算情况说明",
            level=3,
            also=("一般公共预算财政拨款基本支出决算情况",),
        ),
        SectionSpec(
            key="three-public",
            heading="七、财政拨款“三公”经费支出决算情况说明",
            level=3,
            also=(
                *("一般公共预算财政拨款“三公”经费支出决算情况说明", "“三公”经费支出决算情况说明"),
                "财政拨款“三公”经费支出决算情况",
            ),
        ),
        SectionSpec(
            key="government-fund",
            heading="八、政府性基金预算财政拨款收入支出决算情况说明",
            level=3,
            also=("政府性基金预算财政拨款收入支出决算情况", "政府性基金预算支出决算情况说明"),
        ),
        SectionSpec(
            key="state-capital",
            heading="九、国有资本经营预算财政拨款收入支出决算情况说明",
            level=3,
            also=(
                *("国有资本经营预算财政拨款支出决算情况说明", "国有资本经营预算财政拨款收入支出决算情况"),
                "国有资本经营预算支出决算情况说明",
            ),
        ),
        SectionSpec(
            key="performance",
            heading="十、预算绩效管理情况",
            level=3,
            also=(
                "预算绩效情况说明",
                "关于{year}年度预算绩效情况说明",
                "预算绩效管理工作开展情况",
                "绩效管理情况",
            ),
        ),
        SectionSpec(
            key="other-matters",
            heading="十一、其他重要事项的情况说明",
            level=3,
            also=("其他重要事项说明", "其他重要事项情况说明", "其他重要事项的情况"),
        ),
        SectionSpec(
            key="operating",
            heading="（一）机关运行经费支出情况",
            level=4,
            also=("机关运行经费支出说明", "机关运行经费支出情况说明", "机关运行经费情况"),
        ),
        SectionSpec(
            key="procurement",
            heading="（二）政府采购支出情况",
            level=4,
            also=("政府采购支出说明", "政府采购支出情况说明", "政府采购情况"),
            tables=("B12",),
        ),
        SectionSpec(
            key="assets",
            heading="（三）国有资产占有使用情况说明",
            level=4,
            also=("国有资产占用情况说明", "国有资产占用情况", "国有资产占有使用情况"),
            tables=("B13",),
        ),
        SectionSpec(key="glossary", heading="第四部分 名词解释", also=("名词解释", "专业名词解释")),
        SectionSpec(key="other", heading="第五部分 附件", also=("附件", "其他需要说明的事项")),
    )


PERFORMANCE_SECTIONS = (
    SectionSpec(key="part1", heading="第一部分 部门整体绩效目标", also=("整体绩效目标",)),
    SectionSpec(key="overall", heading="一、总体绩效目标", level=3, also=("部门总体绩效目标",)),
    SectionSpec(
        key="subgoals", heading="二、分项绩效目标", level=3, also=("职责分类绩效目标", "部门职责分类绩效目标")
    ),
    SectionSpec(
        key="measures",
        heading="三、工作保障措施",
        level=3,
        also=("实现年度发展规划目标的保障措施", "保障措施"),
    ),
    SectionSpec(
        key="projects",
        heading="第二部分 预算项目绩效目标",
        also=("项目绩效目标", "项目支出绩效目标"),
        tables=("B11",),
    ),
)
