"""A switch that was stopped: finished whole; and what a power cut or a hand in the work folder took is told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.shell import switch
from generator.shell.folder import FolderError
from generator.shell.journal import read_journal
from generator.shell.manifest import MANIFEST, digest, file_digest, read_manifest, stale
from generator.shell.publish import Written, commit
from generator.shell.recovery import Recovered, finish, unfinished
from generator.shell.staging import Staging, staged
from generator.shell.workplace import INSIDE, JOURNAL, work_folder
from tests.shell.county import tree, unchanged
from tests.shell.switching import pages, publish, small_site, snapshot

ROOT = Path(__file__).resolve().parents[2]
FIRST, SECOND = small_site("first"), small_site("second")
CHANGED = {path for path in SECOND if FIRST.get(path) != SECOND[path]}


class Stop(BaseException):
    """Ends a build at once, as a kill does."""


@pytest.fixture
def stop(out: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Path]:
    """Stops a build that switches from the first site to the second after so many files; gives its stage."""

    def stopped(placed: int) -> Path:
        publish(FIRST, out)
        replace, count = os.replace, 0

        def act(source: str, target: str) -> None:
            nonlocal count
            if not str(target).endswith(JOURNAL):
                count += 1
                if count > placed:
                    raise Stop
            replace(source, target)

        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", act)
            with pytest.raises(Stop):
                publish(SECOND, out)
        journal = read_journal(work_folder(out))
        assert journal is not None
        return work_folder(out) / journal.stage

    return stopped


def waiting(stage: Path) -> list[str]:
    """The pages of the second site that are not in place yet."""
    return sorted(path for path in CHANGED if os.path.exists(staged(stage, path)))


def test_nothing_to_do(out: Path) -> None:
    assert finish(out) is None
    publish(FIRST, out)
    with unchanged(out):
        assert finish(out) is None
        assert not unfinished(out)


@pytest.mark.parametrize("placed", [0, 2, len(CHANGED)])
def test_a_stopped_switch_is_finished(out: Path, stop: Callable[[int], Path], placed: int) -> None:
    stop(placed)
    assert unfinished(out)
    assert finish(out) == Recovered(len(CHANGED), len(FIRST.keys() - SECOND.keys()))
    assert pages(out) == SECOND
    assert not unfinished(out)


def test_a_switch_stopped_at_its_very_end_touches_nothing_more(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(work: Path) -> None:
        raise Stop

    publish(FIRST, out)
    with monkeypatch.context() as patch:
        patch.setattr(switch, "forget_journal", stop)
        with pytest.raises(Stop):
            publish(SECOND, out)
    mine = out / "gone/far/index.html"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"put where a page was that is gone")
    with unchanged(out):
        assert finish(out) is not None
    assert not unfinished(out)
    assert publish(SECOND, out).written == 0


def test_equal_files_written_anew_are_finished_too(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is the same before and after, and does not tell how far the switch has come."""
    publish(FIRST, out)
    replace = os.replace

    def act(source: str, target: str) -> None:
        if Path(target).is_relative_to(out):
            raise Stop
        replace(source, target)

    with monkeypatch.context() as patch, Staging(out) as stage:
        digests = {path: stage.put(path, data) for path, data in FIRST.items()}
        patch.setattr(os, "replace", act)
        with pytest.raises(Stop):
            commit(stage.folder, out, digests, digests)
    Path(staged(stage.folder, "index.html")).write_bytes(b"")
    recovered = finish(out)
    assert recovered is not None
    assert recovered.lost == ("index.html",)
    assert pages(out) == FIRST


def test_a_stage_without_a_record_is_swept_away(out: Path) -> None:
    publish(FIRST, out)
    stage = Staging(out)
    stage.put("index.html", b"2")
    with unchanged(out):
        assert finish(out) == Recovered(is_switch=False)
    assert not stage.folder.exists()


def test_a_torn_record_is_as_none(out: Path, stop: Callable[[int], Path]) -> None:
    stage = stop(0)
    (work_folder(out) / JOURNAL).write_bytes(b"torn")
    with unchanged(out):
        assert finish(out) == Recovered(is_switch=False)
    assert not stage.exists()
    assert not (work_folder(out) / JOURNAL).exists()


