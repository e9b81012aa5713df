"""Searching an index in parts: years and what spans them answer as one, and a part out of reach harms no other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import StaticServer
from tests.search.conftest import POLICY, page_html, write_site
from tests.search.test_find import find

pytestmark = pytest.mark.browser

OLD = "../130525/288002/2020/budget/index.html"
NEW = "../130525/288002/2021/budget/index.html"
LIST = "../years/2021/index.html"
DEPARTMENT = "../130525/288002/index.html"

PAGES = {
    "130525/288002/2020/budget/index.html": page_html(
        "网信办2020年部门预算",
        '<p id="a">本部门收入合计一百万元，用于舆情处置和宣传。</p><p id="same">厉行节约、反对浪费。</p>',
        context="网信办 / 2020年",
        description="收入总计100.00万元",
    ),
    "130525/288002/2021/budget/index.html": page_html(
        "网信办2021年部门预算：舆情处置",
        '<h2 id="b">舆情处置</h2><p>舆情处置支出比上年增加，见舆情处置一节。</p><p id="same">厉行节约、反对浪费。</p>',
        context="网信办 / 2021年",
        description="收入总计120.00万元",
    ),
    "years/2021/index.html": page_html("2021年预决算公开", "<p>各部门网信办、教育局。</p>"),
    "130525/288002/index.html": page_html(
        "网信办历年公开", '<p id="c">沿革：二〇一九年机构改革时组建，承担舆情处置。</p>'
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, assets: Path) -> Path:
    return write_site(PAGES, tmp_path_factory.mktemp("parts"), assets)


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """The site, to spoil."""
    return shutil.copytree(site, tmp_path / "site")


@pytest.fixture
def asked(copied: Path, static_server: StaticServer, chromium: Browser) -> Iterator[Page]:
    """The search page of the site to be spoiled, not asked yet."""
    with static_server(copied, under="/zwgk/ysjs/", headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        yield page
        page.close()


def test_parts_answer_as_one(asked: Page) -> None:
    found = find(asked, "舆情处置")
    # The page that speaks of it most comes first, whichever part it is of.
    assert found["urls"][0].split("#")[0] == NEW
    assert set(found["urls"]) == {f"{OLD}#a", NEW, f"{DEPARTMENT}#c"}
    assert found["isWhole"]
    assert set(find(asked, "厉行节约、反对")["urls"]) == {f"{OLD}#same", f"{NEW}#same"}
    assert set(find(asked, "网信办")["urls"]) == {OLD, NEW, LIST, DEPARTMENT}


def test_words_of_one_part_are_found_and_no_others(asked: Page) -> None:
    assert find(asked, "机构改革时组建")["urls"] == [f"{DEPARTMENT}#c"]
    assert find(asked, "收入合计 宣传")["urls"] == [f"{OLD}#a"]
    # One word in one year, the other in another: no page holds both.
    assert find(asked, "收入合计 增加")["isNear"]


def test_nothing_is_fetched_before_something_is_asked_and_the_engine_once(asked: Page) -> None:
    fetched: list[str] = []
    asked.context.on("request", lambda request: fetched.append(request.url.split("/zwgk/ysjs/")[1]))
    asked.reload()
    expect(asked.locator("#results[data-state=idle]")).to_be_attached()
    assert not [each for each in fetched if "pagefind" in each or "search-data" in each]
    assert find(asked, "舆情处置")["isWhole"]
    indexes = [each.split("?")[0] for each in fetched if each.startswith("pagefind/")]
    assert {"pagefind/2020/pagefind-entry.json", "pagefind/all/pagefind-entry.json"} <= set(indexes)
    assert {each for each in indexes if each.endswith((".js", ".pagefind"))} == {
        "pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/wasm.unknown.pagefind",
    }  # fmt: skip
    assert not [each for each in fetched if "search-data" in each]


@pytest.mark.parametrize("lost", ["*.json", "*.pf_meta", "*.pf_index", "*.pf_fragment"])
def test_a_part_out_of_reach_is_searched_by_its_short_list(copied: Path, asked: Page, lost: str) -> None:
    for file in (copied / "pagefind" / "2021").rglob(lost):
        file.unlink()
    found = find(asked, "网信办")
    assert set(found["urls"]) == {OLD, NEW, DEPARTMENT}  # the page of the year names it in its text alone
    assert not found["isWhole"]
    assert found["missing"] == {"whole": ["2020", "all"], "listed": ["2021"], "lost": []}
    asked.fill("#q", "舆情处置")
    asked.press("#q", "Enter")
    results = asked.locator("#results[data-state=done]")
    expect(results.locator("[role=status]")).to_have_text(
        "2021年的索引读不到，只检索了标题、名称、编码和主要金额。找到 3 个页面"
    )
    expect(results.locator("li mark")).to_have_count(3)


def test_a_part_that_is_gone_is_told_and_the_others_answer(copied: Path, asked: Page) -> None:
    shutil.rmtree(copied / "pagefind" / "2021")
    (copied / "assets" / "search-data-2021.js").unlink()
    shutil.rmtree(copied / "pagefind" / "all")
    asked.fill("#q", "舆情处置")
    asked.press("#q", "Enter")
    results = asked.locator("#results[data-state=done]")
    expect(results.locator("[role=status]")).to_have_text(
        "跨年度的页面的索引读不到，只检索了标题、名称、编码和主要金额。2021年读不到，没有检索。找到 1 个页面"
    )
    expect(results.locator("li a")).to_have_attribute("href", f"{OLD}#a")


def test_without_any_part_search_says_where_else_to_look(copied: Path, asked: Page) -> None:
    shutil.rmtree(copied / "pagefind")
    for file in (copied / "assets").glob("search-data-*"):
        file.unlink()
    asked.fill("#q", "舆情处置")
    asked.press("#q", "Enter")
    expect(asked.locator("#results[data-state=failed] [role=status]")).to_contain_text("网站地图")


def test_parts_of_another_site_can_be_listed(
    copied: Path, static_server: StaticServer, chromium: Browser
) -> None:
    """As one county beside another: equal pages are two pages, each led to at its own site."""
    other = copied / "county"
    shutil.copytree(copied / "pagefind" / "2020", other / "pagefind" / "2020")
    listed = copied / "assets" / "search-parts.js"
    text = listed.read_text(encoding="utf-8")
    one = (
        '{"part": "2020", "index": "county/pagefind/2020/", "list": "county/2020.js", "top": "../county/"},\n'
    )
    listed.write_text(text.replace("[\n", f"[\n{one}", 1), encoding="utf-8")
    with static_server(copied, headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        found = find(page, "收入合计")
        page.close()
    assert found["isWhole"]
    assert set(found["urls"]) == {f"{OLD}#a", OLD.replace("../", "../county/") + "#a"}


def test_without_a_server_every_short_list_is_searched(site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{(site / 'search' / 'index.html').as_uri()}?q=网信办")
    expect(page.locator("#results[data-state=done] [role=status]")).to_have_text(
        "本机预览：只检索标题、名称、编码和主要金额。找到 3 个页面"
    )
    assert set(find(page, "总计100.00万元")["urls"]) == {OLD}
    assert set(find(page, "1000000元")["urls"]) == {OLD}
    page.close()
