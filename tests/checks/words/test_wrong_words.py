"""Sentences with a defect, each in other words than the page of the rule that finds it."""

from __future__ import annotations

import pytest

from generator.checks.examples import FRAME
from generator.checks.rules.wording import RULES
from generator.checks.run import checked
from generator.corpus.load import load

REGION = "行政区划代码: 130521\n名称: 示例县\n级别: 县\n"
IN_SECTION = {
    "八、名词解释": {
        "higher-level-words": [
            "1、财政拨款收入：指省财政当年拨付的资金。",
            "2、一般公共预算财政拨款收入：指中央财政当年拨付的资金。",
            "3、政府性基金预算拨款收入：自治区本级财政当年安排的资金。",
            "4、“三公”经费：纳入中央财政预决算管理的“三公”经费，是指中央部门用财政拨款安排的三项经费。",
            "5、其他收入：市直部门取得的除上述以外的收入。",
        ],
    },
    "一、部门职责及机构设置情况": {
        "higher-level-words": ["拟订全省档案事业发展规划。", "承办市委、市政府交办的其他事项。"],
    },
    "九、其他需要说明的事项": {
        "higher-level-words": [
            "财政拨款收入：是市级预算主管部门本年度从本级财政取得的拨款。",
            "目前省级部门预算的编制采用综合预算制度。",
            "我省省直部门预算全部实行零基预算。",
            "按照我市部门预算的有关规定编制。",
            "收支情况详见省级部门收支总表。",
        ],
        "dead-reference": [
            "机构设置情况如下表：",
            "培训费情况见《培训费明细表》。",
            "支出情况列入《项目支出明细表》。",
            "（详见附表：会议费明细表）",
        ],
        "template-residue": [
            "（填写单位名称）主要负责档案工作。",
            "（请说明原因）",
            "（说明增减变化原因）",
            "[待补充]",
            "此处插入机构设置表。",
            "如无此项内容请删除。",
            "比上年增加（减少）5.00万元。",
            "比上年增加/减少、持平 5.00 万元。",
            "安排**万元，其中货物？？万元。",
            "○○县档案局负责档案工作。",
            "某某县档案局负责档案工作。",
            "填表说明：本表反映收支总体情况。",
            "202X年安排的资金。",
            "设立查档窗口（可根据实际情况增减）。",
        ],
        "field-code": [
            "合计#DIV/0!元。",
            "ERROR! REFERENCE SOURCE NOT FOUND.",
            "见错误！未定义样式。",
            "档案管理_Toc123456789",
            "总体绩效目标TC 总体绩效目标 \\f A \\l 1",
            "部门概况PAGEREF _Toc1 3",
            "安排**2万元**用于采购。",
            "安排<br>资金。",
            "=SUM(B2:B5)",
        ],
        "doubled-word": [
            "项目项目支出增加。",
            "比上年增加了了三万元。",
            "主要原因是是人员增加。",
            "支出10.00元元，下降5%%。",
            "主要原因是人员增加，主要原因是人员增加，合计5元。",
        ],
        "stale-campaign": ["已计划开展“不忘初心、牢记使命”主题教育。", "2025年开展“三严三实”专题教育。"],
        "mobile-number": ["联系人电话：13912345678。", "可拨打 139 1234 5678 咨询。"],
        "identity-number": ["身份证号：130525198001011234。"],
        "bank-card": ["工资卡号6217 0012 3456 7890 123。"],
        "named-person": [
            "填报人：欧阳锋",
            "项目负责人 王小明 填表人 李四",
            "法定代表人为马强。",
            "填表人：李 四",
        ],
        "home-address": ["居住地：示例县示例镇示例小区5栋1单元302室", "家庭住址示例县示例镇示例村12号"],
        "two-digit-year": ["23年至24年的档案已移交。", "与24年相比增加5元。"],
        "no-such-session": ["贯彻党的二十届八中全会精神。"],
        "half-width-punctuation": ["加强管理.提高效率。"],
        "impossible-date": ["数据截至9月31日。", "2025年2月29日前完成。", "１３月１日起执行。"],
        "blank-inside": ["档案整理入 库，提供利用。"],
        "variant-character": ["县檔案局稅務協作。", "総合治理。"],
        "typo": ["专户资金末安排支出。", "年未结转和结余5元。", "资金己下达入民政府。"],
        "doubled-punctuation": ["档案入库.。", "货物（，其中柜架）1元。"],
        "basis-of-another-level": [
            "依据《河北省省直机关差旅费管理办法》编制。",
            "根据《中央和国家机关培训费管理办法》执行。",
        ],
    },
}
CASES = [
    (heading, name, sentence)
    for heading, rules in IN_SECTION.items()
    for name, sentences in rules.items()
    for sentence in sentences
]


def found(heading: str, sentence: str, head: str = "") -> set[str]:
    body = f"---\n表式: 河北2022\n金额单位: 元\n联系方式: 0310-1234567\n{head}---\n\n## {heading}\n\n{sentence}\n"
    files = {**FRAME, "示例县/行政区.yaml": REGION, "示例县/县档案局/2025/预算.md": body}
    corpus = load({path: text.encode() for path, text in files.items()})
    assert not corpus.diagnostics
    return {each.name for each in checked(corpus, rules=RULES).diagnostics}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("draft-mark", "示例县档案局2025年部门预算（报批稿）"),
        ("draft-mark", "示例县档案局2025年部门预算（第三稿）"),
        ("draft-mark", "示例县档案局2025年部门预算（模板）"),
        ("secrecy-mark", "（此件不公开）"),
        ("secrecy-mark", "仅供内部参考"),
    ],
)
def test_wrong_cover(name: str, line: str) -> None:
    assert name in found("九、其他需要说明的事项", "无。", f"封面:\n  - {line}\n")


@pytest.mark.parametrize(("heading", "name", "sentence"), CASES)
def test_wrong_sentence(heading: str, name: str, sentence: str) -> None:
    assert name in found(heading, sentence)


def test_a_mark_in_a_form_is_one_but_an_answer_is_none() -> None:
    form = "项目名称: 库房维修\n项目编码: 301-01\n预算数: 10.00\n资金用途: {}\n其他栏目:\n  - 栏目: 是否公开\n    内容: {}\n"
    files = {**FRAME, "示例县/行政区.yaml": REGION} | {
        "示例县/县档案局/2025/预算.md": "---\n表式: 河北2022\n金额单位: 元\n---\n"
    }

    def marks(purpose: str, answer: str) -> list[str]:
        every = files | {"示例县/县档案局/2025/项目/库房维修.yaml": form.format(purpose, answer)}
        corpus = load({path: text.encode() for path, text in every.items()})
        assert not corpus.diagnostics
        found = checked(corpus, rules=RULES)
        return [each.message for each in found.diagnostics if each.name == "secrecy-mark"]

    for answer in ("不公开", "不予公开", "依申请公开"):
        assert marks("修缮档案库房屋面", answer) == []
    assert len(marks("修缮档案库房屋面（不得对外公开）", "公开")) == 1
    assert len(marks("机密", "不公开")) == 1
