"""What of a page is searched, in which blocks, under which anchors."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import Block, part_of, read_page, scripts, shadow_of
from tests.search.plain_reader import read_plainly


def blocks(body: str) -> list[tuple[str, str]]:
    page = read_page(f"<html><body><main data-search-body>{body}</main></body></html>")
    assert page is not None
    return [(each.anchor, each.text) for each in page.blocks]


def test_inline_elements_leave_a_run_whole() -> None:
    assert blocks("<p>网<mark>信</mark>办<a href='#'>公</a>开</p>") == [("", "网信办公开")]


def test_blocks_are_kept_apart() -> None:
    assert blocks("<ul><li>预</li><li>算</li></ul><p>收</p><div>支</div>") == [
        ("", "预"), ("", "算"), ("", "收"), ("", "支"),
    ]  # fmt: skip


def test_a_row_is_one_block_of_parted_cells() -> None:
    table = (
        '<table id="t"><caption>表</caption>\n<tr id="r1">\n<th>接待费</th> <td>'
        "\n<p>5</p> <p>元</p></td></tr>"
        "<tr><td>6</td></tr></table>"
    )
    assert blocks(table) == [("t", "表"), ("r1", "接待费\x1f5\x1f元"), ("t", "6")]


def test_a_term_and_its_definition_are_one_block() -> None:
    listed = '<dl><dt id="a">编码</dt><dd>288</dd><dt>金额</dt><dd>15</dd></dl><p>后</p>'
    assert blocks(listed) == [("a", "编码\x1f288"), ("", "金额\x1f15"), ("", "后")]


def test_text_after_a_heading_stands_under_it() -> None:
    sections = '<section id="s"><p>前</p><h2 id="h">题</h2><p>文</p></section><p>外</p>'
    assert blocks(sections) == [("s", "前"), ("h", "题"), ("h", "文"), ("", "外")]


def test_skipped_hidden_and_drawn_text_is_left_out() -> None:
    body = (
        "<p>留<span data-search-skip>去</span>下</p><nav data-search-skip><p>去<br>去</p></nav>"
        "<div hidden>去</div>"
        "<svg><title>去</title></svg><script>去</script><noscript>去</noscript>"
    )
    assert blocks(body) == [("", "留下")]


def test_text_outside_the_searched_part_is_left_out() -> None:
    page = read_page("<html><body><p>外</p><main data-search-body><p>内</p></main><p>外</p></body></html>")
    assert page is not None
    assert page.blocks == (Block("", "内"),)


def test_what_a_hit_is_shown_with() -> None:
    page = read_page(
        "<html><head><title>题 - 站</title><meta name='search-context' content='部门 / 2020年'>"
        "<meta name='search-alias' content='甲| 乙 ||丙'></head>"
        "<body data-search-body><h1>题<b>目</b></h1></body></html>"
    )
    assert page is not None
    assert (page.title, page.context, page.aliases) == ("题目", "部门 / 2020年", ("甲", "乙", "丙"))
    assert page.blocks == (Block("", "题目", is_heading=True),)


def test_a_page_without_a_searched_part_has_no_shadow() -> None:
    assert shadow_of("a/index.html", "<html><body><p>data-search-body</p></body></html>") is None
    assert shadow_of("b/index.html", "<html><body data-search-body><p>文</p></body></html>") is not None


def test_unclosed_and_stray_tags_lose_no_text() -> None:
    assert blocks("<p>一<b>二<p>三</i></p></section>四") == [("", "一二"), ("", "三"), ("", "四")]


def test_brackets_in_attributes_and_in_text_are_read_as_browsers_do() -> None:
    body = (
        "<p title=\"1 > 0 and <b>\" id='a'>甲 < 乙</p><!-- <p>去</p> --><p>1 <> 2</p>"
        '<p id="b" title="it\'s">丙<br/>丁</p><IMG alt=">"><P ID=c>戊</P>'
    )
    assert blocks(body) == [("a", "甲 < 乙"), ("", "1 <> 2"), ("b", "丙 丁"), ("c", "戊")]


TEXTS = ["预算", "150,000.00元", " ", "\n", "a &amp; b", "&lt;p&gt;", "甲 乙\n丙", "&nbsp;"]
LEAVES = st.sampled_from([*TEXTS, "<br>", "<wbr>", "<hr>", "<img alt='x'>", "<!-- <p>去</p> -->"])
BLOCKS = ["p", "div", "section", "tr", "td", "th", "dl", "dt", "dd", "nav", "svg"]
ATTRIBUTES = [
    "", "", "", ' id="x1"', " id='y'", ' class="z"', " data-search-skip", " hidden", ' aria-hidden="true"',
]  # fmt: skip


def elements(names: list[str], inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element of one of these names about some of these."""
    return st.builds(
        lambda name, attributes, parts, end: f"<{name}{attributes}>{''.join(parts)}</{name}>{end}",
        st.sampled_from(names), st.sampled_from(ATTRIBUTES), st.lists(inner, max_size=4), st.sampled_from(["", "\n"]),
    )  # fmt: skip


