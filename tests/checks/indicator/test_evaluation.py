"""Published self-evaluations, as they were printed, and what the rules say of them (performance.md §8)."""

from __future__ import annotations

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
