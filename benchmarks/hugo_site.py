"""The same pages as a Hugo site: one content file a page with everything ready-made, and templates of Hugo's own.

    python -m benchmarks.hugo_site CONTENT OUT

Hugo cannot derive tables, so each page is given as its view: headings, tables, links as data in JSON (the quickest
form that Hugo reads). What people typed as running text it is given as Markdown, to render as we do.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from generator.corpus.link import assemble
from generator.corpus.read import read_file
from generator.pages.blocks import CellView, FormView, HeadCellView, PanelView, ProseView
from generator.pages.card import directory_of
from generator.pages.frame import Frames
from generator.pages.plan import family_pages, site_pages
from generator.pages.views import Page
from generator.render.environment import breakable
from generator.render.renderer import read_folder
from generator.shell.folder import read_content

TEMPLATES = Path(__file__).resolve().parent / "hugo"
#: Where `make bench` installs the package `hugo`, apart from what the program and its tests need.
HUGO = Path(__file__).resolve().parent.parent / ".cache" / "bench"
OUR_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
#: Pages with pages below them are sections to Hugo.
_SECTIONS = frozenset(("home", "region", "department", "department_year"))
_LAYOUTS = {
    **dict.fromkeys(("filing", "project", "department", "department_year", "region"), "document"),
    **dict.fromkeys(("home", "map", "year", "region"), "listing"),
    **dict.fromkeys(("search", "404"), "plain"),
    "glossary": "glossary",
    "rules": "rules",
}
_SCRIPTS = re.compile(r'<script defer src="{{ page\.frame\.root }}assets/([^"]+)">')
_PARAGRAPH = re.compile(r"<p>(.*?)</p>\n*", re.DOTALL)
#: What Markdown would read as a sign, anywhere or at the start; and a number with which it would begin a list.
_SIGN = re.compile(r"[\\`*_\[\]<>&#|~]|^[-+]")
_NUMBER = re.compile(r"^(\d+)([.)])")


class NotShown(Exception):
    """A page has something that these templates do not draw: the comparison would not be fair."""


def hugo_binary() -> Path | None:
    """Hugo's own program out of the package `hugo`, without the Python around it; None where it is not installed."""
    found = HUGO / "hugo" / "binaries" / "hugo"
    return found if found.is_file() else None


def pages(content: Path) -> Iterator[Page]:
    """Every page of a content folder, one at a time."""
    corpus = assemble([read_file(path, data) for path, data in read_content(content).files.items()])
    frames = Frames(corpus.site, is_draft=True)
    yield from site_pages(directory_of(corpus), frames)
    yield from family_pages(corpus, frames)


def write_site(content: Path, out: Path) -> int:
    """Write the Hugo site of a content folder; how many pages."""
    shutil.copytree(TEMPLATES, out, dirs_exist_ok=True)
    shutil.copytree(OUR_TEMPLATES / "assets", out / "static" / "assets", dirs_exist_ok=True)
    scripts = {
        Path(name).stem: _SCRIPTS.findall(text)
        for name, text in read_folder(OUR_TEMPLATES).items()
        if name.startswith("pages/")
    }
    _write(out / "content" / "years" / "_index.md", {"title": "年度", "build": {"render": "never"}})
    count = 0
    for page in pages(content):
        count += 1
        path, matter = content_file(page, scripts.get(page.view.template, []))
        _write(out / "content" / path, matter)
    return count


