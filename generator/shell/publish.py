"""Writing the site folder: staged whole, then put in place; files of others are never touched."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from generator.shell.folder import FolderError, reason

#: The list of the files that the last build wrote; what is not on it belongs to someone else.
MANIFEST = ".gongkai.json"
STAGE = ".gongkai-new"
_OURS = {".gitkeep", MANIFEST, STAGE}


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed."""

    written: int = 0
    kept: int = 0
    removed: int = 0


def refuse_folders(content: Path, out: Path) -> None:
    """Stop before a site is written over its own content."""
    source, target = content.resolve(), out.resolve()
    if target == source or target.is_relative_to(source):
        raise FolderError(f"网站不能写进内容文件夹（{out} 在 {content} 里）。用 --out 指明别处")
    if source.is_relative_to(target):
        raise FolderError(
            f"内容文件夹 {content} 在 {out} 里面，网站不能写在那里。用 --out 指明一个单独的文件夹"
        )


def write_site(files: Mapping[str, bytes], out: Path, *, is_clean: bool = False) -> Written:
    """Make `out` hold `files` in place of what the last build wrote; `is_clean` writes equal files too.

    Whatever can fail for lack of room or rights fails while staging, when the old site is still whole.
    """
    try:
        return _Publication(files, out, is_clean).write()
    except OSError as error:
        remedy = "旧的网站尽量没有动；排除原因后重新生成"
        raise FolderError(
            f"写不进 {out}（{reason(error)}）。看磁盘是否已满、文件夹是否只读、文件是否正打开着。{remedy}"
        ) from error


class _Publication:
    def __init__(self, files: Mapping[str, bytes], out: Path, is_clean: bool) -> None:
        self.files, self.out, self.is_clean = files, out, is_clean
        self.stage = out / STAGE
        self.old = _manifest(out)

    def write(self) -> Written:
        self._refuse_foreign()
        changed = [path for path, data in self.files.items() if self.is_clean or self._differs(path, data)]
        gone = sorted(self.old - set(self.files))
        if changed or gone:
            self.out.mkdir(parents=True, exist_ok=True)
            try:
                self._replace(changed, gone)
            finally:
                shutil.rmtree(self.stage, ignore_errors=True)
        return Written(len(changed), len(self.files) - len(changed), len(gone))

    def _refuse_foreign(self) -> None:
        """Stop if a file of someone else stands where ours must go, or fills a folder we never wrote."""
        if not self.old and self.out.exists():
            names = sorted(each.name for each in self.out.iterdir() if each.name not in _OURS)
            if names:
                raise FolderError(
                    f"{self.out} 里有不是本程序生成的文件（如 {names[0]}），没有动它。换一个空文件夹，或先移走这些文件"
                )
        for path in self.files:
            target = self.out / path
            if path not in self.old and (target.is_symlink() or target.is_file()):
                raise self._foreign(path)
            if target.is_dir():
                self._refuse_foreign_below(target)
        # A folder that is a link, or a file of someone else where a folder must be.
        for folder in {
            parent for path in self.files for parent in PurePosixPath(path).parents if parent.parts
        }:
            place = self.out / folder
            if place.is_symlink() or (place.is_file() and folder.as_posix() not in self.old):
                raise self._foreign(folder.as_posix())

    def _refuse_foreign_below(self, folder: Path) -> None:
        for each in folder.rglob("*"):
            path = each.relative_to(self.out).as_posix()
            if not each.is_dir() and path not in self.old:
                raise self._foreign(path)

    def _foreign(self, path: str) -> FolderError:
        return FolderError(
            f"{self.out} 里的 {path} 不是本程序生成的，占着网站要用的位置，没有动它。请先移走它"
        )

    def _replace(self, changed: list[str], gone: list[str]) -> None:
        shutil.rmtree(self.stage, ignore_errors=True)
        for path in changed:
            _put(self.stage / path, self.files[path])
        # Until all is done the list names old and new files: a build cut short leaves nothing that seems foreign.
        self._write_manifest(self.old | set(self.files))
        # First what stands where a folder must be, or lies in a folder whose place a file takes.
        folders = {str(parent) for path in self.files for parent in PurePosixPath(path).parents}
        in_the_way = [
            path
            for path in gone
            if path in folders or any(str(parent) in self.files for parent in PurePosixPath(path).parents)
        ]
        for path in in_the_way:
            self._remove(path)
        for path in changed:
            target = self.out / path
            if target.is_dir():
                _remove_empty_folders(target)
                target.rmdir()
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(self.stage / path, target)
        for path in sorted(set(gone) - set(in_the_way)):
            self._remove(path)
        self._write_manifest(set(self.files))

    def _remove(self, path: str) -> None:
        target = self.out / path
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.out or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()

    def _differs(self, path: str, data: bytes) -> bool:
        target = self.out / path
        try:
            return target.stat().st_size != len(data) or target.read_bytes() != data
        except OSError:
            return True

    def _write_manifest(self, paths: set[str]) -> None:
        listed = json.dumps(sorted(paths), ensure_ascii=False, indent=0)
        _put(self.stage / MANIFEST, listed.encode())
        os.replace(self.stage / MANIFEST, self.out / MANIFEST)


def _manifest(out: Path) -> set[str]:
    """What the last build wrote into `out`; empty if nothing tells. A path that leads out of it is not believed."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return set()
    return (
        {each for each in found if isinstance(each, str) and _is_inside(each)}
        if isinstance(found, list)
        else set()
    )


def _is_inside(path: str) -> bool:
    """Whether a path stays below its folder on every system."""
    windows = PureWindowsPath(path)
    return bool(windows.parts) and not windows.anchor and ".." not in windows.parts


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_empty_folders(folder: Path) -> None:
    for root, _, _ in sorted(os.walk(folder), reverse=True):
        if root != str(folder):
            os.rmdir(root)
