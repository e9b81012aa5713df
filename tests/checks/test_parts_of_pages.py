"""Pages looked at in parts come to the same as pages looked at all at once, faulty ones too."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.pages import PartLook, check_pages, join, look
from generator.corpus.load import load
from generator.diagnostic import Diagnostic
from generator.model.place import Site

Pages = Mapping[str, str]

#: The departments of a small site.
HOME = "index.html"
DEPARTMENTS = ("130599/301001", "130599/302001")


def whole_site(built_site: Path) -> tuple[dict[str, str], list[str], dict[str, str]]:
    """The pages of a built site, its other files, and the style sheets among them."""
    files = {
        path.relative_to(built_site).as_posix(): path for path in built_site.rglob("*") if path.is_file()
    }
    pages = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name.endswith(".html")}
    styles = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name.endswith(".css")}
    return pages, [name for name in files if name not in pages], styles


@pytest.fixture(scope="module")
def settings(project_root: Path) -> Site:
    """The settings of the filings at hand."""
    data = (project_root / "content" / "站点.yaml").read_bytes()
    return load({"站点.yaml": data}).site


def by_department(path: str) -> str:
    """The department of a page, and one part for all pages above departments."""
    folders = path.split("/")[:-1]
    return "/".join(folders[:2]) if len(folders) > 1 and folders[0] != "years" else ""


def parted(pages: Pages, part_of: Callable[[str], object]) -> list[dict[str, str]]:
    found: dict[object, dict[str, str]] = {}
    for path, text in pages.items():
        found.setdefault(part_of(path), {})[path] = text
    return list(found.values())


def kept(part: PartLook) -> PartLook:
    """A part as the next build has it."""
    return PartLook.from_json(json.loads(json.dumps(part.as_json())))


def as_told(found: Iterable[Diagnostic]) -> list[tuple[object, ...]]:
    """Findings in a shape that pytest compares and shows."""
    return [
        (
            str(each.at),
            each.at.end_column,
            each.name,
            each.message,
            each.hint,
            each.severity,
            each.basis,
            each.ids,
        )
        for each in found
    ]


def without_neighbours(text: str) -> str:
    return re.sub(r' rel="(?:prev|next)"', "", text)


def with_one_title(text: str) -> str:
    return re.sub(r"<title>[^<]*", "<title>同一个标题", text)


def held(text: str) -> str:
    return text.replace('class="page-filing"', 'class="page-held"')


def without_lists(text: str) -> str:
    return re.sub(r"<li.*?</li>", "", text, flags=re.DOTALL)


def with_lost_links(text: str) -> str:
    return re.sub(r'href="([^"#]*)index\.html"', r'href="\1gone.html"', text, count=9)


def with_lost_anchors(text: str) -> str:
    return re.sub(r'index\.html(?:#[^"]*)?"', 'index.html#nowhere"', text, count=12)


def without_dates(text: str) -> str:
    return re.sub(r"\d{4}年\d{1,2}月\d{1,2}日", "某日", text)


def unchanged(text: str) -> str:
    return text


BREAKS = (
    unchanged,
    without_neighbours,
    with_one_title,
    held,
    without_lists,
    with_lost_links,
    with_lost_anchors,
    without_dates,
)


@pytest.mark.parametrize("broken", BREAKS, ids=lambda each: each.__name__)
def test_departments_apart_come_to_the_same(
    built_site: Path, settings: Site, broken: Callable[[str], str]
) -> None:
    pages, others, styles = whole_site(built_site)
    # Every third page is broken, so that those that are not speak of those that are, and the other way round.
    pages = {
        path: broken(text) if number % 3 == 0 else text
        for number, (path, text) in enumerate(sorted(pages.items()))
    }
    at_once = check_pages(pages, settings, True, others=others, styles=styles)
    for part_of in (by_department, lambda path: path.count("/")):
        seen = [look(part, settings, True, others=others, styles=styles) for part in parted(pages, part_of)]
        for parts in (seen, list(map(kept, reversed(seen)))):
            found = join(parts, others=others)
            assert as_told(found) == as_told(at_once)
            assert found == at_once


def small_site() -> dict[str, str]:
    """Two departments with two years each, linked as ours are, so small that many variants can be tried."""
    pages = {HOME: "".join(f'<li><a href="{each}/index.html">部门</a></li>' for each in DEPARTMENTS)}
    for department in DEPARTMENTS:
        rows = ""
        for year, beside, rel in (("2023", "2024", "next"), ("2024", "2023", "prev")):
            rows += f'<li><a href="{year}/budget/index.html#main">{year}年部门预算</a> 2024年2月14日</li>'
            pages[f"{department}/{year}/budget/index.html"] = (
                f'<head><title>{department}{year} - 示例县预决算公开</title><meta name="PubDate" content="x"></head>'
                f'<body class="page-filing"><a href="../../../../index.html">首页</a><main id="main"></main>'
                f'<a rel="{rel}" href="../../{beside}/budget/index.html">别的年度</a></body>'
            )
        pages[f"{department}/index.html"] = f"<title>{department}</title><main><ul>{rows}</ul></main>"
    pages[HOME] = f"<title>示例县预决算公开</title><main>{pages[HOME]}</main>"
    return pages


EDITS: tuple[Callable[[str], str], ...] = (
    *BREAKS,
    lambda text: text.replace("#main", "#elsewhere"),
    lambda text: text.replace("budget", "final", 1),
    lambda text: text.replace("2024年2月14日", "", 1),
    lambda text: text.replace('<meta name="PubDate" content="x">', ""),
    lambda text: text + '<a href="130599/302001/2024/budget/index.html">又一件</a>',
)


@given(st.data())
def test_any_parts_of_any_site_come_to_the_same(data: st.DataObject) -> None:
    pages = small_site()
    paths = sorted(pages)
    for path, edit in data.draw(
        st.lists(st.tuples(st.sampled_from(paths), st.sampled_from(EDITS)), max_size=6)
    ):
        pages[path] = edit(pages[path])
    for path in data.draw(st.lists(st.sampled_from(paths), max_size=2)):
        pages.pop(path, None)
    is_production = data.draw(st.booleans())
    site = Site(name="示例县预决算公开")
    numbers = {path: data.draw(st.integers(0, 3)) for path in paths}
    parts = [kept(look(part, site, is_production)) for part in parted(pages, numbers.__getitem__)]
    at_once = check_pages(pages, site, is_production)
    assert as_told(join(data.draw(st.permutations(parts)))) == as_told(at_once)


def test_a_small_site_as_it_should_be_has_no_fault_between_its_pages() -> None:
    names = {each.name for each in check_pages(small_site(), Site(name="示例县预决算公开"), True)}
    between = {"broken-link", "empty-column", "one-way-neighbour", "too-many-clicks", "undated-item"}
    assert not names & between


def test_no_pages_have_no_faults() -> None:
    assert join([PartLook(), kept(PartLook())]) == ()
