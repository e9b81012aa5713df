"""Sentences that are right, though they look like something a rule of wording is after."""

from __future__ import annotations

import pytest

from generator.checks.examples import FRAME
from generator.checks.rules.wording import RULES
from generator.checks.run import checked
from generator.corpus.load import load

SENTENCES = [
    "起草《示例县档案管理办法（草案）》，征求意见稿已发各单位。",
    "根据实际情况调整支出结构，按照本单位实际需要安排支出。",
    "做好机密文件、内部资料管理，严禁泄露国家秘密。",
    "涉密信息不得公开，依法不予公开的除外。",
    "争取省级财政资金支持，对接市直部门，落实省级补助。",
    "按照省级部门要求，配合市级财政部门开展检查。",
    "贯彻落实党的二十大和二十届二中、三中全会精神。",
    "党的十八大以来，档案事业快速发展；学习《中共中央关于十九届四中全会决定的说明》。",
    "巩固拓展学习贯彻习近平新时代中国特色社会主义思想主题教育成果。",
    "档案保管期限分为永久、30年、10年，库房使用20年以上。",
    "近15年的档案已数字化，第25年的整理工作历时10年完成。",
    "2018—20年的卷宗、2019-21年的照片均已移交。",
    "方方面面、形形色色的档案，一件一件登记，逐卷逐卷核对。",
    "提高公共服务服务能力，做好信息化项目项目管理工作。",
    "收入预算预计增长，支出决算决不超出预算。",
    "目的的确明确，标的的金额已核实。",
    "存在在建工程，以及及时报送；参与与会人员培训。",
    "因公出国(境)费0元，维修(护)费2万元，行政运行(项)1万元。",
    "比率为1:2，时间8:30，网址http://www.example.gov.cn/a?b=1,2。",
    "分三步：1）申报；2）审核；3）公示。",
    "他说：“档案工作要‘存史、资政、育人’。”",
    "《中华人民共和国档案法》（2020年修订）第十条。",
    "省略号……不算连写，感叹号！！也不算。",
    "著作权、瞭望塔、乾坤、覆盖面都是规范字。",
    "究竟争取多少资金，对外公布署名文章，自己经手办理。",
    "办公电话0310-1234567，服务热线12345，邮编054000。",
    "转移支付资金13912345678元，编号2024031513912345678901。",
    "统一社会信用代码11130525MB1234567X，索引号115001117500923541/2021-00261。",
    "项目编码13052522P009626100014，科目2013701。",
    "项目负责人由办公室指定，联系人：周一至周五值班人员。",
    "财务负责人：由局长兼任，填表人：无。",
    "随迁子女按家庭住址就近入学，办公地址：示例县幸福路12号。",
    "豫剧A组、京剧B12345678号剧本，冀价〔2020〕12号文件。",
    "详见附件，代表见附表示意；表示感谢，仪表整洁。",
    "没有政府性基金预算，详见政府性基金预算支出表（空表）。",
    "慰问王××等三户，李某某同志。",
    "增加3×4个柜架，规格A4×2。",
    "集合记作｛甲、乙｝，等待填写的表已收齐。",
    "截至目前已完成，帐篷、蚊帐采购完毕。",
    "一是完善制度；二是强化管理；三是注重实效。",
    "市委、县委财经工作会议后，县委办、财政局联合印发通知。",
    "全省部门预算管理工作会议在本县召开。",
    "我省档案工作条例施行，我市同步落实。",
    "按《河北省预算审查监督条例》《省级以上重点档案项目管理办法》执行。",
]
TERMS = [
    "1、财政专户管理资金：指按省级财政部门规定纳入财政专户的收费。",
    "2、上级补助收入：指从上级部门取得的补助，包括省级财政补助资金。",
    "3、“三公”经费：指用本级财政拨款安排的三项经费，报省级财政部门备案。",
]


def found(lines: list[str]) -> list[str]:
    body = "---\n表式: 河北2022\n金额单位: 元\n联系方式: 0310-1234567\n---\n\n" + "\n\n".join(lines) + "\n"
    files = {**FRAME, "示例县/县档案局/2025/预算.md": body}
    corpus = load({path: text.encode() for path, text in files.items()})
    assert not corpus.diagnostics
    return [
        f"{each.name}: {each.message}"
        for each in checked(corpus, rules=RULES).diagnostics
        if each.severity != "info"
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_right_sentence(sentence: str) -> None:
    assert not found(["## 九、其他需要说明的事项", sentence])


def test_right_definitions_of_a_glossary() -> None:
    used = "财政专户管理资金、上级补助收入和“三公”经费见各表，政府采购、项目支出、基本支出不在此列。"
    wrong = [
        each for each in found([used, "## 八、名词解释", *TERMS]) if not each.startswith("undefined-term")
    ]
    assert not wrong
