"""Putting a recorded switch into effect. Every step may be done again, so that it can be finished after any stop."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Collection
from pathlib import Path

from generator.shell.journal import Journal, forget_journal
from generator.shell.manifest import MANIFEST, folders_of
from generator.shell.staging import staged

#: Seconds between attempts on a file that another program, such as a virus scanner, has open for a moment.
_PATIENCE = (0.05, 0.1, 0.2, 0.4)
#: The copy of a file from another disk, at the top of the site, until it takes its place.
_COPY = ".gongkai-copy"


def roll_forward(journal: Journal, work: Path, out: Path) -> None:
    """Make `out` the site that the journal records, and forget the journal and its stage.

    First goes what stands where a folder must be, or lies in a folder whose place a file takes; then the new files
    come, and only then the other old ones go, so that a visitor meets as few dead links as can be.
    """
    stage, out = work / journal.stage, out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    folders = folders_of(journal.put)
    in_the_way = [
        path
        for path in journal.remove
        if path in folders or not journal.put.keys().isdisjoint(folders_of([path]))
    ]
    _remove(out, in_the_way)
    for folder in sorted(folders):
        _make(f"{out}/{folder}")
    # One text for all that are made of it.
    source, target = str(stage), f"{out}/"
    for path in journal.put:
        _place(staged(source, path), target + path, out)
    _remove(out, set(journal.remove) - set(in_the_way))
    _place(staged(source, MANIFEST), target + MANIFEST, out)
    (out / _COPY).unlink(missing_ok=True)
    forget_journal(work)
    shutil.rmtree(stage, ignore_errors=True)


def _make(folder: str) -> None:
    try:
        os.mkdir(folder)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise


def _place(source: str, target: str, out: Path) -> None:
    """Rename a staged file into its place. One that is not staged any more was put in place before."""
    try:
        _patiently(os.replace, source, target)
    except FileNotFoundError:
        if os.path.exists(source) or not os.path.isfile(target):
            raise
    except OSError as error:
        if error.errno == errno.EXDEV:
            _copy(source, target, out / _COPY)
        elif os.path.isdir(target) and not os.path.islink(target):
            _remove_empty_folders(target)
            _patiently(os.replace, source, target)
        else:
            raise


def _copy(source: str, target: str, copy: Path) -> None:
    """Where two places look like one disk and are not, as folders mounted into a container."""
    shutil.copy2(source, copy)
    _patiently(os.replace, str(copy), target)
    os.unlink(source)


def _remove(out: Path, paths: Collection[str]) -> None:
    """Remove files, and the folders that are empty without them."""
    for path in paths:
        target = f"{out}/{path}"
        try:
            _patiently(os.unlink, target)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            # A folder already stands where the file was: it is gone.
            if not os.path.isdir(target):
                raise
    for folder in sorted(folders_of(paths), key=len, reverse=True):
        try:
            os.rmdir(f"{out}/{folder}")
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR):
                raise


def _remove_empty_folders(folder: str) -> None:
    for root, _, _ in sorted(os.walk(folder), reverse=True):
        os.rmdir(root)


def _patiently(act: Callable[..., None], *places: str) -> None:
    """Try again for a moment what Windows refuses while a file is open elsewhere."""
    for pause in _PATIENCE:
        try:
            return act(*places)
        except PermissionError:
            time.sleep(pause)
    return act(*places)
