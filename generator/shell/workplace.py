"""The work folder of a site folder: what a build needs beside its output, on the same disk, so that renaming works."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.shell.folder import FolderError, reason

#: The work folder where nothing can be written beside the output.
INSIDE = ".gongkai-work"
#: The record of a switch, in the work folder; see `journal`.
JOURNAL = "journal.json"


def work_folder(out: Path) -> Path:
    """Where the work folder of `out` is: beside it, else inside. It need not be there yet.

    Inside if `out` is the top of a disk of its own, where nothing beside it could be renamed into it, or if nothing
    may be written beside it; and as long as a switch recorded there is not finished.
    """
    whole = out.resolve()
    inside = whole / INSIDE
    beside = whole.parent / f".gongkai-{whole.name}"
    if not whole.name or (inside / JOURNAL).is_file() or os.path.ismount(whole):
        return inside
    if beside.is_dir() or takes_files(whole.parent):
        return beside
    return inside


def takes_files(folder: Path) -> bool:
    """Whether files may come into a folder, or into the nearest above it that is there, or go from it."""
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    return os.access(there, os.W_OK | os.X_OK)


@contextmanager
def old_site_kept(out: Path) -> Iterator[None]:
    """Turns what the operating system refuses into a `FolderError`, as long as nothing in `out` has been touched."""
    try:
        yield
    except OSError as error:
        remedy = "旧的网站没有动；排除原因后重新生成"
        raise FolderError(
            f"写不进 {_place(error, out)}（{reason(error)}）。看磁盘是否已满、文件夹是否只读、文件是否正打开着。{remedy}"
        ) from error


@contextmanager
def switch_cut_short(out: Path) -> Iterator[None]:
    """Turns what the operating system refuses into a `FolderError`, while new files take the place of old ones."""
    try:
        yield
    except OSError as error:
        remedy = (
            "先排除原因（看文件是否正打开着、文件夹是否只读、磁盘是否已满），再运行 gongkai recover 接着换完"
        )
        raise FolderError(
            f"{out} 正在换成新的网站，换到一半停下了：写不进 {_place(error, out)}（{reason(error)}）。{remedy}"
        ) from error


def _place(error: OSError, out: Path) -> Path | str:
    """What could not be written; of a renaming the place that was to be taken, not the staged file."""
    name = error.filename2 or error.filename
    return name if isinstance(name, str) else out
