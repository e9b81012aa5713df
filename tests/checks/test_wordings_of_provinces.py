"""Sound facts as the standard texts of other provinces put them; and an error in the same words."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import FINAL, STYLE, told
from tests.checks.test_wordings import BUDGET, Wording

OTHERWISE = "无其他需要说明的事项。"
ALL_FISCAL = "2024年度财政拨款收入、支出总计205.60万元。"
INCOME = "本年收入合计205.60万元，其中：财政拨款收入200.60万元，占97.57%；其他收入5.00万元，占2.43%。"
THREE = "2024年度“三公”经费财政拨款支出预算为3.50万元，支出决算为3.20万元，完成预算的91.43%"
SAVED = "减少0.30万元，下降8.57%。决算数小于预算数的主要原因是减少公务用车出行次数，压减接待批次。"
NO_FUND = "本部门2024年度无政府性基金预算财政拨款收入和支出。"
USES = "主要用于办公费、公务接待费、公务用车运行维护费和其他交通费用。"
#: What one word in another style, or one term more, asks for besides.
APART = STYLE | {"undefined-term", "mixed-units"}
WORDINGS = {
    "财政拨款总收入，总支出": Wording(
        FINAL,
        ALL_FISCAL,
        "2024年度财政拨款总收入205.60万元，总支出205.60万元。",
        "总支出205.60",
        "总支出206.50",
        "prose-differs-from-table",
    ),
    "此外，结转和结余": Wording(
        FINAL,
        INCOME,
        f"{INCOME}此外，使用非财政拨款结余和专用结余0.00万元，年初结转和结余5.00万元。",
        "其他收入5.00",
        "其他收入6.00",
        "parts-do-not-add-up",
    ),
    "各项先说预算再说决算": Wording(
        FINAL,
        THREE,
        "2024年度“三公”经费财政拨款支出预算为3.50万元，支出决算为3.20万元，完成预算的91.43%。其中：因公出国（境）费支出年初预算为0.00万元，"
        "决算为0.00万元；公务用车购置费支出年初预算为0.00万元，决算为0.00万元；公务用车运行维护费支出年初预算为2.50万元，"
        "决算为2.40万元；公务接待费支出年初预算为1.00万元，决算为0.80万元。2024年度“三公”经费支出决算3.20万元",
        "年初预算为2.50万元",
        "年初预算为2.00万元",
        "prose-differs-from-table",
    ),
    "各段先说预算再说决算": Wording(
        FINAL,
        f"{THREE}，比2023年度",
        "2024年度“三公”经费财政拨款支出全年预算3.50万元，支出决算3.20万元，完成预算的91.43%。其中：\n\n"
        "因公出国（境）费支出全年预算0.00万元，支出决算0.00万元，占0.00%；\n\n"
        "公务用车购置及运行维护费支出全年预算2.50万元，支出决算2.40万元，占75.00%；\n\n"
        "公务接待费支出全年预算1.00万元，支出决算0.80万元，占25.00%。\n\n2024年度“三公”经费支出决算比2023年度",
        "支出决算2.40万元，占75.00%",
        "支出决算2.60万元，占75.00%",
        "parts-do-not-add-up",
    ),
    "两个原因，一个说预算，一个说上年": Wording(
        FINAL,
        SAVED,
        "减少0.30万元，下降8.57%。决算数小于预算数的主要原因是厉行节约，从严控制公务用车；比上年减少的主要原因是压减接待批次和车辆维修。",
        "下降8.57%",
        "下降8.75%",
        "wrong-percent",
    ),
    "预算和上年，同一个原因": Wording(
        FINAL,
        SAVED,
        "减少0.30万元，下降8.57%。决算数小于预算数、比上年减少的主要原因是减少公务用车出行次数，压减接待批次。",
        "下降8.57%",
        "下降8.75%",
        "wrong-percent",
    ),
    "使用非财政拨款结余和专用结余": Wording(
        FINAL,
        INCOME,
        f"{INCOME}此外，使用非财政拨款结余和专用结余0.00万元，年初结转和结余5.00万元。",
        "年初结转和结余5.00",
        "年初结转和结余6.00",
        "prose-differs-from-table",
    ),
    "一般公共预算的年末结转和结余": Wording(
        FINAL,
        ALL_FISCAL,
        f"{ALL_FISCAL}2024年度年末一般公共预算财政拨款结转和结余5.00万元。",
        "结转和结余5.00",
        "结转和结余3.00",
        "prose-differs-from-table",
    ),
    "哪一年没有基金": Wording(
        FINAL,
        NO_FUND,
        "2024年度没有政府性基金预算财政拨款收入和支出。",
        "2024年度没有",
        "2023年度没有",
        "other-year-in-section",
    ),
    "本部门及所属单位的车": Wording(
        FINAL,
        "2024年末公务用车保有量为1辆。",
        "2024年期末，本部门及所属单位开支财政拨款的公务用车保有量为1辆。",
        "保有量为1辆",
        "保有量为2辆",
        "count-differs",
    ),
    "列完几项，再说合计": Wording(
        FINAL,
        "2024年度机关运行经费支出17.30万元",
        "2024年度机关运行经费包括办公费8.00万元、公务接待费0.80万元、公务用车运行维护费2.40万元、其他交通费用6.10万元，合计17.30万元。"
        "2024年度机关运行经费支出17.30万元",
        "支出17.30",
        "支出13.70",
        "prose-differs-from-table",
    ),
    "其中财政拨款基本支出": Wording(
        FINAL,
        "其中：基本支出157.60万元，占76.65%；",
        "其中：基本支出157.60万元，占76.65%，其中财政拨款基本支出152.60万元、其他资金基本支出5.00万元；",
        "财政拨款基本支出152.60",
        "财政拨款基本支出125.60",
        "prose-differs-from-table",
    ),
    "全部国有资产": Wording(
        BUDGET,
        OTHERWISE,
        "本部门国有资产总额460.20万元，其中：流动资产60.20万元，固定资产350.00万元，无形资产50.00万元。",
        "固定资产350.00",
        "固定资产530.00",
        "prose-differs-from-table",
    ),
    "人员、公用和其他资金": Wording(
        FINAL,
        "其中：基本支出157.60万元，占76.65%；项目支出48.00万元，占23.35%。",
        "其中：基本支出157.60万元（人员支出135.30万元，公用支出17.30万元，其他资金支出5.00万元），占76.65%；"
        "项目支出48.00万元，占23.35%。",
        "其他资金支出5.00",
        "其他资金支出3.00",
        "parts-do-not-add-up",
    ),
    "活动的经费": Wording(
        BUDGET,
        OTHERWISE,
        "本部门会议费预算0.50万元，拟召开2次会议，人数120人；培训费预算0.60万元，拟开展培训3期，人数80人；"
        "拟举办1次国际档案日活动，经费预算0.30万元。",
        "会议费预算0.50",
        "三公经费预算0.50",
        "prose-differs-from-table",
    ),
    "报表": Wording(
        BUDGET,
        OTHERWISE,
        "各项收支的具体金额详见报表。",
        "详见报表",
        "详见购车计划表",
        "dead-reference",
    ),
    "用于开支": Wording(
        BUDGET,
        USES,
        "主要用于开支办公费、公务接待费、公务用车运行维护费，机关运行经费另含其他交通费用。",
        "公务接待费",
        "公务招待费",
        "unknown-item-name",
    ),
    "比上年增加0.00万元": Wording(
        BUDGET,
        "机关运行经费安排20.30万元",
        "会议费安排1.00万元，比上年增加0.00万元；机关运行经费安排20.30万元",
        "安排20.30万元",
        "安排20.80万元",
        "prose-differs-from-table",
    ),
    "空表": Wording(
        FINAL,
        NO_FUND,
        "本部门2024年度无政府性基金预算财政拨款收入和支出，政府性基金预算财政拨款收入支出决算表和国有资本经营预算财政拨款收入支出决算表为空表。",
        "无政府性基金预算财政拨款收入和支出，",
        "无政府性基金预算财政拨款收入和支出，详见购车计划表，",
        "dead-reference",
    ),
    "收入有原因，一般公共预算同样增减": Wording(
        FINAL,
        NO_FUND,
        f"{NO_FUND}一般公共预算财政拨款收入200.60万元，与2023年度相比增加0.60万元，增长0.30%。",
        "增长0.30%",
        "增长3.00%",
        "wrong-percent",
    ),
    "名称后面的科目编码": Wording(
        BUDGET,
        OTHERWISE,
        "按功能科目：行政运行（2012601）120.50万元；档案馆（2012604）50.00万元，与上年持平。",
        "（2012604）50.00",
        "（2012604）55.00",
        "prose-differs-from-table",
    ),
    "名称前面的科目编码": Wording(
        BUDGET,
        OTHERWISE,
        "主要支出：“2012604-档案馆”50.00万元，主要用于档案数字化；（二）2101101行政单位医疗8.50万元，主要用于缴纳医疗保险。",
        "行政单位医疗8.50",
        "行政单位医疗5.80",
        "prose-differs-from-table",
    ),
    "节约是名称里的字": Wording(
        BUDGET,
        OTHERWISE,
        "行政运行（2012601）120.50万元，其中水资源节约管理1.00万元。",
        "120.50",
        "125.00",
        "prose-differs-from-table",
    ),
    "基金一节里的收入和支出": Wording(
        FINAL,
        NO_FUND,
        "2024年度政府性基金预算财政拨款收入0.00万元，支出0.00万元。",
        "支出0.00",
        "支出8.00",
        "prose-differs-from-table",
    ),
    "机关运行经费用在哪里": Wording(
        FINAL,
        "#### （二）政府采购支出情况",
        "机关运行经费17.30万元，主要用于办公费8.00万元、公务接待费0.80万元、公务用车运行维护费2.40万元、其他交通费用6.10万元。\n\n"
        "#### （二）政府采购支出情况",
        "办公费8.00",
        "办公费8.80",
        "prose-differs-from-table",
    ),
    "没有写成标题的小标题": Wording(
        FINAL,
        "#### （三）国有资产占有使用情况\n\n截至2024年12月31日",
        "（三）国有资产占有使用情况。\n\n截至2024年12月31日",
        "截至2024年",
        "截至2023年",
        "asset-date",
    ),
    "预决算差异率": Wording(
        FINAL,
        NO_FUND,
        f"{NO_FUND}与年初预算相比，年初预算数194.60万元，决算数200.60万元，预决算差异率3.08%，主要原因是年中追加。",
        "差异率3.08%",
        "差异率8.03%",
        "wrong-completion",
    ),
    "括号里换一种单位": Wording(
        FINAL,
        "2024年度机关运行经费支出17.30万元",
        "2024年度机关运行经费支出17.30万元（173,000元）",
        "173,000",
        "137,000",
        "told-twice-differently",
    ),
    "括号里的百分比": Wording(
        FINAL,
        "比2023年度减少1.20万元，下降6.49%，",
        "比2023年度减少1.20万元（6.49%），",
        "6.49%",
        "4.69%",
        "wrong-percent",
    ),
    "共几个项目，一个一个列": Wording(
        BUDGET,
        OTHERWISE,
        "上级专项转移支付30.00万元，共2个项目，其中：档案抢救20.00万元、档案宣传10.00万元。",
        "档案宣传10.00",
        "档案宣传1.00",
        "parts-do-not-add-up",
    ),
    "最后一项是其他": Wording(
        BUDGET,
        "公务用车运行维护费2.50万元，与上年持平",
        "公务用车运行维护费2.50万元，与上年持平（其中：公务用车加油1.00万元、公务用车维修0.80万元、公务用车保险0.50万元、公务用车其他支出0.20万元）",
        "加油1.00",
        "加油1.60",
        "parts-do-not-add-up",
    ),
    "来访的团组": Wording(
        FINAL,
        "国内公务接待8批次，60人次。",
        "共接待国内来访团组8个、来访60人次（不包括陪同人员）。",
        "来访60人次",
        "来访66人次",
        "count-differs",
    ),
    "车辆几台": Wording(
        FINAL,
        "本部门共有车辆1辆",
        "本部门共有车辆1台",
        "车辆1台",
        "车辆2台",
        "count-differs",
    ),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_sound_words_are_not_reported(name: str) -> None:
    wording = WORDINGS[name]
    found = [each for each in told(wording.files(wording.new)) if each.name not in APART]
    assert [f"{each.at} {each.name} {each.message}" for each in found] == []


@pytest.mark.parametrize("name", WORDINGS)
def test_an_error_in_the_same_words_is_reported(name: str) -> None:
    wording = WORDINGS[name]
    assert wording.right in wording.new
    found = told(wording.files(wording.new.replace(wording.right, wording.wrong)))
    assert wording.rule in {each.name for each in found}, [f"{each.name} {each.message}" for each in found]
