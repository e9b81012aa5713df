"""Packs of copies for search: the right bytes, or none."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.search.shadow import Shadow
from generator.shell.build import Request, build
from generator.shell.packs import BrokenPackError, drop_packs, read_pack, write_packs
from generator.shell.workplace import work_folder
from tests.shell.county import EDUCATION, budget, save, tree

YEAR = "130999/205001/2024/budget/index.html"
BEFORE = "130999/205001/2023/budget/index.html"
ABOVE = "130999/205001/index.html"


def shadow(text: str) -> Shadow:
    return Shadow(f"<html>{text}", (f"{text}.html", text, "教育局", "", "收入总计100万元"))


SHADOWS = {YEAR: shadow("今年"), BEFORE: shadow("去年"), ABOVE: shadow("历年")}


def packs(work: Path) -> list[str]:
    return sorted(each.name for each in (work / "search").iterdir())


def test_round_trip_by_part(tmp_path: Path) -> None:
    names = write_packs(tmp_path, SHADOWS)
    assert list(names) == ["2023", "2024", "all"]
    assert dict(read_pack(tmp_path, names["2024"])) == {YEAR: SHADOWS[YEAR]}
    assert {path: each for name in names.values() for path, each in read_pack(tmp_path, name)} == SHADOWS


def test_the_same_copies_are_one_pack(tmp_path: Path) -> None:
    first = write_packs(tmp_path, SHADOWS)
    there = packs(tmp_path)
    again = write_packs(tmp_path, dict(reversed(SHADOWS.items())))
    assert again == first
    assert packs(tmp_path) == there
    other = write_packs(tmp_path, SHADOWS | {YEAR: shadow("改了")})
    assert {part for part in other if other[part] != first[part]} == {"2024"}


@pytest.mark.parametrize("data", [None, b"", b"{}", b'{"a": 1}', b"\xff"])
def test_a_broken_pack_is_told_and_mended_by_the_next_writer(tmp_path: Path, data: bytes | None) -> None:
    name = write_packs(tmp_path, SHADOWS)["2024"]
    file = tmp_path / "search" / f"{name}.json"
    if data is None:
        file.unlink()
    else:
        file.write_bytes(data)
    with pytest.raises(BrokenPackError):
        list(read_pack(tmp_path, name))
    write_packs(tmp_path, SHADOWS)
    assert dict(read_pack(tmp_path, name)) == {YEAR: SHADOWS[YEAR]}


def test_no_pack_is_read_in_part(tmp_path: Path) -> None:
    """Nothing of a pack is given before all of it is known to be right."""
    name = write_packs(tmp_path, SHADOWS)["all"]
    file = tmp_path / "search" / f"{name}.json"
    file.write_bytes(file.read_bytes()[:-1] + b" ")
    with pytest.raises(BrokenPackError):
        next(read_pack(tmp_path, name))


def test_writers_at_once(tmp_path: Path) -> None:
    """Whoever comes last, the pack is whole at any moment that it is there."""
    many = {f"130999/205{number:03}/2024/budget/index.html": shadow("长" * 50_000) for number in range(20)}
    name = write_packs(tmp_path / "alone", many)["2024"]
    done = threading.Event()

    def look() -> int:
        seen = 0
        while not done.is_set():
            if (tmp_path / "search" / f"{name}.json").exists():
                assert len(dict(read_pack(tmp_path, name))) == 20
                seen += 1
        return seen

    def in_child() -> int:
        child = os.fork()
        if not child:
            try:
                write_packs(tmp_path, many)
                os._exit(0)
            finally:
                os._exit(1)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    with ThreadPoolExecutor(3) as pool:
        looking = pool.submit(look)
        codes = [each.result() for each in [pool.submit(in_child) for _ in range(6)]]
        done.set()
        looking.result()
    assert codes == [0] * 6
    assert packs(tmp_path) == [f"{name}.json"]


def test_packs_that_nobody_needs_are_dropped(tmp_path: Path) -> None:
    names = write_packs(tmp_path, SHADOWS)
    left = tmp_path / "search" / f"{names['all']}.4711"
    left.write_bytes(b"of a process that was killed")
    drop_packs(tmp_path, {names["2024"]})
    assert packs(tmp_path) == [f"{names['2024']}.json"]
    drop_packs(tmp_path / "nowhere", ())


def test_a_build_makes_lost_packs_again(content: Path, out: Path, tmp_path: Path) -> None:
    build(Request(content, out))
    for each in (work_folder(out) / "search").iterdir():
        each.write_bytes(b"{}")
    save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
    assert build(Request(content, out)).exit_code == 0
    build(Request(content, tmp_path / "clean"))
    assert tree(out) == tree(tmp_path / "clean")


def test_a_build_leaves_only_the_packs_of_its_pages(content: Path, out: Path) -> None:
    build(Request(content, out))
    before = packs(work_folder(out))
    save(content, {EDUCATION: budget("80,001.00", "100,001.00")})
    build(Request(content, out))
    after = packs(work_folder(out))
    assert len(after) == len(before)
    assert after != before
