"""`make` sees its shard and nothing else: what it makes is what a look at the whole content would make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.run import checked
from generator.corpus.levels import files_above, folder_of, is_overview, region_of
from generator.corpus.load import load
from generator.diagnostic import is_error
from generator.making.make import Made, make
from generator.making.overview import Overview, overview
from generator.making.shard import Manner, Shard, digest, digest_of
from generator.making.whole import make_whole
from generator.pages.card import Directory, directory_of
from generator.pages.frame import Frames
from generator.pages.plan import plan, site_pages
from generator.render import Renderer
from generator.render.renderer import read_folder
from generator.search.shadow import shadow_of
from generator.shell.request import TEMPLATES
from tests.shell.county import broken, budget, county, department, project

Files = Mapping[str, str]

SCHOOL = "全称: 试验县第一中学\n简称: 一中\n单位编码: 205002\n主管部门: 试验县教育局\n"
#: What may come to the county, each by itself.
MORE: dict[str, Files] = {
    "a unit": {"试验县/一中/部门.yaml": SCHOOL, "试验县/一中/2024/预算.md": budget()},
    "a faulty unit": {"试验县/一中/部门.yaml": SCHOOL, "试验县/一中/2024/预算.md": broken(budget())},
    "a neighbour": {
        "试验县/档案局/部门.yaml": department("试验县档案局", "县档案局", "401001"),
        "试验县/档案局/2023/预算.md": budget(),
        "试验县/档案局/2024/预算.md": budget("80,001.00", "100,001.00"),
    },
    "a neighbour that cannot be read": {
        "试验县/文旅局/部门.yaml": department("试验县文旅局", "县文旅局", "402001"),
        "试验县/文旅局/2024/预算.md": "no front matter",
    },
    "projects": {
        "试验县/教育局/2024/项目/甲.yaml": project("205-1", "甲项目"),
        "试验县/水务局/2022/自评/乙.yaml": "项目名称: 乙项目\n项目编码: 205-2\n",
    },
    "another region": {
        "邻县/行政区.yaml": "行政区划代码: 130998\n名称: 邻县\n级别: 县\n",
        "邻县/教育局/部门.yaml": department("邻县教育局", "县教育局", "205001"),
        "邻县/教育局/2024/预算.md": budget(),
    },
    "words": {"停用词.txt": "试验工作\t不要这么说\n"},
}
#: All that an official release asks of a site.
SETTINGS = """名称: 试验县预决算公开
主办单位: 试验县人民政府
承办单位: 试验县财政局
联系方式: 0319-6660000
网站标识码: 1309990001
备案号: 冀ICP备12345678号
公安备案号: 冀公网安备 13099902000001号
域名: www.example.gov.cn
子路径: /ys/
"""


CHECKED = Manner()


@cache
def renderer() -> Renderer:
    return Renderer(read_folder(TEMPLATES))


def as_bytes(files: Files) -> dict[str, bytes]:
    return {path: text.encode() for path, text in sorted(files.items())}


def seen(files: Mapping[str, bytes], manner: Manner = CHECKED) -> Overview:
    """The site from above."""
    folders = {folder_of(path) for path in files} - {""}
    return overview({path: data for path, data in files.items() if is_overview(path)}, folders, (), manner)


def shard_of(files: Mapping[str, bytes], above: Overview, family: tuple[str, ...], manner: Manner) -> Shard:
    region = region_of(family[0])
    wanted = files_above(region)
    own = {path: data for path, data in files.items() if path in wanted or folder_of(path) in family}
    return Shard(own, above.names.get(region, ()), (), manner)


def made(files: Mapping[str, bytes], manner: Manner) -> dict[str, Made]:
    """What each family comes to by itself, by the folder of its first department."""
    above = seen(files, manner)
    return {family[0]: make(shard_of(files, above, family, manner), renderer()) for family in above.families}


def whole(files: Mapping[str, bytes], manner: Manner) -> dict[str, str]:
    """Every page made with all the content at hand."""
    corpus = checked(load(files), is_production=manner.is_production)
    return {page.path: renderer().render(page) for page in plan(corpus, is_draft=not manner.is_production)}


@given(st.sets(st.sampled_from(sorted(MORE)), max_size=4), st.booleans())
def test_families_by_themselves_make_the_pages_of_the_whole(more: set[str], is_production: bool) -> None:
    added = {path: text for each in sorted(more) for path, text in MORE[each].items()}
    files, manner = as_bytes({**county(), "站点.yaml": SETTINGS, **added}), Manner(is_production)
    parts = made(files, manner)
    expected = whole(files, manner)
    corpus = checked(load(files), is_production=is_production)
    assert not any(map(is_error, corpus.faults))
    pages = {path: html for part in parts.values() for path, html in part.pages.items()}
    assert sum(len(part.pages) for part in parts.values()) == len(pages)
    cards = sorted((card for part in parts.values() for card in part.cards), key=lambda each: each.order)
    directory = Directory(corpus.site, corpus.regions, tuple(cards))
    assert directory == directory_of(corpus)
    site = make_whole(directory, renderer(), manner)
    assert not pages.keys() & site.pages.keys()
    pages |= site.pages
    assert pages.keys() == expected.keys()
    assert [path for path in expected if pages[path] != expected[path]] == []
    assert {path for part in parts.values() for path in part.held} == {
        each.path for each in corpus.filings if each.is_held
    }
    faults = {each for part in parts.values() for each in (*part.faults, *part.site_faults)}
    assert faults | set(seen(files, manner).directory.faults) == set(corpus.diagnostics)


@given(st.sets(st.sampled_from(["a neighbour", "a neighbour that cannot be read", "another region"])))
def test_who_else_there_is_changes_no_page_of_a_family(others: set[str]) -> None:
    """Not even a byte, and whatever state the others are in; their names alone are known."""
    manner = Manner()
    files = as_bytes({**county(), **{path: text for each in others for path, text in MORE[each].items()}})
    alone, among = made(as_bytes(county()), manner), made(files, manner)
    for key, part in alone.items():
        assert among[key] == part


def test_a_shard_with_more_than_its_family_would_make_more() -> None:
    """The comparison above would see it."""
    files, manner = as_bytes({**county(), **MORE["a neighbour"]}), Manner()
    above = seen(files, manner)
    apart = make(shard_of(files, above, ("试验县/教育局",), manner), renderer())
    joined = make(shard_of(files, above, ("试验县/教育局", "试验县/档案局"), manner), renderer())
    assert apart.pages.keys() < joined.pages.keys()


def test_a_unit_is_looked_at_with_its_superior() -> None:
    files = as_bytes({**county(), **MORE["a unit"]})
    assert seen(files).families == (("试验县/一中", "试验县/教育局"), ("试验县/水务局",))
    parts = made(files, Manner())
    assert {card.folder for card in parts["试验县/一中"].cards} == {"试验县/一中", "试验县/教育局"}


def test_making_twice_gives_the_same_and_tells_where_time_went() -> None:
    files, manner = as_bytes(county()), Manner()
    shard = shard_of(files, seen(files), ("试验县/教育局",), manner)
    spent: dict[str, float] = {}
    assert make(shard, renderer(), spent) == make(shard, renderer())
    assert list(spent) == ["读取", "核对", "生成", "核对网页", "检索文本"]


def test_the_order_of_the_files_is_nothing() -> None:
    files, manner = as_bytes(county()), Manner()
    shard = shard_of(files, seen(files), ("试验县/教育局",), manner)
    turned = Shard(dict(reversed(list(shard.files.items()))), shard.names, shard.unread, manner)
    assert make(turned, renderer()) == make(shard, renderer())


def test_copies_for_search_are_those_of_the_pages() -> None:
    files = as_bytes(county())
    parts = made(files, Manner())
    for part in parts.values():
        expected = {path: shadow_of(path, html) for path, html in part.pages.items()}
        assert part.shadows == {path: shadow for path, shadow in expected.items() if shadow is not None}
        assert part.shadows
    unsearched = made(files, Manner(is_searched=False))
    assert all(not part.shadows for part in unsearched.values())
    assert [part.pages for part in unsearched.values()] == [part.pages for part in parts.values()]


def test_a_fault_of_the_site_makes_no_pages() -> None:
    files = as_bytes(county() | {"站点.yaml": "名称：试验县\n"})
    for part in made(files, Manner()).values():
        assert part.pages == {}
        assert "full-width-colon" in {each.name for each in part.site_faults}


@pytest.mark.parametrize("is_checked", [True, False])
def test_without_checks_nothing_is_held(is_checked: bool) -> None:
    files = as_bytes(county() | {"试验县/水务局/2024/预算.md": broken(budget())})
    part = made(files, Manner(is_checked=is_checked))["试验县/水务局"]
    assert bool(part.held) is is_checked


def test_pages_of_the_whole_site_are_made_from_cards_alone() -> None:
    corpus = load(as_bytes(county()))
    directory = directory_of(corpus)
    found = make_whole(directory, renderer(), Manner())
    assert list(found.pages) == [
        page.path for page in site_pages(directory, Frames(corpus.site, is_draft=True))
    ]
    assert "试验县教育局" in found.pages["130999/index.html"]
    assert found.shadows.keys() <= found.pages.keys()


def test_addresses_lead_to_folders() -> None:
    assert seen(as_bytes(county())).addresses == {
        "130999/205001/": "试验县/教育局",
        "130999/303001/": "试验县/水务局",
    }


@given(st.lists(st.text(max_size=3), max_size=4), st.lists(st.text(max_size=3), max_size=4))
def test_sequences_that_differ_have_digests_that_differ(one: list[str], other: list[str]) -> None:
    assert (digest_of(one) == digest_of(other)) is (one == other)


def test_joined_parts_do_not_read_alike() -> None:
    assert len({digest_of(each) for each in (("ab",), ("a", "b"), ("", "ab"), ("ab", ""), ("1:a", "b"))}) == 5
    assert digest(b"") != digest(b"\0")
