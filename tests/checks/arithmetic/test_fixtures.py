"""The sums of tables.md §6, typed as filings: what passes, what is a rounding tail, what is an error."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.checks.rules import arithmetic
from generator.checks.run import checked
from generator.corpus.load import load

FRAME = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
}


def found(files: Mapping[str, str], *, tails: bool = False) -> set[tuple[str, str]]:
    """Rule and severity of every finding of the arithmetic rules; rounding tails only if asked for."""
    placed = {
        f"示例县/{path}" if path.startswith("县") else f"示例县/县档案局/{path}": text
        for path, text in files.items()
    }
    corpus = load({path: text.encode() for path, text in (FRAME | placed).items()})
    assert not corpus.diagnostics, corpus.diagnostics
    every = checked(corpus, rules=arithmetic.RULES).diagnostics
    return {(each.name, each.severity) for each in every if tails or each.severity != "info"}


def budget(figures: str, unit: str = "万元", form: str = "河北2025") -> dict[str, str]:
    return {"2025/预算.md": f"---\n表式: {form}\n金额单位: {unit}\n{figures.lstrip()}---\n"}


def final(figures: str, unit: str = "万元") -> dict[str, str]:
    return {"2024/决算.md": f"---\n表式: 上海\n金额单位: {unit}\n{figures.lstrip()}---\n"}


COUNTY = """
收入: |
  来源	金额
  一般公共预算	675.82
  政府性基金预算	0
  国有资本经营预算	0
  单位资金	0
  上年结转	14.54
支出: |
  科目编码	科目名称	资金	基本支出	项目支出
  2013101	行政运行	一般公共预算	516.39
  2080505	机关事业单位基本养老保险缴费支出	一般公共预算	98.25
  2101101	行政单位医疗	一般公共预算	21.53
  2130505	农村基础设施建设	上年结转		14.54
  2210201	住房公积金	一般公共预算	39.65
"""


def test_a_county_budget_adds_up() -> None:
    assert found(budget(COUNTY), tails=True) == set()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("675.82", "657.82"),
        ("516.39", "516.93"),
        ("	14.54", "	15.54"),
        ("39.65", "3.965"),
        ("98.25", "98.35"),
    ],
)
def test_a_county_budget_with_one_figure_mistyped(right: str, wrong: str) -> None:
    mistyped = COUNTY.replace(right, wrong, 1)
    assert ("income-spending-mismatch", "error") in found(budget(mistyped))


PARTY_OFFICE = """
收入: |
  来源	金额
  一般公共预算	307.82
支出: |
  科目编码	科目名称	基本支出	项目支出
  2013201	行政运行	62.63	202.24
  2080505	机关事业单位基本养老保险缴费支出	10.82
  2101101	行政单位医疗	2.71
  2210201	住房公积金	29.42
基本支出经济分类: |
  科目编码	金额
  30101	95.36
  30201	4.11
  30228	6.12
年初结转和结余:
  合计: 0
年末结转和结余:
  合计: 0
"""


def test_final_accounts_of_a_party_office() -> None:
    # 302: leaves 10.23, 95.36 + 10.23 = 105.59, while basic expenditure is 105.58: a tail, no error.
    assert found(final(PARTY_OFFICE)) == set()
    assert found(final(PARTY_OFFICE), tails=True) == {("basic-economic-mismatch", "info")}
    assert found(final(PARTY_OFFICE.replace("6.12", "6.21"))) == {("basic-economic-mismatch", "error")}
    assert ("income-spending-mismatch", "error") in found(final(PARTY_OFFICE.replace("202.24", "220.24")))


def test_in_yuan_a_rounding_tail_is_an_error() -> None:
    assert ("basic-economic-mismatch", "error") in found(final(PARTY_OFFICE, "元"))


def test_procurement_of_a_bureau() -> None:
    text = "政府采购:\n  货物: 4.79\n  工程: 0\n  服务: 246.47\n  合计: {}\n"
    assert found(budget(text.format("251.25")), tails=True) == {("procurement-mismatch", "info")}
    assert found(budget(text.format("251.26")), tails=True) == set()
    assert found(budget(text.format("252.25"))) == {("procurement-mismatch", "error")}


THREE_PUBLIC = """
三公经费: |
  项目	本年
  因公出国（境）费	{0}
  公务用车购置费	{1}
  公务用车运行维护费	{2}
  公务接待费	{3}
载明数: |
  表	行	栏	数	说明
  “三公”经费支出表	{4}	2025年预算数	{5}	照原文
"""


@pytest.mark.parametrize(
    ("parts", "row", "stated"),
    [
        (("1311.46", "869.20", "0", "103.08"), "合计", "2283.74"),
        (("39", "2648", "1422", "323"), "公务用车购置及运行维护费", "4070"),
        (("39", "2648", "1422", "323"), "合计", "4432"),
    ],
)
def test_three_public_of_three_places(parts: tuple[str, ...], row: str, stated: str) -> None:
    assert found(budget(THREE_PUBLIC.format(*parts, row, stated)), tails=True) == set()


TOTALS = """
收入: |
  来源	金额
  一般公共预算	477884
  政府性基金预算	0
  国有资本经营预算	0
  财政专户管理资金	0
支出合计:
  支出总计: {total}
  基本支出: {basic}
  人员经费: 296884
  公用经费: 31000
  项目支出: 150000
  其他支出: 0
