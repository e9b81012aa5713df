"""The watcher, both ways: what it tells of, what it passes over, and that nothing is told half or lost."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator.shell import inotify, polling, stamps, watch
from generator.shell.watch import Watcher
from tests.patience import PATIENCE

#: Longer than any change takes to be told; so long it is waited for what must not come.
QUIET = 0.4

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify 只有 Linux 才有")


class Heard:
    """The calls of a watcher. A test may give it something to do during each."""

    def __init__(self) -> None:
        self.calls: list[frozenset[Path]] = []
        self.during: Callable[[frozenset[Path]], None] = lambda paths: None
        self._came = threading.Condition()

    def __call__(self, paths: frozenset[Path]) -> None:
        self.during(paths)
        with self._came:
            self.calls.append(paths)
            self._came.notify_all()

    @property
    def paths(self) -> frozenset[Path]:
        return frozenset().union(*self.calls)

    def wait(self, *paths: Path) -> None:
        """Until each of these was told of, itself or by a folder it lies in."""
        with self._came:
            came = self._came.wait_for(
                lambda: all(self.paths & {each, *each.parents} for each in paths), PATIENCE
            )
        assert came, f"没有告知 {[each for each in paths if not self.paths & {each, *each.parents}]}"

    def forget(self) -> None:
        """Start anew once no more is told of what was done so far."""
        told = -1
        while told != len(self.calls):
            told = len(self.calls)
            time.sleep(QUIET / 2)
        self.calls.clear()


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Two departments, one of them with blanks in its name."""
    folder = tmp_path / "我的 文件" / "内容"
    for path in ("县/民政局/2024/预算.md", "县/民政局/2024/决算.md", "县/残 联/2024/预算.md", "站点.yaml"):
        save(folder / path, "起先")
    return folder