@pytest.mark.parametrize("harm", ["gone", "short", "zeros"])
def test_a_page_that_was_lost_is_named_and_made_by_the_next_build(
    out: Path, stop: Callable[[int], Path], harm: str
) -> None:
    stage = stop(1)
    path = waiting(stage)[0]
    place = Path(staged(stage, path))
    data = place.read_bytes()
    if harm == "gone":
        place.unlink()
    else:
        place.write_bytes(b"" if harm == "short" else bytes(len(data)))
    recovered = finish(out)
    assert recovered is not None
    assert recovered.lost == (path,)
    assert path not in pages(out) or pages(out)[path] == FIRST[path]
    assert {**pages(out), path: b""} == {**SECOND, path: b""}
    assert stale(out, read_manifest(out), {}) == {path}
    assert publish(SECOND, out).written == 1
    assert pages(out) == SECOND
    assert snapshot(out)[MANIFEST] == snapshot_of_clean(out, SECOND)


@pytest.mark.parametrize("placed", [0, 3, len(CHANGED)])
def test_a_stage_that_was_removed_loses_no_list(out: Path, stop: Callable[[int], Path], placed: int) -> None:
    stage = stop(placed)
    lost = waiting(stage)
    shutil.rmtree(stage)
    recovered = finish(out)
    assert recovered is not None
    assert list(recovered.lost) == lost
    publish(SECOND, out)
    assert pages(out) == SECOND
    assert snapshot(out)[MANIFEST] == snapshot_of_clean(out, SECOND)


def test_a_kept_page_that_is_missing_is_named(out: Path, stop: Callable[[int], Path]) -> None:
    """As when the site folder was put back from an incomplete copy in between."""
    stop(1)
    (out / "kept/index.html").unlink()
    recovered = finish(out)
    assert recovered is not None
    assert recovered.lost == ("kept/index.html",)
    assert publish(SECOND, out).written == 1
    assert pages(out) == SECOND


def test_a_record_of_another_folder_is_not_carried_out(out: Path, stop: Callable[[int], Path]) -> None:
    stop(1)
    shutil.move(out, out.with_name("old"))
    out.mkdir()
    (out / "index.html").write_bytes(b"mine")
    assert not unfinished(out)
    with unchanged(out):
        assert finish(out) == Recovered(is_switch=False)
    assert not (work_folder(out) / JOURNAL).exists()


def test_a_file_put_in_the_way_meanwhile_is_not_overwritten(out: Path, stop: Callable[[int], Path]) -> None:
    stop(1)
    mine = out / "come/far/index.html"
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_bytes(b"mine")
    with pytest.raises(FolderError, match=r"come/far/index\.html 不是本程序生成的"):
        finish(out)
    assert mine.read_bytes() == b"mine"
    assert unfinished(out)
    mine.unlink()
    finish(out)
    assert pages(out) == SECOND


def test_the_record_alone_lost_costs_nothing(out: Path, stop: Callable[[int], Path]) -> None:
    """Somebody removed the work folder: the pages already in place are known by their bytes."""
    stop(4)
    shutil.rmtree(work_folder(out))
    publish(SECOND, out)
    assert pages(out) == SECOND


def test_a_list_of_an_older_build_is_read(out: Path) -> None:
    publish(FIRST, out)
    (out / MANIFEST).write_text("[" + ",".join(f'"{path}"' for path in FIRST) + "]", encoding="utf-8")
    assert publish(SECOND, out) == Written(
        len(CHANGED), len(SECOND) - len(CHANGED), len(FIRST.keys() - SECOND.keys())
    )
    assert pages(out) == SECOND


