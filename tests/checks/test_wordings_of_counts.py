"""Counts in words beside what they count: lists of names that follow, averages of totals."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import FINAL, STYLE, sound, swap, told

UNITS = "纳入本部门2024年度部门决算编制范围的单位共1个，即示例县档案局本级。"
GUESTS = "国内公务接待8批次，60人次。"
HELD = "2024年末公务用车保有量为1辆。"
#: That an amount in 元 stands among others in 万元 is not asked here.
APART = STYLE | {"mixed-units", "inner-office-listed"}


def names(old: str, new: str) -> set[tuple[str, str]]:
    files = sound()
    swap(old, new, FINAL)(files)
    return {(each.name, each.severity) for each in told(files) if each.name not in APART}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("内设3个机构：办公室、业务股、法规股、宣传股。", "error"),
        ("我局内设科室5个，分别是办公室、业务股、法规股、宣传股。", "error"),
        ("内设十三个科室：办公室、业务股。", "error"),
        ("内设机构3个：办公室、业务股、法规股和宣传股。", "error"),
        ("编报部门决算的单位（以下简称“单位”）共2个，为示例县档案局本级。", "error"),
        ("局机关设办公室、业务股、法规股4个股室。", "error"),
        ("局机关设办公室、业务股、法规股等2个股室。", "error"),
        ("下属事业单位3家：示例县档案馆（公益一类）、示例县方志馆。", "error"),
        ("内设机构5个，包括办公室、业务股、法规股。", "warning"),
        ("共3个项目，分别为：档案数字化项目、档案征集项目。", "warning"),
    ],
)
def test_a_list_longer_or_shorter_than_told(words: str, severity: str) -> None:
    assert names(UNITS, UNITS + words) == {("listed-otherwise", severity)}


@pytest.mark.parametrize(
    "words",
    [
        "内设4个机构：办公室、业务股、法规股和宣传股。",
        "内设4个机构：办公室（人事股、财务股）、业务股、法规股、宣传股，机关党委按规定设置。",
        "内设4个机构：办公室、业务股、法规股、政策和宣传股。",
        "内设13个机构，分别为：办公室、综合指导司、办信一司、办信二司、来访接待司（对外称“人民来访接待室”）、研究室、督查室、"
        "人事司、机关党委、投诉受理办公室、离退休干部办公室、机关服务中心和信息中心。",
        "纳入决算编制范围的单位共2个，包括示例县档案局本级。",
        "内设5个机构：办公室、业务股、法规股等。",
        "局机关设办公室（挂人事股牌子）、业务股2个股室，与县委办、县政府办3个部门合署。",
        "局机关设办公室、业务股等4个股室。",
        "内设3个机构：办公室、业务股、法规股；另设机关党委。",
        "内设2个机构：国土、规划股和办公室。",
        "共有3个单位，其中行政单位1个，事业单位2个：示例县档案馆、示例县方志馆。",
        "共2个项目，分别为：档案数字化项目50.00万元、档案征集项目20.00万元。",
        "对3个项目开展抽查，包括组织、实施、验收项目。",
    ],
)
def test_lists_that_are_as_told_or_cannot_be_counted(words: str) -> None:
    assert "listed-otherwise" not in {name for name, _ in names(UNITS, UNITS + words)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GUESTS, "国内公务接待8批次，60人次，人均接待费80元。"),
        (GUESTS, "国内公务接待8批次，60人次，批均1200元。"),
        (HELD, "2024年末公务用车保有量为1辆，平均每辆运行维护费2.50万元。"),
        (HELD, "2024年末公务用车保有量为1辆，车均3.40万元。"),
    ],
)
def test_an_average_that_no_total_and_count_give(old: str, new: str) -> None:
    assert names(old, new) == {("average-differs", "warning")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GUESTS, "国内公务接待8批次，60人次，人均133元。"),
        (GUESTS, "国内公务接待8批次，60人次，人均接待费133.3元，批均0.10万元。"),
        (GUESTS, "国内公务接待8批次，60人次，人均接待费约130元，人均标准80元，人均80元以内。"),
        (GUESTS, "国内公务接待8批次，60人次（上年人均150元）。"),
        (HELD, "2024年末公务用车保有量为1辆，平均每辆运行维护费2.40万元，单车24000元。"),
    ],
)
def test_averages_that_agree_or_say_something_else(old: str, new: str) -> None:
    assert names(old, new) == set()


ASSETS = "本部门固定资产金额为350.00万元，详见下表。"
GOALS = "编报绩效目标的项目1个，金额50.00万元，目标见绩效文本。"


def of_budget(old: str, new: str) -> set[tuple[str, str]]:
    files = sound()
    swap(old, new)(files)
    return {(each.name, each.severity) for each in told(files) if each.name not in APART}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("房屋800平方米，价值310.00万元。", "error"),
        ("其中车辆价值25.00万元。", "error"),
        ("包括房屋300.00万元、车辆25.00万元、其他固定资产30.00万元。", "error"),
        ("车辆1辆，账面价值25.00万元。", "warning"),
    ],
)
def test_the_value_of_an_asset_is_not_that_of_the_table(words: str, severity: str) -> None:
    assert of_budget(ASSETS, f"本部门固定资产金额为350.00万元，{words}") == {
        ("prose-differs-from-table", severity)
    }


@pytest.mark.parametrize(
    "words",
    [
        "房屋800平方米，价值300.00万元；车辆1辆，账面价值20.00万元。",
        "其中办公用房600平方米、价值200.00万元。",
        "2025年拟购置车辆1辆，价值18.00万元。",
        "2024年报废车辆1辆，价值15.00万元。",
        "车辆账面原值25.00万元。",
        "2023年末车辆价值25.00万元。",
    ],
)
def test_values_of_assets_that_agree_or_are_of_others(words: str) -> None:
    assert of_budget(ASSETS, f"本部门固定资产金额为350.00万元，{words}") == set()


@pytest.mark.parametrize(
    "words",
    ["编报绩效目标的项目1个，涉及资金60.00万元。", "对1个项目编报绩效目标，金额60.00万元。"],
)
def test_the_money_of_projects_is_not_what_their_target_forms_come_to(words: str) -> None:
    assert of_budget(GOALS, words) == {("prose-differs-from-table", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "编报绩效目标的项目1个，涉及资金50.00万元，其中重点项目1个，涉及资金20.00万元。",
        "2024年对1个项目开展绩效自评，涉及资金45.00万元。",
        "部门整体支出编报绩效目标，涉及资金205.60万元。",
    ],
)
def test_the_money_of_projects_that_agrees_or_is_of_others(words: str) -> None:
    assert of_budget(GOALS, words) == set()
