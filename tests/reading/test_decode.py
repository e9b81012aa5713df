"""Records from nodes: forms of values, units, lists, places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.model.performance import Project
from generator.reading import pasted
from generator.reading.decode import decode
from generator.source import Source
from tests.reading.records import Colour, Form, cut, faults_of, hints_of, read


def test_each_form_of_value() -> None:
    record = read(
        "名称: a\n日期: 2020-03-01\n公开: 否\n数量: 12\n颜色: 绿（深）\n名词:\n- 甲\n- 1_0\n"
        "部分:\n  合计: 5\n明细:\n- {科目编码: 0501, 预算数: 2}\n"
    )
    assert (record.day, record.is_open, record.count) == (date(2020, 3, 1), False, 12)
    assert (record.colour, record.words) == (Colour.GREEN, ("甲", "1_0"))
    assert record.part is not None
    assert record.part.total == Decimal(5)
    assert (record.lines[0].code, record.lines[0].amount) == ("0501", Decimal(2))


@pytest.mark.parametrize(
    ("typed", "right"),
    [("2020年3月1日", "2020-03-01"), ("2020/3/1", "2020-03-01"), ("2020.3.1", "2020-03-01"),
     ("2020-3-1", "2020-03-01"), ("20200301", "2020-03-01"), ("2020年", "2020-03-01"), ("今天", "空着"),
     ("2020-02-30", "核对"), ("2020年2月30日", "没有这一天"), ("２０２０-03-01", "2020-03-01")],
)  # fmt: skip
def test_other_dates_are_told_the_right_form(typed: str, right: str) -> None:
    text = f"名称: a\n日期: {typed}\n"
    assert faults_of(text) == [("not-a-date", 2, typed)]
    assert right in hints_of(text)


@pytest.mark.parametrize("typed", ["no", "true", "有"])
def test_only_yes_or_no(typed: str) -> None:
    assert faults_of(f"名称: a\n公开: {typed}\n") == [("not-a-yes-or-no", 2, typed)]


@pytest.mark.parametrize("typed", ["1.0", "-1", "１", "一", "1,000"])
def test_only_whole_numbers(typed: str) -> None:
    assert faults_of(f"名称: a\n数量: {typed}\n") == [("not-a-number", 2, typed)]


def test_a_word_off_the_list_is_told_the_nearest_and_all() -> None:
    text = "名称: a\n颜色: 绿(深)\n"
    assert faults_of(text) == [("unknown-word", 2, "绿(深)")]
    assert hints_of(text) == "是不是“绿（深）”？可写：红、绿（深）"
    assert hints_of("名称: a\n金额单位: 角\n") == "可写：元、万元、亿元"


def test_a_wrong_unit_brings_no_further_faults() -> None:
    assert faults_of("名称: a\n金额单位: 万\n金额: 1.000005\n") == [("unknown-word", 2, "万")]


def test_the_unit_goes_down_to_records_without_their_own() -> None:
    record = read(
        "名称: a\n金额单位: 万元\n金额: 1\n部分:\n  合计: 1\n明细:\n- {科目编码: 1, 金额: 1}\n- {科目编码: 2, 金额: 1元}\n"
    )
    assert record.amount == 10_000
    assert record.part is not None
    assert record.part.total == 10_000
    assert [line.amount for line in record.lines] == [10_000, 1]


def test_a_nested_unit_goes_before() -> None:
    record = read(
        "名称: a\n金额单位: 万元\n部分:\n  合计: 1\n  金额单位: 亿元\n  明细:\n  - {科目编码: 1, 金额: 1}\n"
    )
    assert record.part is not None
    assert (record.part.total, record.part.lines[0].amount) == (10**8, 10**8)


def test_the_caller_may_give_the_unit() -> None:
    source = Source("a.yaml", "部分:\n  合计: 1\n名称: a\n")
    record, _ = decode(Form, source, unit=MoneyUnit.WAN)
    # The form has a unit of its own by default, which goes before.
    assert record is not None
    assert record.part is not None
    assert record.part.total == 1


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("名称: [a]\n", "[a]"),
        ("名称:\n  a: b\n", "a: b"),
        ("名称: a\n金额:\n- 1\n", "- 1"),
        ("名称: a\n部分: 5\n", "5"),
        ("名称: a\n部分:\n- 合计: 5\n", "- 合计: 5"),
        ("名称: a\n明细: 甲\n", "甲"),
        ("名称: a\n明细:\n  科目编码: 1\n  金额: 2\n", "科目编码: 1\n  金额: 2"),
        ("名称: a\n明细:\n- 甲\n", "甲"),
        ("名称: a\n明细: >\n  科目编码\t金额\n  1\t2\n", ">\n  科目编码\t金额\n  1\t2"),
        ("名称: a\n名词: 甲\n", "甲"),
        ("名称: a\n名词:\n- 甲: 乙\n", "甲: 乙"),
        ("名称: a\n名词:\n- [甲]\n", "[甲]"),
        ("- 甲\n", "- 甲"),
        ("甲\n", "甲"),
        ("? [甲]\n: 乙\n名称: a\n", "[甲]"),
    ],
)
def test_a_value_of_another_form_is_marked_whole(text: str, mark: str) -> None:
    assert [(name, marked) for name, _, marked in faults_of(text)] == [("wrong-type", mark)]


def test_required_values_may_not_be_empty_and_others_are_not_given() -> None:
    assert faults_of("名称:\n") == [("empty-value", 1, "")]
    assert faults_of("名称: ''\n") == [("empty-value", 1, "''")]
    assert faults_of("名称: a\n名词:\n- 甲\n-\n") == [("empty-value", 4, "")]
    record = read("名称: a\n说明:\n颜色:\n明细:\n部分:\n名词: ''\n金额单位:\n日期:\n")
    assert record == read("名称: a\n")


def test_all_faults_of_all_records_are_told_at_once() -> None:
    text = "金额: x\n日期: y\n部分:\n  合计: z\n  某键: 1\n明细:\n- 科目编码: 1\n  颜色: 蓝\n- 金额: 5\n  科目编码:\n说明：甲\n"
    assert [name for name, _, _ in faults_of(text)] == [
        "missing-key", "not-an-amount", "not-a-date", "not-an-amount", "unknown-key", "missing-key",
        "unknown-word", "empty-value", "full-width-colon",
    ]  # fmt: skip


def test_a_list_of_texts_may_be_a_block_with_one_a_line() -> None:
    assert read("名称: a\n名词: |\n  甲：一\n\n  乙 # 二\n").words == ("甲：一", "乙 # 二")


def test_an_empty_file_is_told_how_to_begin() -> None:
    assert faults_of("\n# 注\n") == [("empty-file", 1, "")]
    assert hints_of("") == "从这一行写起：名称: 网信办"


HEAD = "名称: a\n明细: |\n"


def test_pasted_rows_equal_typed_ones() -> None:
    pasted = read(
        HEAD
        + "  科目编码\t预算数\t备注\t颜色\n  0501\t1,000.00\t 甲 \t绿（深）\n\n  224001\t\t\t\n  3\t未提供\n"
    )
    typed = read(
        "名称: a\n明细:\n- {科目编码: 0501, 金额: '1,000.00', 备注: 甲, 颜色: 绿（深）}\n"
        "- {科目编码: 224001, 金额: }\n- {科目编码: 3, 金额: 未提供}\n"
    )
    assert pasted == typed
    assert [line.amount for line in pasted.lines] == [Decimal(1000), BLANK, ABSENT]
    assert pasted.lines[1].note is None
    assert pasted.lines[1].colour is Colour.RED


def test_a_code_pasted_in_three_columns_is_one() -> None:
    record = read(HEAD + "  类\t款\t项\t备注\t金额\n  201\t\t\t甲\t5\n  201\t26\t4\t乙\t5\n")
    assert [(line.code, line.note, line.amount) for line in record.lines] == [
        ("201", "甲", Decimal(5)),
        ("2012604", "乙", Decimal(5)),
    ]
    assert cut(record.lines[1].at("code")) == "201\t26\t4"
    total = HEAD + "  类\t款\t项\t备注\t金额\n  \t\t\t合计\t5\n"
    assert faults_of(total) == [("empty-value", 4, "\t\t")]
    assert "删去这一行" in hints_of(total)


def test_pasted_rows_know_their_places() -> None:
    record = read(HEAD + "  科目编码\t金额\t备注\n  0501\t 5 \t“甲”乙\n")
    line = record.lines[0]
    assert (cut(line.at("code")), cut(line.at("amount")), cut(line.at("note"))) == ("0501", "5", "“甲”乙")
    assert line.at("amount").line == 4
    assert cut(line.at()) == "0501\t 5 \t“甲”乙"


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("科目编码\t金额\n1\tx\n\t2", [("not-an-amount", 4, "x"), ("empty-value", 5, "")]),
        ("科目编码\t金額\n1\t2", [("unknown-key", 3, "金額")]),
        ("科目编码\t金额\t预算数\n1\t2\t3", [("repeated-key", 3, "预算数")]),
        ("金额\t备注\n1\t2", [("missing-key", 3, "金额\t备注")]),
        ("科目编码\t金额\n0501 5\n1\t2", [("no-tabs", 4, "0501 5")]),
        ("科目编码  金额\n0501  5", [("no-tabs", 3, "科目编码  金额")]),
        ("科目编码|金额\n0501|5", [("no-tabs", 3, "科目编码|金额")]),
        ("科目编码\t金额\t备注\n0501，5，甲", [("no-tabs", 4, "0501，5，甲")]),
        ("科目编码\t金额\n1\t2\t3\t\n1\t2\t\t\n4", [("too-many-cells", 4, "3")]),
        ("科目编码\t\t金额\n1\t\t2\n1\t甲\t2\n1\t乙\t2", [("unnamed-column", 5, "甲")]),
        (
            '科目编码\t金额\t备注\n1\t2\t"甲\n乙"\t3',
            [("unclosed-quote", 4, '"甲')],
        ),
    ],
)
def test_faults_of_pasted_rows_stand_at_the_cell(rows: str, faults: list[tuple[str, int, str]]) -> None:
    text = HEAD + "".join(f"  {row}\n" for row in rows.split("\n"))
    assert faults_of(text) == faults


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"甲 ""乙"""', '甲 "乙"'),
        ('"甲\t乙"', "甲\t乙"),
        ('"三公"经费', '"三公"经费'),
        ('"1,000"', "1,000"),
        ("'甲'", "'甲'"),
    ],
)
def test_cells_that_excel_quoted(cell: str, text: str) -> None:
    line = read(HEAD + f"  科目编码\t备注\t金额\n  1\t{cell}\t5\n").lines[0]
    assert (line.note, line.amount) == (text, Decimal(5))
    assert cut(line.at("note")) == cell


