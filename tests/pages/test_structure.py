"""Every page is sound as a document: ids, headings, links, nothing empty, nothing printed twice."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from generator.pages.blocks import EvaluationView, FormView, HeadingView, ProseView, TableView
from generator.pages.views import DocumentPage
from generator.search.scripts import SCRIPTS
from tests.pages.markup import Markup, dead_links


def test_ids_are_given_once(rendered: dict[str, str]) -> None:
    for path, html in rendered.items():
        twice = [each for each, count in Counter(Markup(html).ids).items() if count > 1]
        assert not twice, f"{path}: {twice}"


def test_one_title_and_no_level_skipped(rendered: dict[str, str]) -> None:
    for path, html in rendered.items():
        levels = [level for level, _ in Markup(html).headings]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{path}: h{before} → h{after}"


def test_headings_are_not_empty(rendered: dict[str, str]) -> None:
    for path, html in rendered.items():
        assert all(text for _, text in Markup(html).headings), path


def test_links_lead_somewhere(rendered: dict[str, str], project_root: Path) -> None:
    assets = project_root / "templates" / "assets"
    names = [*(each.relative_to(assets).as_posix() for each in assets.rglob("*")), *SCRIPTS]
    files = {f"assets/{name}" for name in names}
    assert not dead_links(rendered, files, "/zwgk/ysjs/")


def test_a_dead_link_is_found() -> None:
    pages = {"a/index.html": '<p id="x"><a href="../b/index.html#y">', "b/index.html": '<p id="z">'}
    assert dead_links(pages, ()) == ["a/index.html: ../b/index.html#y 没有这个位置"]
    assert dead_links({"a/index.html": '<a href="/b/">'}, ()) == ["a/index.html: /b/ 不是相对地址"]
    assert dead_links({"a/index.html": '<a href="../../b">'}, ()) == ["a/index.html: ../../b 没有这个文件"]


def test_no_heading_stands_over_nothing(documents: dict[str, DocumentPage]) -> None:
    for path, page in documents.items():
        for block, after in pairwise([*page.blocks, None]):
            if isinstance(block, HeadingView):
                deeper = isinstance(after, HeadingView) and after.level > block.level
                assert deeper or (after is not None and not isinstance(after, HeadingView)), (
                    f"{path}#{block.id}"
                )


def test_tables_and_forms_are_printed_once(documents: dict[str, DocumentPage]) -> None:
    for path, page in documents.items():
        titles = Counter(
            block.caption if isinstance(block, TableView) else block.title
            for block in page.blocks
            if isinstance(block, TableView | FormView | EvaluationView)
        )
        assert not [each for each, count in titles.items() if count > 1], path


def test_sentences_read_well(documents: dict[str, DocumentPage]) -> None:
    """No stop doubled or after nothing, no clause left empty, no word of the program."""
    odd = re.compile(
        r"。。|，，|；；|，。|；。|：。|，；|、。|（）|None|Nothing|\{|\}|nan|ABSENT|BLANK|原因：原因"
    )
    for path, page in documents.items():
        for block in page.blocks:
            if isinstance(block, ProseView) and block.origin == "composed":
                assert not odd.search(block.html), f"{path}: {odd.search(block.html)} in {block.html}"
                for sentence in re.findall(r"<p>(.*?)</p>", block.html):
                    assert sentence[-1] in "。：", f"{path}: {sentence}"


def test_contents_name_places_of_the_page(documents: dict[str, DocumentPage]) -> None:
    for path, page in documents.items():
        anchors = {getattr(block, "id", "") for block in page.blocks} | {each.id for each in page.groups}
        for entry in page.contents:
            assert entry.href.removeprefix("#") in anchors, f"{path}{entry.href}"


def test_relative_links_only(rendered: dict[str, str]) -> None:
    for path, html in rendered.items():
        absolute = [link for link in Markup(html).links if link.startswith("/")]
        assert bool(absolute) == (path == "404.html"), f"{path}: {absolute}"


@pytest.mark.parametrize("path", ["990100/index.html", "404.html", "search/index.html"])
def test_special_pages_exist(rendered: dict[str, str], path: str) -> None:
    assert "<main" in rendered[path]
