"""Sound facts in less common words: whose money a figure is, totals beside their parts, comparisons."""

from __future__ import annotations

from tests.checks.test_harmless import FINAL, STYLE, YEAR, sound, swap, told
from tests.checks.test_wordings import BUDGET_CHANGE
from tests.checks.wordings import BUDGET, Wording, asked_of

OTHERWISE = "无其他需要说明的事项。"
INCOME = (
    "2025年预算收入205.60万元，其中：一般公共预算拨款收入205.60万元，政府性基金预算拨款收入0.00万元，"
    "国有资本经营预算拨款收入0.00万元，财政专户管理资金收入0.00万元，单位资金0.00万元。"
)
#: That a word of another section is used asks for its explanation, or a 元 among 万元 for one way of writing.
APART = STYLE | {"undefined-term", "mixed-units"}
THREE_PUBLIC = "支出预算为3.50万元，支出决算为3.20万元，完成预算的91.43%"
ITEM = "年初预算为120.50万元，支出决算为117.50万元，完成年初预算的97.51%。"
NO_FUND = "本部门2024年度无政府性基金预算财政拨款收入和支出。"
NO_CAPITAL = "本部门2024年度无国有资本经营预算财政拨款支出。"
LESS_COST = "2024年度机关运行经费支出17.30万元，比2023年度减少1.20万元，下降6.49%，主要原因是厉行节约，"
SAVED = (
    "2025年财政拨款“三公”经费预算安排3.50万元，比2024年减少0.20万元，下降5.41%。其中：因公出国（境）费0.00万元，与上年持平，"
    "两年均未安排；公务用车购置费0.00万元，与上年持平；公务用车运行维护费2.50万元，与上年持平；公务接待费1.00万元，"
    "比上年减少0.20万元，下降16.67%，主要原因是严格执行接待标准，压减接待批次。"
)
WORDINGS = {
    "列完各来源，再说合计": Wording(
        BUDGET,
        INCOME,
        "2025年一般公共预算拨款收入205.60万元、政府性基金预算拨款收入0.00万元、国有资本经营预算拨款收入0.00万元、"
        "财政专户管理资金收入0.00万元、单位资金0.00万元，预算收入合计205.60万元。",
        "合计205.60",
        "合计206.50",
        "prose-differs-from-table",
    ),
    "全角的千分位": Wording(
        BUDGET,
        OTHERWISE,
        "2025年一般公共预算拨款收入２，０５６，０００元。",
        "２，０５６",
        "２，０６５",
        "prose-differs-from-table",
    ),
    "财政拨款的收入总计和支出总计": Wording(
        FINAL,
        "2024年度财政拨款收入、支出总计205.60万元。",
        "2024年度财政拨款收入总计205.60万元，其中本年收入200.60万元、年初财政拨款结转和结余5.00万元；"
        "支出总计205.60万元，其中本年支出200.60万元、年末财政拨款结转和结余5.00万元。",
        "本年支出200.60",
        "本年支出206.00",
        "prose-differs-from-table",
    ),
    "结转列在各类支出以后": Wording(
        FINAL,
        "2024年度财政拨款收入、支出总计205.60万元。",
        "2024年度财政拨款收入总计205.60万元；支出总计205.60万元，其中：本年支出200.60万元，国有资本经营预算支出0.00万元，"
        "年末结转和结余5.00万元。",
        "本年支出200.60",
        "本年支出206.00",
        "prose-differs-from-table",
    ),
    "基金一节不重复基金": Wording(
        FINAL,
        NO_FUND,
        "2024年度政府性基金预算财政拨款收入决算为0.00万元，支出决算为0.00万元。年初结转和结余0.00万元，年末结转和结余0.00万元。",
        "支出决算为0.00",
        "支出决算为3.00",
        "prose-differs-from-table",
    ),
    "收入、年初结转、支出": Wording(
        FINAL,
        NO_CAPITAL,
        "2024年度国有资本经营预算财政拨款收入0.00万元，年初结转和结余0.00万元，支出决算0.00万元，年末无结转和结余。",
        "支出决算0.00",
        "支出决算3.00",
        "prose-differs-from-table",
    ),
    "预算、决算各列各项": Wording(
        FINAL,
        THREE_PUBLIC,
        "支出预算为3.50万元，其中：公务用车运行维护费2.50万元、公务接待费1.00万元；支出决算为3.20万元，其中："
        "公务用车运行维护费2.40万元、公务接待费0.80万元，完成预算的91.43%",
        "维护费2.50",
        "维护费2.60",
        "prose-differs-from-table",
    ),
    "预算、决算的各项在括号里": Wording(
        FINAL,
        THREE_PUBLIC,
        "支出预算为3.50万元（公务用车运行维护费2.50万元、公务接待费1.00万元），支出决算为3.20万元（公务用车运行维护费2.40万元、"
        "公务接待费0.80万元），完成预算的91.43%",
        "接待费0.80",
        "接待费0.90",
        "prose-differs-from-table",
    ),
    "比上年分别减少": Wording(
        FINAL,
        THREE_PUBLIC,
        "支出预算为3.50万元，支出决算为3.20万元（其中公务用车运行维护费2.40万元、公务接待费0.80万元，比上年分别减少0.10万元、"
        "0.20万元），完成预算的91.43%",
        "接待费0.80",
        "接待费0.90",
        "prose-differs-from-table",
    ),
    "各种资金的人员经费": Wording(
        FINAL,
        "基本支出157.60万元，占76.65%；",
        "基本支出157.60万元（人员经费140.30万元，公用经费17.30万元），占76.65%；",
        "基本支出157.60",
        "基本支出156.70",
        "prose-differs-from-table",
    ),
    "财政拨款的基本支出和项目支出": Wording(
        FINAL,
        "2024年度财政拨款收入、支出总计205.60万元。",
        "2024年度财政拨款本年支出200.60万元，其中：基本支出152.60万元，项目支出48.00万元。",
        "项目支出48.00",
        "项目支出84.00",
        "prose-differs-from-table",
    ),
    "占多少万元的百分之几": Wording(
        FINAL,
        "占本年支出合计的97.57%",
        "占本年支出205.60万元的97.57%",
        "97.57%",
        "79.57%",
        "wrong-share",
    ),
    "受什么影响": Wording(
        BUDGET,
        f"较2024年预算增加10.00万元，{BUDGET_CHANGE}",
        "受档案数字化项目增加、新招录工作人员影响，较2024年预算增加10.00万元，增长5.11%",
        "增长5.11%",
        "增长1.51%",
        "wrong-percent",
    ),
    "增幅为": Wording(BUDGET, "增长5.11%", "增幅为5.11%", "为5.11%", "为1.51%", "wrong-percent"),
    "原因如下": Wording(
        BUDGET,
        f"{BUDGET_CHANGE}。",
        "增长5.11%。具体原因如下：\n\n（1）增加档案数字化项目一个；\n\n（2）新招录工作人员两名。",
        "增长5.11%",
        "增长1.51%",
        "wrong-percent",
    ),
    "总计均增加": Wording(
        FINAL,
        "收入、支出总计各增加10.60万元，增长5.30%",
        "收入总计、支出总计均增加10.60万元，增长5.30%",
        "5.30%",
        "3.50%",
        "wrong-percent",
    ),
    "与年初预算比": Wording(
        FINAL,
        ITEM,
        "支出决算为117.50万元，比年初预算减少3.00万元，下降2.49%。",
        "减少3.00",
        "减少2.00",
        "wrong-difference",
    ),
    "上年没有，全是增加": Wording(
        BUDGET,
        OTHERWISE,
        "2025年档案馆消防设施维护支出5.00万元，比上年增加4.50万元，主要原因是上年未安排此项支出，由公用经费列支。",
        "主要原因是上年未安排此项支出",
        "主要原因是消防设施全面更换",
        "change-without-base",
    ),
    "原因里的费用": Wording(
        FINAL,
        LESS_COST,
        "2024年度机关运行经费支出17.30万元，其中：办公费8.00万元、公务接待费0.80万元、公务用车运行维护费2.40万元、"
        "其他交通费用6.10万元；比2023年度减少1.20万元，下降6.49%，主要原因是厉行节约，",
        "下降6.49%",
        "下降9.46%",
        "wrong-percent",
    ),
    "结转以后的比较": Wording(
        FINAL,
        "2024年度财政拨款收入、支出总计205.60万元。与2023年度相比，财政拨款收入、支出总计各增加",
        "2024年度财政拨款收支总计205.60万元。收入方面，本年收入200.60万元，年初结转和结余5.00万元；支出方面，"
        "本年支出200.60万元，年末结转和结余5.00万元。与2023年度相比增加",
        "本年支出200.60",
        "本年支出206.00",
        "prose-differs-from-table",
    ),
    "列完各项，逗号以后的比较是总数的": Wording(
        BUDGET,
        "3.50万元，比2024年减少0.20万元，下降5.41%。其中：",
        "3.50万元，其中：公务用车运行维护费2.50万元，公务接待费1.00万元，比2024年减少0.20万元，下降5.41%。其中：",
        "下降5.41%",
        "下降4.51%",
        "wrong-percent",
    ),
    "列完各项，逗号以后的完成比例是总数的": Wording(
        FINAL,
        THREE_PUBLIC,
        "支出决算为3.20万元，其中：公务用车运行维护费2.40万元，公务接待费0.80万元，完成预算3.50万元的91.43%",
        "91.43%",
        "93.41%",
        "wrong-completion",
    ),
    "列完各项，逗号以后的占比是总数的": Wording(
        FINAL,
        "财政拨款支出200.60万元，占本年支出合计的97.57%",
        "财政拨款支出200.60万元，其中：基本支出152.60万元，项目支出48.00万元，占本年支出合计的97.57%",
        "97.57%",
        "79.57%",
        "wrong-share",
    ),
    "本年支出与上年的本年支出比": Wording(
        FINAL,
        "本年支出合计205.60万元，其中",
        "本年支出合计205.60万元，比上年减少4.40万元，下降2.10%，主要原因是厉行节约，压减办公费、差旅费开支。其中",
        "下降2.10%",
        "下降1.20%",
        "wrong-percent",
    ),
    "一个款的基本支出和项目支出": Wording(
        BUDGET,
        OTHERWISE,
        "2025年委托业务费预算12.00万元，其中：基本支出2.00万元，项目支出10.00万元，比上年11.00万元增加1.00万元，增长9.09%，"
        "主要原因是新增档案著录外包服务。",
        "9.09%",
        "9.90%",
        "wrong-percent",
    ),
    "基金的本年收入和支出决算": Wording(
        FINAL,
        NO_FUND,
        "2024年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入0.00万元，支出决算0.00万元，年末结转和结余0.00万元。",
        "支出决算0.00",
        "支出决算3.00",
        "prose-differs-from-table",
    ),
    "原因是人的进出": Wording(
        FINAL, LESS_COST, f"{LESS_COST[:-5]}人员退休。", "人员退休", "人员减少", "empty-reason"
    ),
    "各项另起一段，总数与上年的数比": Wording(
        BUDGET,
        SAVED,
        "2025年“三公”经费预算3.50万元，比2024年预算3.70万元减少0.20万元，下降5.41%，主要原因是压减接待批次。其中：\n\n"
        "因公出国（境）费0.00万元，与上年持平。\n\n公务用车购置费0.00万元，公务用车运行维护费2.50万元，均与上年相同。\n\n"
        "公务接待费1.00万元，比上年减少0.20万元，下降16.67%，主要原因是严格执行接待标准，压减接待批次。",
        "预算3.50",
        "预算3.60",
        "prose-differs-from-table",
    ),
    "数量": Wording(
        FINAL,
        "国内公务接待8批次，60人次。",
        "国内公务接待８批次、60人次（其中外事接待0批次、0人次），比上年减少2批次。",
        "60人次",
        "66人次",
        "count-differs",
    ),
    "车辆数": Wording(
        BUDGET.replace("2025/预算", "2024/决算"),
        "共有车辆1辆，其中：机要通信用车1辆；",
        "共有车辆 1 辆，比上年减少1辆，报废2辆。其中：机要通信用车1辆；",
        "车辆 1 辆",
        "车辆 2 辆",
        "count-differs",
    ),
    "表名不写项目": Wording(
        f"{YEAR}/项目/档案数字化.yaml",
        "项目名称: 档案数字化\n",
        "项目名称: 档案数字化\n表名: 政策和项目预算绩效目标表\n",
        "政策和项目预算",
        "档案扫描",
        "project-name-varies",
    ),
}

