"""Looking at the content folder: what need not be read again, and what cannot be read at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from generator.diagnostic import Diagnostic
from generator.making.shard import Manner, digest
from generator.render.renderer import read_folder
from generator.shell import remake
from generator.shell import scan as module
from generator.shell.build import Request, build
from generator.shell.folder import FolderError
from generator.shell.scan import RACY, Known, digests, read_expected, scan
from generator.shell.state import State
from generator.shell.survey import survey
from tests.shell.county import EDUCATION, WATER, budget, save, tree, unchanged

#: Long before any look of these tests.
OLD = 1_600_000_000_000_000_000


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were read, in order."""
    found: list[str] = []
    real = module.read

    def noted(folder: Path, path: str) -> bytes:
        found.append(path)
        return real(folder, path)

    monkeypatch.setattr(module, "read", noted)
    return found


def known(folder: Path) -> dict[str, Known]:
    """The folder as a build would remember it."""
    return {
        path: Known(stamp, digest((folder / path).read_bytes()))
        for path, stamp in scan(folder).stamps.items()
    }


def later(folder: Path) -> int:
    """A moment long after everything in the folder was changed last."""
    return max(max(stamp[1:3]) for stamp in scan(folder).stamps.values()) + RACY + 1


def refuse(*_: object) -> NoReturn:
    raise PermissionError(13, "Permission denied")


def test_what_bears_its_old_stamp_is_not_read(content: Path, reads: list[str]) -> None:
    before = known(content)
    found = dict(digests(content, scan(content), before, later(content)))
    assert found == {path: each.digest for path, each in before.items()}
    assert reads == []


def test_by_hash_all_is_read(content: Path, reads: list[str]) -> None:
    before = known(content)
    found = dict(digests(content, scan(content), before, later(content), by_hash=True))
    assert found == {path: each.digest for path, each in before.items()}
    assert sorted(reads) == sorted(before)


def test_what_was_changed_right_before_the_last_look_is_read(content: Path, reads: list[str]) -> None:
    os.utime(content / WATER, ns=(OLD, OLD))
    before = known(content)
    # The times that the system itself sets cannot be put back: all are as recent as their last change.
    latest = max(before[EDUCATION].stamp[1:3])
    dict(digests(content, scan(content), before, latest + RACY))
    assert EDUCATION in reads
    reads.clear()
    dict(digests(content, scan(content), before, later(content)))
    assert reads == []


@pytest.mark.parametrize("field", range(4), ids=["size", "mtime", "ctime", "inode"])
def test_any_difference_of_stamp_is_a_reason_to_read(content: Path, reads: list[str], field: int) -> None:
    before = known(content)
    stamp = list(before[WATER].stamp)
    stamp[field] -= 1
    before[WATER] = Known((stamp[0], stamp[1], stamp[2], stamp[3]), "what it was")
    found = dict(digests(content, scan(content), before, later(content)))
    assert reads == [WATER]
    assert found[WATER] == digest((content / WATER).read_bytes())


def test_a_change_behind_the_stamps_is_seen_by_hash_alone(content: Path) -> None:
    """Size, time and number as before: some tools that copy files do that."""
    found = survey(content, State(), Manner())
    stale = {path: Known(found.looked.stamps[path], each) for path, each in found.files.items()}
    stale[WATER] = Known(stale[WATER].stamp, digest(b"what was there before"))
    state = State(known=stale, known_at=later(content))
    assert survey(content, state, Manner()).files[WATER] == stale[WATER].digest
    assert survey(content, state, Manner(), by_hash=True).files == found.files


def test_a_file_of_unknown_name_is_not_read(content: Path) -> None:
    """It may be of any size; that it is there is a fault all the same."""
    save(content, {"试验县/教育局/2024/扫描件.pdf": "x" * 1000})
    found = dict(digests(content, scan(content), {}, 0))
    assert found["试验县/教育局/2024/扫描件.pdf"] == digest(b"")


def test_hidden_and_temporary_files_are_passed_over(content: Path) -> None:
    before = scan(content).stamps
    save(content, {".git/config": "x", "试验县/教育局/2024/~$预算.docx": "x", "试验县/.DS_Store": "x"})
    assert scan(content).stamps == before


def test_no_folder_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match=r"没有内容文件夹.*--content") as refused:
        scan(tmp_path / "nowhere")
    assert refused.value.exit_code == 2


def faults(content: Path) -> dict[str, str]:
    """The names of the faults by path, as a whole survey has them."""
    return {path: each.name for path, each in survey(content, State(), Manner()).unread.items()}


def test_links(content: Path, tmp_path: Path) -> None:
    save(tmp_path, {"outside.md": budget(), "folder/预算.md": budget()})
    year = content / "试验县" / "教育局" / "2022"
    year.mkdir()
    (year / "预算.md").symlink_to(content / EDUCATION)
    assert faults(content) == {}
    assert (
        digest((content / EDUCATION).read_bytes())
        == dict(digests(content, scan(content), {}, 0))["试验县/教育局/2022/预算.md"]
    )
    (year / "决算.md").symlink_to(tmp_path / "outside.md")
    (year / "自评.md").symlink_to("nowhere")
    (year / "本级预算.md").symlink_to("本级预算.md")
    (year / "项目").symlink_to(tmp_path / "folder")
    (content / "试验县" / "水利局").symlink_to("水务局")
    assert faults(content) == {
        "试验县/教育局/2022/决算.md": "link-in-content",
        "试验县/教育局/2022/自评.md": "unreadable-file",
        "试验县/教育局/2022/本级预算.md": "unreadable-file",
        "试验县/教育局/2022/项目": "link-in-content",
        "试验县/水利局": "link-in-content",
    }


