"""What of a page is searched, in which blocks, under which anchors."""

from __future__ import annotations

from generator.search import Block, read_page, scripts, shadow


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


def test_a_page_without_a_searched_part_has_no_copy() -> None:
    pages = {
        "a/index.html": "<html><body><p>data-search-body</p></body></html>",
        "b/index.html": "<html><body data-search-body><p>文</p></body></html>",
    }
    assert list(shadow(pages)) == ["b/index.html"]


def test_unclosed_and_stray_tags_lose_no_text() -> None:
    assert blocks("<p>一<b>二<p>三</i></p></section>四") == [("", "一二"), ("", "三"), ("", "四")]


def test_markup_in_text_stays_text_in_the_copy() -> None:
    pages = {"a.html": "<html><body data-search-body><p id='x|\"y'>&lt;b&gt; & \"</p></body></html>"}
    copy = shadow(pages)["a.html"]
    assert '<i id="x%7C%22y|%3Cb%3E%20%26%20%22"></i>u3c b u3e u26 |' in copy


def test_the_short_list_holds_what_can_be_found_without_an_index() -> None:
    pages = {
        "a/index.html": "<html><head><meta name='description' content='总计150万元'>"
        "<meta name='search-alias' content='288'>"
        "</head><body data-search-body><h1>题</h1><p>正文</p></body></html>"
    }
    listed = scripts(pages)["search-data.js"]
    assert '["a/index.html", "题", "", "288", "总计150万元"]' in listed
    assert "正文" not in listed
