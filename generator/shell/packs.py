"""Packs: the copies for search of a family's pages of one part of the index, kept in the work folder between builds.

A pack is named by the digest of its bytes: one that is there and has its digest is the right one, whoever wrote it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.making.shard import digest
from generator.search.parts import part_of
from generator.search.shadow import Shadow
from generator.shell.workplace import old_site_kept

_FOLDER = "search"
_SUFFIX = ".json"


class BrokenPackError(Exception):
    """A pack is not there or not what was written; the pages it is from must be made again."""


def write_packs(work: Path, shadows: Mapping[str, Shadow]) -> dict[str, str]:
    """Keep the copies of some pages by the part of the index they belong to; the digest of each part's pack.

    Raises `FolderError` if there is no room.
    """
    parts: dict[str, dict[str, Shadow]] = {}
    for path, shadow in shadows.items():
        parts.setdefault(part_of(path), {})[path] = shadow
    with old_site_kept(work):
        return {part: _written(work, copies) for part, copies in sorted(parts.items())}


def _written(work: Path, copies: Mapping[str, Shadow]) -> str:
    data = json.dumps(copies, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    name = digest(data)
    target = work / _FOLDER / f"{name}{_SUFFIX}"
    if not _is_whole(target, name):
        target.parent.mkdir(parents=True, exist_ok=True)
        # Two processes may write the same pack at the same time.
        new = target.with_suffix(f".{os.getpid()}")
        new.write_bytes(data)
        os.replace(new, target)
    return name


def _is_whole(target: Path, name: str) -> bool:
    try:
        return digest(target.read_bytes()) == name
    except OSError:
        return False


def read_pack(work: Path, name: str) -> Iterator[tuple[str, Shadow]]:
    """The copies of a pack by path. Raises `BrokenPackError`."""
    try:
        data = (work / _FOLDER / f"{name}{_SUFFIX}").read_bytes()
    except OSError as error:
        raise BrokenPackError(name) from error
    if digest(data) != name:
        raise BrokenPackError(name)
    for path, (copy, row) in json.loads(data).items():
        yield path, Shadow(copy, tuple(row))


def drop_packs(work: Path, wanted: Collection[str]) -> None:
    """Remove the packs that no page needs any more."""
    try:
        found = list(os.scandir(work / _FOLDER))
    except OSError:
        return
    for each in found:
        if each.name.removesuffix(_SUFFIX) not in wanted:
            # One that cannot be removed now is removed another time.
            with suppress(OSError):
                os.unlink(each.path)
