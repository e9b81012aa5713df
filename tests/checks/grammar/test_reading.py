"""Sentences as statements: which figure is of which item, whole, year and change."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checks.grammar.item_names import item_name
from generator.checks.grammar.reading import Reader
from generator.checks.grammar.statements import Figure, Statements


def read(*passages: str, heading: str = "") -> Statements:
    reader = Reader(2024, ("示例县档案局", "县档案局"), heading)
    for number, text in enumerate(passages):
        reader.read(number, text)
    return reader.finish()


def named(figure: Figure | None) -> str:
    if figure is None or figure.item is None:
        return ""
    return item_name(figure.item)


def sums(told: Statements) -> list[tuple[str, list[str], bool]]:
    return [(named(each.whole), [named(part) for part in each.parts], each.is_complete) for each in told.sums]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("2024年预算收入", "收入"),
        ("一般公共预算拨款收入", "一般公共预算收入"),
        ("基金预算收入", "政府性基金预算收入"),
        ("财政拨款收支总预算", "财政拨款收支"),
        ("收、支总计", "收支"),
        ("日常公用经费", "公用经费"),
        ("一般公共服务支出（类）", "一般公共服务支出"),
        ("教育（类）支出", "教育支出"),
        ("一般公共服务支出（类）档案事务（款）档案馆（项）", "档案馆"),
        ("财政拨款“三公”经费预算", "“三公”经费"),
        ("公务用车购置及运行费", "公务用车购置及运行维护费"),
        ("面向中小企业预留政府采购项目预算金额", "面向中小企业的采购"),
        ("年末结转和结余", "年末结转和结余"),
        ("示例县档案局机关运行经费财政拨款预算", "机关运行经费"),
    ],
)
def test_item(label: str, name: str) -> None:
    (figure,) = read(f"{label}5.00万元。").figures
    assert (named(figure), figure.residue) == (name, "")


@pytest.mark.parametrize(
    "label",
    [
        "局本级基本支出",
        "扶贫专项一般公共预算支出",
        "安排项目支出",
        "追加基本支出",
        "人均公用经费",
        "外宾接待费",
    ],
)
def test_words_not_understood_are_kept(label: str) -> None:
    (figure,) = read(f"{label}5.00万元。").figures
    assert figure.residue


def test_nested_lists() -> None:
    told = read(
        "2024年部门支出预算为477884.00元，其中基本支出327884.00元，包括人员经费296884.00元和日常公用经费31000.00元；"
        "项目支出150000元，主要为办公费60000元，印刷费50000元，邮电费40000元；其他支出0元。"
    )
    assert sums(told) == [
        ("基本支出", ["人员经费", "公用经费"], True),
        ("项目支出", ["办公费", "印刷费", "邮电费"], False),
        ("支出", ["基本支出", "项目支出", "其他支出"], True),
    ]


def test_list_in_brackets_ends_with_them() -> None:
    told = read(
        "“三公”经费预算6.35万元，其中：因公出国（境）费0万元；公务用车购置及运行费5.00万元（其中：公务用车购置费0万元，"
        "公务用车运行费5.00万元）；公务接待费1.35万元。"
    )
    assert sums(told) == [
        ("公务用车购置及运行维护费", ["公务用车购置费", "公务用车运行维护费"], True),
        ("“三公”经费", ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"], True),
    ]


def test_a_part_that_changed_does_not_end_its_list() -> None:
    told = read(
        "“三公”经费预算6.35万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费5.00万元，"
        "比上年增加0.30万元，主要是划入公务用车1辆；公务接待费1.35万元，与上年持平。"
    )
    assert sums(told) == [
        ("“三公”经费", ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"], True)
    ]


def test_list_over_paragraphs() -> None:
    told = read(
        "2024年“三公”经费预算数为1.35万元，比2023年预算持平。其中：",
        "（一）因公出国（境）费0万元，比2023年预算持平。",
        "（二）公务用车购置及运行费0万元，比2023年预算持平。",
        "（三）公务接待费1.35万元。比2023年预算持平。",
    )
    assert sums(told) == [
        ("“三公”经费", ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"], True)
    ]


def test_list_of_changes() -> None:
    told = read("收入预算减少30万元，其中一般公共预算收入减少40万元，事业收入增加10万元。")
    (only,) = told.sums
    assert [part.value for part in only.parts] == [-400000, 100000]
    assert only.whole.value == -300000


def test_two_divisions_of_one_whole() -> None:
    told = read(
        "本年支出合计100万元，其中：一般公共服务支出60万元，占60%；教育支出40万元，占40%。按性质划分为基本支出70万元，占70%；项目支出30万元，占30%。"
    )
    assert [(whole, parts) for whole, parts, _ in sums(told)] == [
        ("本年支出", ["一般公共服务支出", "教育支出"]),
        ("本年支出", ["基本支出", "项目支出"]),
    ]
    assert all(share.whole is not None and share.whole.value == 1000000 for share in told.shares)


def test_carried_money_in_a_bracket_is_no_part_of_the_list() -> None:
    told = read("安排一般公共预算2134.87万元（含上年结转750.00万元）。")
    assert [each.role for each in told.figures] == ["value", "part"]


def test_change_with_both_years() -> None:
    told = read(
        "“一般公共服务支出（类）档案事务（款）档案馆（项）”45.41万元，主要用于档案保管。2023年当年预算执行数为11.67万元，"
        "2024年预算安排45.41万元，比2023年预算执行数增加289.12%。主要原因是：新增档案抢救任务。"
    )
    (change,) = told.changes
    assert change.current is not None and change.current.value == 454100
    assert change.previous is not None and change.previous.value == 116700
    assert change.percent is not None and change.reason is not None
    assert (change.direction, change.reason.text) == ("more", "新增档案抢救任务")


def test_comparison_told_first() -> None:
    told = read(
        "2024年度收、支总计100万元。与2023年度相比，收、支总计各增加20万元，增长25.00%。主要是新增项目。"
    )
    (change,) = told.changes
    assert change.base is not None and change.base.year == 2023
    assert change.current is not None and change.current.value == 1000000
    assert change.difference is not None and change.percent is not None


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("机关运行经费95万元，比上年决算数100万元减少5万元。", 1000000),
        ("2023年机关运行经费100万元，2024年机关运行经费95万元，比2023年减少5万元。", 1000000),
    ],
)
def test_base_told_with_its_figure(text: str, previous: int) -> None:
    (change,) = read(text).changes
    assert change.previous is not None and change.previous.value == previous
    assert change.current is not None and change.current.value == 950000


def test_a_list_side_by_side_grows_as_a_whole() -> None:
    told = read("政府采购预算100万元，其中：货物60万元、工程0万元、服务40万元，比上年增加20万元，增长25%。")
    (change,) = told.changes
    assert named(change.current) == "政府采购"


def test_left_out_parts_change_the_figure() -> None:
    (change,) = read("基本支出100万元，扣除一次性补发后比上年增加20万元，增长30%。").changes
    assert change.is_adjusted and change.current is None


@pytest.mark.parametrize(
    "text",
    ["充分调动积极性，提高服务水平。", "增加人员编制2名。", "减少环境污染。", "较上年有较大幅度提升。"],
)
def test_plain_words_are_no_change(text: str) -> None:
    assert not read(text).changes


def test_path_before_its_figures() -> None:
    told = read(
        "1.一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为580.00万元，支出决算为600.00万元，完成年初预算的103.45%。"
        "决算数大于年初预算数的主要原因是年中增人增资，追加经费20.00万元。"
    )
    assert [(named(each), each.measure, each.role) for each in told.figures] == [
        ("行政运行", "opening", "value"),
        ("行政运行", "outcome", "value"),
        ("行政运行", "", "aside"),
    ]
    assert [
        (each.relation, each.budget is not None, each.outcome is not None) for each in told.completions
    ] == [
        ("", True, True),
        (">", True, True),
    ]


def test_each_budget_has_its_completion() -> None:
    told = read(
        "人员经费年初预算100万元，调整预算120万元，支出决算110万元，完成年初预算的110%，完成调整预算的91.67%。"
    )
    assert [each.budget.value if each.budget else None for each in told.completions] == [1000000, 1200000]


def test_reason_ends_where_the_list_goes_on() -> None:
    told = read(
        "公务用车购置费5万元，比上年增加5万元，主要原因是更新一辆报废车辆；公务接待费1万元，比上年减少1万元，主要原因是一是接待减少；二是标准从严。"
    )
    assert [each.reason.text for each in told.changes if each.reason] == [
        "更新一辆报废车辆",
        "一是接待减少；二是标准从严",
    ]


def test_one_unit_of_several_is_not_the_whole() -> None:
    told = read("局本级：基本支出100万元，项目支出20万元。公用经费5万元。")
    assert all(each.residue for each in told.figures)


def test_heading_tells_the_item() -> None:
    told = read("2024年安排90.15万元，比上年减少1.41万元。", heading="三、机关运行经费情况")
    assert named(told.figures[0]) == "机关运行经费"


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "2024年",
                    "2023年",
                    "预算收入",
                    "基本支出",
                    "项目支出",
                    "人员经费",
                    "三公经费",
                    "行政运行（项）",
                    "5.00万元",
                    "0元",
                ),
                *(
                    "，",
                    "。",
                    "；",
                    "、",
                    "：",
                    "（",
                    "）",
                    "其中",
                    "包括",
                    "比上年",
                    "与2023年相比",
                    "增加",
                    "减少",
                    "持平",
                    "3.2%",
                ),
                *(
                    "占",
                    "完成年初预算的",
                    "决算数大于预算数",
                    "主要原因是",
                    "因",
                    "（类）",
                    "（款）",
                    "7辆",
                    "和",
                    "分别",
                    "均",
                    "年初预算数",
                    "的",
                ),
            ]
        ),
        max_size=30,
    )
)
@example(["5.00万元", "和", "因"])
def test_any_order_of_words_is_read(words: list[str]) -> None:
    """No heap of words breaks the reader, and every amount becomes one figure, or two where it is 均 of two bases."""
    text = "".join(words)
    told = read(text)
    amounts = text.count("5.00万元") + text.count("0元") - text.count("5.00元")
    amounts *= 1 + ("均" in words)
    assert len([each for each in told.figures if each.role != "count"]) <= amounts
    for each in told.sums:
        assert len(each.parts) > 1 and each.whole not in each.parts
