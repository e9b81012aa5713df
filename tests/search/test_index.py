"""Making the index: complete, repeatable, and plain about what went wrong."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

import pagefind_bin
import pytest

from generator.search import SearchError, build_engine, build_index, build_parts
from tests.search.conftest import shadows_of

PAGE = '<html lang="zh-CN"><body data-search-body><h1>{0}</h1><p>预算{0}</p></body></html>'
PAGES = {f"130525/{number}/2020/index.html": PAGE.format(number) for number in range(30)}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def copies(folder: Path, pages: Mapping[str, str]) -> Path:
    """A folder with the shadow copies of pages."""
    for path, shadow in shadows_of(pages).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(shadow.copy, encoding="utf-8", newline="\n")
    return folder


def test_same_pages_same_bytes(tmp_path: Path) -> None:
    files = build_index(copies(tmp_path / "some", PAGES), tmp_path / "one", len(PAGES))
    elsewhere = copies(tmp_path / "另 一处" / "deep", dict(reversed(PAGES.items())))
    build_index(elsewhere, tmp_path / "two", len(PAGES))
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "two")
    assert [str(each.relative_to(tmp_path / "one")) for each in files] == sorted(one)


def test_many_pages_read_by_many_threads_give_the_same_bytes(tmp_path: Path) -> None:
    """So many that Pagefind's threads finish in another order each time."""
    pages = {
        f"130525/{number:03}/2020/index.html": PAGE.format(f"{number}号部门收支{'、说明' * (number % 17)}")
        for number in range(300)
    }
    folder = copies(tmp_path / "pages", pages)
    runs = []
    for run in range(4):
        build_index(folder, tmp_path / str(run), len(pages))
        runs.append(contents(tmp_path / str(run)))
    assert all(each == runs[0] for each in runs)


def test_a_part_is_made_again_with_its_own_folder_alone(tmp_path: Path) -> None:
    """Whatever made the shadow tree, and whether it was indexed before."""
    folder = copies(tmp_path / "pages", PAGES)
    build_index(folder, tmp_path / "first", len(PAGES))
    build_index(folder, tmp_path / "again", len(PAGES))
    assert contents(tmp_path / "first") == contents(tmp_path / "again")


def test_parts_and_their_engine(tmp_path: Path) -> None:
    pages = {**PAGES, "130525/1/2021/index.html": PAGE.format("x"), "glossary/index.html": PAGE.format("y")}
    files = build_parts(shadows_of(pages), tmp_path / "site")
    assert [str(each.relative_to(tmp_path / "site")) for each in files] == sorted(contents(tmp_path / "site"))
    build_index(copies(tmp_path / "pages", PAGES), tmp_path / "part", len(PAGES))
    assert contents(tmp_path / "part") == contents(tmp_path / "site" / "2020")
    assert {each.name for each in (tmp_path / "site").iterdir() if each.is_dir()} == {
        "2020", "2021", "all", "fragment", "index",
    }  # fmt: skip


def test_an_edit_changes_its_own_year_alone(tmp_path: Path) -> None:
    pages = {**PAGES, "130525/1/2021/index.html": PAGE.format("x"), "glossary/index.html": PAGE.format("y")}
    build_parts(shadows_of(pages), tmp_path / "before")
    build_parts(shadows_of({**pages, "130525/1/2021/index.html": PAGE.format("z")}), tmp_path / "after")
    before, after = contents(tmp_path / "before"), contents(tmp_path / "after")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed
    assert {path.split("/")[0] for path in changed} == {"2021"}


def test_only_what_the_search_page_loads_is_kept(tmp_path: Path) -> None:
    build_engine(tmp_path / "engine")
    build_index(copies(tmp_path / "pages", PAGES), tmp_path / "part", len(PAGES))
    kept = [{each.name.split(".")[0] for each in (tmp_path / name).iterdir()} for name in ("engine", "part")]
    data = {"pagefind-entry", "pagefind", "index", "fragment"}
    assert kept == [{*data, "pagefind-worker", "wasm"}, data]
    assert not (tmp_path / "part" / "pagefind.js").exists()


def test_copies_have_no_filters() -> None:
    """Filters make the bytes of 1.5.2 differ from run to run."""
    assert not any("data-pagefind-filter" in each.copy for each in shadows_of(PAGES).values())


def test_other_files_in_the_folder_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "index"
    out.mkdir()
    (out / "old.pf_index").touch()
    with pytest.raises(SearchError, match="不是空的"):
        build_index(copies(tmp_path / "pages", PAGES), out, len(PAGES))


def test_no_searched_page_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="data-search-body"):
        build_parts(shadows_of({"a.html": "<html></html>"}), tmp_path / "index")


def test_a_page_that_pagefind_passes_over_is_an_error(tmp_path: Path) -> None:
    folder = copies(tmp_path / "pages", {**PAGES, "130525/1/2020/index.txt": PAGE.format("x")})
    with pytest.raises(SearchError, match=r"31 个页面.*30 个"):
        build_index(folder, tmp_path / "index", 31)


def test_missing_program_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    with pytest.raises(SearchError, match="找不到检索程序"):
        build_parts(shadows_of(PAGES), tmp_path / "index")


@pytest.mark.parametrize(
    ("script", "message"),
    [("#!/bin/sh\necho broken >&2\nexit 3\n", r"退出码 3）：broken"), ("not a program", "不能运行")],
)
def test_failing_program_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(SearchError, match=message):
        build_parts(shadows_of(PAGES), tmp_path / "index")