def content_file(page: Page, scripts: list[str]) -> tuple[str, Mapping[str, object]]:
    """The path of a page below Hugo's `content/`, and its front matter."""
    template = page.view.template
    folder, _, name = page.path.rpartition("/")
    if name != "index.html":
        path, url = f"{folder}/{name.removesuffix('.html')}-page.md", f"/{page.path}"
    else:
        path, url = f"{folder}/{'_index' if template in _SECTIONS else 'index'}.md", ""
    data = plain(page.view)
    assert isinstance(data, dict)
    if data.pop("marks", None):
        raise NotShown(f"{page.path}: 标记")
    data["heading_html"] = str(breakable(data.pop("heading")))
    frame = data["frame"]
    frame["window_title"] = (
        frame["site_name"] if template == "home" else f"{frame['title']} - {frame['site_name']}"
    )
    frame["root"] = page.view.frame.root
    # The head of the site is the same on all pages of one depth but on those that it leads to.
    is_own = any(each.href == "index.html" for each in page.view.frame.navigation)
    frame["masthead"] = page.path if is_own else frame["root"]
    data["scripts"] = scripts
    if template == "home":
        data["search_action"] = f"{page.view.frame.root}search/index.html"
    elif template == "search":
        data["search_action"] = "index.html"
    matter: dict[str, object] = {"title": frame["title"], "layout": _layout(page), "params": {"page": data}}
    if url:
        matter["url"] = url
    return path.lstrip("/"), matter


def _layout(page: Page) -> str:
    if page.view.template == "region":
        return "listing" if type(page.view).__name__ == "IndexPage" else "document"
    return _LAYOUTS[page.view.template]


def plain(value: object) -> Any:
    """A view as JSON: what is empty is left out, a place in a row keeps its cell."""
    if isinstance(value, PanelView):
        return panel(value)
    if isinstance(value, HeadCellView):
        spans = {name: span for name in ("colspan", "rowspan") if (span := getattr(value, name)) > 1}
        return {"text": value.text, **spans, **({"is_numeric": True} if value.is_numeric else {})}
    if isinstance(value, ProseView) and value.origin == "written":
        return {"kind": "prose", "origin": "written", "markdown": markdown(value.html)}
    if is_dataclass(value):
        every = {each.name: getattr(value, each.name) for each in fields(value)}
        if isinstance(value, FormView):
            every["has_outcome"] = any(each.outcome for each in value.indicators)
        return {name: plain(each) for name, each in every.items() if each not in ("", (), None, False)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def panel(value: PanelView) -> dict[str, object]:
    """A side of a table in little room: a cell is its text, or a map where it is unlike the others of its column."""
    columns = max((len(row.cells) for row in value.rows), default=0)
    counts = [Counter[str]() for _ in range(columns)]
    for row in value.rows:
        for count, each in zip(counts, row.cells, strict=False):
            count[each.style] += each.text != ""
    styles = [count.most_common(1)[0][0] if count else "text" for count in counts]
    rows = [
        {
            "id": row.id,
            "class": f"row-{row.role} level-{row.level}",
            "head": row.head,
            "cells": [cell(each, style) for each, style in zip(row.cells, styles, strict=False)],
        }
        for row in value.rows
    ]
    return {"name": value.name, "heads": plain(value.heads), "styles": styles, "rows": rows}


def cell(value: CellView, style: str) -> object:
    """The text of a cell, or all that it has."""
    own = style if value.text else "blank"
    if value.style == own and not (value.mark or value.compare or value.href):
        return value.text
    found = {"style": value.style, "text": value.text, "mark": value.mark, "href": value.href}
    if value.compare:
        found["compare_html"] = str(breakable(value.compare))
    return {name: each for name, each in found.items() if each}


def markdown(text: str) -> str:
    """Paragraphs of HTML as the Markdown that makes them."""
    paragraphs = _PARAGRAPH.findall(text)
    if _PARAGRAPH.sub("", text).strip() or any("<" in each for each in paragraphs):
        raise NotShown(f"正文不只是段落：{text[:80]}")
    return "\n\n".join(
        _NUMBER.sub(r"\1\\\2", _SIGN.sub(r"\\\g<0>", html.unescape(each))) for each in paragraphs
    )


def _write(path: Path, matter: Mapping[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(matter, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the site from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.hugo_site", description="把同样的网页写成 Hugo 的内容"
    )
    parser.add_argument("content", type=Path, help="内容文件夹")
    parser.add_argument("out", type=Path, help="写到哪个文件夹（须不存在）")
    options = parser.parse_args()
    print(f"{options.out}：{write_site(options.content, options.out)} 页")


if __name__ == "__main__":
    main()
