"""A portal searches sites that lie on other servers: its list of parts names theirs by whole addresses."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import StaticServer
from tests.search.conftest import page_html, write_site
from tests.search.test_find import find

pytestmark = pytest.mark.browser

#: What a county has to say so that pages of another server may read its index.
OPEN = {"Access-Control-Allow-Origin": "*"}


def county(name: str, code: str) -> Mapping[str, str]:
    return {
        f"{code}/205001/{year}/budget/index.html": page_html(
            f"{name}教育局{year}年部门预算",
            f'<p id="a">{name}的学校{year}年修缮校舍。</p>',
            context=f"{name} / 教育局 / {year}年",
        )
        for year in (2023, 2024)
    }


def merged(sites: Mapping[str, Path]) -> str:
    """The list of parts of all sites, given by address."""
    parts = []
    for address, site in sites.items():
        text = (site / "assets" / "search-parts.js").read_text(encoding="utf-8")
        for part in json.loads(text[text.index("[") : text.rindex("]") + 1]):
            parts.append(part | {key: address + part[key] for key in ("index", "list", "top")})
    return f"window.gongkaiParts = {json.dumps(parts, ensure_ascii=False)};"


@pytest.fixture
def sites(tmp_path: Path, assets: Path) -> tuple[Path, Path]:
    return (
        write_site(county("甲县", "130998"), tmp_path / "jia", assets),
        write_site(county("乙县", "130999"), tmp_path / "yi", assets),
    )


@pytest.fixture
def portal(
    sites: tuple[Path, Path], tmp_path: Path, static_server: StaticServer, chromium: Browser
) -> Iterator[tuple[Page, str, str]]:
    """The portal's search page, and the addresses of the two counties."""
    with ExitStack() as servers:
        one, other = (
            servers.enter_context(static_server(site, under="/zwgk/ysjs/", headers=OPEN)) for site in sites
        )
        folder = tmp_path / "portal"
        for name in ("assets", "pagefind", "search"):
            # Of the index only the engine: the parts stay where they are.
            parts = shutil.ignore_patterns("20??", "all")
            shutil.copytree(sites[0] / name, folder / name, ignore=parts)
        (folder / "assets" / "search-parts.js").write_text(
            merged({one: sites[0], other: sites[1]}), encoding="utf-8"
        )
        origins = " ".join(re.findall(r"http://[^/]+", f"{one} {other}"))
        policy = (
            f"default-src 'self'; connect-src 'self' {origins}; "
            f"script-src 'self' 'wasm-unsafe-eval' {origins}"
        )
        address = servers.enter_context(
            static_server(folder, under="/", headers={"Content-Security-Policy": policy})
        )
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        yield page, one, other
        page.close()


def addresses(page: Page, query: str) -> set[str]:
    """The pages found, without the places on them."""
    return {each.partition("#")[0] for each in find(page, query)["urls"]}


def test_counties_answer_as_one(portal: tuple[Page, str, str]) -> None:
    page, one, other = portal
    found = addresses(page, "修缮校舍")
    assert found == {f"{one}130998/205001/{year}/budget/index.html" for year in (2023, 2024)} | {
        f"{other}130999/205001/{year}/budget/index.html" for year in (2023, 2024)
    }
    assert addresses(page, "乙县的学校2024年") == {f"{other}130999/205001/2024/budget/index.html"}


def test_a_county_out_of_reach_harms_no_other(
    portal: tuple[Page, str, str], sites: tuple[Path, Path]
) -> None:
    shutil.rmtree(sites[1])
    page, one, _ = portal
    found = find(page, "修缮校舍")
    assert {each.partition("#")[0] for each in found["urls"]} == {
        f"{one}130998/205001/{year}/budget/index.html" for year in (2023, 2024)
    }
    assert found["missing"]["lost"] == ["2024", "2023"]
    assert not found["isWhole"]
