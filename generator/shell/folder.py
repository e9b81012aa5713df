"""Reading the content folder, and writing the site folder."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.layout import is_ignored
from generator.diagnostic import Diagnostic
from generator.source import Source, whole

MANIFEST = ".gongkai.json"
KEPT = {".gitkeep", MANIFEST}


class FolderError(Exception):
    """A folder cannot be read or must not be written; the message is Chinese and says what to do."""


@dataclass(frozen=True)
class ContentFiles:
    """The bytes of every file of the content folder by path with `/`, and what could not be read."""

    files: Mapping[str, bytes]
    faults: tuple[Diagnostic, ...]


def read_content(folder: Path) -> ContentFiles:
    """Every file below `folder` but hidden and temporary ones. A link that leads out of it is a fault."""
    if not folder.is_dir():
        raise FolderError(f"没有内容文件夹 {folder}。用 --content 指明，或在项目的文件夹里运行")
    top = folder.resolve()
    files: dict[str, bytes] = {}
    faults: list[Diagnostic] = []
    for root, folders, names in os.walk(folder):
        here = Path(root)
        for name in sorted(folders):
            if (here / name).is_symlink():
                folders.remove(name)
                faults.append(_fault(folder, here / name, "link-in-content", "这是一个链接文件夹，没有读", "把文件夹本身放进来"))
        folders.sort()
        for name in sorted(names):
            path = here / name
            relative = path.relative_to(folder).as_posix()
            if is_ignored(relative):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(top):
                faults.append(_fault(folder, path, "link-in-content", "这是一个指到内容文件夹外面的链接，没有读", "把文件本身复制进来"))
                continue
            try:
                files[relative] = path.read_bytes()
            except OSError as error:
                faults.append(_fault(folder, path, "unreadable-file", f"读不出这个文件（{error.strerror}）", "看它是否正被别的程序占用、是否有读的权限"))
    return ContentFiles(files, tuple(faults))


def write_site(files: Mapping[str, bytes], out: Path) -> tuple[int, int, int]:
    """Make `out` hold exactly `files` (dot-files apart); how many were written, kept, removed.

    Everything is staged beside `out` first. A folder that holds files of someone else is refused.
    """
    old = _manifest(out)
    foreign = [] if old is not None or not out.exists() else [p.name for p in out.iterdir() if p.name not in KEPT]
    if foreign:
        raise FolderError(f"{out} 里有不是本程序生成的文件（如 {sorted(foreign)[0]}），没有动它。换一个空文件夹，或先移走这些文件")
    out.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        changed = [path for path, data in files.items() if _differs(out / path, data)]
        for path in changed:
            _put(stage / path, files[path])
        for path in changed:
            target = out / path
            _make_way(out, target)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(stage / path, target)
        gone = sorted(set(old or ()) - set(files))
        for path in gone:
            (out / path).unlink(missing_ok=True)
        _remove_empty_folders(out)
        _put(out / MANIFEST, json.dumps(sorted(files), ensure_ascii=False, indent=0).encode())
    except OSError as error:
        raise FolderError(f"写不进 {out}（{error.strerror}）。看磁盘是否已满、文件夹是否只读") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return len(changed), len(files) - len(changed), len(gone)


def _manifest(out: Path) -> list[str] | None:
    """What the last build wrote into `out`; None if nothing tells."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return [each for each in found if isinstance(each, str) and ".." not in each.split("/")]


def _differs(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size != len(data) or path.read_bytes() != data
    except OSError:
        return True


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _make_way(out: Path, target: Path) -> None:
    """Where an old file stands in place of a folder, or the other way round, the old one goes."""
    if target.is_dir():
        shutil.rmtree(target)
    for parent in target.parents:
        if parent == out:
            break
        if parent.is_file():
            parent.unlink()


def _remove_empty_folders(out: Path) -> None:
    for root, _, _ in sorted(os.walk(out), reverse=True):
        if root != str(out) and not os.listdir(root):
            os.rmdir(root)


def _fault(folder: Path, path: Path, name: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(whole(Source(path.relative_to(folder).as_posix(), "")), name, message, hint)
