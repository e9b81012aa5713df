"""Rows of target forms as offices of several provinces fill them: which are sound, and what is told of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.examples import FRAME
from generator.checks.rules import performance
from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

FOLDER = "示例县/县档案局/2024"
FORM = """项目名称: {name}
项目编码: 13059924P00901410001Y
金额单位: 万元
填报单位: 301001 示例县档案局
预算数: 400.00
其中财政资金: 400.00
其他资金: 0.00
资金支出计划: |
  时点	计划
  3月底	10.00
  6月底	40.00
  10月底	80.00
  12月底	100.00
绩效目标:
  - {goal}
绩效指标: |
  一级指标	二级指标	三级指标	指标值
"""
#: Third levels and values that say what they should, each under the class it is filed in.
SOUND = (Path(__file__).parent / "sound_rows.txt").read_text(encoding="utf-8").splitlines()
FAULTY = [
    ("产出指标 数量指标 整理文书档案卷数 》10000卷", "unreadable-value"),
    ("产出指标 质量指标 档案整理合格率 无", "unreadable-value"),
    ("产出指标 时效指标 整理完成时间 ≤10月", "ambiguous-unit"),
    ("产出指标 成本指标 项目总成本 ≤100%", "unit-misfit"),
    ("产出指标 时效指标 网络故障恢复时间 ≤4次", "unit-misfit"),
    ("效益指标 经济效益指标 群众档案知识知晓率 ≥90%", "wrong-branch"),
    ("效益指标 生态效益指标 参训人员就业意识 明显增强", "wrong-branch"),
    ("效益指标 社会效益指标 促进档案事业发展 促进经济社会发展", "ungraded-value"),
    ("产出指标 数量指标 整理完成时间 10月底前", "wrong-branch"),
    ("产出指标 数量指标 项目总成本 ≤50万元", "wrong-branch"),
    ("产出指标 时效指标 档案业务培训场次 ≥3场次", "wrong-branch"),
    ("满意度指标 服务对象满意度指标 培训活动满意度 ≥90%", "satisfaction-of-nobody"),
    ("产出指标 时效指标 补植完成时间 4月15日前、11月31日前", "unreadable-value"),
    ("产出指标 时效指标 工资发放时间 每月40日前", "unreadable-value"),
    ("产出指标 质量指标 系统可用率 ≥99,5%", "unreadable-value"),
    ("产出指标 质量指标 烟气排放情况 不达标", "operator-against-sense"),
    ("产出指标 时效指标 故障恢复时间 ≥2小时", "operator-against-sense"),
    ("产出指标 成本指标 单批次检测成本 ≥800元/批次", "operator-against-sense"),
    ("效益指标 社会效益指标 环卫类投诉件数 比上年增长10%", "operator-against-sense"),
    ("效益指标 社会效益指标 老年人居家跌倒风险 有效提高", "operator-against-sense"),
    ("效益指标 社会效益指标 城镇登记失业率 ≥4.5%", "operator-against-sense"),
    ("效益指标 可持续影响指标 设施使用年限 ≤2年", "operator-against-sense"),
    ("满意度指标 服务对象满意度指标 满意度 ≥90%", "satisfaction-of-nobody"),
]
GOALS = [
    "系统运行稳定，支撑日常监管业务。",
    "配齐急诊急救设备18台（套），建成胸痛、卒中、创伤三个中心。",
    "按时足额偿还专项债券利息，不发生违约。",
    "改造老旧小区14个，惠及居民1126户。",
    "对家庭经济困难学生应助尽助，不让一名学生因贫失学。",
]


def told(row: str = "", goal: str = GOALS[0], name: str = "档案整理费") -> list[Diagnostic]:
    """What the rules of performance say of one form, hints aside; of its row where one is given."""
    form = FORM.format(name=name, goal=goal) + "  " + "\t".join(row.split()) + "\n"
    files = {
        **FRAME,
        f"{FOLDER}/绩效.md": "---\n表式: 河北2022\n金额单位: 万元\n---\n",
        f"{FOLDER}/项目/甲.yaml": form,
    }
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    last = len(form.splitlines())
    return [
        each
        for each in corpus.diagnostics
        if each.severity != "info" and each.at.path.endswith("甲.yaml") and (each.at.line == last or not row)
    ]


@pytest.mark.parametrize("row", SOUND)
def test_nothing_is_told_of_a_sound_row(row: str) -> None:
    # Operators are asked for in Hebei; what else is told of a figure without one is another matter.
    found = [
        each
        for each in told(row)
        if each.name not in ("missing-operator", "copied-description", "vague-basis")
    ]
    assert not found, [f"{each.name} {each.message}" for each in found]


@pytest.mark.parametrize(("row", "rule"), FAULTY)
def test_a_faulty_row_is_told(row: str, rule: str) -> None:
    assert rule in {each.name for each in told(row)}


@pytest.mark.parametrize("goal", GOALS)
def test_a_goal_that_tells_a_result(goal: str) -> None:
    assert "goal-without-result" not in {each.name for each in told(goal=goal)}


TABLE = """
## 部门整体支出绩效目标

