"""Headings as the standard texts of many provinces put them, and the standard section that each speaks of."""

from __future__ import annotations

import pytest

from generator.profiles import MOF_2021
from generator.profiles.topics import by_topic, topics

WORDS = {"year": "2025", "department": "示例县档案局"}
BUDGET = {
    "第一部分：示例县档案局概况": "part1",
    "第二部分 2025年度单位预算报表": "tables",
    "第二部分 示例县档案局2025年部门预算公开表": "tables",
    "第四部分 部门预算表（见附表）": "tables",
    "第二部分 示例县档案局2025年部门预算安排情况说明": "part3",
    "第二部分：2025年部门预算收支及增减变化情况说明": "part3",
    "第二部分 部门收支情况": "part3",
    "第三部分 专业性较强的名词解释": "glossary",
    "（一）职能职责": "duties",
    "一、部门机构设置、职责": "duties",
    "二、机构设置及人员情况": "establishment",
    "三、部门预算单位构成": "establishment",
    "一、关于示例县档案局2025年收支预算情况的总体说明": "overview",
    "一、收入支出预算总体情况说明": "overview",
    "二、关于示例县档案局2025年收入预算情况说明": "income",
    "二、收入预算总体情况说明": "income",
    "（二）支出预算": "spending",
    "四、关于示例县档案局2025年财政拨款收支预算情况的总体说明": "fiscal",
    "二、一般公共预算拨款支出情况": "general",
    "五、财政拨款基本支出情况": "basic",
    "六、一般公共预算“三公”经费支出情况": "three-public",
    "四、部门“三公”经费财政拨款预算说明": "three-public",
    "六、2025年“三公”经费及会议费、培训费预算说明": "three-public",
    "十、机关运行经费安排说明": "operating",
    "八、部门政府采购情况说明": "procurement",
    "（五）国有资产占用使用及新增资产配置情况": "assets",
    "十二、重点项目预算绩效情况": "performance",
    "一、2025年度单位预算数据变动情况及原因": "change",
    "七、其他重要事项及相关口径情况说明": "other-matters",
}
NOTHING = (
    "（一）一般公共预算财政拨款支出决算总体情况",
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    "六、支出预算经济分类情况说明",
    "（二）政府购买服务预算说明",
    "七、项目支出预算情况说明",
    "部门整体绩效自评报告",
    "三、部门主要工作任务",
    "（一）车辆情况",
)


@pytest.mark.parametrize("heading", BUDGET)
def test_the_section_that_a_heading_speaks_of(heading: str) -> None:
    spec, _ = by_topic(heading, MOF_2021.budget_sections, WORDS)
    assert spec is not None
    assert spec.key == BUDGET[heading]


@pytest.mark.parametrize("heading", NOTHING)
def test_parts_of_a_section_are_no_section(heading: str) -> None:
    assert topics(heading) == ()


def test_a_heading_may_name_two() -> None:
    spec, also = by_topic("一、部门主要职责及机构设置", MOF_2021.budget_sections, WORDS)
    assert (spec and spec.key, also) == ("duties", ("establishment",))
    spec, also = by_topic("八、政府性基金预算和国有资本经营预算支出决算情况", MOF_2021.final_sections, WORDS)
    assert (spec and spec.key, also) == ("government-fund", ("state-capital",))
