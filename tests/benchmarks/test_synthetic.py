"""Synthetic filings: the same every time, without errors, and all of what they show known to the templates of Hugo."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks.compare import differences, look
from benchmarks.hugo_site import hugo_binary, markdown, write_site
from benchmarks.measured import measured
from benchmarks.synthetic import YEARS, files, region_code, region_name, write
from generator.checks.run import checked
from generator.corpus.load import assemble, read_file
from generator.pages.plan import plan
from generator.render import Renderer

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
#: So many filings hold a department with its two units.
WITH_UNITS = 40 * YEARS


def corpus(filings: int) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files(filings)}


def test_fewer_filings_are_the_first_of_more() -> None:
    few, many = dict(files(20)), dict(files(45))
    assert few.items() <= many.items()
    assert sum(path.endswith("/预算.md") for path in many) == 45


def test_a_number_gives_just_so_many_filings() -> None:
    assert sum(path.endswith("/预算.md") for path, _ in files(13)) == 13


def test_regions_differ_in_name_and_code() -> None:
    many = range(400)
    assert len({region_name(each) for each in many}) == len({region_code(each) for each in many}) == len(many)
    assert all(re.fullmatch(r"13\d{4}", region_code(each)) for each in many)


def test_check_finds_no_error() -> None:
    every = corpus(WITH_UNITS)
    # The last department of the forty with its units, and one other: all would take half a minute.
    wanted = {path.split("/")[1] for path in list(every)[2:3]} | {
        path.split("/")[1]
        for path, data in every.items()
        if "主管部门" in data.decode() or "所属单位" in data.decode()
    }
    some = {path: data for path, data in every.items() if path.count("/") < 2 or path.split("/")[1] in wanted}
    assert len(wanted) == 4
    found = checked(assemble([read_file(path, data) for path, data in some.items()])).diagnostics
    assert [each.message for each in found if each.severity == "error"] == []
    assert sum(each.severity == "warning" for each in found) < len(wanted)


def test_hugo_is_given_every_page(tmp_path: Path) -> None:
    write(tmp_path / "content", 10)
    pages = plan(assemble([read_file(path, data) for path, data in corpus(10).items()]), is_draft=True)
    assert write_site(tmp_path / "content", tmp_path / "hugo") == len(pages)
    drawn = (tmp_path / "hugo/layouts/_partials/blocks.html").read_text()
    layouts = {path.stem for path in (tmp_path / "hugo/layouts").glob("*.html")}
    for path in (tmp_path / "hugo/content").rglob("*.md"):
        matter = json.loads(path.read_text())
        if "params" in matter:
            assert matter["layout"] in layouts
            assert all(f'"{each["kind"]}"' in drawn for each in matter["params"]["page"].get("blocks", []))


@pytest.mark.parametrize(
    "text", ["1、甲<乙>&丙", "* 甲_乙_ [丙](丁) `戊`", "- 甲", "+1", "# 甲", "甲|乙~~丙~~", "1. 甲", "2) 乙"]
)
def test_words_are_the_same_through_markdown(text: str) -> None:
    from markdown_it import MarkdownIt
    from markupsafe import escape

    again = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .render(markdown(f"<p>{escape(text)}</p>\n"))
    )
    assert look(again).text == look(f"<p>{escape(text)}</p>").text
    assert look(again).elements == {"p": 1}


PAGE = '<html lang="zh-CN"><body><h1>甲</h1><p>乙 <a href="a.html">丙</a></p><table><tr><td colspan="2">1</td></tr></table></body></html>'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("乙 ", "丁 ", "文字不同"),
        ("a.html", "b.html", "链接不同"),
        ("<h1>甲</h1>", "<h2>甲</h2>", "元素的个数不同"),
        ('colspan="2"', 'colspan="3"', "合并的格或标识不同"),
        ("zh-CN", "en", "语言不同"),
    ],
)
def test_differences_are_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    for site, text in (("one", PAGE), ("other", PAGE.replace(old, new))):
        (tmp_path / site).mkdir()
        (tmp_path / site / "index.html").write_text(text)
    assert [said in each for each in differences(tmp_path / "one", tmp_path / "other")] == [True]


def test_blanks_between_words_and_attributes_make_no_difference(tmp_path: Path) -> None:
    for site, text in (("one", PAGE), ("other", PAGE.replace("><", ">\n<").replace("<p>", '<p class="x">'))):
        (tmp_path / site).mkdir()
        (tmp_path / site / "index.html").write_text(text)
    assert list(differences(tmp_path / "one", tmp_path / "other")) == []


def test_a_page_of_only_one_site_is_told(tmp_path: Path) -> None:
    for site, name in (("one", "a.html"), ("other", "b.html")):
        (tmp_path / site).mkdir()
        (tmp_path / site / name).write_text(PAGE)
    assert len(list(differences(tmp_path / "one", tmp_path / "other"))) == 2


@pytest.mark.skipif(hugo_binary() is None, reason="Hugo 由 make bench 装，make test 不装")
def test_hugo_shows_the_same(tmp_path: Path) -> None:
    write(tmp_path / "content", 10)
    write_site(tmp_path / "content", tmp_path / "hugo")
    measured([hugo_binary() or "", "build", "--quiet"], tmp_path / "hugo", patience=0)
    renderer = Renderer(TEMPLATES)
    for page in plan(assemble([read_file(path, data) for path, data in corpus(10).items()]), is_draft=True):
        target = tmp_path / "ours" / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(renderer.render(page), encoding="utf-8")
    assert list(differences(tmp_path / "ours", tmp_path / "hugo/public")) == []
