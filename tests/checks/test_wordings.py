"""Sound facts in less common words, which no rule reports; and an error in the same words, which one does."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.checks.test_harmless import FINAL, STYLE, YEAR, sound, swap, told

BUDGET = f"{YEAR}/预算.md"


@dataclass(frozen=True)
class Wording:
    """A passage of the sound filing in other words; one of them wrong, and the rule that reports it."""

    path: str
    old: str
    new: str
    right: str
    wrong: str
    rule: str

    def files(self, new: str) -> dict[str, str]:
        found = sound()
        swap(self.old, new, self.path)(found)
        return found


BUDGET_CHANGE = "增长5.11%，主要原因是增加档案数字化项目一个，新招录工作人员两名"
NONE_ABROAD = "因公出国（境）费0.00万元，与上年持平，两年均未安排；公务用车购置费0.00万元，与上年持平"
LESS_RECEPTION = "比上年减少0.20万元，下降16.67%，主要原因是严格执行接待标准，压减接待批次"
THREE_PUBLIC = (
    f"，比2024年减少0.20万元，下降5.41%。其中：{NONE_ABROAD}；公务用车运行维护费2.50万元，与上年持平；"
    f"公务接待费1.00万元，{LESS_RECEPTION}。"
)
MORE_COST = "比2024年增加1.00万元，增长5.18%，主要原因是新招录两名工作人员，办公费相应增加"
TOTALS = "2024年度收入、支出总计210.60万元。"
WORDINGS = {
    "财政拨款的本年收支": Wording(
        FINAL,
        TOTALS,
        f"{TOTALS}财政拨款本年收入200.60万元；本年支出200.60万元。",
        "本年支出200.60",
        "本年支出205.60",
        "prose-differs-from-table",
    ),
    "与上年对比的标题": Wording(
        FINAL,
        "### 一、收入支出决算总体情况说明",
        "### 一、收入支出与2023年度决算对比情况说明",
        "与2023年度决算对比",
        "（2023年度决算）",
        "wrong-year-in-title",
    ),
    "完成多少预算的百分之几": Wording(
        FINAL,
        "支出决算为0.80万元，完成预算的80.00%",
        "支出决算为0.80万元，完成预算1.00万元的80.00%",
        "1.00万元的80.00%",
        "1.00万元的88.00%",
        "wrong-completion",
    ),
    "低于预算多少": Wording(
        FINAL,
        "支出决算为0.80万元，完成预算的80.00%",
        "支出决算为0.80万元，完成预算的80.00%，低于预算0.20万元",
        "的80.00%",
        "的78.00%",
        "wrong-completion",
    ),
    "没有名称的执行数": Wording(
        FINAL,
        "平均得分96.5分",
        "平均得分96.5分。“档案数字化”项目自评得分96.5分，全年预算数为50.00万元，执行数为48.00万元，完成预算的96.00%",
        "96.00%",
        "69.00%",
        "wrong-completion",
    ),
    "增减的是辆数": Wording(
        FINAL,
        "共有车辆1辆，其中：机要通信用车1辆；",
        "共有车辆1辆，与上年相比减少1辆，主要是报废1辆超期服役车辆。其中，机要通信用车1辆，其他用车0辆；",
        "其他用车0辆",
        "其他用车1辆",
        "parts-do-not-add-up",
    ),
    "原因自成一句": Wording(
        BUDGET,
        BUDGET_CHANGE,
        "增长5.11%。主要是增加档案数字化项目一个，新招录工作人员两名",
        "主要是增加档案数字化项目一个，新招录工作人员两名",
        "详见下表",
        "change-without-reason",
    ),
    "一是二是，各有原因": Wording(
        BUDGET,
        THREE_PUBLIC,
        "，比2024年减少0.20万元，下降5.41%，一是公务接待费1.00万元，较上年减少0.20万元，原因是严格执行接待标准，"
        "压减接待批次；二是公务用车运行维护费2.50万元，与上年持平；三是公务用车购置费0.00万元，与上年持平；"
        "四是因公出国（境）费0.00万元，与上年持平。",
        "维护费2.50",
        "维护费2.80",
        "prose-differs-from-table",
    ),
    "原因里分说金额": Wording(
        FINAL,
        "下降6.49%，主要原因是厉行节约，压减办公费、差旅费开支",
        "下降6.49%，主要原因是上年收到设备购置补助2.00万元，其中0.50万元用于维修",
        "下降6.49%",
        "下降9.46%",
        "wrong-percent",
    ),
    "净减，后说各项的原因": Wording(
        BUDGET,
        THREE_PUBLIC,
        "，比2024年净减0.20万元，下降5.41%，其中：公务接待费净减0.20万元，其余各项与上年持平。公务接待费减少的原因是"
        "严格执行接待标准，压减接待批次。",
        "2024年净减0.20",
        "2024年净减0.30",
        "year-before-differs",
    ),
    "列完各项，再说总数": Wording(
        BUDGET,
        f"20.30万元，{MORE_COST}。主要用于办公费、公务接待费、公务用车运行维护费和其他交通费用。",
        "20.30万元，其中：办公费10.30万元、公务接待费1.00万元、公务用车运行维护费2.50万元、其他交通费用6.50万元。"
        "较上年预算19.30万元，增加1.00万元，增长5.18%，主要原因是新招录两名工作人员，办公费相应增加。",
        "增加1.00",
        "增加1.10",
        "wrong-difference",
    ),
    "比较以后列各项": Wording(
        BUDGET,
        f"20.30万元，{MORE_COST}。主要用于办公费、公务接待费、公务用车运行维护费和其他交通费用。",
        "20.30万元，比上年19.30万元增加1.00万元，增长5.18%，主要原因是新招录两名工作人员，办公费相应增加。主要用于："
        "办公费10.30万元，占50.74%；公务接待费1.00万元，占4.93%；公务用车运行维护费2.50万元，占12.32%；"
        "其他交通费用6.50万元，占32.02%。",
        "占12.32%",
        "占13.22%",
        "wrong-share",
    ),
    "冒号以后列各项": Wording(
        BUDGET,
        "2025年预算收入205.60万元，其中：",
        "2025年预算收入205.60万元：",
        "收入205.60万元：",
        "收入206.50万元：",
        "prose-differs-from-table",
    ),
    "上年的绩效自评": Wording(
        FINAL,
        "“不合格”的项目0个。",
        "“不合格”的项目0个。2023年度对1个项目开展绩效自评，涉及资金45.00万元。",
        "2023年度对",
        "2024年度对",
        "prose-differs-from-table",
    ),
    "部门评价的资金": Wording(
        FINAL,
        "“不合格”的项目0个。",
        "“不合格”的项目0个。组织对“档案数字化”等1个项目开展了部门评价，涉及一般公共预算支出48.00万元。",
        "开展了部门评价",
        "开展了绩效自评",
        "prose-differs-from-table",
    ),
    "与年初相比": Wording(
        FINAL,
        "增加档案数字化项目。\n\n### 二、",
        "增加档案数字化项目。年末结转和结余5.00万元，与2024年初相比没有变化。\n\n### 二、",
        "与2024年初相比",
        "与2022年度相比",
        "other-base-year",
    ),
    "整体支出的自评": Wording(
        FINAL,
        "“不合格”的项目0个。",
        "“不合格”的项目0个。组织对部门整体支出开展绩效自评，涉及资金205.60万元。",
        "部门整体支出",
        "1个项目",
        "prose-differs-from-table",
    ),
    "车辆与上年一样多": Wording(
        FINAL,
        "2024年末公务用车保有量为1辆。",
        "2024年末公务用车保有量为1辆，与上年持平。",
        "保有量为1辆",
        "保有量为2辆",
        "count-differs",
    ),
    "没有团组，上年有": Wording(
        FINAL,
        "全年安排因公出国（境）团组0个，累计0人次。",
        "全年安排因公出国（境）团组0个，累计0人次；上年为1个团组2人次。",
        "团组0个",
        "团组2个",
        "count-differs",
    ),
    "采购按资金来源分": Wording(
        BUDGET,
        "2025年安排政府采购预算40.00万元，其中：货物10.00万元，工程0.00万元，服务30.00万元。",
        "2025年安排政府采购预算40.00万元。按采购类别分：货物10.00万元、工程0.00万元、服务30.00万元。"
        "按资金来源分：一般公共预算40.00万元、单位资金0.00万元。",
        "服务30.00",
        "服务33.00",
        "prose-differs-from-table",
    ),
    "数量后面的价值": Wording(
        BUDGET,
        "本部门固定资产金额为350.00万元，详见下表。",
        "本部门固定资产金额为350.00万元，其中房屋800平方米、300.00万元；车辆1辆、20.00万元；其他固定资产30.00万元。"
        "2025年拟购置计算机3台，金额2.00万元。",
        "资产金额为350.00",
        "资产金额为305.00",
        "prose-differs-from-table",
    ),
    "含上年结转": Wording(
        BUDGET,
        "无其他需要说明的事项。",
        "2025年一般公共预算拨款收入210.60万元（含提前下达5.00万元）。",
        "含提前下达5.00",
        "含提前下达6.00",
        "prose-differs-from-table",
    ),
    "每月多少元": Wording(
        BUDGET,
        "无其他需要说明的事项。",
        "2025年聘请档案整理员2名，月补贴1,500元，全年3.60万元。",
        "全年3.60万元",
        "其中项目支出36,000元，公用经费3.60万元",
        "mixed-units",
    ),
    "括号里的占比": Wording(
        FINAL,
        "财政拨款收入200.60万元，占97.57%；",
        "财政拨款收入200.60万元，占97.57%（一般公共预算财政拨款200.60万元，占97.57%）；",
        "拨款200.60万元，占97.57%）",
        "拨款200.60万元，占79.57%）",
        "wrong-share",
    ),
    "不写类": Wording(
        FINAL,
        TOTALS,
        f"{TOTALS}支出用于档案事务（款）档案馆（项）48.00万元。",
        "（项）48.00",
        "（项）84.00",
        "prose-differs-from-table",
    ),
    "两次比较，一个原因": Wording(
        BUDGET,
        "较2024年预算增加10.00万元，增长5.11%，主要原因是",
        "较2024年预算增加10.00万元，增长5.11%；比2024年执行数200.00万元增加5.60万元，增长2.80%，主要原因是",
        "增长2.80%",
        "增长8.20%",
        "wrong-percent",
    ),
    "原因在下面各项": Wording(
        BUDGET,
        f"{BUDGET_CHANGE}。",
        "增长5.11%，具体如下：\n\n（1）基本支出155.60万元，比上年150.60万元增加5.00万元，主要原因是新招录工作人员两名；\n\n"
        "（2）项目支出50.00万元，比上年45.00万元增加5.00万元，主要原因是增加档案数字化项目一个。",
        "项目支出50.00",
        "项目支出55.00",
        "prose-differs-from-table",
    ),
    "列完预算和决算，再说总数": Wording(
        FINAL,
        "支出决算为3.20万元，完成预算的91.43%，",
        "支出决算为3.20万元，其中：因公出国（境）费预算0.00万元、决算0.00万元；公务用车购置费预算0.00万元、决算0.00万元；"
        "公务用车运行维护费预算2.50万元、决算2.40万元；公务接待费预算1.00万元、决算0.80万元。决算比预算减少0.30万元，",
        "公务接待费预算1.00",
        "公务接待费预算1.10",
        "prose-differs-from-table",
    ),
    "原因短而具体": Wording(
        BUDGET,
        MORE_COST,
        "比2024年增加1.00万元，增长5.18%，主要原因是新增公务员2名",
        "新增公务员2名",
        "人员增加",
        "empty-reason",
    ),
    "用途是发放和加固": Wording(
        f"{YEAR}/项目/档案数字化.yaml",
        "用于委托专业公司扫描、著录馆藏档案5万页，购置存储设备一套。",
        "用于扫描、著录馆藏档案5万页，向参加扫描的职工发放津贴。",
        "向参加扫描的职工发放津贴",
        "由全体职工参加扫描",
        "vague-purpose",
    ),
    "粘贴来的类款合计": Wording(
        FINAL,
        "  2012601\t行政运行\t一般公共预算\t117.50",
        "  20126\t档案事务\t\t122.50\t48.00\t\t\n  2012601\t行政运行\t一般公共预算\t117.50",
        "122.50\t48.00",
        "122.50\t84.00",
        "parent-mismatch",
    ),
    "名称自成一句": Wording(
        FINAL,
        "3.公务接待费预算为1.00万元，支出决算为0.80万元，完成预算的80.00%，比2023年度减少0.20万元",
        "3.公务接待费。预算为1.00万元，支出决算为0.80万元，完成预算的80.00%。较上年1.00万元减少0.20万元",
        "较上年1.00",
        "较上年1.10",
        "year-before-differs",
    ),
    "某某收入中": Wording(
        FINAL,
        "其他收入5.00万元，占2.43%。",
        "其他收入5.00万元，占2.43%。财政拨款收入中，一般公共预算财政拨款200.60万元。",
        "一般公共预算财政拨款200.60",
        "一般公共预算财政拨款206.00",
        "prose-differs-from-table",
    ),
    "年末财政拨款结转和结余": Wording(
        FINAL,
        TOTALS,
        f"{TOTALS}年初结转和结余5.00万元（其中一般公共预算5.00万元、其他资金0.00万元）。"
        "年末财政拨款结转和结余5.00万元，其中一般公共预算5.00万元。",
        "年末财政拨款结转和结余5.00万元",
        "年末财政拨款结转和结余6.00万元",
        "prose-differs-from-table",
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
