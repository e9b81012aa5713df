"""A budget as the districts of 上海 word it: a list of parts with the change of each, totals in whole 元, a cover."""

from __future__ import annotations

from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

FILES = {
    "站点.yaml": "名称: 示例区预决算公开\n",
    "示例区/行政区.yaml": "行政区划代码: 310199\n名称: 示例区\n级别: 区\n",
    "示例区/区档案局/部门.yaml": "全称: 示例区档案局\n简称: 区档案局\n网址代号: dangan\n",
}
FIGURES = """收入: |
  来源	金额
  一般公共预算	1,000,000
  政府性基金预算	200,000
支出: |
  科目编码	科目名称	资金	基本支出	项目支出
  2012604	档案馆	一般公共预算	600,000	400,000
  2296003	用于体育事业的彩票公益金支出	政府性基金预算	0	200,000
"""


def told(words: str = "", figures: str = FIGURES, **projects: str) -> list[tuple[str, str, str]]:
    """Name, severity and message of all that is told of a budget of these words and figures."""
    return [(each.name, each.severity, each.message) for each in diagnostics(words, figures, **projects)]


def diagnostics(words: str = "", figures: str = FIGURES, **projects: str) -> tuple[Diagnostic, ...]:
    """All that is told of it."""
    text = f"---\n标题: 示例区档案局2024年部门预算\n表式: 上海\n金额单位: 元\n{figures}---\n\n{words}\n"
    files = {"示例区/区档案局/2024/预算.md": text} | {
        f"示例区/区档案局/2024/项目/{name}.yaml": form for name, form in projects.items()
    }
    content = {path: each.encode() for path, each in (FILES | files).items()}
    return checked(load(content)).diagnostics


def test_the_change_of_a_part_with_more_behind_it_is_not_of_the_whole() -> None:
    words = (
        "## 2024年部门预算编制说明\n\n财政拨款支出预算120.00万元，比2023年预算增加21.50万元，其中：一般公共预算拨款支出预算"
        "100.00万元，比2023年预算增加21.50万元；政府性基金拨款支出预算20.00万元，比2023年预算增加{}万元；"
        "国有资本经营预算拨款支出预算0万元，比2023年预算持平。"
    )
    wrong = [each for each in told(words.format("21.50")) if each[0] == "wrong-difference"]
    assert [each[2] for each in wrong] == ["本年20.00万元，不可能比上年增加21.50万元"]
    assert not [each for each in told(words.format("1.50")) if each[0] == "wrong-difference"]


def test_a_tail_of_whole_yuan_is_an_error_with_its_own_remedy() -> None:
    figures = FIGURES.replace("  2012604", "  20126	档案事务	一般公共预算	600,000	{}\n  2012604")
    for typed, is_whole in (("400,001", True), ("400,002", False), ("400,001.00", False)):
        found = [
            each for each in diagnostics(figures=figures.format(typed)) if each.name == "parent-mismatch"
        ]
        assert [(each.severity, "取整到元" in each.hint) for each in found] == [("error", is_whole)]


def test_counts_of_performance_and_assets() -> None:
    figures = FIGURES + (
        "绩效管理:\n  编报绩效目标项目数: 4\n国有资产:\n  截止时间: 2023-12-31\n  明细: |\n    项目	数量	价值\n"
        "    其中：房屋	1200.50平方米	\n    在建工程	1项	300000\n    无形资产	12项	300000\n"
    )
    words = (
        "## 四、绩效目标设置情况\n\n编报绩效目标的项目{}个。\n\n## 五、国有资产占有情况\n\n截至2023年12月31日，"
        "本部门房屋{}平方米。在建工程{}项30万元。无形资产{}项30万元。"
    )

    def wrong(*counts: str) -> int:
        return sum(name == "count-differs" for name, _, _ in told(words.format(*counts), figures))

    assert wrong("4", "1200.50", "1", "12") == 0
    assert wrong("5", "1205.50", "2", "21") == 4
