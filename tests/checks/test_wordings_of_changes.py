"""Sound facts in less common words: what a change is measured against, and what a percentage is of."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import FINAL, STYLE, sound, swap, told
from tests.checks.test_wordings import THREE_PUBLIC as _TAIL
from tests.checks.wordings import BUDGET, Wording, asked_of

THREE_PUBLIC = f"3.50万元{_TAIL}"
COST = "比2024年增加1.00万元，增长5.18%，主要原因是新招录两名工作人员，办公费相应增加"
WHY = "，主要原因是新招录两名工作人员，办公费相应增加"
RECEPTION = "支出决算为0.80万元，完成预算的80.00%，比2023年度减少0.20万元，下降20.00%"
TOTALS = (
    "2024年度收入、支出总计210.60万元。与2023年度相比，收入、支出总计各增加10.60万元，增长5.30%，"
    "主要原因是新招录两名工作人员"
)
FISCAL = "2024年度财政拨款收入、支出总计205.60万元。与2023年度相比，财政拨款收入、支出总计各增加5.60万元，增长2.80%"


def cost(words: str, right: str, wrong: str, rule: str) -> Wording:
    return Wording(BUDGET, COST, words, right, wrong, rule)


def reception(words: str, right: str, wrong: str, rule: str) -> Wording:
    return Wording(FINAL, RECEPTION, f"支出决算为0.80万元，{words}", right, wrong, rule)


WORDINGS = {
    "说明增加的原因": cost(
        "比2024年增加1.00万元，增长5.18%，增加的主要原因是新招录两名工作人员，办公费相应增加",
        "增加的主要",
        "减少的主要",
        "wrong-direction",
    ),
    "另起一句，写明什么增加的原因": cost(
        "比2024年增加1.00万元，增长5.18%。机关运行经费增加的主要原因是新招录两名工作人员，办公费相应增加",
        "增加的主要",
        "减少的主要",
        "wrong-direction",
    ),
    "两样一增一减，各有原因": cost(
        "比2024年增加1.00万元，增长5.18%，增加的原因是新招录两名工作人员；接待支出减少的原因是厉行节约，控制次数",
        "增加的原因",
        "减少的原因",
        "wrong-direction",
    ),
    "比另一个数的增减，各有原因": cost(
        "比2024年增加1.00万元，增长5.18%，与上年决算数相比减少的主要原因是厉行节约，控制各项开支",
        "5.18%",
        "6.18%",
        "wrong-percent",
    ),
    "括号里的上年数": cost(
        f"比2024年（19.30万元）增加1.00万元，增长5.18%{WHY}", "（19.30", "（18.30", "wrong-difference"
    ),
    "括号里的上年数，与上年文件": cost(
        f"较上年预算数（19.30万元）增加{WHY}", "（19.30", "（18.30", "year-before-differs"
    ),
    "括号里的上年数，只说百分比": cost(
        f"比上年（2024年预算数为19.30万元）增加5.18%{WHY}", "5.18%", "6.18%", "wrong-percent"
    ),
    "括号在增减额后面": cost(
        f"比2024年增加1.00万元（2024年19.30万元），增长5.18%{WHY}", "年19.30", "年18.30", "wrong-difference"
    ),
    "括号里不是上年数": cost(
        f"比2024年（含追加1.00万元）增加1.00万元，增长5.18%{WHY}", "5.18%", "8.18%", "wrong-percent"
    ),
    "同比": cost(f"比2024年增加1.00万元，同比增长5.18%{WHY}", "5.18%", "6.18%", "wrong-percent"),
    "即增长": cost(f"比2024年增加1.00万元，即增长5.18%{WHY}", "5.18%", "6.18%", "wrong-percent"),
    "增速": cost(f"比2024年增加1.00万元，增速5.18%{WHY}", "5.18%", "6.18%", "wrong-percent"),
    "增长率为": cost(f"比2024年增加1.00万元，增长率为5.18%{WHY}", "5.18%", "6.18%", "wrong-percent"),
    "括号里的百分比": cost(f"比2024年增加1.00万元（5.18%）{WHY}", "5.18%", "6.18%", "wrong-percent"),
    "原因后面的百分比": cost(f"比2024年增加1.00万元{WHY[:-8]}，增长5.18%", "5.18%", "6.18%", "wrong-percent"),
    "原因以后再比": cost(
        "因新招录两名工作人员，比2024年增加1.00万元，增长5.18%", "5.18%", "6.18%", "wrong-percent"
    ),
    "只说比上年的百分比": cost(f"比2024年增长5.18%{WHY}", "5.18%", "6.18%", "year-before-differs"),
    "只说增加": cost(f"较上年有所增加{WHY}", "增加，主", "减少，主", "year-before-differs"),
    "与预算比，与上年比": reception(
        "较预算下降20%，较上年下降20%", "上年下降20%", "上年下降30%", "year-before-differs"
    ),
    "分别比两个数": reception(
        "较预算数和上年决算数分别下降20%和20%", "下降20%和", "下降30%和", "wrong-percent"
    ),
    "分别比两个数，后一个": reception(
        "较预算数、上年决算数分别下降20%、20%", "、20%", "、30%", "year-before-differs"
    ),
    "分别比两个数，再说百分比": reception(
        "较预算数和上年决算数分别减少0.20万元和0.20万元，下降20%和20%",
        "，下降20%",
        "，下降22%",
        "wrong-percent",
    ),
    "均比两个数": reception("较预算数和上年决算数均减少0.20万元", "减少0.20", "减少0.30", "wrong-difference"),
    "为预算的": reception("为预算的80%，比2023年度减少0.20万元", "80%", "88%", "wrong-completion"),
    "占预算的": reception("占预算的80%，比2023年度减少0.20万元", "80%", "88%", "wrong-completion"),
    "占预算数多少元的": reception(
        "占预算数1.00万元的80%，比2023年度减少0.20万元", "80%", "88%", "wrong-completion"
    ),
    "为预算多少元的": reception(
        "为年初预算1.00万元的80%，比2023年度减少0.20万元", "80%", "88%", "wrong-completion"
    ),
    "执行进度": reception("预算执行进度80%，比2023年度减少0.20万元", "80%", "88%", "wrong-completion"),
    "与上年多少元相比": Wording(
        BUDGET,
        f"20.30万元，{COST}",
        f"20.30万元。与上年19.30万元相比，机关运行经费增加1.00万元，增长5.18%{WHY}",
        "上年19.30",
        "上年18.30",
        "wrong-difference",
    ),
    "某年度某经费中，各占": Wording(
        FINAL,
        "2024年度“三公”经费财政拨款支出预算为3.50万元，",
        "2024年度“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出决算2.40万元，占75.00%；"
        "公务接待费支出决算0.80万元，占25.00%。2024年度“三公”经费财政拨款支出预算为3.50万元，",
        "占75.00%",
        "占57.00%",
        "wrong-share",
    ),
    "基本支出按类分": Wording(
        BUDGET,
        "包括人员经费135.30万元和日常公用经费20.30万元；",
        "包括人员经费135.30万元和日常公用经费20.30万元（按类分，工资福利支出135.30万元、商品和服务支出20.30万元）；",
        "工资福利支出135.30",
        "工资福利支出153.30",
        "prose-differs-from-table",
    ),
    "不写本年数": Wording(
        BUDGET,
        "2025年预算收支安排205.60万元，较2024年预算增加10.00万元，增长5.11%",
        "2025年收支预算较2024年预算增加10.00万元，增长5.11%",
        "5.11%",
        "1.15%",
        "wrong-percent",
    ),
    "总计不写本年数": Wording(
        FINAL,
        TOTALS,
        "与2023年度相比，2024年度收入、支出总计各增加10.60万元，增长5.30%，主要原因是新招录两名工作人员",
        "5.30%",
        "3.50%",
        "wrong-percent",
    ),
    "调整预算": Wording(
        FINAL,
        "公务接待费预算为1.00万元，支出决算为0.80万元，完成预算的80.00%",
        "公务接待费年初预算为1.50万元，调整预算为1.00万元，支出决算为0.80万元，完成调整预算的80%",
        "调整预算的80%",
        "调整预算的53%",
        "wrong-completion",
    ),
    "低于预算多少": reception(
        "低于预算0.20万元，比2023年度减少0.20万元", "预算0.20", "预算0.30", "wrong-completion"
    ),
    "低于预算，不是超出": reception(
        "低于预算0.20万元，比2023年度减少0.20万元", "低于", "超出", "wrong-completion"
    ),
    "完成多少，比预算增加多少": Wording(
        FINAL,
        FISCAL,
        "2024年度财政拨款本年收入200.60万元，完成年初预算的103.1%，比年初预算增加6.00万元；"
        "财政拨款收入、支出总计205.60万元。与2023年度相比，财政拨款收入、支出总计各增加5.60万元，增长2.80%",
        "103.1%",
        "130.1%",
        "wrong-completion",
    ),
    "本年支出比年初预算": Wording(
        FINAL,
        FISCAL,
        "2024年度财政拨款本年支出200.60万元，比年初预算增加6.00万元，主要是执行中追加医疗保险缴费；"
        "财政拨款收入、支出总计205.60万元。与2023年度相比，财政拨款收入、支出总计各增加5.60万元，增长2.80%",
        "增加6.00",
        "增加9.00",
        "wrong-difference",
    ),
    "说完上年再列各项": Wording(
        BUDGET,
        THREE_PUBLIC,
        "3.50万元，上年3.70万元，同比减少0.20万元。其中：因公出国（境）费两年均未安排；公务用车购置及运行维护费2.50万元，"
        "上年2.50万元，与上年持平，其中公务用车购置费0.00万元，公务用车运行维护费2.50万元；公务接待费1.00万元，上年1.20万元，"
        "减少0.20万元，主要原因是严格执行接待标准，压减接待批次。",
        "公务接待费1.00",
        "公务接待费1.10",
        "prose-differs-from-table",
    ),
    "上段说总计，下段比上年": Wording(
        FINAL,
        TOTALS,
        "2024年度收入总计210.60万元，支出总计210.60万元。其中本年收入205.60万元，本年支出205.60万元。\n\n"
        "与2023年度相比，收入总计、支出总计均增加10.60万元，增长5.30%，主要原因是新招录两名工作人员",
        "增长5.30%",
        "增长3.30%",
        "wrong-percent",
    ),
    "财政拨款的总计各增加": Wording(
        FINAL,
        FISCAL,
        "2024年度财政拨款收入、支出总计205.60万元，其中年初结转和结余5.00万元。收入总计、支出总计均增加5.60万元，增长2.80%",
        "增长2.80%",
        "增长3.80%",
        "wrong-percent",
    ),
    "总计里的财政拨款收支": Wording(
        FINAL,
        TOTALS,
        "2024年度收入总计210.60万元，支出总计210.60万元，其中财政拨款收入总计205.60万元、财政拨款支出总计205.60万元。"
        "与2023年度相比，收入、支出总计各增加10.60万元，增长5.30%，主要原因是新招录两名工作人员",
        "拨款支出总计205.60",
        "拨款支出总计206.50",
        "prose-differs-from-table",
    ),
}

test_sound_words_are_not_reported, test_an_error_in_the_same_words_is_reported = asked_of(WORDINGS)


def test_a_percentage_after_a_reason_may_be_of_what_is_in_that() -> None:
    files = sound()
    swap(COST, "比2024年增加1.00万元，主要原因是办公费定额调整，增长20%", BUDGET)(files)
    assert {(each.name, each.severity) for each in told(files)} == {("wrong-percent", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "比2024年增加1.00万元，主要原因是办公费定额提高，增长20%",
        "比2024年增加1.00万元，主要原因是办公费增加0.50万元，增长20%，差旅费增加0.50万元",
    ],
)
def test_a_percentage_of_what_a_reason_tells_is_not_that_of_the_change(words: str) -> None:
    files = sound()
    swap(COST, words, BUDGET)(files)
    assert [f"{each.name} {each.message}" for each in told(files)] == []


@pytest.mark.parametrize(
    "words",
    [
        "较预算数和上年决算数分别减少0.20万元和0.20万元，下降20%",
        "占“三公”经费支出决算的25%，占预算的80%",
        "低于预算数0.20万元，控制在预算之内",
        "比上年（2023年决算数1.00万元）减少0.20万元（20%）",
        "完成预算的80%（上年完成预算的90%）",
    ],
)
def test_more_sound_words_are_not_reported(words: str) -> None:
    files = sound()
    swap(RECEPTION, f"支出决算为0.80万元，{words}", FINAL)(files)
    assert [f"{each.name} {each.message}" for each in told(files) if each.name not in STYLE] == []


def test_an_adjusted_budget_that_is_not_told_is_not_the_first_one() -> None:
    files = sound()
    swap("完成年初预算的97.51%", "完成调整预算的99.58%", FINAL)(files)
    assert [f"{each.name} {each.message}" for each in told(files)] == []