def test_a_pipe_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "试验县" / "教育局" / "2024" / "决算.md")
    assert faults(content) == {"试验县/教育局/2024/决算.md": "unreadable-file"}


def test_a_file_that_cannot_be_read_holds_its_filing_alone(
    content: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.bytes_of
    monkeypatch.setattr(module, "bytes_of", lambda name: refuse() if name.endswith(EDUCATION) else real(name))
    found = survey(content, State(), Manner())
    assert EDUCATION not in found.files
    fault = found.unread[EDUCATION]
    assert fault.name == "unreadable-file"
    assert "没有权限" in fault.message
    assert "权限" in fault.hint
    outcome = build(Request(content, out, hold=True, is_searched=False))
    assert (outcome.exit_code, outcome.held) == (3, (EDUCATION,))
    monkeypatch.undo()
    mended = build(Request(content, out, is_searched=False))
    assert (mended.exit_code, mended.made) == (0, 1)


def test_a_folder_that_cannot_be_opened_is_told(
    content: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(Request(content, out, is_searched=False))
    closed = str(content / "试验县" / "水务局")
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: refuse() if str(path) == closed else real(path))
    found = scan(content)
    assert WATER not in found.stamps
    assert [(each.at.path, each.name) for each in found.faults] == [("试验县/水务局", "unreadable-folder")]
    with unchanged(out):
        outcome = build(Request(content, out, hold=True, is_searched=False))
    assert outcome.exit_code != 0
    assert "unreadable-folder" in {each.name for each in outcome.diagnostics}


def test_a_file_that_vanishes_between_look_and_reading(content: Path) -> None:
    looked = scan(content)
    (content / WATER).unlink()
    with pytest.raises(FolderError, match=rf"{WATER} 在读取时不见了，旧的网站没有动") as refused:
        dict(digests(content, looked, {}, 0))
    assert refused.value.exit_code == 2
    with pytest.raises(FolderError, match="不见了"):
        read_expected(content, WATER, "any")


def test_a_file_that_changes_between_look_and_use(content: Path) -> None:
    expected = digest((content / WATER).read_bytes())
    assert digest(read_expected(content, WATER, expected)) == expected
    save(content, {WATER: budget("1.00", "2.00")})
    with pytest.raises(FolderError, match=rf"{WATER} 在读取时变了，旧的网站没有动"):
        read_expected(content, WATER, expected)


def test_a_file_that_cannot_be_read_any_more(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = digest((content / WATER).read_bytes())
    monkeypatch.setattr(module, "bytes_of", refuse)
    with pytest.raises(FolderError, match=rf"读不出 {WATER}.*旧的网站没有动"):
        read_expected(content, WATER, expected)


@pytest.mark.parametrize("change", ["gone", "changed"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_old_site_is_kept_when_the_content_moves_under_a_build(
    content: Path, out: Path, monkeypatch: pytest.MonkeyPatch, change: str, jobs: int
) -> None:
    """After the look at all files, before the pages are made."""
    for number in range(8):
        folder = f"试验县/第{number}局"
        save(
            content,
            {
                f"{folder}/部门.yaml": f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n",
                f"{folder}/2024/预算.md": budget(),
            },
        )
    build(Request(content, out, is_searched=False))
    for file in content.rglob("预算.md"):
        file.write_text(budget("80,001.00", "100,001.00"), encoding="utf-8")
    real = read_folder

    def meanwhile(folder: Path) -> dict[str, str]:
        if change == "gone":
            (content / WATER).unlink()
        else:
            save(content, {WATER: budget("80,002.00", "100,002.00")})
        return real(folder)

    monkeypatch.setattr(remake, "read_folder", meanwhile)
    with unchanged(out), pytest.raises(FolderError, match=rf"{WATER} 在读取时.*旧的网站没有动"):
        build(Request(content, out, is_searched=False, jobs=jobs))
    monkeypatch.undo()
    assert build(Request(content, out, is_searched=False, jobs=jobs)).exit_code == 0
    clean = out.parent / "clean"
    build(Request(content, clean, is_searched=False))
    assert tree(out) == tree(clean)


@pytest.mark.skipif(os.name == "nt", reason="names of bytes")
def test_a_name_that_is_no_text_is_a_fault_and_no_crash(content: Path, out: Path) -> None:
    """From a disk that a Windows machine filled in GBK."""
    folder = os.fsencode(content / "试验县" / "教育局" / "2024")
    with open(os.path.join(folder, "决算.md".encode("gbk")), "wb") as file:
        file.write(b"x")
    found = scan(content)
    assert len(found.stamps) == len(tree(content))
    outcome = build(Request(content, out, hold=True))
    assert [each for each in outcome.diagnostics if each.name == "unknown-file"]


def test_faults_of_reading_are_diagnostics(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = scan(content)
    monkeypatch.setattr(module, "bytes_of", refuse)
    found = dict(digests(content, looked, {}, 0))
    assert found.keys() == looked.stamps.keys()
    assert all(isinstance(each, Diagnostic) for each in found.values())
