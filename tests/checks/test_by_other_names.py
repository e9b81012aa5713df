"""Titles, covers, headings and tables of the sound filing by other names, which are no faults."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import YEAR, sound, told

BUDGET = f"{YEAR}/预算.md"
TITLE = "标题: 示例县档案局2025年部门预算公开"
PERFORMANCE = "## 五、预算绩效信息"
ORGANS = "机构设置：本部门共有1个单位，见下表。\n\n[表：机构设置表]"


def names(old: str, new: str, *, path: str = BUDGET) -> set[str]:
    files = sound()
    assert old in files[path]
    files[path] = files[path].replace(old, new)
    return {each.name for each in told(files)}


@pytest.mark.parametrize(
    "lines",
    [
        ["示例县档案局部门预算公开2025", "2025年2月20日"],
        ["示例县档案局2025", "2024年12月"],
        ["示例县档案局", "二〇二五 年部门预算"],
        ["示例县档案局", "2 0 2 5年部门预算"],
    ],
)
def test_year_of_a_cover(lines: list[str]) -> None:
    cover = "封面:\n" + "\n".join(f"  - {each}" for each in lines)
    assert not names(TITLE, cover) & {"title-without-year", "wrong-year-in-title"}


def test_wrong_year_of_a_cover() -> None:
    assert "wrong-year-in-title" in names(TITLE, "封面:\n  - 示例县档案局\n  - 2024年部门预算")


@pytest.mark.parametrize(
    "heading",
    [
        "五、2024年度预算绩效管理工作开展情况",
        "五、2024年预算项目绩效评价情况",
        "五、相较于2024年预算的绩效变化",
        "五、2024年预算工作总结和绩效信息",
    ],
)
def test_heading_of_what_the_year_before_did(heading: str) -> None:
    assert "wrong-year-in-title" not in names(PERFORMANCE, f"## {heading}")


@pytest.mark.parametrize("heading", ["五、2024年预算绩效目标信息", "五、2024年部门预算情况"])
def test_heading_with_the_wrong_year(heading: str) -> None:
    assert "wrong-year-in-title" in names(PERFORMANCE, f"## {heading}")


@pytest.mark.parametrize(
    "words",
    [
        "本部门无下属单位，核定编制12名。",
        "纳入2025年部门预算编制范围的单位共1个：示例县档案局本级。",
        "局下设办公室、业务指导科。",
        "本部门纳入预算管理的独立核算单位1个。",
        "人员编制：行政编制10名。",
    ],
)
def test_organs_in_other_words(words: str) -> None:
    files = sound()
    head, _, rest = files[BUDGET].partition("机构设置: |")
    files[BUDGET] = head + "---" + rest.partition("\n---")[2]
    files[BUDGET] = files[BUDGET].replace(ORGANS, words).replace("部门职责及机构设置情况", "部门基本情况")
    assert "missing-section" not in {each.name for each in told(files)}


@pytest.mark.parametrize("heading", ["二、职责活动绩效目标", "二、工作活动目标", "二、具体工作目标"])
def test_goals_by_another_name(heading: str) -> None:
    assert "missing-section" not in names("### 二、分项绩效目标", f"### {heading}", path=f"{YEAR}/绩效.md")


@pytest.mark.parametrize(
    "table",
    [
        *(
            "部门支出预算表",
            "《一般公共预算支出明细表》",
            "政府采购情况表",
            "《国有资产占用表》",
            "“三公”经费支出预算情况表",
        ),
        *("预算公开套表", "部门预算公开八张表", "机构设置一览表"),
    ],
)
def test_table_by_another_name(table: str) -> None:
    end = "无其他需要说明的事项。"
    assert "dead-reference" not in names(end, f"{end}\n\n有关情况详见{table}。")


@pytest.mark.parametrize(
    "table", ["会议费明细表", "《机关运行成本表》", "项目绩效跟踪表", "政府性基金收入表"]
)
def test_table_that_is_not_there(table: str) -> None:
    end = "无其他需要说明的事项。"
    assert "dead-reference" in names(end, f"{end}\n\n有关情况详见{table}。")
