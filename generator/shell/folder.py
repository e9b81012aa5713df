"""Reading the content folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.layout import UnknownPath, is_ignored, role
from generator.diagnostic import Diagnostic, Refusal
from generator.source import Source, whole


class FolderError(Refusal):
    """A folder cannot be read or must not be written; the message is Chinese and says what to do."""

    exit_code = 2


@dataclass(frozen=True)
class ContentFiles:
    """The bytes of every file of the content folder by path with `/`, and what could not be read."""

    files: Mapping[str, bytes]
    faults: tuple[Diagnostic, ...]


def read_content(folder: Path) -> ContentFiles:
    """Every file below `folder` but hidden and temporary ones. A link that leads out of it is a fault.

    A file that nothing uses is only named, not read: it may be of any size.
    """
    if not folder.is_dir():
        raise FolderError(f"没有内容文件夹 {folder}。用 --content 指明，或在项目的文件夹里运行")
    return _Walk(folder).read()


def below(folder: Path, path: Path) -> Path:
    """A path that a person typed, seen from the working folder or from `folder`, as one relative to `folder`."""
    for each in (path, folder / path):
        if each.exists() and each.resolve().is_relative_to(folder.resolve()):
            return each.resolve().relative_to(folder.resolve())
    raise FolderError(f"内容文件夹 {folder} 里没有 {path}。核对路径，或用 --content 指明内容文件夹")


class _Walk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, bytes] = {}
        self.faults: list[Diagnostic] = []

    def read(self) -> ContentFiles:
        for root, folders, names in os.walk(self.folder, onerror=self._unread_folder):
            here = Path(root)
            for name in list(folders):
                if is_ignored(self._relative(here / name)):
                    folders.remove(name)
                elif (here / name).is_symlink():
                    folders.remove(name)
                    self._fault(
                        here / name, "link-in-content", "这是一个链接文件夹，没有读", "把文件夹本身放进来"
                    )
            folders.sort()
            for name in sorted(names):
                if not is_ignored(self._relative(here / name)):
                    self._read_file(here / name)
        return ContentFiles(self.files, tuple(self.faults))

    def _read_file(self, path: Path) -> None:
        if path.is_symlink() and not path.resolve().is_relative_to(self.folder.resolve()):
            self._fault(
                path, "link-in-content", "这是一个指到内容文件夹外面的链接，没有读", "把文件本身复制进来"
            )
        elif not path.is_file():
            # Reading a pipe or a device would wait for ever; a link may lead nowhere.
            self._fault(path, "unreadable-file", "这不是一个普通文件，没有读", "删去它，或把文件本身放进来")
        elif isinstance(role(self._relative(path)), UnknownPath):
            self.files[self._relative(path)] = b""
        else:
            try:
                self.files[self._relative(path)] = path.read_bytes()
            except OSError as error:
                remedy = "看它是否正被别的程序占用、是否有读的权限"
                self._fault(path, "unreadable-file", f"读不出这个文件（{reason(error)}）", remedy)

    def _unread_folder(self, error: OSError) -> None:
        path = Path(error.filename)
        self._fault(path, "unreadable-folder", f"打不开这个文件夹（{reason(error)}）", "看它是否有读的权限")

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def _fault(self, path: Path, name: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(whole(Source(self._relative(path), "")), name, message, hint))


#: Reasons of the operating system that people meet, by `errno` name.
_REASONS = {
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "这个盘只能读",
    "ENOSPC": "磁盘满了",
    "EDQUOT": "磁盘配额用完了",
    "ENOENT": "没有这个文件或文件夹",
    "ENOTDIR": "上级不是文件夹",
    "EEXIST": "同名的文件已经存在",
    "ENAMETOOLONG": "路径太长",
    "EBUSY": "正被别的程序占用",
    "EIO": "磁盘读写出错",
}


def reason(error: OSError) -> str:
    """Why the operating system refused, in Chinese where it is a usual reason."""
    name = errno.errorcode.get(error.errno or 0, "")
    # 32 and 33: another Windows program has the file open.
    if getattr(error, "winerror", None) in (32, 33):
        return "正被别的程序占用"
    return _REASONS.get(name) or error.strerror or type(error).__name__
