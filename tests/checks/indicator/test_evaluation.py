"""Published self-evaluations, as they were printed, and what the rules say of them (performance.md §8)."""

from __future__ import annotations

import pytest

from generator.checks.examples import FRAME
from generator.checks.registry import BY_NAME
from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

FOLDER = "示例县/县档案局/2023/自评"
HEAD = "项目名称: 示例项目\n网址代号: a1\n金额单位: 万元\n"
FUNDS = "资金: |\n  项目\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n"
RESULTS = "绩效指标: |\n  一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
RULES = [
    BY_NAME[name]
    for name in (
        "evaluation-scores",
        "execution-rate",
        "evaluation-funds-sum",
        "evaluation-result",
        "unexplained-deviation",
        "grade-mismatch",
    )
]


def found(text: str) -> list[Diagnostic]:
    corpus = load({path: each.encode() for path, each in {**FRAME, f"{FOLDER}/甲.yaml": text}.items()})
    assert not [each for each in corpus.diagnostics if each.severity == "error"]
    names = {rule.name for rule in RULES}
    return [each for each in checked(corpus, rules=RULES).diagnostics if each.name in names]


def names(text: str) -> dict[str, str]:
    """The worst severity by rule."""
    ordered = sorted(found(text), key=lambda each: each.severity == "error")
    return {each.name: each.severity for each in ordered}


def test_rounded_rate_passes_and_a_score_too_high_is_a_warning() -> None:
    """37.24 of 43.2 is 86.2%, printed 86%; 9 points were given where 8.6 are due."""
    form = HEAD + FUNDS + "  年度资金总额\t43.2\t43.2\t37.24\t10\t86%\t9\n"
    rate = [each for each in found(form) if each.name == "execution-rate"]
    assert [(each.severity, "8.6" in each.message) for each in rate] == [("warning", True)]


def test_a_total_of_nothing_above_parts_that_are_not() -> None:
    """The total printed 0/0/0 over appropriations of 90/89.974/89.974; weights and scores add up."""
    form = (
        HEAD
        + FUNDS
        + "  年度资金总额\t0\t0\t0\t10\t0%\t0\n"
        + "  其中：当年财政拨款\t90\t89.974\t89.974\n  上年结转资金\t0\t0\t0\n  其他资金\t0\t0\t0\n"
        + RESULTS
        + "".join(f"  产出指标\t数量指标\t产出{n}\t≥1个\t1个\t8\t8\n" for n in range(5))
        + "  产出指标\t成本指标\t总成本\t≤90万元\t89.974万元\t10\t10\n"
        + "  效益指标\t社会效益指标\t效益\t明显\t明显\t30\t30\n"
        + "  满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10\n"
    )
    told = names(form)
    assert told["evaluation-funds-sum"] == "error"
    assert told["execution-rate"] == "error"
    assert "evaluation-scores" not in told


def test_a_form_that_was_never_filled_in() -> None:
    """251.89 of 251.89 is 100%; weights 10 + 60 + 30; outcomes and scores are empty."""
    form = (
        HEAD
        + FUNDS
        + "  年度资金总额\t251.89\t251.89\t251.89\t10\t100%\t10\n"
        + RESULTS
        + "  产出指标\t数量指标\t补贴人数\t≥100人\t\t60\n  效益指标\t社会效益指标\t带动就业\t明显\t\t30\n"
    )
    told = names(form)
    assert told["evaluation-result"] == "error"
    assert "evaluation-scores" not in told
    assert "execution-rate" not in told


def test_a_form_in_order_is_left_alone() -> None:
    """Money row with placeholders in its parts, a target in words, one deduction that is explained."""
    form = (
        HEAD
        + FUNDS
        + "  年度资金总额\t180.61\t180.03\t180.03\t10.0\t100.00%\t10\n"
        + "  其中：财政拨款\t140.61\t140.61\t140.61\t--\t0.0%\t--\n"
        + "  上年结转\t40.00\t39.42\t39.42\t--\t0.0%\t--\n  其他资金\t0.00\t0.00\t0.00\t--\t0.0%\t--\n"
        + RESULTS.replace("得分\n", "得分\t偏差原因分析及改进措施\n")
        + "  成本指标\t经济成本指标\t人均培训费\t不超标准\t未超标准\t20\t20\n"
        + "  产出指标\t数量指标\t培训班次\t≥4 次\t4次\t40\t40\n"
        + "  效益指标\t社会效益指标\t工作质量\t有所提高\t持续提高\t20\t18\t缺少数据支撑\n"
        + "  满意度指标\t服务对象满意度指标\t学员满意率\t≥95%\t100%\t10\t10\n总分: 98\n等级: 优\n"
    )
    assert names(form) == {}


FORMS = {"档案整理费": "96 优", "库房维修费": "86 良", "数字化经费": "95.5 优", "展览经费": "72 中"}