| 部门名称 | 示例县档案局 | | | |
|---|---|---|---|---|
| 年度任务 | 整理馆藏档案 | | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
| 产出指标 | 数量指标 | 整理档案卷数 | ≥10000卷 | 50 |
| | 质量指标 | 档案事故发生率 | ≥1% | 20 |
| 效益指标 | 社会效益指标 | 查档便利程度 | | 20 |
| 满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥90% | 20 |
"""


def test_targets_of_a_whole_department_in_the_text_are_read() -> None:
    path = f"{FOLDER}/绩效.md"
    files = {**FRAME, path: "---\n表式: 财政部2021\n金额单位: 万元\n---\n" + TABLE}
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    found = {
        each.name: each.at.source.line(each.at.line) for each in corpus.diagnostics if each.at.path == path
    }
    assert "档案事故发生率" in found["operator-against-sense"]
    assert "查档便利程度" in found["unreadable-value"]
    assert "三级指标" in found["target-weights"]


#: A goal, and third levels with their values beside it: one and the same story, told in several ways.
TOLD_ALIKE = [
    ("培训干部500人次，其中村干部300人次", "培训干部人次 ≥500人次"),
    ("项目总投资3000万元，本年投入1000万元", "项目总成本 ≤1000万元"),
    ("完成监测120次，每月10次", "监测次数 ≥120次"),
    ("开展2期培训，每期50人，共100人", "培训人数 ≥100人"),
    ("新增床位200张，总床位达到800张", "新增床位数 ≥200张"),
    ("2024年计划收购粮食5000吨，轮换3000吨", "轮换粮食数量 ≥3000吨"),
    ("保障全县23个乡镇245个行政村广播畅通", "村级终端 245套；乡镇平台 23个"),
    ("合格率达到95%以上", "培训合格率 ≥90%；设备合格率 ≥95%"),
    ("用于支付60名环卫工人工资，每人每月2200元", "环卫工人人数 =60人；月人均工资 ≤2200元/人·月"),
    ("培育合作社10家，家庭农场20家", "培育家庭农场 ≥20家；培育合作社 ≥10家"),
    ("老人满意度96.8%，家属满意度95%", "老人及家属满意度 ≥96%"),
    ("惠及群众1200余人", "惠及群众人数 ≥1260人"),
    ("完成“一村一月一场电影”放映任务", "放映场次 =1680场"),
]
TOLD_OTHERWISE = [
    ("配齐急诊急救设备28台", "购置医疗设备数量 ≥18台（套）"),
    ("带动农户均增收2500元以上", "农户均增收 ≥1500元"),
    ("优良中等路率达到95%以上", "优良中等路率 ≥90%；列养率 ≥95%"),
    ("数字化率达到58%", "馆藏档案数字化率 85%"),
    ("足额发放540名辅警工资", "保障辅警人数 =450人"),
    ("按每人每年690元标准发放扶助金", "扶助标准 960元/人·年"),
]


def told_of_goal(goal: str, rows: str) -> list[str]:
    table = "\n".join("产出指标 数量指标 " + each.strip() for each in rows.split("；"))
    form = FORM.format(name="示例项目", goal=goal)
    form += "".join("  " + "\t".join(line.split()) + "\n" for line in table.splitlines())
    head = "---\n表式: 河北2022\n金额单位: 万元\n---\n"
    files = {**FRAME, f"{FOLDER}/绩效.md": head, f"{FOLDER}/项目/甲.yaml": form}
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    return [each.message for each in corpus.diagnostics if each.name == "goal-differs"]


@pytest.mark.parametrize(("goal", "rows"), TOLD_ALIKE)
def test_a_goal_in_line_with_its_indicators(goal: str, rows: str) -> None:
    assert told_of_goal(goal, rows) == []


@pytest.mark.parametrize(("goal", "rows"), TOLD_OTHERWISE)
def test_a_goal_out_of_line_with_its_indicators(goal: str, rows: str) -> None:
    assert len(told_of_goal(goal, rows)) == 1


@pytest.mark.parametrize(
    ("described", "is_told"), [("排放达到GB18466-2005", False), ("全年抽检批次，目标9", True)]
)
def test_the_number_of_a_standard_is_not_that_of_the_value(described: str, is_told: bool) -> None:
    files = {**FRAME, f"{FOLDER}/绩效.md": "---\n表式: 河北2022\n金额单位: 万元\n---\n"}
    form = FORM.format(name="示例项目", goal=GOALS[0]).replace("指标值\n", "绩效指标描述\t指标值\n")
    files[f"{FOLDER}/项目/甲.yaml"] = f"{form}  产出指标\t数量指标\t抽检批次\t{described}\t≥10批\n"
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    found = {each.name for each in corpus.diagnostics}
    assert ("description-number-differs" in found) == is_told


def test_letters_of_thanks_are_no_percentage_but_no_fault_of_the_figure() -> None:
    found = told("满意度指标 服务对象满意度指标 收到群众表扬信数量 ≥3封")
    assert {each.name: each.severity for each in found}["unit-misfit"] == "warning"
    assert "not-a-satisfaction" not in {each.name for each in found}


def test_a_goal_that_tells_one_year_after_another() -> None:
    found = told(goal="2023年整理档案3000卷，2024年整理档案5000卷。")
    assert "goal-of-another-year" not in {each.name for each in found}


def test_a_goal_of_another_year_is_not_also_held_against_the_rows() -> None:
    names = {each.name for each in told(goal="2021年整理文书档案2000卷。")}
    assert "goal-of-another-year" in names
    assert "goal-differs" not in names