def test_a_first_cell_may_be_blank() -> None:
    line = read(HEAD + "  备注\t科目编码\t金额\n  \t1\t5\n").lines[0]
    assert (line.note, line.code) == (None, "1")


def test_a_block_without_rows_has_none() -> None:
    assert read(HEAD + "  科目编码\t金额\n").lines == ()
    assert read(HEAD).lines == ()


def test_rows_without_indent_are_told() -> None:
    text = "名称: a\n明细: |\n  科目编码\t金额\n1\t2\n3\t4\n金额: 5\n"
    assert faults_of(text) == [("unindented-rows", 4, "1\t2")]


def test_places_of_values() -> None:
    record = read(
        "名称:  网信办  \n说明: 甲\n  乙\n部分:\n  合计: 5\n  明细:\n  - 科目编码: '1'\n    金额: 2\n金额:\n"
    )
    assert cut(record.at("name")) == "网信办"
    assert cut(record.at("text")) == "甲\n  乙"
    assert cut(record.at("amount")) == ""
    assert record.at("amount").line == 9
    assert record.part is not None
    assert cut(record.part.at()) == "合计: 5\n  明细:\n  - 科目编码: '1'\n    金额: 2"
    assert cut(record.part.lines[0].at("code")) == "'1'"
    assert cut(record.part.at("lines")) == "- 科目编码: '1'\n    金额: 2"
    # What was not given stands where its record does.
    assert record.at("day") == record.at()


