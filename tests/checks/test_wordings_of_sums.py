"""Sound facts told of several items at once, or of one part of the money; and an error in the same words."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import FINAL, STYLE, YEAR, told
from tests.checks.test_wordings import BUDGET, Wording

OTHERWISE = "无其他需要说明的事项。"
BASIC = "公用经费17.30万元，主要包括：办公费、公务接待费、公务用车运行维护费、其他交通费用。"
THREE = "“三公”经费财政拨款支出预算为3.50万元，支出决算为3.20万元，完成预算的91.43%"
SPENT = "基本支出157.60万元，占76.65%；项目支出48.00万元，占23.35%。"
LINE = "  2012601\t行政运行\t一般公共预算\t117.50\t0\t120.50\t厉行节约，压减办公费、差旅费开支\n"
OTHER = "  2012601\t行政运行\t其他收入\t5.00\t0\t"
BOTH = "2024年度收入、支出总计210.60万元。"
WORDINGS = {
    "由什么和什么构成": Wording(
        FINAL,
        BOTH,
        f"{BOTH}收入总计210.60万元，由本年收入205.60万元和年初结转和结余5.00万元构成。",
        "收入总计210.60",
        "收入总计201.60",
        "prose-differs-from-table",
    ),
    "先说数，再说是什么": Wording(
        FINAL,
        BOTH,
        f"{BOTH}年末结转和结余5.00万元中，3.00万元为数字化项目尾款，2.00万元为档案库房维修费。",
        "结余5.00",
        "结余50.00",
        "prose-differs-from-table",
    ),
    "一类分基本支出和项目支出": Wording(
        FINAL,
        "住房保障支出（类）10.50万元，占5.23%。",
        "住房保障支出（类）10.50万元，占5.23%。一般公共服务支出（类）165.50万元，其中基本支出117.50万元，项目支出48.00万元。"
        "社会保障和就业支出（类）16.10万元，其中基本支出16.10万元。",
        "（类）165.50万元，其中",
        "（类）156.50万元，其中",
        "prose-differs-from-table",
    ),
    "一项分人员经费和公用经费": Wording(
        FINAL,
        "完成年初预算的97.51%。",
        "完成年初预算的97.51%，其中：人员经费100.20万元、公用经费17.30万元。",
        "97.51%，其中",
        "95.71%，其中",
        "wrong-completion",
    ),
    "不含一部分": Wording(
        FINAL,
        BOTH,
        f"{BOTH}不含其他收入的收入为200.60万元，比上年增加5.60万元，增长2.87%，主要原因是新招录两名工作人员。",
        "总计210.60",
        "总计201.60",
        "prose-differs-from-table",
    ),
    "用途是编规划": Wording(
        f"{YEAR}/项目/档案数字化.yaml",
        "用于委托专业公司扫描、著录馆藏档案5万页，购置存储设备一套。",
        "用于全县档案事业发展规划编制和馆藏档案5万页扫描、著录。",
        "规划编制和馆藏档案5万页扫描、著录",
        "和馆藏档案5万页扫描、著录水平",
        "vague-purpose",
    ),
    "目标见下表": Wording(
        f"{YEAR}/绩效.md",
        "档案利用接待做到当日办结，群众满意度达到95%以上。",
        "档案利用接待做到当日办结，群众满意度达到95%以上。各个项目的目标见下表。",
        "的目标见下表",
        "的目标详见《购车计划表》",
        "dead-reference",
    ),
    "两项合计增加": Wording(
        BUDGET,
        OTHERWISE,
        "办公用房取暖费3.00万元，比上年的2.00万元增加1.00万元，主要原因是取暖面积增加；档案装具费5.00万元，比上年的3.00万元增加2.00万元，"
        "主要原因是新库房需要密集架。两项合计比上年增加3.00万元。",
        "合计比上年增加3.00",
        "合计比上年增加3.30",
        "change-without-base",
    ),
    "几项合计": Wording(
        FINAL,
        BASIC,
        f"{BASIC}其中，办公费、其他交通费用合计14.10万元，占公用经费的81.50%。",
        "占公用经费的81.50%",
        "占公用经费的85.10%",
        "wrong-share",
    ),
    "分别为": Wording(
        FINAL,
        THREE,
        f"“三公”经费财政拨款支出决算为3.20万元，其中公务用车运行维护费、公务接待费分别为2.40万元、0.80万元。{THREE}",
        "、0.80万元。",
        "、0.90万元。",
        "prose-differs-from-table",
    ),
    "支出决算分别为": Wording(
        FINAL,
        THREE,
        f"公务用车运行维护费、公务接待费支出决算分别为2.40万元、0.80万元。{THREE}",
        "分别为2.40",
        "分别为2.50",
        "prose-differs-from-table",
    ),
    "预算分别为": Wording(
        FINAL,
        THREE,
        f"公务用车运行维护费、公务接待费预算分别为2.50万元、1.00万元。{THREE}",
        "分别为2.50",
        "分别为2.40",
        "prose-differs-from-table",
    ),
    "两年分别为": Wording(
        FINAL,
        THREE,
        f"2024年和2023年公务用车运行维护费分别为2.40万元和2.50万元。公务用车运行维护费上年决算为2.50万元。{THREE}",
        "上年决算为2.50",
        "上年决算为2.60",
        "year-before-differs",
    ),
    "占几，分别为几": Wording(
        FINAL,
        SPENT,
        f"{SPENT}人员经费占基本支出的89.02%，公用经费占基本支出的10.98%，分别为140.30万元、17.30万元。",
        "项目支出48.00",
        "项目支出49.00",
        "prose-differs-from-table",
    ),
    "分别占": Wording(
        FINAL,
        SPENT,
        f"{SPENT}本年支出合计205.60万元，其中：基本支出157.60万元、项目支出48.00万元，分别占本年支出的76.65%和23.35%。",
        "和23.35%",
        "和25.35%",
        "wrong-share",
    ),
    "分别占，没有说占什么": Wording(
        FINAL,
        SPENT,
        f"{SPENT}本年支出合计205.60万元，其中：基本支出157.60万元、项目支出48.00万元，分别占76.65%、23.35%。",
        "分别占76.65%",
        "分别占75.65%",
        "wrong-share",
    ),
    "编制分行政和事业": Wording(
        BUDGET,
        OTHERWISE,
        "编制31名，其中行政编制14名、事业编制17名；实有29人，其中党员20人、女职工12人。",
        "行政编制14名",
        "行政编制15名",
        "parts-do-not-add-up",
    ),
    "项目支出按资金来源划分": Wording(
        FINAL,
        SPENT,
        f"{SPENT}\n\n项目支出按资金来源划分：一般公共预算48.00万元，其他收入0.00万元。",
        "项目支出48.00",
        "项目支出49.00",
        "prose-differs-from-table",
    ),
    "项目支出中": Wording(
        BUDGET,
        OTHERWISE,
        "项目支出中，一般公共预算拨款50.00万元，用于档案数字化。支出合计205.60万元。",
        "支出合计205.60",
        "支出合计206.50",
        "prose-differs-from-table",
    ),
    "一项有两种资金，只说财政拨款的年初预算": Wording(
        FINAL,
        f"{LINE}{OTHER}\t\n",
        f"{LINE}{OTHER}6.00\t业务委托减少，收入相应减少\n",
        "120.50",
        "121.50",
        "prose-differs-from-table",
    ),
    "两项相抵": Wording(
        FINAL,
        "完成预算的80.00%，比2023年度减少0.20万元，下降20.00%，",
        "完成预算的80.00%，比2023年度减少0.20万元，下降20.00%，其中公务接待减少0.30万元，会议接待增加0.10万元，两项相抵净减少0.20万元，",
        "下降20.00%，其中",
        "下降30.00%，其中",
        "wrong-percent",
    ),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_sound_words_are_not_reported(name: str) -> None:
    wording = WORDINGS[name]
    found = [each for each in told(wording.files(wording.new)) if each.name not in STYLE]
    assert [f"{each.at} {each.name} {each.message}" for each in found] == []


@pytest.mark.parametrize("name", WORDINGS)
def test_an_error_in_the_same_words_is_reported(name: str) -> None:
    wording = WORDINGS[name]
    assert wording.right in wording.new
    found = told(wording.files(wording.new.replace(wording.right, wording.wrong)))
    assert wording.rule in {each.name for each in found}, [f"{each.name} {each.message}" for each in found]
