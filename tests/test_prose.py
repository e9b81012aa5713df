"""Words of a filing print as typed; only paragraphs, tables and links are markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import prose
from generator.prose import Directive, Grid, Words, inline, inline_plain, join_lines, paragraph, pieces, plain


def only(text: str) -> str:
    """The HTML of a text that is one stretch of words."""
    found = pieces(text)
    assert len(found) == 1, found
    assert isinstance(found[0], Words)
    return found[0].html.strip()


@pytest.mark.parametrize(
    "text",
    [
        "1. 第一",
        "1．第一",
        "* 注",
        "- 注",
        "+ 注",
        "> 引文",
        "---",
        "***",
        "===",
        "*重*和**很重**和_下划_",
        "`代码`",
        "~~删~~",
        "国发[2021]9号",
        "国发[2021](试行)",
        "[2021][9]",
        "![图](试行)",
        "<b>粗</b>",
        "<!-- 注 -->",
        "&amp; &lt; &#60;",
        "C:\\路径\\*",
        "\\*",
        "https://example.gov.cn",
        "<https://example.gov.cn>",
        "[甲]: https://example.gov.cn",
        "[a](javascript:alert(1))",
        "a | b",
        "| a | b |",
        "```",
        "# 不在行首的井号由别处认",
        "※ ★ ① 5×3=15 ≥95%",
    ],
)
def test_prints_as_typed(text: str) -> None:
    assert only(text) == f"<p>{html.escape(text, quote=False)}</p>".replace('"', "&quot;")


@pytest.mark.parametrize("indent", ["    ", "\t", "　　", "        "])
def test_indented_lines_are_paragraphs(indent: str) -> None:
    assert only(f"{indent}四格缩进") == "<p>四格缩进</p>"
    assert only(f"前文。\n\n{indent}四格缩进") == "<p>前文。</p>\n<p>四格缩进</p>"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("甲\n乙", "甲乙"),
        ("甲，\n  乙", "甲，乙"),
        ("甲\nabc", "甲abc"),
        ("abc\ndef", "abc def"),
        ("15\n万元", "15万元"),
        ("  甲 \n\n", "甲"),
    ],
)
def test_lines_of_a_paragraph_are_joined(text: str, joined: str) -> None:
    assert join_lines(text) == joined
    assert only(text) == f"<p>{joined}</p>"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.gov.cn/a?b=1",
        "http://a.cn",
        "../2025/预算.pdf",
        "a.pdf",
        "/glossary/",
        "#part",
        "mailto:a@b.cn",
    ],
)
def test_links(address: str) -> None:
    assert re.fullmatch(r'<p>见<a href="[^"]+">附件</a>。</p>', only(f"见[附件]({address})。"))


def test_tables_are_parted_from_words() -> None:
    found = pieces("前文。\n\n| 项目 | 金额 |\n|---|--:|\n| 房租 | 1,200.00 |\n| 水费 | |\n\n后文。")
    assert found == (
        Words("<p>前文。</p>\n"),
        Grid(("项目", "金额"), (("房租", "1,200.00"), ("水费", ""))),
        Words("<p>后文。</p>\n"),
    )


def test_a_table_right_below_words() -> None:
    found = pieces("前文：\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert [type(each) for each in found] == [Words, Grid]


def test_directives_stand_on_a_line_of_their_own() -> None:
    found = pieces(
        "前文。\n[表：机构设置表]\n  [绩效目标表: 甲项目]  \n[绩效文本]\n后文[绩效文本]。", first_line=10
    )
    assert found == (
        Words("<p>前文。</p>\n"),
        Directive("表", "机构设置表", 11),
        Directive("绩效目标表", "甲项目", 12),
        Directive("绩效文本", "", 13),
        Words("<p>后文[绩效文本]。</p>\n"),
    )


def test_unknown_words_in_brackets_are_text() -> None:
    assert only("[附图：一]") == "<p>[附图：一]</p>"


def test_variant_readings_lead_to_their_note() -> None:
    marked = f"甲{prose.VARIANT_OPEN}2:（二）乙{prose.VARIANT_CLOSE}丙"
    assert inline(marked) == '甲<a class="variant" href="#variant-2">（二）乙</a>丙'
    assert plain(marked) == "甲（二）乙丙"
    assert only(marked) == '<p>甲<a class="variant" href="#variant-2">（二）乙</a>丙</p>'


def test_composed_text_is_escaped() -> None:
    assert paragraph('<b> & "三公"') == "<p>&lt;b&gt; &amp; &quot;三公&quot;</p>\n"


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters=prose.VARIANT_OPEN + prose.VARIANT_CLOSE + "\r\f\v\0")
    )
)
def test_no_sign_is_lost_and_none_becomes_markup(text: str) -> None:
    """Whatever is typed comes out again, blanks aside, and no element but `p` and `a` is made."""
    shown = "".join(each.html for each in pieces(text) if isinstance(each, Words))
    assert set(re.findall(r"<(/?\w+)", shown)) <= {"p", "/p", "a", "/a"}
    if all(isinstance(each, Words) for each in pieces(text)) and "](" not in text:
        typed = "".join(text.split())
        assert "".join(html.unescape(re.sub(r"</?p>", "", shown)).split()) == typed
    assert html.unescape(inline_plain(text)) == text


@given(st.text(st.sampled_from('甲乙，a1 \t\n　\u2003\x0b\\[]()-:*#>&"<./|')))
def test_a_text_without_tables_reads_as_beside_one(text: str) -> None:
    """What is taken for plain without asking the parser is what the parser, which a table calls for, takes for plain."""
    grid = Grid(("甲",), (("乙",),))
    assert pieces(f"{text}\n\n| 甲 |\n|---|\n| 乙 |") == (*pieces(text), grid)


@given(st.text(st.sampled_from("甲a1 \n　\\]()*#>&\"'<_`~!")))
def test_a_line_without_links_reads_as_before_one(text: str) -> None:
    assert inline(f"，{text}，[附](a.pdf)") == inline(f"，{text}，") + '<a href="a.pdf">附</a>'
