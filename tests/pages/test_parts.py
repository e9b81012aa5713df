"""The parts of a page: heads of tables, compared figures, charts, forms, frames, addresses, own tables."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import address
from generator.amount import ABSENT, BLANK, Amount, MoneyUnit
from generator.model.budget import Variant
from generator.model.performance import FundsRow, Indicator, Project, Result, SelfEvaluationForm
from generator.model.place import Site
from generator.pages.blocks import ChartView, HeadingView, Link, ProseView, TableView
from generator.pages.body import heading, in_order, with_variants
from generator.pages.cells import Printing, heads
from generator.pages.charts import bar_chart
from generator.pages.forms import evaluation_view, form_view
from generator.pages.frame import Frames
from generator.pages.grids import extra_table, grid_table
from generator.reading.document import Section
from generator.source import Source, Span
from generator.tables.table import Cell, Column, Panel, Row, Table, Value


def shape(columns: tuple[Column, ...]) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.colspan, cell.rowspan) for cell in row] for row in heads(columns)]


def test_heads_in_one_row() -> None:
    assert shape((Column("a", ("甲",)), Column("b", ("乙",)))) == [[("甲", 1, 1), ("乙", 1, 1)]]


def test_equal_outer_heads_merge_and_short_ones_span() -> None:
    columns = (
        Column("code", ("编码",), "code"),
        Column("sum", ("基本支出", "小计")),
        Column("a", ("基本支出", "人员", "工资")),
        Column("b", ("基本支出", "人员", "奖金")),
        Column("c", ("项目支出",)),
        Column("d", ("基本支出", "其他")),
    )
    assert shape(columns) == [
        [("编码", 1, 3), ("基本支出", 3, 1), ("项目支出", 1, 3), ("基本支出", 1, 1)],
        [("小计", 1, 2), ("人员", 2, 1), ("其他", 1, 2)],
        [("工资", 1, 1), ("奖金", 1, 1)],
    ]


@given(st.lists(st.lists(st.sampled_from("甲乙"), min_size=1, max_size=3), min_size=1, max_size=6))
def test_heads_cover_every_column_at_every_level(names: list[list[str]]) -> None:
    columns = tuple(Column(str(i), tuple(each)) for i, each in enumerate(names))
    rows = heads(columns)
    covered = sum(cell.colspan * cell.rowspan for row in rows for cell in row)
    assert covered == len(rows) * len(columns)


def made(rows: dict[str, Value | tuple[Value, ...]], **given: object) -> Table:
    columns = (Column("item", ("项目",), "text"), Column("amount", ("预算数",)))
    panel = Panel(columns, tuple(Row(key, (Cell(key), Cell(value))) for key, value in rows.items()))  # type: ignore[arg-type]
    return Table("B1", "收支总表", MoneyUnit.WAN, (panel,), **given)  # type: ignore[arg-type]


def compared(now: Value, before: Value) -> tuple[str, str]:
    table, old = made({"a": now}), made({"a": before})
    cell = Printing(2026).table(table, old).panels[0].rows[0].cells[1]
    return cell.text, cell.compare


@pytest.mark.parametrize(
    ("now", "before", "text", "compare"),
    [
        (Decimal(150000), Decimal(100000), "15.00", "2025年 10.00，+5.00（+50.00%）"),
        (Decimal(50000), Decimal(100000), "5.00", "2025年 10.00，−5.00（−50.00%）"),
        (Decimal(100000), Decimal(100000), "10.00", "与2025年持平"),
        (Decimal(0), Decimal(0), "0.00", ""),
        (Decimal(0), Decimal(100000), "0.00", "2025年 10.00，−10.00（−100.00%）"),
        (Decimal(100000), Decimal(0), "10.00", "2025年 0.00，+10.00"),
        (Decimal(100000), BLANK, "10.00", "2025年 0.00，+10.00"),
        (Decimal(100000), ABSENT, "10.00", ""),
        (BLANK, Decimal(100000), "", "2025年 10.00"),
        (BLANK, BLANK, "", ""),
        (ABSENT, Decimal(100000), "未提供", ""),
        (Decimal(-100000), Decimal(100000), "-10.00", "2025年 10.00，−20.00（−200.00%）"),
    ],
)  # fmt: skip
def test_a_figure_beside_last_years(now: Value, before: Value, text: str, compare: str) -> None:
    assert compared(now, before) == (text, compare)


def test_tables_of_one_year_share_their_cells() -> None:
    printing = Printing(2026)
    one, two = (printing.table(made({"a": Decimal(150000)}), made({"a": Decimal(100000)})) for _ in range(2))
    assert one.panels[0].rows[0].cells[1] is two.panels[0].rows[0].cells[1]
    # A table with other decimals words the same figures otherwise.
    deeper = printing.table(made({"a": Decimal(150000), "b": Decimal("0.5")}), None)
    assert deeper.panels[0].rows[0].cells[1].text == "15.00000"


def test_cells_without_a_figure_are_set_like_their_column() -> None:
    table = made({"a": BLANK, "b": ABSENT, "c": BLANK})
    old = made({"a": Decimal(100000)})
    rows = Printing(2026).table(table, old).panels[0].rows
    assert [row.cells[1].style for row in rows] == ["money", "absent", "blank"]
    columns = (Column("code", ("编码",), "code"), Column("name", ("名称",), "text"))
    names = Table("B5", "支出表", None, (Panel(columns, (Row("2", (Cell("2"), Cell(ABSENT))),)),))
    cell = Printing(2026).table(names, None).panels[0].rows[0].cells[1]
    assert (cell.text, cell.style) == ("未提供", "text")


def test_decimals_show_every_figure_of_both_years() -> None:
    assert compared(Decimal("150000"), Decimal("100000.5")) == (
        "15.00000",
        "2025年 10.00005，+4.99995（+50.00%）",
    )


def test_rows_gone_are_told_only_of_a_table_that_is_there() -> None:
    table = made({"201": Decimal(10000)})
    old = made({"201": Decimal(10000), "205": Decimal(20000), "20508": Decimal(20000), "202": BLANK})
    assert Printing(2026).table(table, old).notes == ("2025年有、2026年没有的：205（2.00）。",)
    absent = Table("B1", "收支总表", MoneyUnit.WAN, (), absent="未提供")
    assert Printing(2026).table(absent, old).notes == ()


def drawn(**amounts: Amount | int | None) -> ChartView | None:
    known = {
        int(year[1:]): Decimal(amount) if isinstance(amount, int) else amount
        for year, amount in amounts.items()
    }
    return bar_chart("chart", known, MoneyUnit.YUAN, "支出", Link(text="上表", href="#t"))


def test_chart_of_years_with_a_gap() -> None:
    chart = drawn(y2022=100, y2023=0, y2025=150)
    assert chart is not None
    assert [(bar.label, bar.figure, bar.height, bar.is_gap) for bar in chart.bars] == [
        ("2022年", "100", "120.0", False),
        ("2023年", "0", "0.0", False),
        ("2024年", "未提供", "0.0", True),
        ("2025年", "150", "180.0", False),
    ]
    assert chart.title == "支出2025年比2022年增加50元（50.00%）"
    assert chart.description == "支出：2022年100元、2023年0元、2025年150元。"


@pytest.mark.parametrize(
    "amounts",
    [{}, {"y2024": 5}, {"y2024": 5, "y2025": ABSENT}, {"y2024": 5, "y2025": BLANK}, {"y2024": 0, "y2025": 0}],
)
def test_no_chart_of_less_than_two_years(amounts: dict[str, Amount | int]) -> None:
    assert drawn(**amounts) is None


def test_chart_titles() -> None:
    same, less, new = drawn(y2024=5, y2025=5), drawn(y2024=8, y2025=2), drawn(y2024=0, y2025=2)
    assert same is not None
    assert less is not None
    assert new is not None
    assert same.title == "2025年支出与2024年相同"
    assert less.title == "支出2025年比2024年减少6元（75.00%）"
    assert new.title == "支出2025年比2024年增加2元"


def indicator(level1: str, level3: str, value: str = ">=95%") -> Indicator:
    return Indicator(level1=level1, level2="数量", level3=level3, value=value)


def test_form_merges_equal_neighbours_only() -> None:
    rows = tuple(indicator(level1, str(n)) for n, level1 in enumerate(("产出", "产出", "效益", "产出")))
    view = form_view(Project(name="甲", code="12 3-A", indicators=rows), page=None)
    assert [row.level1_span for row in view.indicators] == [2, 0, 1, 1]
    assert view.indicators[3].id == "project-123-A-indicator-4"
    assert view.indicators[0].value == "≥95%"


def test_form_keeps_the_weights_of_indicators() -> None:
    weighed = Indicator(level1="产出", level2="数量", level3="甲", value="≥3次", weight="8")
    view = form_view(Project(name="甲", code="1", indicators=(weighed, indicator("效益", "乙"))), page=None)
    assert [row.weight for row in view.indicators] == ["8", ""]


def test_form_keeps_the_three_kinds_of_nothing() -> None:
    view = form_view(Project(name="甲", code="1", budget=Decimal(150000), fiscal=BLANK), page=None)
    assert (view.budget, view.fiscal, view.other) == ("150000.00", "", "未提供")


def test_form_has_the_columns_that_were_filled_in() -> None:
    full = replace(indicator("产出", "甲"), description="怎样算")
    view = form_view(Project(name="甲", code="1", purpose="买书", indicators=(full,)), page=None)
    assert (view.has_purpose, view.has_descriptions, view.has_bases) == (True, True, False)


def test_form_tells_how_a_project_is_classed() -> None:
    view = form_view(Project(name="甲", code="1", category="特定目标类", function_code="2012604"), page=None)
    assert view.other_fields == (("项目类别", "特定目标类"), ("科目编码", "2012604"))


def test_evaluation_prints_its_grade() -> None:
    assert evaluation_view(SelfEvaluationForm(name="甲", slug="jia", grade="优"), page=None).grade == "优"


def test_evaluation() -> None:
    form = SelfEvaluationForm(
        name="甲",
        slug="jia",
        unit=MoneyUnit.WAN,
        funds=(FundsRow(item="年度资金总额", opening=Decimal(120000), executed=BLANK, score="--"),),
        results=(Result(level1="产出", level2="数量", level3="台数", target=">=20台", outcome="21台"),),
    )
    view = evaluation_view(form, page=None)
    assert view.funds is not None
    assert view.results is not None
    assert [cell.text for cell in view.funds.panels[0].rows[0].cells[:4]] == [
        "年度资金总额",
        "12.00",
        "未提供",
        "",
    ]
    assert [cell.text for cell in view.results.panels[0].rows[0].cells[3:5]] == ["≥20台", "21台"]


def test_frame_of_the_page_for_unknown_addresses() -> None:
    frames = Frames(Site(name="试验", subpath="/zwgk/ysjs/"), is_draft=True)
    lost = frames.frame(address.NOT_FOUND, "没有这个页面", (), description="")
    assert lost.root == "/zwgk/ysjs/"
    assert all(link.href.startswith("/zwgk/ysjs/") for link in lost.navigation)
    page = frames.frame("1/2/2026/budget/index.html", "预算", [("某市", "1/index.html")], description="")
    assert page.root == "../../../../"
    assert [link.href for link in page.crumbs] == ["../../../../index.html", "../../../index.html"]
    assert page.path == "1/2/2026/budget/"
    assert page.status
    assert not Frames(Site(name="试验"), is_draft=False).frame("index.html", "", (), description="").status


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("1/index.html", "index.html", "1/index.html"),
        ("index.html", "1/2/index.html", "../../index.html"),
        ("1/2/2025/budget/index.html", "1/2/2026/budget/index.html", "../../2025/budget/index.html"),
        ("search/index.html", "404.html", "search/index.html"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    assert address.relative(target, page) == link


def test_own_tables_set_columns_of_figures() -> None:
    view = grid_table(
        "t",
        "表",
        "",
        ["项目", "金额", "备注", "占比"],
        [["甲", "1,200.00", "5号", "12.5%"], ["乙", "-3", "", ""]],
    )
    assert [head.is_numeric for head in view.panels[0].heads[0]] == [False, True, False, True]
    assert [cell.style for cell in view.panels[0].rows[1].cells] == ["text", "number", "blank", "blank"]


def test_ids_of_own_tables_do_not_hang_on_their_figures() -> None:
    before = extra_table("房租表", "项目\t金额\n甲\t1\n乙\t2\n甲\t3\n", "", None)
    after = extra_table("二、房租表", "项目\t金额\n丙\t9\n甲\t10\n乙\t2\n甲\t3", "", None)
    ids = {row.cells[1].text: row.id for row in before.panels[0].rows}
    mended = {row.cells[1].text: row.id for row in after.panels[0].rows}
    assert before.id == after.id
    assert mended["2"] == ids["2"]
    assert mended["10"] == ids["1"]
    assert len(set(mended.values())) == 4


def test_ragged_rows_of_an_extra_table_are_filled_up() -> None:
    view = extra_table("表", "项目\t金额\n甲\t1\t多\n乙", "单位：元", "说明")
    assert [len(row.cells) for row in view.panels[0].rows] == [3, 3]
    assert view.notes == ("说明",)


def test_in_order_skips_no_level_and_gives_no_id_twice() -> None:
    grid = grid_table("t", "表", "", ["甲"], [["乙"]])
    blocks = in_order(
        [heading("一", 4), heading("一", 2), ProseView(html="<p>x</p>"), heading("二", 4), grid, grid]
    )
    assert [block.level for block in blocks if isinstance(block, HeadingView)] == [2, 2, 3]
    first, second = [block for block in blocks if isinstance(block, HeadingView)][:2]
    assert second.id == f"{first.id}-2"
    tables = [block for block in blocks if isinstance(block, TableView)]
    assert [each.id for each in tables] == ["t", "t-2"]
    assert tables[1].panels[0].rows[0].id == f"t-2{tables[0].panels[0].rows[0].id.removeprefix('t')}"


def test_variant_readings_are_put_in_and_marked() -> None:
    at = Span(Source("绩效.md", ""), 1, 1, 1, 2)
    sections = (Section(heading="二、分项", level=2, body="甲乙丙", at=at, body_line=2),)
    variants = (Variant(there="二、分项", here="（二）分项"), Variant(there="乙", here="丁"))
    found = with_variants(sections, variants)[0]
    assert heading(found.heading, 2).text_html == '<a class="variant" href="#variant-1">（二）分项</a>'
    assert 'href="#variant-2">丁</a>丙' in heading(found.body, 2).text_html


FOLDERS = st.lists(st.sampled_from(["a", "b", "2020"]), max_size=4)


@given(FOLDERS, FOLDERS)
def test_links_lead_from_page_to_page(there: list[str], here: list[str]) -> None:
    target, page = ("/".join([*folders, "index.html"]) for folders in (there, here))
    link = address.relative(target, page)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == target
    assert link == posixpath.relpath(target, posixpath.dirname(page) or ".")