def summed_up(words: str) -> list[str]:
    """What is told of a summary above four forms."""
    files = {**FRAME, f"{FOLDER}.md": f"---\n表式: 河北2022\n金额单位: 万元\n---\n\n{words}\n"}
    for number, (name, told) in enumerate(FORMS.items()):
        score, grade = told.split()
        form = f"项目名称: {name}\n网址代号: a{number}\n总分: {score}\n等级: {grade}\n"
        files[f"{FOLDER}/{name}.yaml"] = form
    rules = [BY_NAME["evaluation-summary-differs"]]
    corpus = checked(load({path: each.encode() for path, each in files.items()}), rules=rules)
    return [each.message for each in corpus.diagnostics if each.name == "evaluation-summary-differs"]


@pytest.mark.parametrize(
    "words",
    [
        "2023年，本单位对4个项目开展绩效自评，其中2个项目等级为优，1个为良，1个为中，平均得分87.38分。",
        "纳入绩效自评的项目共4个，评价结果为优的2个、良的1个、中的1个。",
        "4个项目自评中，优秀2个、良好1个、合格1个、不合格0个，平均分87.4分。",
        "本年共有4个项目参加自评，得分90分以上的2个，评定为“优”。",
        "组织对4个项目自评，其中3个项目均为优良，1个为中。",
        "2023年对4个一般公共预算项目进行了自评，2个项目均为优，2个项目未达优。",
        "2023年对6个项目开展自评，其中优4个，良2个。",
        "2022年对4个项目开展自评，均为优。",
        "本次自评中2个项目等级为优，共涉及4个项目。",
        "2023年对4个项目开展自评，各项绩效指标均为优；对1个项目开展部门评价，评价结果为良1个、中0个。",
        "自评结果：\n\n| 项目名称 | 自评得分 | 自评等级 | 部门评价等级 |\n|---|---|---|---|\n"
        "| 档案整理费 | 96 | 优秀 | 良 |\n| 数字化经费 | 96 | 优 | — |",
    ],
)
def test_a_summary_in_line_with_its_forms(words: str) -> None:
    assert summed_up(words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2023年对4个项目开展绩效自评，均为优。", "全部是“优”"),
        (
            "2023年对4个项目开展绩效自评，其中优3个、良1个、中0个。",
            "评为“优”3个、“中”0个，自评表是“优”2张、“中”1张",
        ),
        ("2023年对4个项目开展绩效自评，平均得分97.38分。", "平均 97.38 分"),
        ("2023年对2个项目开展绩效自评。", "自评项目 2 个"),
    ],
)
def test_a_summary_out_of_line_with_its_forms(words: str, told: str) -> None:
    assert any(told in each for each in summed_up(words))


def test_a_name_that_two_units_have_says_nothing() -> None:
    """Each unit has its own form of that name, and the table cannot tell which it means."""
    table = "| 项目名称 | 自评得分 |\n|---|---|\n| 公用经费 | 95 |\n| 公用经费 | 88 |"
    files = {**FRAME, f"{FOLDER}.md": f"---\n表式: 河北2022\n金额单位: 万元\n---\n\n{table}\n"}
    for slug, score in (("a1", 95), ("a2", 88)):
        files[f"{FOLDER}/{slug}.yaml"] = f"项目名称: 公用经费\n网址代号: {slug}\n总分: {score}\n"
    rules = [BY_NAME["evaluation-summary-differs"]]
    corpus = checked(load({path: each.encode() for path, each in files.items()}), rules=rules)
    assert not [each for each in corpus.diagnostics if each.name == "evaluation-summary-differs"]


#: A target as it stood at the head of the year, as the self-evaluation has it, and what is said of the two.
TARGETS = [
    ("≥1.2公里", "≥1200米", ""),
    ("每年≥2次", "≥2次/年", ""),
    ("每人每年960元", "960元/人·年", ""),
    ("≥95%", "0.95", ""),
    ("≤583.2万元", "≤583.2", ""),
    ("≤30分钟", "≤0.5小时", ""),
    ("12月底前", "12月31日前", ""),
    ("=100%", "≥100%", ""),
    ("≥3.2万人", "≥32000人", ""),
    ("初中940元、小学720元", "小学720元、初中940元", "warning"),
    ("≥90%", ">90%", "warning"),
    ("≥95%", "≥90%", "error"),
    ("合格率≥95%", "合格率≥90%", "error"),
    ("≤10次", "≥10次", "error"),
]


