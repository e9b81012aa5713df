"""A disk that is full, a folder that may only be read: a clear word, and the old site or a switch to be finished."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from generator.shell.folder import FolderError
from generator.shell.manifest import digest
from generator.shell.publish import commit
from generator.shell.recovery import finish, unfinished
from generator.shell.staging import Staging, put_staged, take_staged
from generator.shell.workplace import INSIDE, work_folder
from tests.shell.county import unchanged
from tests.shell.faults import in_child, refused_from
from tests.shell.switching import Files, pages, publish, small_site, snapshot

FIRST, SECOND = small_site("first"), small_site("second")
NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="fork")


@posix
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_refused_at_every_step(out: Path, number: int) -> None:
    """Before the record: the old site, and the message says so. Afterwards: the message names the way on."""
    met = Counter[str]()
    for step in count(1):
        publish(FIRST, out)
        old = snapshot(out)
        ended = refused_from(step, lambda: publish(SECOND, out), number)
        if ended.is_done:
            break
        assert not ended.is_killed
        if unfinished(out):
            met["switching"] += 1
            assert "换到一半停下了" in ended.message
            assert "gongkai recover" in ended.message
            finish(out)
            assert pages(out) == SECOND
        else:
            met["before"] += 1
            assert "旧的网站没有动" in ended.message
            assert snapshot(out) == old
    assert met["before"] >= 5
    assert met["switching"] >= 2


@posix
def test_a_page_that_finds_no_room_half_way(out: Path) -> None:
    """The system itself cuts the writing off in the middle of a file."""
    import resource

    publish(FIRST, out)

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        publish({**SECOND, "large/index.html": bytes(200_000)}, out)

    with unchanged(out):
        ended = in_child(small_disk)
        assert not ended.is_done
        assert "旧的网站没有动" in ended.message
    assert publish(SECOND, out).written
    assert pages(out) == SECOND


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the machine lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("不能在这里挂一个小盘")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("where", ["", "site"])
def test_a_disk_that_is_really_full(small_disk: Path, where: str) -> None:
    """Also where the site folder is the disk itself, and its work folder lies inside."""
    out = small_disk / where
    publish(FIRST, out)
    old = snapshot(out)
    large = {**SECOND, **{f"large/{number}": os.urandom(100_000) for number in range(20)}}
    with pytest.raises(FolderError, match=r"磁盘满了.*旧的网站没有动"):
        publish(large, out)
    assert snapshot(out) == old
    publish(SECOND, out)
    assert pages(out) == SECOND
    assert work_folder(out) == (out / INSIDE if not where else small_disk / ".gongkai-site")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everyone may enter, unlike those that pytest makes."""
    folder = Path(tempfile.mkdtemp(prefix="gongkai-test-"))
    folder.chmod(0o755)
    yield folder
    for each in [folder, *folder.rglob("*")]:
        if each.is_dir():
            each.chmod(0o755)
    shutil.rmtree(folder)


def publish_as_nobody(files: Files, out: Path) -> str:
    """The message of a build by a user who has no rights but those of everyone."""

    def work() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        publish(files, out)

    return in_child(work).message


@posix
@pytest.mark.parametrize("folder", ["..", "", "kept", "b/c"])
def test_a_folder_that_may_only_be_read(open_folder: Path, folder: str) -> None:
    """Seen before anything is switched: beside the site, at its top, where a page comes, and where one goes."""
    out = open_folder / "site"
    publish(FIRST, out)
    if os.geteuid() == 0:
        for each in [open_folder, *open_folder.rglob("*")]:
            os.chown(each, NOBODY, NOBODY)
    closed = (out / folder).resolve()
    if folder == "..":
        shutil.rmtree(work_folder(out))
        out.chmod(0o555)
    closed.chmod(0o555)
    with unchanged(out):
        message = publish_as_nobody({**SECOND, "kept/index.html": b"new"}, out)
    assert "没有权限" in message
    assert "旧的网站没有动" in message
    assert not unfinished(out)


@posix
def test_a_site_in_a_folder_that_may_only_be_read(open_folder: Path) -> None:
    """The site itself may be written: then the work folder lies inside it."""
    out = open_folder / "site"
    publish(FIRST, out)
    shutil.rmtree(work_folder(out))
    if os.geteuid() == 0:
        for each in [out, *out.rglob("*")]:
            os.chown(each, NOBODY, NOBODY)
    open_folder.chmod(0o555)
    assert publish_as_nobody(SECOND, out) == ""
    assert pages(out) == SECOND
    assert (out / INSIDE).is_dir()


def test_a_stage_that_is_gone(out: Path) -> None:
    publish(FIRST, out)
    with Staging(out) as stage, unchanged(out):
        written = stage.put("index.html", b"2")
        shutil.rmtree(stage.folder)
        with pytest.raises(FolderError, match=r"暂存的文件夹.*被删去了"):
            put_staged(stage.folder, "a", b"")
        with pytest.raises(FolderError, match=r"暂存的 index\.html 不见了"):
            commit(stage.folder, out, {"index.html": written}, ["index.html"])


def test_a_staged_page_that_is_not_whole(out: Path) -> None:
    publish(FIRST, out)
    with Staging(out) as stage, unchanged(out):
        stage.put("index.html", b"2")
        with pytest.raises(FolderError, match="没有写全"):
            commit(stage.folder, out, {"index.html": digest(b"whole")}, ["index.html"])


def test_a_stage_goes_with_its_build(out: Path) -> None:
    stage = Staging(out)
    with pytest.raises(KeyboardInterrupt), stage:
        raise KeyboardInterrupt
    assert not stage.folder.exists()


def test_a_file_made_by_another_program_is_taken(out: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.write_bytes(b"index")
    with Staging(out) as stage:
        take_staged(stage.folder, "pagefind/x.pf", made)
        commit(stage.folder, out, {"pagefind/x.pf": digest(b"index")}, ["pagefind/x.pf"])
    assert pages(out) == {"pagefind/x.pf": b"index"}
    assert not made.exists()


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "C:\\x", "", ".gongkai.json"])
def test_nothing_is_staged_for_elsewhere(out: Path, path: str) -> None:
    with Staging(out) as stage:
        with pytest.raises(ValueError, match="^" + path.replace("\\", r"\\").replace(".", r"\.") + "$"):
            stage.put(path, b"")
        with pytest.raises(ValueError, match="^" + path.replace("\\", r"\\").replace(".", r"\.") + "$"):
            commit(stage.folder, out, {path: digest(b"")}, [path])
    assert not out.exists()
