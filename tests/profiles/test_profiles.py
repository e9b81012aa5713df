"""Profiles: every heading that real filings print is found, and tables are named, placed and made."""

from __future__ import annotations

import pytest

from generator.model.budget import Budget
from generator.model.final import Final
from generator.profiles import PROFILE_NAMES, PROFILES, Profile, SectionSpec, heading_core, profile
from generator.tables.budget import budget_tables
from generator.tables.final import final_tables

WORDS = {"year": "2024", "department": "某某局"}


def key_of(sections: tuple[SectionSpec, ...], heading: str) -> list[str]:
    return [each.key for each in sections if each.matches(heading, WORDS)]


def test_profiles_are_known_by_name() -> None:
    assert PROFILE_NAMES == ("河北2020", "河北2022", "河北2025", "上海", "财政部2021")
    found = profile("上海")
    assert found is not None
    assert found.name == "上海"
    assert profile("河北") is None


@pytest.mark.parametrize(
    ("heading", "core"),
    [
        ("四、财政拨款“三公”经费预算情况及增减变化原因", "财政拨款三公经费预算情况及增减变化原因"),
        ("（二）2024年度政府采购支出情况", "政府采购支出情况"),
        ("1、收入说明", "收入说明"),
        ("1. 收入说明", "收入说明"),
        ("第一部分　部门概况", "部门概况"),
        # A number is cut off only where something shows that it is one.
        ("一般公共预算支出", "一般公共预算支出"),
        ("2024年部门预算编制说明", "部门预算编制说明"),
        ("十一、其他重要事项的情况说明", "其他重要事项的情况说明"),
        ("三公经费", "三公经费"),
    ],
)
def test_heading_core(heading: str, core: str) -> None:
    assert heading_core(heading) == core


HEBEI = """
duties 一、部门职责及机构设置情况
overview 二、部门预算安排的总体情况
income 1、收入说明
spending 2、支出说明
change 3、比上年增减情况
operating 三、机关运行经费安排情况
three-public 四、财政拨款“三公”经费预算情况及增减变化原因
performance 五、预算绩效信息
procurement 六、政府采购预算情况
assets 七、国有资产信息
glossary 八、名词解释
other 九、其他需要说明的事项
tables 部门预算公开表
"""

SHANGHAI = """
duties 某某局（部门）主要职能
establishment 某某局（部门）机构设置
glossary 名词解释
compilation 2024年部门预算编制说明
tables 五、部门预算表
other-matters 其他相关情况说明
three-public 一、2024年“三公”经费预算情况说明
operating 二、机关运行经费预算
procurement 三、政府采购情况
performance 四、绩效目标设置情况
assets 五、国有资产占有情况
projects 项目经费情况说明
"""

MOF = """
part1 第一部分 某某局基本情况
duties 一、部门职责
establishment 二、机构设置情况
tables 第二部分 某某局部门预算表
part3 第三部分 2024年部门预算情况和重要事项说明
overview 一、关于部门收支总表的说明
income 二、关于部门收入总表的说明
three-public 七、关于一般公共预算“三公”经费支出表的说明
other-matters 八、其他事项说明
operating （二）机关运行经费情况
procurement （四）政府采购情况
assets （五）国有资产占有使用情况
performance （六）预算绩效情况
glossary 第四部分 名词解释
overview 一、收支预算总体情况
income 二、收入预算情况
spending 三、支出预算情况
fiscal 四、财政拨款收支预算情况
basic 五、一般公共预算基本支出情况
three-public 六、“三公”经费预算情况
other-matters 八、其他重要事项
"""

FINAL = """
part1 第一部分 某某局概况
duties 一、主要职能
establishment 二、部门决算单位构成
part2 第二部分 某某局2024年度部门决算表
part3 第三部分某某局2024年度部门决算情况说明
totals 一、收入支出决算总体情况说明
income 二、本年收入决算情况说明
spending 三、支出决算情况说明
fiscal 四、财政拨款收入支出决算总体情况说明
general 五、一般公共预算财政拨款支出决算情况说明
basic 六、一般公共预算财政拨款基本支出决算情况说明
three-public 七、财政拨款“三公”经费支出决算情况说明
government-fund 八、政府性基金预算财政拨款收入支出决算情况说明
state-capital 九、国有资本经营预算财政拨款收入支出决算情况说明
performance 十、预算绩效管理情况
performance 十一、关于2024年度预算绩效情况说明
other-matters 十一、其他重要事项的情况说明
operating （一）机关运行经费支出情况
procurement （二）政府采购支出情况
assets （三）国有资产占有使用情况说明
glossary 第四部分 名词解释
"""

PERFORMANCE = """
part1 第一部分 部门整体绩效目标
overall 一、总体绩效目标
overall （一）总体绩效目标
subgoals 二、分项绩效目标
measures （三）工作保障措施
projects 第二部分  预算项目绩效目标
"""


@pytest.mark.parametrize(
    ("name", "part", "headings"),
    [
        *((name, "budget_sections", HEBEI) for name in PROFILE_NAMES[:3]),
        ("上海", "budget_sections", SHANGHAI),
        ("财政部2021", "budget_sections", MOF),
        *((name, "final_sections", FINAL) for name in PROFILE_NAMES),
        *((name, "performance_sections", PERFORMANCE) for name in PROFILE_NAMES),
    ],
)
def test_printed_headings_are_found_once(name: str, part: str, headings: str) -> None:
    found = profile(name)
    assert found is not None
    sections: tuple[SectionSpec, ...] = getattr(found, part)
    for line in headings.strip().split("\n"):
        key, heading = line.split(" ", 1)
        assert key_of(sections, heading) == [key]
    assert key_of(sections, "十二、委托业务费情况") == []


@pytest.mark.parametrize("found", PROFILES, ids=lambda each: each.name)
def test_every_listed_table_is_made_and_placed_once(found: Profile) -> None:
    budget = budget_tables(Budget(profile=found.name), (), found, year=2024)
    final = final_tables(Final(profile=found.name), found, year=2024)
    assert [t.code for t in budget] == [spec.code for spec in found.budget_tables]
    assert [t.code for t in final] == [spec.code for spec in found.final_tables]
    # Nothing was typed: every table says that it was not given, none pretends to be nil.
    assert all(table.absent and not table.empty for table in (*budget, *final))
    for sections, specs in (
        (found.budget_sections, found.budget_tables),
        (found.final_sections, found.final_tables),
    ):
        placed = [code for section in sections for code in section.tables]
        assert len(placed) == len(set(placed))
        assert {spec.code for spec in specs} <= set(placed)
        keys = [section.key for section in sections]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("found", PROFILES, ids=lambda each: each.name)
def test_no_two_tables_answer_to_one_name(found: Profile) -> None:
    for specs in (found.budget_tables, found.final_tables):
        names = [heading_core(name) for spec in specs for name in {spec.name, *spec.also}]
        double = {name for name in names if names.count(name) > 1}
        owners = {
            name: {s.code for s in specs if name in map(heading_core, (s.name, *s.also))} for name in double
        }
        assert all(len(codes) == 1 for codes in owners.values())