@pytest.mark.parametrize(("asked", "told", "severity"), TARGETS)
def test_a_target_against_that_of_the_self_evaluation(asked: str, told: str, severity: str) -> None:
    head = "项目名称: 示例项目\n网址代号: a1\n绩效指标: |\n  一级指标\t二级指标\t三级指标\t"
    files = {
        **FRAME,
        "示例县/县档案局/2023/项目/甲.yaml": f"{head}指标值\n  产出指标\t数量指标\t示例\t{asked}\n",
        f"{FOLDER}/甲.yaml": f"{head}年度指标值\t实际完成值\n  产出指标\t数量指标\t示例\t{told}\t已完成\n",
        f"{FOLDER}.md": "---\n表式: 河北2022\n金额单位: 万元\n---\n",
    }
    rules = [BY_NAME["evaluation-not-as-targeted"]]
    corpus = checked(load({path: each.encode() for path, each in files.items()}), rules=rules)
    found = [each.severity for each in corpus.diagnostics if each.name == "evaluation-not-as-targeted"]
    assert found == ([severity] if severity else [])


def test_outcomes_without_their_unit_are_in_that_of_the_target() -> None:
    rows = "  成本指标\t经济成本指标\t节约资金\t≥50万元\t52.3\t10\t10\n"
    rows += "  产出指标\t质量指标\t验收合格率\t=100%\t1\t10\t10\n"
    assert "evaluation-result" not in names(HEAD + RESULTS + rows)


def test_rounding_of_small_amounts_is_in_the_rate() -> None:
    form = HEAD + FUNDS + "  年度资金总额\t0.35\t0.35\t0.33\t10\t95.1%\t9.51\n"
    assert "execution-rate" not in names(form)
    assert names(form.replace("95.1%", "99.1%"))["execution-rate"] == "error"


def test_why_marks_were_lost_may_stand_in_the_conclusion() -> None:
    form = HEAD + RESULTS + "  产出指标\t数量指标\t培训班次\t≥4次\t3次\t10\t7.5\n"
    assert names(form)["unexplained-deviation"] == "error"
    told = form + "评价结论: 少办一期，原因是场地改造。\n"
    assert names(told)["unexplained-deviation"] == "warning"


@pytest.mark.parametrize(
    ("target", "outcome", "is_told"),
    [
        ("全部落实", "未落实", True),
        ("≤5%", "不满意率1.2%", False),
        ("=0个", "未落实问题0个", False),
        ("12月底前", "未完成3处", True),
    ],
)
def test_full_marks_for_what_was_not_done(target: str, outcome: str, is_told: bool) -> None:
    form = HEAD + RESULTS + f"  产出指标\t质量指标\t问题落实\t{target}\t{outcome}\t10\t10\n"
    files = {**FRAME, f"{FOLDER}.md": "---\n表式: 河北2022\n金额单位: 万元\n---\n", f"{FOLDER}/甲.yaml": form}
    rules = [BY_NAME["full-marks-for-missed"]]
    corpus = checked(load({path: each.encode() for path, each in files.items()}), rules=rules)
    assert ("full-marks-for-missed" in {each.name for each in corpus.diagnostics}) == is_told


def test_why_money_was_not_spent_may_stand_in_the_conclusion() -> None:
    form = HEAD + FUNDS + "  年度资金总额\t100\t100\t80\t10\t80%\t8\n"
    assert "unexplained-deviation" in names(form)
    assert "unexplained-deviation" not in names(form + "评价结论: 尾款待审计后支付，执行率为80%。\n")


@pytest.mark.parametrize(
    ("words", "is_scale"),
    [
        ("预算执行率95%（含）以上的得10分，85%以下的按比例得分。", True),
        ("执行率≥90%得满分，每低1个百分点扣0.5分。", True),
        ("预算执行率85%，得10分。", False),
    ],
)
def test_a_scale_of_the_rate_that_is_told_is_heeded(words: str, is_scale: bool) -> None:
    form = HEAD + FUNDS + "  年度资金总额\t100\t100\t92\t10\t92%\t10\n" + f"注: {words}\n"
    assert ("execution-rate" not in names(form)) == is_scale


def test_more_executed_than_budgeted() -> None:
    form = HEAD + FUNDS + "  年度资金总额\t100\t100\t104\t10\t104%\t10\n"
    assert names(form)["execution-rate"] == "warning"


WHOLE = HEAD + RESULTS + "".join(f"  产出指标\t数量指标\t产出{n}\t≥1个\t1个\t10\t9\n" for n in range(9))


def test_a_total_that_its_rows_do_not_come_to_does_not_make_the_grade_wrong() -> None:
    form = WHOLE + "  产出指标\t数量指标\t产出十\t≥1个\t1个\t10\t10\n"
    wrong_total, wrong_grade = names(form + "总分: 81\n等级: 优\n"), names(form + "总分: 91\n等级: 良\n")
    assert ("evaluation-scores" in wrong_total, "grade-mismatch" in wrong_total) == (True, False)
    assert ("evaluation-scores" in wrong_grade, "grade-mismatch" in wrong_grade) == (False, True)


def test_a_score_above_its_weight_is_told_once() -> None:
    told = found(WHOLE + "  产出指标\t数量指标\t产出十\t≥1个\t1个\t10\t11\n总分: 92\n等级: 优\n")
    assert [each.name for each in told if each.name != "unexplained-deviation"] == ["evaluation-scores"]
