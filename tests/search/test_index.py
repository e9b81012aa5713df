"""Making the index: complete, repeatable, and plain about what went wrong."""

from __future__ import annotations

import stat
from pathlib import Path

import pagefind_bin
import pytest

from generator.search import SearchError, build_index, shadow

PAGE = '<html lang="zh-CN"><body data-search-body><h1>{0}</h1><p>预算{0}</p></body></html>'
PAGES = {f"{number}/index.html": PAGE.format(number) for number in range(30)}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_same_pages_same_bytes(tmp_path: Path) -> None:
    files = build_index(PAGES, tmp_path / "one")
    build_index(dict(reversed(PAGES.items())), tmp_path / "two")
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "two")
    assert [str(each.relative_to(tmp_path / "one")) for each in files] == sorted(one)


def test_only_what_the_search_page_loads_is_kept(tmp_path: Path) -> None:
    build_index(PAGES, tmp_path)
    top = {each.name.split(".")[0] for each in tmp_path.iterdir() if each.is_file()}
    assert top == {"pagefind", "pagefind-entry", "pagefind-worker", "wasm"}


def test_copies_have_no_filters() -> None:
    """Filters make the bytes of 1.5.2 differ from run to run."""
    assert not any("data-pagefind-filter" in each for each in shadow(PAGES).values())


def test_other_files_in_the_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "old.pf_index").touch()
    with pytest.raises(SearchError, match="不是空的"):
        build_index(PAGES, tmp_path)


def test_no_searched_page_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="data-search-body"):
        build_index({"a.html": "<html></html>"}, tmp_path / "index")


def test_a_page_that_pagefind_passes_over_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match=r"31 个页面.*30 个"):
        build_index({**PAGES, "a/index.txt": PAGE.format("x")}, tmp_path / "index")


def test_missing_program_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    with pytest.raises(SearchError, match="找不到检索程序"):
        build_index(PAGES, tmp_path / "index")


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
        build_index(PAGES, tmp_path / "index")
