"""The built site as it is hung up: every link leads somewhere, under any path, from a folder, without scripts."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import StaticServer
from tests.pages.markup import Markup, dead_links

FILING = "130525/288002/2020/budget/index.html"
UNDER = "/zwgk/ysjs/"


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, str]:
    return {
        path.relative_to(built_site).as_posix(): path.read_text(encoding="utf-8")
        for path in built_site.rglob("*.html")
    }


def test_every_link_leads_somewhere(built_site: Path, pages: dict[str, str]) -> None:
    files = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()]
    assert len(pages) > 20
    assert not dead_links(pages, files)


def test_every_page_is_reached_from_the_first(pages: dict[str, str]) -> None:
    """But for the one that is shown where there is no page."""
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached or page not in pages:
            continue
        reached.add(page)
        for link in Markup(pages[page]).links:
            target = re.split(r"[?#]", link)[0]
            waiting.append(posixpath.normpath(posixpath.join(posixpath.dirname(page), target)))
    assert set(pages) - reached == {"404.html"}


def test_ids_and_headings_are_sound(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        page = Markup(html)
        assert not [each for each, count in Counter(page.ids).items() if count > 1], path
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), f"{path}: {levels}"


def test_titles_tell_pages_apart(pages: dict[str, str]) -> None:
    titles = Counter(re.search(r"<title>(.*?)</title>", html, re.S)[1] for html in pages.values())  # type: ignore[index]
    assert not [title for title, count in titles.items() if count > 1]


class Texts(HTMLParser):
    """The texts in `main`, but for what is folded away or said to machines."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "col"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(
                "hidden" if "hidden" in dict(attrs) or "sr" in (dict(attrs).get("class") or "") else tag
            )

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"details", "script", "svg", "hidden", "noscript"} & set(self.open) and data.strip():
            self.found.append("".join(data.split()))


@pytest.mark.browser
@pytest.mark.parametrize("path", [FILING, "130525/288002/index.html", "years/2020/index.html", "index.html"])
def test_all_words_are_there_without_scripts(
    built_site: Path, pages: dict[str, str], static_server: StaticServer, chromium: Browser, path: str
) -> None:
    texts = Texts()
    texts.feed(re.search(r"<main.*?</main>", pages[path], re.S)[0])  # type: ignore[index]
    assert len(texts.found) > 5
    with static_server(built_site, under=UNDER) as address:
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}{path}")
        shown = "".join(page.locator("main").inner_text().split())
        context.close()
    assert not [text for text in texts.found if text not in shown]


@pytest.mark.browser
def test_works_under_a_sub_path(built_site: Path, static_server: StaticServer, chromium: Browser) -> None:
    lost: list[str] = []
    with static_server(built_site, under=UNDER) as address:
        page = chromium.new_page()
        page.on("response", lambda got: lost.append(f"{got.status} {got.url}") if got.status >= 400 else None)
        page.on(
            "requestfailed",
            lambda asked: lost.append(asked.url) if "ABORTED" not in str(asked.failure) else None,
        )
        for path in (FILING, "index.html", "search/index.html", "glossary/index.html"):
            page.goto(f"{address}{path}", wait_until="load")
        page.goto(f"{address}{FILING}")
        page.locator("nav a", has_text="2020年").first.click()
        assert page.url == f"{address}130525/288002/2020/index.html"
        page.close()
    assert not lost


@pytest.mark.browser
def test_works_from_a_folder(built_site: Path, chromium: Browser) -> None:
    lost: list[str] = []
    page = chromium.new_page()
    page.on(
        "requestfailed", lambda asked: lost.append(asked.url) if "ABORTED" not in str(asked.failure) else None
    )
    page.goto((built_site / FILING).as_uri())
    assert page.evaluate("document.styleSheets.length") > 0
    page.locator("nav a", has_text="隆尧县").first.click()
    assert page.url == (built_site / "130525" / "index.html").as_uri()
    assert page.locator("h1").inner_text() == "隆尧县预决算公开"
    page.close()
    assert not lost