INLINE = st.recursive(LEAVES, lambda inner: elements(["span", "a", "b"], inner), max_leaves=8)
MARKUP = st.recursive(
    INLINE | elements(["h1", "h2"], INLINE), lambda inner: elements(BLOCKS, inner), max_leaves=12
)


@given(st.lists(MARKUP, max_size=6))
def test_pages_are_read_as_the_parser_of_the_standard_library_reads_them(parts: list[str]) -> None:
    page = (
        "<!doctype html><html><head><title>题</title><meta name='description' content='甲&amp;乙'></head>"
        f"<body><p>外</p><main data-search-body id='m'>{''.join(parts)}</main><p>外</p></body></html>"
    )
    assert read_page(page) == read_plainly(page)


def test_markup_in_text_stays_text_in_the_copy() -> None:
    shadow = shadow_of(
        "a.html", "<html><body data-search-body><p id='x|\"y'>&lt;b&gt; & \"</p></body></html>"
    )
    assert shadow is not None
    assert '<i id="x%7C%22y|%3Cb%3E%20%26%20%22"></i>u3c b u3e u26 |' in shadow.copy


def test_the_short_list_holds_what_can_be_found_without_an_index() -> None:
    shadow = shadow_of(
        "a/index.html",
        "<html><head><meta name='description' content='总计150万元'>"
        "<meta name='search-alias' content='288'>"
        "</head><body data-search-body><h1>题</h1><p>正文</p></body></html>",
    )
    assert shadow is not None
    assert json.loads(json.dumps(shadow.row)) == ["a/index.html", "题", "", "288", "总计150万元"]
    listed = scripts({"all": [shadow.row]})["search-data-all.js"].decode()
    assert '["a/index.html", "题", "", "288", "总计150万元"]' in listed
    assert "正文" not in listed


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("130525/288002/2020/index.html", "2020"),
        ("130525/288002/2020/projects/288-0204-JXN-KZLZ/index.html", "2020"),
        ("310107/wanli/2024/budget-unit/index.html", "2024"),
        ("years/2024/index.html", "2024"),
        ("130525/288002/index.html", "all"),
        ("130525/2020/index.html", "all"),  # a department whose code looks like a year
        ("130525/index.html", "all"),
        ("rules/index.html", "all"),
        ("index.html", "all"),
    ],
)
def test_the_part_of_a_page(path: str, part: str) -> None:
    assert part_of(path) == part


def test_the_same_parts_give_the_same_scripts() -> None:
    rows = [(f"{number}/index.html", "题", "", "", "") for number in range(3)]
    one = scripts({"2020": rows, "all": rows[:1], "2021": []})
    two = scripts({"all": rows[:1], "2021": [], "2020": reversed(rows)})
    assert one == two
    assert re.findall(r'"part": "(\w+)"', one["search-parts.js"].decode()) == ["2021", "2020", "all"]
