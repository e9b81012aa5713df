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


@pytest.mark.parametrize(("heading", "name", "sentence"), CASES)
def test_wrong_sentence(heading: str, name: str, sentence: str) -> None:
    assert name in found(heading, sentence)
