"""What is typed, and what comes of it: every row of the contract."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.amount import ABSENT, BLANK
from tests.reading.records import faults_of, hints_of, read


@pytest.mark.parametrize(
    "typed",
    ["0501", "224001", "1_000", "no", "否", "12:30", "2020-03-01", "≥95%", "1e5", "0x1F", "null", "~", "true",
     "1.10", "+5", "=5", "<5", "见附件@", "a:b", "http://a.cn/x", "说明：内容",
     "5 %", ".5", "《法》", "“三公”经费",
     "见\"三公\"经费", "a#b", "①", "(一)", "-5", "—", "--", "…"],
)  # fmt: skip
def test_text_comes_out_as_typed(typed: str) -> None:
    assert read(f"名称: {typed}\n").name == typed


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [("150,000.00", "150000"), ("150000", "150000"), ("15万元", "150000"), ("15 万元", "150000"), ("0", "0")],
)
def test_money_is_exact_whatever_unit_is_written(typed: str, yuan: str) -> None:
    assert read(f"名称: a\n金额: {typed}\n").amount == Decimal(yuan)


def test_money_is_in_the_declared_unit_unless_it_names_one() -> None:
    head = "名称: a\n金额单位: 万元\n金额: "
    assert read(head + "15\n").amount == Decimal(150_000)
    assert read(head + "15元\n").amount == Decimal(15)
    assert read("名称: a\n金额: 15\n金额单位: 万元\n").amount == Decimal(150_000)


@pytest.mark.parametrize(
    ("typed", "better"),
    [("1_000", "1000"), ("一千", "1000"), ("15 万 元左右", "15万元"), ("１５００", "1500"),
     ("1，500", "1,500"), ("1,50", "150"), ("1e5", "100000"), ("15万", "15万元"), ("见附件", "150,000.00"),
     ("——", "未提供"), ("—", "未提供"), ("'-'", "未提供"), ("null", "未提供"), ("否", "150,000.00")],
)  # fmt: skip
def test_what_is_no_amount_is_told_how_to_write_it(typed: str, better: str) -> None:
    text = f"名称: a\n金额: {typed}\n"
    assert faults_of(text) == [("not-an-amount", 2, typed)]
    assert better in hints_of(text)


def test_less_than_a_fen_is_a_fault() -> None:
    assert faults_of("名称: a\n金额: 0.005\n") == [("fraction-of-fen", 2, "0.005")]
    assert faults_of("名称: a\n金额单位: 万元\n金额: 1.0000005\n") == [("fraction-of-fen", 3, "1.0000005")]
    assert read("名称: a\n金额: 5.500\n").amount == Decimal("5.5")


def test_three_kinds_of_nothing() -> None:
    assert read("名称: a\n").amount is ABSENT
    assert read("名称: a\n金额: 未提供\n").amount is ABSENT
    assert read("名称: a\n金额:\n").amount is BLANK
    assert read("名称: a\n金额: 空白\n").amount is BLANK
    assert read("名称: a\n金额: ''\n").amount is BLANK
    assert read("名称: a\n金额: 0\n").amount == Decimal(0)


@pytest.mark.parametrize(
    "typed", [">=95%", "%25", "@见附件", "`x`", "> 95", ">5", "|x", "- 5", "? x", "}", ",x"]
)
def test_what_yaml_cannot_read_is_told_in_quotes(typed: str) -> None:
    text = f"名称: a\n说明: {typed}\n日期: x\n"
    assert faults_of(text) == [("needs-quotes", 2, typed), ("not-a-date", 3, "x")]
    assert f"说明: '{typed}'" in hints_of(text)
    assert read(f"名称: a\n说明: '{typed}'\n").text == typed


def test_a_value_with_a_second_colon_is_told_in_quotes() -> None:
    text = "名称: a\n说明: 其中: 甲\n"
    assert faults_of(text) == [("needs-quotes", 2, "其中: 甲")]
    assert "说明: '其中: 甲'" in hints_of(text)


@pytest.mark.parametrize("typed", ["[2020]1号", "{a}b"])
def test_brackets_that_hold_part_of_the_value(typed: str) -> None:
    assert faults_of(f"说明: {typed}\n名称: a\n") == [("needs-quotes", 1, typed)]


def test_quotes_must_hold_the_whole_value() -> None:
    text = '名称: "三公"经费\n金额: x\n'
    assert faults_of(text) == [("text-after-quotes", 1, "经费"), ("not-an-amount", 2, "x")]
    assert "名称: '“三公”经费'" in hints_of(text)
    assert read("名称: '“三公”经费'\n").name == "“三公”经费"


@pytest.mark.parametrize(
    ("text", "line", "lost", "should"),
    [
        ("名称: 关于 #1 号文\n", 1, "#1 号文", "名称: '关于 #1 号文'"),
        ("名称: a\n金额: 5 # 万元\n", 2, "# 万元", "金额: '5 # 万元'"),
        ("名称: a\n名词:\n- 甲 #乙\n", 3, "#乙", "- '甲 #乙'"),
        ("名称: #1 号文\n", 1, "#1 号文", "名称: '#1 号文'"),
        ('名称: "a" # b\n', 1, "# b", "单独写一行"),
        ("名称: a\n说明: | # b\n  c\n", 2, "# b", "单独写一行"),
        ("名称: a\n说明: 甲\n  乙 # 丙\n", 3, "# 丙", "单独写一行"),
        ("名称: a\n明细: [] # 丙\n", 2, "# 丙", "单独写一行"),
    ],
)
def test_words_after_a_hash_are_not_lost(text: str, line: int, lost: str, should: str) -> None:
    assert ("comment-after-value", line, lost) in faults_of(text)
    assert should in hints_of(text)


@pytest.mark.parametrize("hash_line", ["  #1号文", "    # 又", "  # 又\n\n  # 再"])
def test_a_folded_line_that_starts_with_a_hash_is_not_lost(hash_line: str) -> None:
    text = f"名称: a\n说明: 根据\n{hash_line}\n金额: 5\n"
    assert {name for name, _, _ in faults_of(text)} == {"comment-inside-value"}


def test_comments_on_lines_of_their_own() -> None:
    part = "部分:\n  # 里\n  合计: 5\n# 尾\n"
    record = read(f"# 前\n名称: a  \n# 中\n\n{part}明细:\n# 项\n- 科目编码: 1\n  # 里\n  金额: 2\n")
    assert record.part is not None
    assert (record.part.total, record.lines[0].amount) == (Decimal(5), Decimal(2))


def test_a_hash_inside_quotes_or_a_block_is_text() -> None:
    assert read("名称: '关于 #1 号文'\n").name == "关于 #1 号文"
    assert read("名称: a\n说明: |\n  关于 #1 号文\n  # 二\n").text == "关于 #1 号文\n# 二"


@pytest.mark.parametrize(
    ("before", "wrong", "name", "mark", "should"),
    [
        ("名称: a\n", "说明：内容", "full-width-colon", "：", "说明: 内容"),
        ("名称: a\n", "说明:内容", "no-blank-after-colon", ":", "说明: 内容"),
        ("", "说明：内容", "full-width-colon", "：", "说明: 内容"),
        ("", "说明:内容", "no-blank-after-colon", ":", "说明: 内容"),
        ("名称: a\n部分:\n", "  合计：5", "full-width-colon", "：", "合计: 5"),
        ("名称: a\n部分:\n", "  合计:5", "no-blank-after-colon", ":", "合计: 5"),
        ("名称: a\n明细:\n", "- 科目编码:5", "no-blank-after-colon", ":", "- 科目编码: 5"),
        ("名称: a\n", "说明： 其中: 甲", "full-width-colon", "：", "说明: '其中: 甲'"),
        ("名称: a\n", "说明:见: 甲", "no-blank-after-colon", ":", "说明: '见: 甲'"),
    ],
)
@pytest.mark.parametrize("after", ["", "颜色: 红\n", "\n# 注\n颜色: 红\n"])
def test_wrong_colons_at_that_very_line(
    before: str, wrong: str, name: str, mark: str, should: str, after: str
) -> None:
    text = f"{before}{wrong}\n{after}"
    line = before.count("\n") + 1
    assert (name, line, mark) in faults_of(text)
    assert f"：{should}" in hints_of(text)
    assert {fault for fault, _, _ in faults_of(text)} <= {name, "missing-key"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("按照预算法\n  有关规定", "按照预算法有关规定"),
        ("annual\n  budget", "annual budget"),
        ("2020\n  年", "2020年"),
        ("使用\n  Word", "使用Word"),
        ("甲，\n  乙", "甲，乙"),
        ("甲\n\n  乙", "甲\n乙"),
        ("'甲\n  乙''丙'", "甲乙'丙"),
        ("'a\n\n  b'", "a\nb"),
        ('"甲\n  乙\\t\\\n  丙"', "甲乙\t丙"),
        ('"a\n  b"', "a b"),
        (">\n  甲\n  乙\n\n  丙\n", "甲乙\n丙"),
        (">-\n  a\n  b\n", "a b"),
        (">\n  甲\n    乙\n  丙\n", "甲\n  乙\n丙"),
        ("\n  甲\n  乙", "甲乙"),
    ],
)
def test_folded_values_are_joined_without_a_blank_between_chinese(typed: str, text: str) -> None:
    assert read(f"名称: a\n说明: {typed}\n").text == text


def test_a_literal_block_keeps_its_lines() -> None:
    assert read("名称: a\n说明: |\n  甲\n\n    乙\n").text == "甲\n\n  乙"


def test_the_same_key_twice_is_told_with_both_places() -> None:
    text = "名称: a\n金额: 1\n名称: b\n"
    assert faults_of(text) == [("repeated-key", 3, "名称")]
    assert "第 1 行" in hints_of(text)


def test_two_spellings_of_one_key_are_the_same_key() -> None:
    text = "名称: a\n明细:\n- 科目编码: 1\n  金额: 2\n  预算数: 3\n"
    assert faults_of(text) == [("repeated-key", 5, "预算数")]


def test_an_unknown_key_is_told_the_nearest() -> None:
    text = "名称: a\n金額: 1\n"
    assert faults_of(text) == [("unknown-key", 2, "金額")]
    assert "是不是“金额”？" in hints_of(text)
    assert "本处可写的键：金额单位、金额、日期" in hints_of(text)


def test_a_missing_key_is_told_with_an_example() -> None:
    assert faults_of("金额: 1\n") == [("missing-key", 1, "金额: 1")]
    assert hints_of("金额: 1\n") == "加一行：名称: 网信办"


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    assert faults_of("名稱: 1\n") == [("unknown-key", 1, "名稱")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("名称: &甲 a\n", "anchor"),
        ("名称: a\n部分: &x\n  合计: 5\n", "anchor"),
        ("名称: a\n说明: *x\n", "alias"),
        ("名称: &x a\n说明: *x\n", "alias"),
        ("名称: a\n部分:\n  <<: {合计: 5}\n", "merge-key"),
        ("名称: !!str a\n", "tag"),
        ("名称: a\n部分: !x {合计: 5}\n", "tag"),
    ],
)
def test_anchors_aliases_merge_keys_and_tags_are_faults(text: str, name: str) -> None:
    names = {fault for fault, _, _ in faults_of(text)}
    assert name in names or names == {"needs-quotes"}


@pytest.mark.parametrize("typed", ["*注：以万元计", "&注", "!重要", "*"])
def test_text_that_looks_like_an_anchor_is_told_in_quotes(typed: str) -> None:
    assert f"'{typed}'" in hints_of(f"名称: a\n说明: {typed}\n")


@pytest.mark.parametrize(
    "text", ["部分:\n\t合计: 5\n名称: a\n", "名称: a\n部分:\n  \t合计: 5\n", "\t名称: a\n"]
)
def test_a_tab_indent_is_a_fault(text: str) -> None:
    assert [name for name, _, _ in faults_of(text)] == ["tab-indent"]


def test_tabs_inside_a_block_are_text() -> None:
    assert read("名称: a\n说明: |\n  甲\t乙\n  \t丙\n").text == "甲\t乙\n\t丙"


def test_full_width_blanks_are_no_indent() -> None:
    assert ("full-width-indent", 3, "　　") in faults_of("名称: a\n部分:\n　　合计: 5\n金额: 1\n 日期: x\n")
