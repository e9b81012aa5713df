"""What a self-evaluation form says was achieved, beside the outcomes of its own indicators."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import told

FORM = """项目名称: 档案整理费
项目编码: 13059924P00901410001Y
实际完成情况: {achieved}
绩效指标: |
  一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
  产出指标	数量指标	整理文书档案数量	≥8000卷	8900卷	50	50
  满意度指标	服务对象满意度指标	查档群众满意度	≥90%	94.8%	40	40
总分: 96.5
等级: 优
"""
SUMMARY = """---
标题: 示例县档案局2024年度绩效自评
表式: 河北2022
金额单位: 元
---

## 自评结论

{words}
"""
FOLDER = "示例县/县档案局"


def found(achieved: str = "已完成。", words: str = "已完成自评。") -> list[str]:
    files = {
        "站点.yaml": "名称: 示例县预决算公开\n",
        "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n",
        f"{FOLDER}/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
        f"{FOLDER}/2024/自评.md": SUMMARY.format(words=words),
        f"{FOLDER}/2024/自评/档案整理费.yaml": FORM.format(achieved=achieved),
    }
    wanted = ("achievement-differs", "evaluation-told-otherwise")
    return [each.name for each in told(files) if each.name in wanted and each.severity == "error"]


@pytest.mark.parametrize(
    "achieved",
    [
        "全年整理文书档案9800卷。",
        "整理文书档案共9800卷。",
        "查档群众满意度达到84.9%。",
        "查档群众满意度为96%。",
        "全年整理文书档案9800余卷。",
    ],
)
def test_a_figure_that_is_not_the_outcome(achieved: str) -> None:
    assert found(achieved) == ["achievement-differs"]


@pytest.mark.parametrize(
    "achieved",
    [
        "全年整理文书档案8900卷，查档群众满意度达94.8%。",
        "全年整理文书档案0.89万卷，查档群众满意度95%。",
        "全年整理文书档案8000余卷，查档群众满意度达到90%以上。",
        "城区整理文书档案4900卷，乡镇整理文书档案4000卷。",
        "计划整理文书档案8000卷，实际整理文书档案8900卷。",
        "整理照片档案300张，文书档案200件。",
        "县直单位整理文书档案4900卷。",
        "全年整理文书档案8700余卷。",
        "全年整理文书档案达8800卷以上。",
        "整理文书档案9000卷左右。",
        "2023年整理文书档案7900卷，2024年又整理了一批。",
    ],
)
def test_figures_that_agree_or_are_of_others(achieved: str) -> None:
    assert found(achieved) == []


@pytest.mark.parametrize(
    "words",
    [
        "档案整理费项目自评总得分95.6分。",
        "档案整理费项目得分95.6分，按时完成了自评。",
        "档案整理费项目自评得分96.5分，评价等次为“良”。",
    ],
)
def test_a_score_or_grade_that_is_not_that_of_the_form(words: str) -> None:
    assert found(words=words) == ["evaluation-told-otherwise"]


@pytest.mark.parametrize(
    "words",
    [
        "档案整理费项目自评得分96.5分，评价等次为“优秀”。",
        "档案整理费项目自评得分96.5分。县财政局对档案整理费项目开展重点评价，项目得分88分，等级为“良”。",
        "档案整理费等2个项目自评平均得分95.2分，等次为“良”。",
        "档案整理费项目自评得分96.5分，其中预算执行得分10分，产出指标得分50分。",
        "档案整理费项目自评综述：预算执行率自评得分10分，产出指标自评得分50分，项目自评得分96.5分。",
    ],
)
def test_scores_and_grades_that_agree_or_are_of_others(words: str) -> None:
    assert found(words=words) == []
