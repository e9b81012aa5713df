"""Telling the files of a site from those of others that lie in the same folder."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.shell.folder import FolderError
from generator.shell.manifest import MANIFEST, Digest, file_digest, folders_of
from generator.shell.workplace import INSIDE, takes_files

_OURS = {".gitkeep", MANIFEST, INSIDE}


def refuse_others_folder(out: Path, old: Collection[str]) -> None:
    """Stop if `out` is full of someone else's files: it holds some, and no site whose paths are `old`."""
    if out.exists() and not out.is_dir():
        raise FolderError(f"写不进 {out}：那是一个文件，不是文件夹。用 --out 指明一个文件夹")
    if old or not out.exists():
        return
    names = sorted(each.name for each in out.iterdir() if each.name not in _OURS)
    if names:
        raise FolderError(
            f"{out} 里有不是本程序生成的文件（如 {names[0]}），没有动它。换一个空文件夹，或先移走这些文件"
        )


def refuse_in_the_way(out: Path, old: Collection[str], put: Mapping[str, Digest]) -> None:
    """Stop if a file that is not of the site in place, whose paths are `old`, stands where one of `put` must go.

    A file that has the very bytes we would write is in nobody's way.
    """
    # A folder that is a link, or a file of someone else where a folder must be.
    for folder in sorted(folders_of(put)):
        mode = _mode(f"{out}/{folder}")
        if stat.S_ISLNK(mode) or (mode and not stat.S_ISDIR(mode) and folder not in old):
            raise _foreign(out, folder)
    for path, expected in put.items():
        target = f"{out}/{path}"
        mode = _mode(target)
        if stat.S_ISDIR(mode):
            _refuse_foreign_below(out, path, old)
        elif mode and path not in old and not (stat.S_ISREG(mode) and _equals(target, expected)):
            raise _foreign(out, path)


def refuse_read_only(out: Path, paths: Collection[str]) -> None:
    """Stop if one of the folders that these paths come into or go from may not be written."""
    if not takes_files(out):
        raise PermissionError(errno.EACCES, "", str(out))
    for folder in sorted(folders_of(paths)):
        place = f"{out}/{folder}"
        if not os.access(place, os.W_OK | os.X_OK) and os.path.isdir(place):
            raise PermissionError(errno.EACCES, "", place)


def still_ours(out: Path, paths: Iterable[str]) -> list[str]:
    """Those paths of the old site that may be removed: not what lies behind a link somebody put in a folder's place."""
    paths = list(paths)
    linked = {folder for folder in folders_of(paths) if (out / folder).is_symlink()}
    return [path for path in paths if linked.isdisjoint(folders_of([path]))]


def _foreign(out: Path, path: str) -> FolderError:
    return FolderError(f"{out} 里的 {path} 不是本程序生成的，占着网站要用的位置，没有动它。请先移走它")


def _refuse_foreign_below(out: Path, folder: str, old: Collection[str]) -> None:
    for each in (out / folder).rglob("*"):
        path = each.relative_to(out).as_posix()
        if path not in old and (each.is_symlink() or not each.is_dir()):
            raise _foreign(out, path)


def _mode(path: str) -> int:
    """The kind of what stands at a path; 0 for nothing."""
    try:
        return os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _equals(path: str, expected: Digest) -> bool:
    try:
        return os.stat(path).st_size == expected.size and file_digest(path) == expected
    except OSError:
        return False