项目支出经济分类: |
  科目名称	金额
  办公费	60000
  邮电费	50000
  差旅费	40000
机关运行经费:
  本年: {cost}
机构设置: |
  单位名称	单位性质
  县档案局	行政
"""


def test_a_budget_of_totals() -> None:
    project = {"2025/项目/甲.yaml": "项目名称: 甲\n项目编码: 301-1\n金额单位: 元\n预算数: 150000.00\n"}
    right = TOTALS.format(total="477884", basic="327884", cost="31000")
    assert found(budget(right, "元") | project, tails=True) == set()
    for total, basic, cost, rule in (
        ("477848", "327884", "31000", "total-mismatch"),
        ("477884", "327848", "31000", "total-mismatch"),
        ("477884", "327884", "8800", "operating-cost-mismatch"),
        ("477884", "327884", "31010", "operating-cost-mismatch"),
    ):
        wrong = TOTALS.format(total=total, basic=basic, cost=cost)
        assert (rule, "error") in found(budget(wrong, "元") | project), (total, basic, cost)
    more = {"2025/项目/甲.yaml": project["2025/项目/甲.yaml"].replace("150000", "151000")}
    less = {"2025/项目/甲.yaml": project["2025/项目/甲.yaml"].replace("150000", "15000")}
    assert ("project-mismatch", "error") in found(budget(right, "元") | more)
    # Only some projects may be published.
    assert ("project-mismatch", "warning") in found(budget(right, "元") | less)


ASSETS = """
国有资产:
  截止时间: 2024-12-31
  金额单位: 万元
  明细: |
    项目	数量	价值
    资产总额	——	{0}
    1、房屋（平方米）	{1}	{2}
    其中：办公用房（平方米）	{3}	{4}
    2、车辆（台、辆）	0	0
    3、单价在20万元以上设备	——	0
    4、其他固定资产	——	15.33
"""


@pytest.mark.parametrize(
    ("cells", "severities"),
    [
        (("15.33", "0", "0", "0", "0"), set()),
        (("16.33", "0", "0", "0", "0"), {"error"}),
        (("15.33", "0", "0", "37.7", "0"), {"error", "warning"}),
        (("17.33", "50", "2.00", "37.7", "2.10"), {"error"}),
        (("17.33", "50", "2.00", "37.7", "1.50"), set()),
    ],
)
def test_fixed_assets(cells: tuple[str, ...], severities: set[str]) -> None:
    assert found(budget(ASSETS.format(*cells), "元")) == {("asset-mismatch", each) for each in severities}


def test_an_absent_side_is_skipped() -> None:
    # No expenditure, no economic items, no public expenditure: nothing to compare with, nothing found.
    only_income = "收入: |\n  来源	金额\n  一般公共预算	10\n  政府性基金预算	0\n  国有资本经营预算	0\n  单位资金	0\n"
    assert found(budget(only_income), tails=True) == set()
    assert found(budget("机关运行经费:\n  本年: 8.8\n"), tails=True) == set()


def test_a_balance_per_budget() -> None:
    two = COUNTY.replace("政府性基金预算	0", "政府性基金预算	10.00").replace("516.39", "526.39")
    assert ("income-spending-mismatch", "error") in found(budget(two))
    moved = two.replace("526.39", "516.39") + "  2296002	其他	政府性基金预算		10.00\n"
    assert found(budget(moved), tails=True) == set()


@pytest.mark.parametrize(("difference", "wrong"), [("3355.65", False), ("3355.64", False), ("3356.65", True)])
def test_a_difference_in_wan_is_that_of_rounded_figures(difference: str, wrong: bool) -> None:
    """189,767,551 less 156,211,123 is 3355.64 万元, and 18,976.76 less 15,621.11 is 3355.65."""
    text = "---\n表式: 上海\n金额单位: 元\n收入: |\n  来源	金额\n  一般公共预算	{}\n"
    last = text.format("156,211,123") + "---\n"
    now = text.format("189,767,551") + f"比上年增减:\n  增减额: {difference}万元\n---\n"
    told = ("previous-year-differs", "error") in found({"2024/预算.md": last, "2025/预算.md": now})
    assert told is wrong


def test_the_units_of_a_department() -> None:
    department = "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n所属单位:\n  - 名称: 示例县档案局（本级）\n  - 名称: 示例县档案馆\n"
    head = "---\n表式: 河北2025\n金额单位: 万元\n支出: |\n  科目编码	基本支出	项目支出\n"
    files = {
        "部门.yaml": department,
        "2024/预算.md": head + "  2012601	60.00	5.00\n  2012604	40.00	30.00\n---\n",
        "2024/本级预算.md": head + "  2012601	60.00	5.00\n---\n",
        "../县档案馆/部门.yaml": "全称: 示例县档案馆\n简称: 县档案馆\n单位编码: 301002\n",
        "../县档案馆/2024/预算.md": head + "  2012604	40.00	{}\n---\n",
    }

    def with_archive(figure: str) -> set[tuple[str, str]]:
        return found({path.replace("../", "", 1): text.replace("{}", figure) for path, text in files.items()})

    assert with_archive("30.00") == set()
    assert with_archive("33.00") == {("units-do-not-add-up", "error")}
    # A unit that is not on the site: nothing can be said.
    del files["../县档案馆/2024/预算.md"]
    assert with_archive("") == set()