def test_rows_pasted_under_a_bare_key_are_told() -> None:
    text = "名称: a\n明细:\n科目编码\t金额\n1\t2\n金额: 5\n"
    assert faults_of(text) == [("unindented-rows", 3, "科目编码\t金额")]
    assert "|" in hints_of(text)


@pytest.mark.parametrize("last", ["丙", '"丙"', '"丙', "'丙'"])
def test_a_quote_that_swallows_other_keys_is_told_where_it_opens(last: str) -> None:
    text = f'名称: a\n说明: "甲\n金额: 5\n日期: {last}\n'
    assert ("unclosed-quote", 2, '"甲') in faults_of(text)
    assert {name for name, _, _ in faults_of(text)} == {"unclosed-quote"}


@pytest.mark.parametrize("dash", ["-", "－", "—", "·", "- -"])
def test_a_dash_without_a_blank_is_told(dash: str) -> None:
    text = f"名称: a\n明细:\n{dash}科目编码: 1\n  金额: 2\n"
    assert ("no-blank-after-dash", 3) in [(name, line) for name, line, _ in faults_of(text)]
    assert "- 科目编码: 1" in hints_of(text)


def test_a_key_that_should_be_indented_is_told_where_it_belongs() -> None:
    text = "名称: a\n部分:\n合计: 5\n"
    assert faults_of(text) == [("unknown-key", 3, "合计")]
    assert hints_of(text) == "“合计”是“部分”下一层的键，前面加两个空格"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("205,60", "逗号的位置不对：是小数点的，写作 205.60；是千分位的，写作 20,560"),
        ("（3.50）", "括号表示负数的，写作 -3.50；不是的，去掉括号"),
        ("不适用", "表上空着，就把值空着；没有这个数，写“未提供”；是零，写 0"),
        ("-", "表上空着的，把值空着；是零，写 0；真是横线，加引号：金额: '-'"),
    ],
)
def test_what_to_type_instead_of_an_amount(typed: str, hint: str) -> None:
    _, faults = decode(Form, Source("a.yaml", f"名称: a\n金额: {typed}\n"))
    assert hint in [each.hint for each in faults]