test_sound_words_are_not_reported, test_an_error_in_the_same_words_is_reported = asked_of(WORDINGS, APART)


def test_parts_of_what_has_no_such_parts_are_not_taken_for_all_money() -> None:
    files = sound()
    own = "其他收入5.00万元，占2.43%。"
    swap(own, f"{own}其他收入安排的支出5.00万元，其中：基本支出5.00万元，项目支出0.00万元。", FINAL)(files)
    assert [f"{each.name} {each.message}" for each in told(files)] == []


def test_an_item_of_all_money_is_not_compared_with_last_years_basic_expenditure() -> None:
    files = sound()
    head, figures, _ = files[BUDGET].split("---\n", 2)
    before = figures.replace("2025年", "2024年").replace("2025-", "2024-").replace("2024-12-31", "2023-12-31")
    before = before.replace("  30201\t办公费\t10.30\n", "  30201\t办公费\t8.30\n  30227\t委托业务费\t2.00\n")
    files["示例县/县档案局/2024/预算.md"] = f"{head}---\n{before}---\n"
    names = {f"{each.name} {each.message}" for each in told(files)}
    costs = "2025年委托业务费财政拨款预算12.00万元，比上年增加1.00万元，增长9.09%，主要原因是新增档案著录外包服务。"
    swap(OTHERWISE, costs)(files)
    assert {f"{each.name} {each.message}" for each in told(files)} <= names


def test_parts_that_changed_stand_nearly_for_a_reason() -> None:
    files = sound()
    parts = "增长5.11%，其中：项目支出增加8.00万元，人员经费增加2.00万元"
    swap(BUDGET_CHANGE, parts, BUDGET)(files)
    assert {(each.name, each.severity) for each in told(files)} == {("change-without-reason", "warning")}
