"""`build`: what refuses it, what is held, what the folder holds afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.shell import scan
from generator.shell.build import Outcome, Request, build
from tests.shell.county import (
    EDUCATION,
    EDUCATION_BEFORE,
    SITE,
    WATER,
    broken,
    budget,
    county,
    department,
    project,
    save,
    tree,
    unchanged,
)

ROOT = Path(__file__).resolve().parents[2]
EDUCATION_PAGE = "130999/205001/2024/budget/index.html"
WATER_PAGE = "130999/303001/2024/budget/index.html"


def names(outcome: Outcome) -> set[str]:
    return {each.name for each in outcome.diagnostics if each.severity == "error"}


def spoil(content: Path, path: str = EDUCATION) -> None:
    text = (content / path).read_text(encoding="utf-8")
    assert broken(text) != text
    save(content, {path: broken(text)})


def test_a_sound_content_is_published(content: Path, out: Path) -> None:
    outcome = build(Request(content, out))
    assert outcome.exit_code == 0
    files = tree(out)
    assert "100,000元" in files[EDUCATION_PAGE].decode()
    assert "pagefind/pagefind.js" in files
    assert outcome.files.written == len(files) - 1  # the list of files itself
    assert outcome.pages == sum(path.endswith(".html") for path in files)


def test_building_again_writes_nothing_and_clean_writes_all(content: Path, out: Path) -> None:
    first = build(Request(content, out)).files
    before = tree(out)
    again = build(Request(content, out)).files
    assert (again.written, again.kept, again.removed) == (0, first.written, 0)
    page = out / EDUCATION_PAGE
    os.utime(page, (0, 0))
    clean = build(Request(content, out, is_clean=True)).files
    assert (clean.written, clean.kept, clean.removed) == (first.written, 0, 0)
    assert page.stat().st_mtime > 0
    assert tree(out) == before


def test_a_fault_leaves_the_old_site_byte_for_byte(content: Path, out: Path) -> None:
    build(Request(content, out))
    spoil(content)
    with unchanged(out):
        outcome = build(Request(content, out))
    assert outcome.exit_code == 1
    assert {each.at.path for each in outcome.diagnostics if each.severity == "error"} == {EDUCATION}


def test_a_fault_before_any_site_makes_none(content: Path, out: Path) -> None:
    spoil(content)
    assert build(Request(content, out)).exit_code == 1
    assert not out.exists()


def test_hold_publishes_the_rest(content: Path, out: Path) -> None:
    spoil(content)
    assert build(Request(content, out, hold=True)).exit_code == 3
    held = (out / EDUCATION_PAGE).read_text(encoding="utf-8")
    assert "正在更正" in held
    assert "88,000" not in held
    assert "100,000元" in (out / WATER_PAGE).read_text(encoding="utf-8")
    for listing in ("130999", "130999/205001", "years/2024", "map"):
        assert "正在更正" in (out / listing / "index.html").read_text(encoding="utf-8"), listing
    assert "正在更正" not in (out / "130999/303001/index.html").read_text(encoding="utf-8")


def test_figures_of_a_held_filing_are_nowhere_on_the_site(content: Path, out: Path) -> None:
    save(content, {EDUCATION: broken(budget("80,000.00", "100,000.00")).replace("20,000.00", "20,123.45")})
    assert build(Request(content, out, hold=True)).exit_code == 3
    assert not [path for path, data in tree(out).items() if b"20,123.45" in data]


def test_hold_without_faults_is_an_ordinary_build(content: Path, out: Path) -> None:
    assert build(Request(content, out, hold=True)).exit_code == 0


def test_a_mended_filing_is_back_at_its_address(content: Path, out: Path) -> None:
    spoil(content)
    build(Request(content, out, hold=True))
    save(content, {EDUCATION: budget()})
    assert build(Request(content, out)).exit_code == 0
    assert "正在更正" not in (out / EDUCATION_PAGE).read_text(encoding="utf-8")


def test_pages_that_are_no_more_are_removed(content: Path, out: Path) -> None:
    build(Request(content, out))
    old = out / "130999/205001/2023"
    assert old.is_dir()
    (content / EDUCATION_BEFORE).unlink()
    outcome = build(Request(content, out))
    assert outcome.files.removed >= 2
    assert not old.exists()


@pytest.mark.parametrize("hold", [False, True])
@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"试验县/水务局/部门.yaml": department("试验县水务局", "县水务局", "205001")}, "same-address"),
        ({"试验县/行政区.yaml": "行政区划代码: 1309\n名称: 试验县\n级别: 县\n"}, "unusable-code"),
        ({"试验县/无名局/2024/预算.md": budget()}, "missing-file"),
        ({"站点.yaml": "名称：试验县\n"}, "full-width-colon"),
        ({"试验县/教育局/预算.md": budget()}, "unknown-file"),
    ],
    ids=["same-code", "region-code", "no-department", "settings", "misplaced"],
)
def test_faults_of_the_site_refuse_even_with_hold(
    content: Path, out: Path, changes: dict[str, str], name: str, hold: bool
) -> None:
    build(Request(content, out))
    save(content, changes)
    with unchanged(out):
        outcome = build(Request(content, out, hold=hold))
    assert outcome.exit_code == 1
    assert name in names(outcome)


@pytest.mark.parametrize(
    ("path", "data", "name"),
    [
        (EDUCATION, budget().encode("gb18030"), "not-utf8"),
        (EDUCATION, b"", "empty-file"),
        (EDUCATION, b"PK\x03\x04" + bytes(50), "not-text"),
        ("试验县/教育局/2024/项目/甲.yaml", "项目名称：甲\n".encode(), "full-width-colon"),
        ("试验县/教育局/2024/预算说明.md", budget().encode(), "unknown-file"),
    ],
    ids=["gbk", "empty", "word", "project", "misnamed"],
)
def test_a_bad_file_harms_only_its_filing(
    content: Path, out: Path, path: str, data: bytes, name: str
) -> None:
    target = content / path
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(data)
    outcome = build(Request(content, out, hold=True))
    assert outcome.exit_code == 3
    assert name in names(outcome)
    assert outcome.held == (EDUCATION,)


def test_two_projects_with_one_code_hold_their_year(content: Path, out: Path) -> None:
    folder = "试验县/教育局/2024/项目"
    save(content, {f"{folder}/甲.yaml": project("205-1", "甲"), f"{folder}/乙.yaml": project("205-1", "乙")})
    outcome = build(Request(content, out, hold=True))
    assert outcome.exit_code == 3
    assert "same-address" in names(outcome)
    assert outcome.held == (EDUCATION,)


def test_a_document_beside_a_filing_is_only_a_warning(content: Path, out: Path) -> None:
    save(content, {"试验县/教育局/2024/批复.docx": "any bytes"})
    outcome = build(Request(content, out))
    assert outcome.exit_code == 0
    assert [each.severity for each in outcome.diagnostics if each.name == "unknown-file"] == ["warning"]


def test_a_link_out_of_the_content_is_not_read(content: Path, out: Path, tmp_path: Path) -> None:
    secret = save(tmp_path, {"别处.md": budget()}) / "别处.md"
    (content / WATER).unlink()
    (content / WATER).symlink_to(secret)
    outcome = build(Request(content, out, hold=True))
    assert outcome.exit_code == 3
    assert names(outcome) == {"link-in-content"}
    assert outcome.held == (WATER,)


def test_a_linked_folder_is_not_read(content: Path, out: Path, tmp_path: Path) -> None:
    (content / "试验县" / "链接局").symlink_to(tmp_path, target_is_directory=True)
    outcome = build(Request(content, out))
    assert outcome.exit_code == 1
    assert names(outcome) == {"link-in-content"}


def test_a_pipe_in_the_content_does_not_stop_the_build(content: Path, out: Path) -> None:
    (content / WATER).unlink()
    os.mkfifo(content / WATER)
    outcome = build(Request(content, out, hold=True))
    assert outcome.exit_code == 3
    assert names(outcome) == {"unreadable-file"}


def test_a_file_that_cannot_be_opened_harms_only_its_filing(
    content: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As root no file is unreadable; the system's answer is given in its place.
    read = scan.bytes_of

    def refuse(name: str) -> bytes:
        if Path(name) == content / EDUCATION:
            raise PermissionError(13, "Permission denied")
        return read(name)

    monkeypatch.setattr(scan, "bytes_of", refuse)
    outcome = build(Request(content, out, hold=True))
    assert outcome.exit_code == 3
    told = [each.message for each in outcome.diagnostics if each.severity == "error"]
    assert told == ["读不出这个文件（没有权限）"]


def test_settings_alone_make_a_site_that_says_what_is_missing(tmp_path: Path, out: Path) -> None:
    outcome = build(Request(save(tmp_path / "空", {"站点.yaml": SITE}), out))
    assert outcome.exit_code == 0
    assert "还没有公开文件" in (out / "index.html").read_text(encoding="utf-8")
    assert (out / "search/index.html").is_file()
    assert (out / "404.html").is_file()


def test_an_empty_content_folder_says_what_to_write_first(tmp_path: Path, out: Path) -> None:
    (tmp_path / "空").mkdir()
    outcome = build(Request(tmp_path / "空", out))
    assert outcome.exit_code == 1
    (fault,) = outcome.diagnostics
    assert fault.at.path == "站点.yaml"
    assert "名称:" in fault.hint
    assert not out.exists()


def test_same_content_same_bytes_whatever_the_surroundings(content: Path, tmp_path: Path) -> None:
    """Another folder, time zone, working folder, language and hash seed; the search index included."""
    sites = []
    elsewhere = save(tmp_path / "另一处" / "content", dict(reversed(county().items())))
    for number, source, zone, seed, folder in (
        (1, content, "Asia/Shanghai", "1", tmp_path),
        (2, elsewhere, "America/Los_Angeles", "2", ROOT),
    ):
        site = tmp_path / f"站 {number}"
        done = subprocess.run(
            [sys.executable, "-m", "generator", "build", "--content", str(source), "--out", str(site)],
            cwd=folder,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        sites.append(tree(site))
    assert any(path.startswith("pagefind/") for path in sites[0])
    assert sites[0] == sites[1]
