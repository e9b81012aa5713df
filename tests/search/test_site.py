"""Searching the site that `content/` makes: what is plainly on a page is found, and little else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import StaticServer
from tests.search.conftest import POLICY
from tests.search.test_find import cut_runs, find, measure, texts_of

pytestmark = pytest.mark.browser


def test_random_runs_of_the_built_site(
    built_site: Path, static_server: StaticServer, chromium: Browser
) -> None:
    pages = {
        path.relative_to(built_site).as_posix(): path.read_text(encoding="utf-8")
        for path in built_site.rglob("*.html")
    }
    texts = texts_of(pages)
    han = [
        run for lines in texts.values() for line in lines for run in re.findall(r"[\u4e00-\u9fff]{2,}", line)
    ]
    with static_server(built_site, under="/zwgk/ysjs/", headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        recall, precision = measure(page, texts, cut_runs(han, 300, seed=3))
        places = {url for query in ("舆情处置率", "机关运行经费") for url in find(page, query)["urls"]}
        page.close()
    print(f"汉字：召回 {recall:.4f}，准确 {precision:.4f}")
    assert recall == 1
    assert precision >= 0.99
    for url in places:
        path, _, anchor = url.removeprefix("../").partition("#")
        assert f' id="{anchor}"' in pages[path] if anchor else path in pages
