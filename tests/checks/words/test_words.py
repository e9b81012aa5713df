"""What is read out of the words of a filing: places, brackets, numbers, years, names of sessions."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.case import Case
from generator.checks.examples import FRAME
from generator.checks.words.brackets import odd_ones
from generator.checks.words.dated import SESSIONS, congress_number, find, held_after
from generator.checks.words.level import higher_words
from generator.checks.words.numbering import Style, number_of
from generator.checks.words.personal import is_card_number, is_identity_number, is_old_identity_number
from generator.checks.words.tables import core
from generator.checks.words.text import Text
from generator.checks.words.texts import texts
from generator.checks.words.typos import corrections, pattern
from generator.corpus.load import load
from generator.model.place import Region
from generator.model.vocabulary import Level

BUDGET = """---
标题: 示例县档案局2024年部门预算
表式: 河北2022
金额单位: 元
封面:
  - 示例县档案局
  - 示例县档案局编制
附表: |
  名称	内容
  甲表	乙
比上年增减:
  原因: |
    第一行说新增，
    第二行说新增
---

## 一、部门职责及机构设置情况

新增
人员。

| 栏目 | 新增 |
|---|---|
"""
PROJECT = "项目名称: 甲\n序号: 1\n网址代号: jia\n绩效目标:\n  - 新增馆藏\n  - 再新增馆藏\n"


def words() -> tuple[Text, ...]:
    folder = "示例县/县档案局/2024"
    files = {**FRAME, f"{folder}/预算.md": BUDGET, f"{folder}/项目/甲.yaml": PROJECT}
    corpus = load({path: text.encode() for path, text in files.items()})
    (entry,) = corpus.filings
    return texts(Case(corpus, entry))


def test_every_text_tells_its_place() -> None:
    """The place of a word is where it stands, in whatever sort of text, and on whatever line of a value."""
    found = set()
    for text in words():
        start = text.text.find("新增")
        while start >= 0:
            at = text.at(start, start + 2)
            assert at.source.line(at.line)[at.column - 1 : at.end_column - 1] == "新增", (text, at)
            found.add((at.path.rpartition("/")[2], at.line))
            start = text.text.find("新增", start + 1)
    lines = BUDGET.split("\n")
    expected = {("预算.md", number) for number, line in enumerate(lines, 1) if "新增" in line}
    assert found == expected | {("甲.yaml", 5), ("甲.yaml", 6)}


def test_items_of_a_list_are_told_apart() -> None:
    covers = [each.at(0, len(each.text)).line for each in words() if each.field == "cover"]
    assert covers == [6, 7]


@pytest.mark.parametrize(
    ("passages", "odd"),
    [
        (["（一）总则（试行）"], []),
        (["1）申报；2）审批；a)归档"], []),
        (["购置费（其中：车0元)；"], [")"]),
        (["因公出国(境)费）"], ["）"]),
        (["“三公”经费", "《档案法》〔2020〕1号"], []),
        (["“三公“经费"], ["“", "“"]),
        (["（第一段开头", "第二段结尾）"], []),
        (["（没有结尾"], ["（"]),
        (["《甲（试行）》"], []),
        (["得分在[0,60)的，区间(60,100]"], []),
    ],
)
def test_brackets(passages: list[str], odd: list[str]) -> None:
    assert [each.sign for each in odd_ones(passages)] == odd


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("第二部分 情况说明", Style.PART, 2),
        ("十一、其他", Style.HAN, 11),
        ("（二十）其他", Style.HAN_IN_BRACKETS, 20),
        ("3.负责", Style.DIGIT, 3),
        ("（4）其他", Style.DIGIT_IN_BRACKETS, 4),
    ],
)
def test_numbers_of_headings(text: str, style: Style, value: int) -> None:
    number = number_of(text)
    assert number is not None and (number.style, number.value) == (style, value)


@pytest.mark.parametrize("text", ["1.5万元", "2024年", "一是完善制度", "名词解释", "一二、甲", "一、二月"])
def test_what_is_no_number_of_a_heading(text: str) -> None:
    assert number_of(text) is None


def test_identity_numbers_need_province_birthday_and_check() -> None:
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("11010519491331002X")
    assert not is_identity_number("115001117500923541")
    assert is_old_identity_number("110105491231002")
    assert not is_old_identity_number("000105491231002")


def test_each_single_wrong_digit_of_a_card_is_seen() -> None:
    card = "6222021234567890128"
    assert is_card_number(card)
    others = [card[:i] + d + card[i + 1 :] for i in range(2, len(card)) for d in "0123456789" if d != card[i]]
    assert not any(map(is_card_number, others))


def test_sessions_stand_in_order_of_time() -> None:
    assert [each.closed for each in SESSIONS] == sorted(each.closed for each in SESSIONS)
    assert [each.name for each in SESSIONS[-3:]] == ["二十届二中全会", "二十届三中全会", "二十届四中全会"]
    assert find(20, 9) is None


def test_sessions_held_since() -> None:
    fourth = find(19, 4)
    assert fourth is not None
    assert [each.name for each in held_after(fourth, date(2022, 12, 1))] == [
        *("十九届五中全会", "十九届六中全会", "十九届七中全会", "二十大")
    ]
    assert held_after(fourth, date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    ("words", "number"), [("八", 8), ("十", 10), ("十九", 19), ("二十", 20), ("二十一", 21)]
)
def test_numbers_of_congresses(words: str, number: int) -> None:
    assert congress_number(words) == number


def test_levels_above() -> None:
    def above(name: str, level: Level, code: str = "130521", *parents: str) -> tuple[str, ...]:
        return higher_words(Region(code=code, name=name, level=level, parents=parents))

    assert above("示例县", Level.COUNTY) == ("省", "自治区", "市")
    assert above("示例市", Level.COUNTY) == above("示例市", Level.CITY) == ("省", "自治区")
    assert above("示例省", Level.PROVINCE) == above("中央", Level.CENTRAL) == ()
    assert above("示例旗", Level.COUNTY, "150921", "内蒙古自治区", "示例盟")[-1] == "盟"


def test_cities_that_a_zone_or_a_town_calls_its_own() -> None:
    def has_city(name: str, level: Level, code: str, *parents: str) -> bool:
        return "市" in higher_words(Region(code=code, name=name, level=level, parents=parents))

    assert not has_city("示例经济开发区", Level.COUNTY, "130571")
    assert has_city("示例新区", Level.COUNTY, "310115")
    assert has_city("示例镇", Level.TOWNSHIP, "130521", "河北省", "示例市", "示例县")
    assert not has_city("示例镇", Level.TOWNSHIP, "130581", "河北省", "示例市", "例市")


def test_a_correction_is_no_slip_itself() -> None:
    for wrong, right in corrections().items():
        assert pattern().fullmatch(wrong), wrong
        assert not any(match["wrong"] for match in pattern().finditer(right)), right


@pytest.mark.parametrize(
    "text",
    [
        "究竟争取什么",
        "对外公布署名文章",
        "自己经手",
        "既使用又保管",
        "选拔款待",
        "年末安排",
        "登记帐篷",
        "全部份额",
        "考核拔尖",
    ],
)
def test_right_words_that_hold_a_slip(text: str) -> None:
    assert not any(match["wrong"] for match in pattern().finditer(text))


def test_core_of_a_table_name() -> None:
    assert core("《2024年政府采购预算表》") == core("政府采购预算表") == "政府采购预算表"