INDICATORS = (
    "项目名称: 甲\n"
    "绩效指标: |\n"
    "  一级指标\t二级指标\t三级指标\t目标值\n"
    "  产出指标\t数量指标\t整理卷数\t≥100卷\n"
    "  \t\t整理页数\t≥900页\n"
    "  \t质量指标\t合格率\t≥95%\n"
    "  效益指标\t\t查档人次\t≥9人次\n"
)


@pytest.mark.parametrize("is_quick", [True, False])
def test_cells_merged_in_excel_are_those_above(is_quick: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank second level under another first level is not filled from the group before it."""
    if not is_quick:
        monkeypatch.setattr(pasted, "plain_rows", lambda block, fields: None)
    sound = INDICATORS.rpartition("  效益指标")[0]
    record, faults = decode(Project, Source("a.yaml", sound))
    assert record is not None
    assert not faults
    assert [(each.level1, each.level2) for each in record.indicators] == [
        ("产出指标", "数量指标"),
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
    ]
    _, faults = decode(Project, Source("a.yaml", INDICATORS))
    assert [(each.name, each.at.line) for each in faults] == [("empty-value", 7)]


@pytest.mark.parametrize("between", ["|", "    ", "，"])
def test_a_head_without_tabs_is_told_once(between: str) -> None:
    head = between.join(("一级指标", "二级指标", "三级指标", "指标值"))
    _, faults = decode(Project, Source("a.yaml", f"项目名称: 甲\n绩效指标: |\n  {head}\n  产出\n"))
    assert [each.name for each in faults] == ["no-tabs"]
    assert "制表符" in faults[0].message
