"""What the content folder holds at a moment: a stamp for every file, and digests of those that may have changed.

Stamps are used as git uses them: a file whose size, times and number are those of the last build need not be read
to know that it is the same, unless it was changed so shortly before that build that a later change could bear the
same time; such a racy file is read again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.layout import UnknownPath, is_ignored, role
from generator.diagnostic import Diagnostic
from generator.making.shard import digest
from generator.shell.folder import FolderError, reason
from generator.source import Source, whole

#: Size, time of change of the content and of the entry in ns, number in the file system.
Stamp = tuple[int, int, int, int]

#: A change within so many ns before a look may still bear the same time afterwards (FAT counts in two seconds).
RACY = 3 * 10**9


@dataclass(frozen=True)
class Scan:
    """The stamps of all files by path with `/`, what could not be looked at, and when the look began (ns)."""

    stamps: Mapping[str, Stamp]
    faults: tuple[Diagnostic, ...]
    began: int


@dataclass(frozen=True)
class Known:
    """What the last build knew of a file: its stamp then, and the digest of its bytes."""

    stamp: Stamp
    digest: str


def stamp_of(state: os.stat_result) -> Stamp:
    """What the file system tells of a file."""
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino


def scan(folder: Path, paths: Collection[str] = ("",)) -> Scan:
    """Look at every file below `folder` but hidden and temporary ones; with `paths`, at these and those below them.

    A link that leads out of the folder is a fault. Raises `FolderError` if the folder is not there.
    """
    if not folder.is_dir():
        raise FolderError(f"没有内容文件夹 {folder}。用 --content 指明，或在项目的文件夹里运行")
    return _Walk(folder).scan(paths)


class _Walk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stamps: dict[str, Stamp] = {}
        self.faults: list[Diagnostic] = []

    def scan(self, paths: Collection[str]) -> Scan:
        began = time.time_ns()
        for path in paths:
            self._look(path)
        faults = sorted(self.faults, key=lambda each: each.at.path)
        return Scan(dict(sorted(self.stamps.items())), tuple(faults), began)

    def _look(self, path: str) -> None:
        """At a file or a folder, if it is there; a link to a folder is looked at as a link."""
        place = self.folder / path
        if place.is_dir() and (not path or not place.is_symlink()):
            waiting = [path]
            while waiting:
                waiting += self._folder(waiting.pop())
        elif os.path.lexists(place) and not is_ignored(path):
            with os.scandir(place.parent) as entries:
                for entry in entries:
                    if entry.name == place.name:
                        self._file(path, entry)

    def _folder(self, here: str) -> Iterator[str]:
        """Look at the files of a folder; the folders in it."""
        try:
            with os.scandir(f"{self.folder}/{here}" if here else self.folder) as entries:
                found = list(entries)
        except OSError as error:
            message = f"打不开这个文件夹（{reason(error)}）"
            self._fault(here, "unreadable-folder", message, "看它是否有读的权限")
            return
        for entry in found:
            path = f"{here}/{entry.name}" if here else entry.name
            if is_ignored(path):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield path
            else:
                self._file(path, entry)

    def _file(self, path: str, entry: os.DirEntry[str]) -> None:
        if entry.is_symlink() and self._refused(path):
            return
        try:
            # Windows keeps no file number in its listings, and their times may be old: ask for the file itself.
            state = os.stat(entry.path) if os.name == "nt" else entry.stat()
            is_file = entry.is_file()
        except OSError:
            is_file = False
        if not is_file:
            # Reading a pipe or a device would wait for ever; a link may lead nowhere.
            self._fault(path, "unreadable-file", "这不是一个普通文件，没有读", "删去它，或把文件本身放进来")
        else:
            self.stamps[path] = stamp_of(state)

    def _refused(self, path: str) -> bool:
        place = self.folder / path
        if place.is_dir():
            self._fault(path, "link-in-content", "这是一个链接文件夹，没有读", "把文件夹本身放进来")
            return True
        # Not `Path.resolve`, which fails on a link that leads to itself.
        if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(self.folder)):
            message = "这是一个指到内容文件夹外面的链接，没有读"
            self._fault(path, "link-in-content", message, "把文件本身复制进来")
            return True
        return False

    def _fault(self, path: str, name: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(whole(Source(path, "")), name, message, hint))


def read(folder: Path, path: str) -> bytes:
    """The bytes of a file; nothing uses a file of unknown name, which may be of any size: it counts as empty."""
    return b"" if isinstance(role(path), UnknownPath) else bytes_of(f"{folder}/{path}")


def bytes_of(name: str) -> bytes:
    """A file as it stands on the disk. `Path.read_bytes` takes twice as long, and a build reads every file twice."""
    with open(name, "rb", buffering=0) as file:
        return file.read()


def read_expected(folder: Path, path: str, expected: str) -> bytes:
    """The bytes of a file that has this digest. Raises `FolderError` if it is another by now, or gone."""
    try:
        data = read(folder, path)
    except FileNotFoundError as error:
        raise vanished(path) from error
    except OSError as error:
        raise FolderError(f"读不出 {path}（{reason(error)}），旧的网站没有动") from error
    if digest(data) != expected:
        raise FolderError(f"{path} 在读取时变了，旧的网站没有动。等别的程序改完内容文件夹，再运行一次")
    return data


def unread(path: str, error: OSError) -> Diagnostic:
    """The fault of a file that is there and cannot be read."""
    remedy = "看它是否正被别的程序占用、是否有读的权限"
    return Diagnostic(
        whole(Source(path, "")), "unreadable-file", f"读不出这个文件（{reason(error)}）", remedy
    )


def digests(
    folder: Path, looked: Scan, known: Mapping[str, Known], known_at: int, *, by_hash: bool = False
) -> Iterator[tuple[str, str | Diagnostic]]:
    """The digest of every file, or why it cannot be read; `known_at` is when the look began that `known` is from.

    Raises `FolderError` for a file that vanished since it was looked at.
    """
    for path, stamp in looked.stamps.items():
        before = known.get(path)
        is_racy = max(stamp[1], stamp[2]) >= known_at - RACY
        if before is not None and before.stamp == stamp and not is_racy and not by_hash:
            yield path, before.digest
            continue
        try:
            yield path, digest(read(folder, path))
        except FileNotFoundError as error:
            raise vanished(path) from error
        except OSError as error:
            yield path, unread(path, error)


def vanished(path: str) -> FolderError:
    """What to say of a file that was there a moment ago."""
    return FolderError(f"{path} 在读取时不见了，旧的网站没有动。等别的程序改完内容文件夹，再运行一次")