@pytest.fixture
def folders_without_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new folder cannot be told from the one it replaces, as where the number of the old one is given out again."""
    real = stamps._stamp

    def stamp(entry: os.DirEntry[str]) -> stamps.Stamp | None:
        found = real(entry)
        return (stamps.FOLDER, 0, 0) if found is not None and found[0] == stamps.FOLDER else found

    monkeypatch.setattr(stamps, "_stamp", stamp)


@pytest.fixture(params=["looks", pytest.param("listens", marks=on_linux)])
def start(request: pytest.FixtureRequest) -> Iterator[Callable[..., Heard]]:
    """Watch folders in one of the ways. What is done `after` the watcher was made, it learns of all at once."""
    watchers: list[Watcher] = []
    listens = request.param == "listens"

    def started(*folders: Path, after: Callable[[], object] = lambda: None) -> Heard:
        heard = Heard()
        watcher = Watcher(folders, heard, may_listen=listens)
        assert watcher.listens == listens
        watchers.append(watcher)
        after()
        watcher.start()
        return heard

    yield started
    for each in watchers:
        each.stop()
        assert each.listens == listens, "有改动没有听到，是看到的"


Start = Callable[..., Heard]


def save(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_tells_of_a_file_written(top: Path, start: Start) -> None:
    heard = start(top)
    for path in (top / "县/民政局/2024/预算.md", top / "县/残 联/2024/预算.md", top / "站点.yaml"):
        heard.forget()
        heard.wait(save(path, f"后来，{path}"))
        assert heard.paths == {path}


def test_tells_of_a_file_of_the_same_size(top: Path, start: Start) -> None:
    heard = start(top)
    heard.wait(save(top / "站点.yaml", "后来"))


def test_tells_of_a_file_replaced_by_renaming(top: Path, start: Start) -> None:
    path = top / "县/民政局/2024/预算.md"
    before = path.stat()
    heard = start(top)
    # The new file looks the same but for its number.
    aside = save(path.with_name("预算.md.tmp"), "后来")
    os.utime(aside, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(aside, path)
    heard.wait(path)
    assert heard.paths == {path}


def test_tells_of_a_file_that_came_or_went(top: Path, start: Start) -> None:
    old, new = top / "县/民政局/2024/预算.md", top / "县/民政局/2024/预算公开.md"
    heard = start(top)
    old.rename(new)
    heard.wait(old, new)
    assert heard.paths == {old, new}
    heard.forget()
    new.unlink()
    heard.wait(new)


def test_tells_of_new_folders_and_what_follows_in_them(top: Path, start: Start) -> None:
    heard = start(top)
    shutil.copytree(top / "县", top / "新县")
    heard.wait(top / "新县", *(each for each in (top / "新县").rglob("*")))
    for each in (top / "新县/民政局/2024/预算.md", top / "新县/残 联/2024/预算.md"):
        heard.forget()
        heard.wait(save(each, "后来的"))
        assert heard.paths == {each}
    heard.forget()
    path = top / "新县/民政局/2025/项目/甲 乙.yaml"
    save(path, "新的")
    heard.wait(path)
    assert all(each in {path, *path.parents} - {top / "新县"} for each in heard.paths)


def test_tells_of_a_folder_that_went(top: Path, start: Start) -> None:
    heard = start(top)
    shutil.rmtree(top / "县/民政局")
    heard.wait(top / "县/民政局")
    assert top / "县/残 联/2024/预算.md" not in heard.paths


def test_tells_of_a_folder_renamed_and_what_follows_in_it(top: Path, start: Start) -> None:
    heard = start(top)
    old, new = top / "县/民政局", top / "县/民政 事务局"
    old.rename(new)
    heard.wait(old, new)
    heard.forget()
    heard.wait(save(new / "2024/预算.md", "后来的"))
    assert heard.paths == {new / "2024/预算.md"}


@pytest.mark.parametrize("first", ["old", "new"])
def test_goes_on_in_a_folder_moved_to_another(top: Path, start: Start, first: str) -> None:
    old, new = top / "县/民政局/2024", top / "县/残 联/2023"

    def move() -> None:
        # Where something happened first, there it is looked first.
        save({"old": old, "new": new}[first].parent / "部门.yaml", "改过")
        old.rename(new)

    heard = start(top, after=move)
    heard.wait(old, new)
    heard.forget()
    heard.wait(save(new / "预算.md", "后来的"))
    assert heard.paths == {new / "预算.md"}


@pytest.mark.usefixtures("folders_without_numbers")
def test_goes_on_in_a_folder_replaced_at_once(top: Path, start: Start) -> None:
    """Looking shows no difference where all in it is as it was; what follows in it is news all the same."""
    path = top / "县/民政局/2024/预算.md"
    shutil.copytree(top / "县/民政局", top.parent / "另一个")

    def replace() -> None:
        shutil.rmtree(top / "县/民政局")
        shutil.copytree(top.parent / "另一个", top / "县/民政局")

    heard = start(top, after=replace)
    for number in range(2):
        heard.forget()
        heard.wait(save(path, f"后来的 {number}"))
        assert heard.paths == {path}
        replace()


def test_tells_of_a_folder_in_the_place_of_a_file(top: Path, start: Start) -> None:
    heard = start(top)
    path = top / "县/民政局/2024/预算.md"
    path.unlink()
    path.mkdir()
    heard.wait(path)
    heard.forget()
    heard.wait(save(path / "里面.md", "新的"))


@pytest.mark.skipif(sys.platform != "linux", reason="别的系统上文件名总是 Unicode")
def test_tells_of_names_in_gbk(top: Path, start: Start) -> None:
    heard = start(top)
    folder = top / os.fsdecode("财政局 本级".encode("gbk"))
    path = save(folder / os.fsdecode("预算.md".encode("gbk")), "新的")
    heard.wait(path)
    heard.forget()
    heard.wait(save(path, "后来的"))
    assert heard.paths == {path}


def test_waits_for_a_folder_that_vanishes(top: Path, start: Start) -> None:
    other = top.parent / "模板"
    save(other / "页.html", "页")
    heard = start(top, other)
    aside = top.parent / "别处"
    top.rename(aside)
    heard.wait(top)
    assert heard.paths == {top}
    heard.forget()
    heard.wait(save(other / "页.html", "另一页"))
    heard.forget()
    aside.rename(top)
    heard.wait(top)
    heard.forget()
    path = top / "县/民政局/2024/预算.md"
    heard.wait(save(path, "后来的"))
    assert heard.paths == {path}
    heard.forget()
    shutil.rmtree(top)
    heard.wait(top)
    heard.forget()
    save(path, "又来")
    heard.wait(path)


def test_a_folder_may_come_later(tmp_path: Path, start: Start) -> None:
    heard = start(tmp_path / "还没有")
    save(tmp_path / "还没有/站点.yaml", "来了")
    heard.wait(tmp_path / "还没有/站点.yaml")


def test_tells_paths_as_the_folder_was_given(
    top: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top)
    for given in (Path(), Path("县"), Path("../内容")):
        heard = start(given)
        path = (given if given.name == "县" else given / "县") / "民政局/2024/预算.md"
        save(path, f"从 {given}")
        heard.wait(path)
        assert heard.paths == {path}


@pytest.mark.parametrize("name", [".隐藏.md", "~$预算.md", "预算.md~", "预算.tmp", "Thumbs.db", ".git/HEAD"])
def test_passes_over_hidden_and_temporary_files(top: Path, start: Start, name: str) -> None:
    heard = start(top)
    path = save(top / "县/民政局/2024" / name, "临时")
    save(path, "又临时")
    path.unlink()
    time.sleep(QUIET)
    assert not heard.calls
    heard.wait(save(top / "站点.yaml", "后来的"))
    assert heard.paths == {top / "站点.yaml"}


def test_tells_nothing_where_nothing_changes(top: Path, start: Start) -> None:
    heard = start(top)
    path = top / "县/民政局/2024/预算.md"
    path.read_text(encoding="utf-8")
    path.chmod(0o600)
    save(top.parent / "旁边.md", "不相干")
    time.sleep(QUIET)
    assert not heard.calls


def test_tells_of_what_changed_before_it_was_started(top: Path, start: Start) -> None:
    path = top / "站点.yaml"
    heard = start(top, after=lambda: save(path, "后来的"))
    heard.wait(path)
    assert heard.paths == {path}


def test_tells_of_a_burst_wholly_and_at_once(top: Path, start: Start) -> None:
    heard = start(top)
    paths = [top / f"县/部门{number % 20}/2024/项目/项目 {number}.yaml" for number in range(200)]
    for each in paths:
        save(each, "新的")
    heard.wait(*paths)
    time.sleep(QUIET)
    assert len(heard.calls) < 20
    heard.forget()
    for each in paths:
        save(each, "后来的")
    heard.wait(*paths)
    assert heard.paths == set(paths)


def test_tells_afterwards_of_what_changed_meanwhile(top: Path, start: Start) -> None:
    heard = start(top)
    first, second = top / "站点.yaml", top / "县/民政局/2024/预算.md"
    new = top / "县/新局/2024/预算.md"
    running = threading.Semaphore(0)
    at_once = threading.Lock()

    def during(paths: frozenset[Path]) -> None:
        with at_once:
            if first in paths:
                save(second, "后来的")
                save(new, "新的")
        running.release()

    heard.during = during
    save(first, "后来的")
    heard.wait(second, new)
    assert running.acquire(timeout=PATIENCE)
    assert second not in heard.calls[0]


@pytest.mark.parametrize("flags", [os.O_TRUNC, os.O_TRUNC | os.O_SYNC])
def test_a_file_written_in_steps_is_told_of_once(top: Path, start: Start, flags: int) -> None:
    path = top / "县/民政局/2024/预算.md"
    heard = start(top)
    seen: list[bytes] = []
    heard.during = lambda paths: seen.append(path.read_bytes())
    for _ in range(100):
        heard.forget()
        seen.clear()
        file = os.open(path, os.O_WRONLY | flags)
        began = time.monotonic()
        os.write(file, "上半，".encode())
        time.sleep(0.015)
        os.write(file, "下半".encode())
        took = time.monotonic() - began
        os.close(file)
        heard.wait(path)
        time.sleep(QUIET)
        # Where this process was held up in the middle, the file did keep still.
        if took < 0.02:
            break
    else:
        pytest.skip("机器太忙，写不了这么快")
    assert seen == ["上半，下半".encode()]


def test_an_endless_change_is_told_all_the_same(
    top: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However busy the machine is, there is no pause as long as this.
    monkeypatch.setattr(watch, "STILL", 2)
    heard = start(top)
    path = top / "站点.yaml"
    end = time.monotonic() + PATIENCE
    number = 0
    while not heard.calls and time.monotonic() < end:
        number += 1
        save(path, f"{number}" * (number % 7 + 1))
        time.sleep(0.005)
    assert heard.paths == {path}


def test_near_may_be_any_folder(top: Path) -> None:
    heard = Heard()
    watcher = Watcher((top,), heard, may_listen=False)
    watcher.start()
    for each in (top / "县/民政局", top / "没有", top, *(top / str(number) for number in range(20))):
        watcher.near(each)
    watcher.near(top / "县/民政局")
    heard.wait(save(top / "县/民政局/2024/预算.md", "后来的"))
    watcher.stop()


def test_looks_often_only_where_somebody_works(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the long round out of the way, what is seen is seen by the short one."""
    monkeypatch.setattr(polling, "EVERY", 3600)
    heard = Heard()
    watcher = Watcher((top,), heard, may_listen=False)
    watcher.start()
    open_one, far = top / "县/民政局/2024/预算.md", top / "县/残 联/2024/预算.md"
    watcher.near(top / "县/民政局")
    save(far, "后来的")
    heard.wait(save(open_one, "后来的"))
    assert heard.paths == {open_one}
    watcher.near(top / "县/残 联")
    heard.wait(far)
    watcher.stop()