def test_a_file_held_open_for_a_moment_is_waited_for(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As by a virus scanner on Windows."""
    publish(FIRST, out)
    replace, refused = os.replace, set[str]()

    def busy(source: str, target: str) -> None:
        if target not in refused:
            refused.add(target)
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(switch, "_PATIENCE", (0.0,))
    real = switch._patiently
    monkeypatch.setattr(
        switch, "_patiently", lambda act, *places: real(busy if act is replace else act, *places)
    )
    publish(SECOND, out)
    assert refused
    assert pages(out) == SECOND


def test_a_work_folder_that_looks_near_but_is_another_disk(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(FIRST, out)
    replace = os.replace

    def far(source: str, target: str) -> None:
        if Path(target).is_relative_to(out) and not Path(source).is_relative_to(out):
            raise OSError(18, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", far)
    publish(SECOND, out)
    assert pages(out) == SECOND


def test_a_folder_that_is_a_disk_of_its_own_has_its_work_inside(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == out)
    publish(FIRST, out)
    publish(SECOND, out)
    assert work_folder(out) == out / INSIDE
    assert pages(out) == SECOND
    assert not out.with_name(f".gongkai-{out.name}").exists()


def test_a_switch_recorded_inside_is_found_there(out: Path, stop: Callable[[int], Path]) -> None:
    """Though meanwhile somebody allowed writing beside the site."""
    stop(2)
    shutil.move(work_folder(out), out / INSIDE)
    assert unfinished(out)
    finish(out)
    assert pages(out) == SECOND


def test_the_command_says_what_it_did(
    out: Path, stop: Callable[[int], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    stop(2)
    assert main(["recover", "--out", str(out)]) == 0
    done = rf"接着换完：放好 {len(CHANGED)} 个文件，删去 {len(FIRST.keys() - SECOND.keys())} 个"
    assert re.search(done, capsys.readouterr().out)
    assert main(["recover", "--out", str(out)]) == 0
    assert "不用恢复" in capsys.readouterr().out
    Staging(out)
    assert main(["recover", "--out", str(out)]) == 0
    assert "临时文件已经清掉" in capsys.readouterr().out
    stage = stop(0)
    os.unlink(staged(stage, "index.html"))
    assert main(["recover", "--out", str(out)]) == 0
    assert re.search("1 个文件坏了或不见了（如 index.html），请重新生成", capsys.readouterr().out)


def test_the_command_leaves_no_trace_where_there_was_none(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with unchanged(out.parent):
        assert main(["recover", "--out", str(out)]) == 0
    assert not list(out.parent.glob(".gongkai*"))
    assert "不用恢复" in capsys.readouterr().out


def test_whoever_comes_by_is_told_of_a_switch(out: Path, content: Path, stop: Callable[[int], Path]) -> None:
    """`check` only says so, `build` finishes it first; then nothing is said any more."""
    stop(2)
    folder = out.parent / "project"
    shutil.move(out, folder / "site")
    shutil.move(out.with_name(f".gongkai-{out.name}"), folder / ".gongkai-site")
    with unchanged(folder):
        assert "site 正在换成新的网站，还没有换完" in told_by("check", content, folder)
    assert "site 正在换成新的网站，还没有换完" in told_by("build", content, folder)
    assert not unfinished(folder / "site")
    assert "正在换" not in told_by("check", content, folder)


def told_by(command: str, content: Path, folder: Path) -> str:
    """What the command says on the error stream."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", command, "--content", str(content)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return done.stderr.decode()


def snapshot_of_clean(out: Path, files: dict[str, bytes]) -> bytes:
    """The manifest of these files where no other site was before."""
    clean = out.with_name("clean")
    publish(files, clean)
    return tree(clean)[MANIFEST]


def test_stamps_tell_what_somebody_changed(out: Path) -> None:
    written = publish(FIRST, out)
    listed = read_manifest(out)
    assert written.stamps.keys() == listed.keys() == FIRST.keys()
    assert not stale(out, listed, written.stamps)
    assert not stale(out, listed, written.stamps, by_hash=True)
    (out / "gone/far/index.html").unlink()
    (out / "index.html").write_bytes(b"9")
    (out / "a").write_bytes(b"longer")
    (out / "b/c/d").unlink()
    (out / "b/c/d").mkdir()
    (out / "kept/index.html").write_bytes(b"kept")  # touched, yet the same
    changed = {"gone/far/index.html", "index.html", "a", "b/c/d"}
    assert stale(out, listed, written.stamps) == changed
    assert stale(out, listed, {}) == changed
    # Only a hash finds what hides from the stamps.
    hidden = {path: each for path, each in written.stamps.items() if path == "assets/site.css"}
    (out / "assets/site.css").write_bytes(b"q{}")
    stamp = hidden["assets/site.css"]
    os.utime(out / "assets/site.css", ns=(stamp.mtime_ns, stamp.mtime_ns))
    assert "assets/site.css" not in stale(out, listed, hidden)
    assert "assets/site.css" in stale(out, listed, hidden, by_hash=True)


def test_digests_are_of_the_bytes(tmp_path: Path) -> None:
    data = os.urandom(3_000_000)
    (tmp_path / "file").write_bytes(data)
    assert file_digest(tmp_path / "file") == digest(data) != digest(data[:-1] + b"\0\0")
