"""The sections of final accounts and of performance texts, which all profiles share."""

from __future__ import annotations

from generator.profiles.profile import SectionSpec


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