@on_linux
def test_looks_where_there_is_no_room_for_watches(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    added = 0
    real = inotify.Inotify._watch

    def spent(self: inotify.Inotify, folder: str) -> None:
        nonlocal added
        added += 1
        if added > 3:
            self._refused(inotify.errno.ENOSPC)
        else:
            real(self, folder)

    monkeypatch.setattr(inotify.Inotify, "_watch", spent)
    heard = Heard()
    watcher = Watcher((top,), heard)
    assert not watcher.listens
    watcher.start()
    heard.wait(save(top / "县/残 联/2024/预算.md", "后来的"))
    watcher.stop()


@on_linux
def test_looks_where_there_is_no_inotify(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(of: stamps.Stamps, near: Sequence[str]) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(watch, "Inotify", none)
    heard = Heard()
    watcher = Watcher((top,), heard)
    watcher.start()
    heard.wait(save(top / "站点.yaml", "后来的"))
    watcher.stop()


@on_linux
def test_looks_where_the_system_does_not_tell(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a network drive: no word comes, and the page open is looked at."""
    monkeypatch.setattr(inotify.Inotify, "_watch", lambda self, folder: None)
    heard = Heard()
    watcher = Watcher((top,), heard)
    assert watcher.listens
    watcher.start()
    watcher.near(top / "县/民政局")
    heard.wait(save(top / "县/民政局/2024/预算.md", "后来的"))
    assert not watcher.listens
    heard.wait(save(top / "县/残 联/2024/预算.md", "后来的"))
    watcher.stop()


@on_linux
@pytest.mark.usefixtures("folders_without_numbers")
def test_goes_on_when_more_happens_than_the_system_remembers(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost: list[bool] = []
    real = inotify.Inotify._events

    def events(self: inotify.Inotify) -> Iterator[tuple[int, int, str]]:
        found = list(real(self))
        if not lost:
            lost.append(True)
            found = [(-1, inotify._OVERFLOW, "")]
        yield from found

    monkeypatch.setattr(inotify.Inotify, "_events", events)
    heard = Heard()
    watcher = Watcher((top,), heard)
    path = top / "县/民政局/2024/预算.md"
    # The folders may get their old numbers, so that only new watches tell what goes on in them.
    text = path.read_text(encoding="utf-8")
    shutil.rmtree(top / "县/民政局")
    save(path, text)
    watcher.start()
    heard.wait(path)
    assert lost
    for each in (path, top / "县/残 联/2024/预算.md", top / "县/民政局/2025/预算.md"):
        heard.forget()
        heard.wait(save(each, "后来的"))
    assert watcher.listens
    watcher.stop()
