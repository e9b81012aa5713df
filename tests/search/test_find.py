"""Searching as a reader does: the real scripts, the real index, in Chromium."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.search import read_page
from tests.browser import StaticServer
from tests.search.conftest import POLICY, write_site

pytestmark = pytest.mark.browser

BUDGET = "../130525/288002/2020/budget/index.html"
PROJECT = "../130525/288002/2020/projects/288-0204-JXN-KZLZ/index.html"
FINAL = "../130525/001/2021/final/index.html"

QUERIES: dict[str, set[str]] = {
    "网信办": {BUDGET, PROJECT},
    "网 信 办": {BUDGET, PROJECT},
    "288002": {BUDGET},
    "经费支出": {f"{BUDGET}#income"},
    "“三公”经费支出": {f"{BUDGET}#income"},
    "2020年预算收": {f"{BUDGET}#income"},
    "20年预算收": {f"{BUDGET}#income"},
    "节约、反对": {f"{BUDGET}#three-public-head"},
    "接待费": {f"{BUDGET}#r1"},
    "公务用车购置": {f"{BUDGET}#r2"},
    "接待费 2020年预算": {f"{BUDGET}#income"},
    "接待费5000": set(),
    "教育局 2020": set(),
    "5000元": {f"{BUDGET}#income"},
    "12.5": {f"{BUDGET}#r2"},
    "1502500": {f"{BUDGET}#income"},
    "150,000.00元": {f"{PROJECT}#amount"},
    "12020": {f"{FINAL}#note"},
    "≥95%": {f"{PROJECT}#i1"},
    ">=９５％": {f"{PROJECT}#i1"},
    "95": {f"{PROJECT}#i1"},
    "≥195": {f"{PROJECT}#i2"},
    "第3季度": {f"{PROJECT}#i1"},
    "288-0204-jxn-kzlz": {f"{PROJECT}#code"},
    "JXN-KZLZ": {f"{PROJECT}#code"},
    "N-KZL": {f"{PROJECT}#code"},
    "P00901410001D": {PROJECT},
    "P0090141000": {PROJECT},
    "财政局审核": {PROJECT},
    "財政局審核": {PROJECT},
    "<b>粗": {f"{FINAL}#note"},
    "预算收入": {f"{BUDGET}#income"},
    "目录里的字": set(),
    "不检索的页面": set(),
    "月球基地": set(),
    "“”": set(),
}


def find(page: Page, query: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("query => gongkaiSearch(query)", query)
    return found


@pytest.mark.parametrize(("query", "expected"), QUERIES.items())
def test_finds(asked_page: Page, query: str, expected: set[str]) -> None:
    found = find(asked_page, query)
    if not expected:
        assert not found["urls"] or found["isNear"]
        return
    assert found["isWhole"]
    assert not found["isNear"]
    # A page may be led to by any of its rows; without an anchor the page itself is meant.
    assert {url if "#" in "".join(expected) else url.split("#")[0] for url in found["urls"]} == expected


def test_slip_of_the_pen_gives_near_results(asked_page: Page) -> None:
    found = find(asked_page, "公务招待费")
    assert found["isNear"]
    assert found["urls"] == [f"{BUDGET}#r1"]


def texts_of(pages: Mapping[str, str]) -> dict[str, list[str]]:
    """The texts of each searched page, cell by cell, without blanks."""
    return {
        path: [re.sub(r"\s", "", cell) for each in read.blocks for cell in each.text.split("\x1f")]
        for path, html in pages.items()
        if (read := read_page(html)) is not None
    }


def cut_runs(pool: list[str], count: int, seed: int) -> list[str]:
    """Random runs of 2-8 characters, each within one text."""
    draw = random.Random(seed)
    runs = []
    for _ in range(count):
        text = draw.choice(pool)
        length = min(draw.randint(2, 8), len(text))
        start = draw.randint(0, len(text) - length)
        runs.append(text[start : start + length])
    return runs


def measure(page: Page, texts: Mapping[str, list[str]], runs: list[str]) -> tuple[float, float]:
    """Mean recall and precision of the runs, held against plain substrings of the texts."""
    recall = precision = 0.0
    for run in runs:
        holding = {f"../{path}" for path, lines in texts.items() if any(run in line for line in lines)}
        found = {url.split("#")[0] for url in find(page, run)["urls"]}
        recall += len(holding & found) / len(holding)
        precision += len(holding & found) / len(found) if found else 0
    return recall / len(runs), precision / len(runs)


def test_random_runs_of_real_filings(
    filings: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
    assets: Path,
    static_server: StaticServer,
    chromium: Browser,
) -> None:
    """Every run of 汉字 on every page that holds it; any signs nearly so, since numbers may be cut."""
    texts = texts_of(filings)
    lines = [line for each in texts.values() for line in each if len(line) > 1]
    han = [run for line in lines for run in re.findall(r"[\u4e00-\u9fff]{2,}", line)]
    site = write_site(filings, tmp_path_factory.mktemp("filings"), assets)
    with static_server(site, headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        recall, precision = measure(page, texts, cut_runs(han, 300, seed=1))
        mixed_recall, mixed_precision = measure(page, texts, cut_runs(lines, 200, seed=2))
        page.close()
    print(f"汉字：召回 {recall:.4f}，准确 {precision:.4f}")
    print(f"任意字符：召回 {mixed_recall:.4f}，准确 {mixed_precision:.4f}")
    assert recall == 1
    assert precision >= 0.99
    assert mixed_recall >= 0.95
    assert mixed_precision >= 0.95


def test_results_are_told_shown_and_linked(small_page: Page) -> None:
    small_page.fill("#q", "公务接待费")
    small_page.press("#q", "Enter")
    results = small_page.locator("#results[data-state=done]")
    expect(results).to_have_attribute("data-total", "1")
    expect(results.locator("[role=status]")).to_have_text("找到 1 个页面")
    expect(results.locator("li a")).to_have_attribute("href", f"{BUDGET}#r1")
    expect(results.locator("li mark")).to_have_text("公务接待费")
    expect(results.locator("li")).to_contain_text("公务接待费 │ 5,000.00")
    expect(results.locator("li")).to_contain_text("隆尧县 / 网信办 / 2020年 / 部门预算")
    assert small_page.url.endswith("/search/index.html?q=%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85%E8%B4%B9")
    small_page.fill("#q", "<b>粗")
    small_page.press("#q", "Enter")
    expect(results.locator("mark")).to_have_text("<b>粗")
    small_page.go_back()
    expect(results.locator("mark")).to_have_text("公务接待费")
    expect(small_page.locator("#q")).to_have_value("公务接待费")


def test_nothing_asked_says_what_can_be_asked(small_page: Page) -> None:
    expect(small_page.locator("#results[data-state=idle] [role=status]")).to_contain_text("部门名称")


def test_nothing_found_says_what_to_do(small_page: Page) -> None:
    small_page.goto(f"{small_page.url}?q=月球基地")
    expect(small_page.locator("#results[data-state=done][data-total='0'] [role=status]")).to_contain_text(
        "少写几个字"
    )


def test_all_hits_are_shown_when_asked_for(
    tmp_path: Path, assets: Path, static_server: StaticServer, chromium: Browser
) -> None:
    page_of = '<html lang="zh-CN"><body data-search-body><h1>第{0}页</h1><p>预算</p></body></html>'
    site = write_site({f"{at}/index.html": page_of.format(at) for at in range(45)}, tmp_path, assets)
    with static_server(site) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html?q=预算")
        expect(page.locator("#results[data-state=done][data-total='45']")).to_be_attached()
        expect(page.locator("#results li")).to_have_count(20)
        page.get_by_role("link", name="显示全部 45 个").click()
        expect(page.locator("#results[data-state=done] li a[href]")).to_have_count(45)
        page.close()


@pytest.mark.parametrize("lost", ["*.pf_index", "*.pf_meta", "wasm.*", "pagefind.js"])
def test_an_index_out_of_reach_leaves_the_short_list(
    small_site: Path, tmp_path: Path, static_server: StaticServer, chromium: Browser, lost: str
) -> None:
    """Many servers refuse file endings that they do not know."""
    site = shutil.copytree(small_site, tmp_path / "site")
    for file in (site / "pagefind").rglob(lost):
        file.unlink()
    with static_server(site) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html?q=工作经费")
        expect(page.locator("#results[data-state=done] [role=status]")).to_contain_text(
            "只检索标题", timeout=20000
        )
        expect(page.locator("#results li a")).to_have_attribute("href", PROJECT)
        page.close()


def test_without_a_server_the_short_list_is_searched(small_site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{(small_site / 'search' / 'index.html').as_uri()}?q=288002")
    expect(page.locator("#results[data-state=done] [role=status]")).to_contain_text("只检索标题")
    expect(page.locator("#results li a")).to_have_attribute("href", BUDGET)
    page.fill("#q", "教育局")
    page.press("#q", "Enter")
    expect(page.locator("#results[data-state=done] li a")).to_have_attribute("href", FINAL)
    page.close()


def test_unknown_endings_as_plain_bytes_are_enough(
    small_site: Path, static_server: StaticServer, chromium: Browser
) -> None:
    with static_server(small_site, headers={**POLICY, "X-Content-Type-Options": "nosniff"}) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        assert find(page, "网信办")["isWhole"]
        page.close()
