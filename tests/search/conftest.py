"""Sites with a search page: a small one made up here, and one cut from the texts of real filings."""

from __future__ import annotations

import html
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.search import Shadow, build_parts, by_part, scripts, shadow_of
from tests.browser import StaticServer

# The strictest policy that a site can be served with; only search needs the exception.
POLICY = {"Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"}
SCRIPTS = (
    "search-tables.js", "search-parts.js", "search-fold.js", "search-query.js", "search-source.js",
    "search-results.js", "search.js",
)  # fmt: skip
LINES_A_PAGE = 20

SEARCH_PAGE = (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>搜索</title>'
    + "".join(f'<script defer src="../assets/{name}"></script>' for name in SCRIPTS)
    + '</head><body><main><h1>搜索</h1><form role="search" method="get" action="index.html">'
    '<label for="q">搜索</label><input id="q" name="q" type="search"><button>搜索</button></form>'
    '<div id="results" data-state="idle" data-root="../"></div></main></body></html>'
)


def page_html(title: str, body: str, *, context: str = "", aliases: str = "", description: str = "") -> str:
    """A page in the markup that search reads."""
    metas = {"search-context": context, "search-alias": aliases, "description": description}
    head = "".join(
        f'<meta name="{name}" content="{html.escape(value)}">' for name, value in metas.items() if value
    )
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title>{head}</head><body><nav>首页</nav>"
        f"<main data-search-body><h1>{html.escape(title)}</h1>{body}</main></body></html>"
    )


SMALL: dict[str, str] = {
    "130525/288002/2020/budget/index.html": page_html(
        "县委网信办2020年部门预算",
        '<nav data-search-skip><a href="#a">目录里的字</a></nav>'
        '<section id="income"><h2>收入说明</h2>'
        "<p>2020年预算收入150.25万元，“三公”经费<em>支</em>出5,000.00元。</p></section>"
        '<section id="three-public"><h2 id="three-public-head">三公经费</h2><p>厉行节约、反对浪费。</p>'
        '<table><caption>表八 单位：元</caption><tr id="r1"><th>公务接待费</th><td>5,000.00</td></tr>'
        '<tr id="r2"><th>公务用车<br>购置</th><td>12.50</td></tr></table></section>',
        context="隆尧县 / 网信办 / 2020年 / 部门预算",
        aliases="网信办|288002",
        description="收入总计150.25万元",
    ),
    "130525/288002/2020/projects/288-0204-JXN-KZLZ/index.html": page_html(
        "网信办工作经费",
        '<dl><dt id="code">项目编码</dt><dd>288-0204-JXN-KZLZ</dd>'
        '<dt id="amount">预算金额</dt><dd>15万元</dd></dl>'
        '<table><tr id="i1"><td>舆情处置率</td><td>≥95%</td><td>第3季度</td></tr>'
        '<tr id="i2"><td>培训人数</td><td>>=195人</td></tr></table>'
        "<p>项目代码13020225P00901410001D，由財政局審核。</p>",
        context="隆尧县 / 网信办 / 2020年 / 项目",
        aliases="13020225P0090141000 1D",
    ),
    "130525/001/2021/final/index.html": page_html(
        "教育局2021年部门决算",
        '<section id="note"><h2>说明</h2><p>2021年收入一百五十万元。</p>'
        "<p>支出 12,020.00元</p><ul><li>预</li><li>算收入</li></ul>"
        "<p>&lt;b&gt;粗&lt;/b&gt; 人员</p></section>",
        context="隆尧县 / 教育局 / 2021年 / 部门决算",
    ),
    "about/index.html": '<html lang="zh-CN"><body><main><p>不检索的页面</p></main></body></html>',
}


def shadows_of(pages: Mapping[str, str]) -> dict[str, Shadow]:
    """The shadows of the pages that have one, by path."""
    return {path: each for path, text in pages.items() if (each := shadow_of(path, text)) is not None}


def write_site(pages: Mapping[str, str], folder: Path, assets: Path) -> Path:
    """The pages, their index, the search page and its scripts, as a build would lay them out."""
    for path, text in {**pages, "search/index.html": SEARCH_PAGE}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    shadows = shadows_of(pages)
    build_parts(shadows, folder / "pagefind")
    (folder / "assets").mkdir()
    for script in assets.glob("search*.js"):
        shutil.copy(script, folder / "assets")
    for name, data in scripts(by_part({path: each.row for path, each in shadows.items()})).items():
        (folder / "assets" / name).write_bytes(data)
    return folder


def filing_pages(texts: Path) -> dict[str, str]:
    """Texts of real filings cut into pages: a line is a paragraph, a line with tabs a table row."""
    pages = {}
    for number, file in enumerate(sorted(texts.glob("*.txt"))):
        lines = [each for each in file.read_text(encoding="utf-8").splitlines() if each.strip()]
        for start in range(0, len(lines), LINES_A_PAGE):
            rows = []
            for at, line in enumerate(lines[start : start + LINES_A_PAGE]):
                cells = [html.escape(cell) for cell in line.split("\t")]
                row = "".join(f"<td>{cell}</td>" for cell in cells)
                rows.append(
                    f'<table><tr id="r{at}">{row}</tr></table>'
                    if len(cells) > 1
                    else f'<p id="p{at}">{row[4:-5]}</p>'
                )
            title = f"{file.stem}（{start // LINES_A_PAGE + 1}）"
            pages[f"{number}/{start}/index.html"] = page_html(title, "".join(rows))
    return pages


@pytest.fixture(scope="session")
def assets(project_root: Path) -> Path:
    return project_root / "templates" / "assets"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, assets: Path) -> Path:
    return write_site(SMALL, tmp_path_factory.mktemp("small"), assets)


@pytest.fixture(scope="session")
def filings(project_root: Path) -> dict[str, str]:
    return filing_pages(project_root / "tests" / "seeds")


@pytest.fixture(scope="module")
def asked_page(small_site: Path, static_server: StaticServer, chromium: Browser) -> Iterator[Page]:
    """A search page for many questions, none of which leaves a trace on it."""
    with static_server(small_site, under="/zwgk/ysjs/", headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        yield page
        page.close()


@pytest.fixture
def small_page(small_site: Path, static_server: StaticServer, chromium: Browser) -> Iterator[Page]:
    """The search page of the small site, under a sub-path and the strict policy."""
    with static_server(small_site, under="/zwgk/ysjs/", headers=POLICY) as address:
        page = chromium.new_page()
        page.goto(f"{address}search/index.html")
        yield page
        page.close()
