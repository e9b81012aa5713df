"""What a site consists of, as its last build wrote it; what is not on this list belongs to someone else."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

#: The list, in the site folder.
MANIFEST = ".gongkai.json"

_NAMES_OF_OURS = ".gongkai"
_READ = 1 << 20
#: What nearly all paths are made of: steps that begin with a letter, a figure or a hyphen.
_PLAIN = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*")
#: A path that could lead out of its folder on any system, or has an empty or dotted step.
_UNSAFE = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\\:\0]")


class Digest(NamedTuple):
    """The bytes of a file: how many, and their BLAKE2b of 16 bytes in hex."""

    size: int
    hash: str


#: Stands for bytes that nobody recorded; no file is equal to it.
UNKNOWN = Digest(-1, "")


class Stamp(NamedTuple):
    """What the file system tells of a file that was not written to since: size, nanoseconds, and its number."""

    size: int
    mtime_ns: int
    inode: int


def digest(data: bytes) -> Digest:
    """The digest of some bytes."""
    return Digest(len(data), hashlib.blake2b(data, digest_size=16).hexdigest())


def file_digest(path: Path | str) -> Digest:
    """The digest of a file, read piece by piece."""
    whole, size = hashlib.blake2b(digest_size=16), 0
    with open(path, "rb") as file:
        while piece := file.read(_READ):
            whole.update(piece)
            size += len(piece)
    return Digest(size, whole.hexdigest())


def stamp(path: Path | str) -> Stamp | None:
    """The stamp of a regular file; of a link, a folder or nothing there is none."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def is_safe(path: str) -> bool:
    """Whether a path with `/` stays below its folder on every system, and is no file of the build's own."""
    if _PLAIN.fullmatch(path):
        return True
    return not _UNSAFE.search(path) and not path.startswith(_NAMES_OF_OURS)


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder that these paths lie in, at any depth, as paths; the top is not among them."""
    found: set[str] = set()
    for path in paths:
        cut = path.rfind("/")
        while cut > 0 and (path := path[:cut]) not in found:
            found.add(path)
            cut = path.rfind("/")
    return found


def manifest_text(files: Mapping[str, Digest]) -> bytes:
    """The list as it is kept: one file a line, in the order of their paths."""
    lines = (f"{json.dumps(path)}: {_listed(files[path])}" for path in sorted(files))
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("ascii")


def read_manifest(out: Path) -> dict[str, Digest]:
    """What the last build wrote into `out`; empty if nothing tells. A path that leads out of it is not believed."""
    try:
        return parse_manifest((out / MANIFEST).read_bytes())
    except OSError:
        return {}


def parse_manifest(text: bytes) -> dict[str, Digest]:
    """The list that `manifest_text` wrote. Builds of old listed the paths alone: their bytes are `UNKNOWN`."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if isinstance(found, list):
        return {path: UNKNOWN for path in found if isinstance(path, str) and is_safe(path)}
    if not isinstance(found, dict):
        return {}
    return {path: as_digest(listed) for path, listed in found.items() if is_safe(path)}


def as_digest(listed: object) -> Digest:
    """A digest as JSON gives it back; `UNKNOWN` for anything else."""
    if isinstance(listed, list) and len(listed) == 2:
        size, told = listed
        if isinstance(size, int) and isinstance(told, str):
            return Digest(size, told)
    return UNKNOWN


def stale(
    out: Path, files: Mapping[str, Digest], stamps: Mapping[str, Stamp], *, by_hash: bool = False
) -> set[str]:
    """The paths whose file in `out` is no longer what was written: gone, changed, or something else in its place.

    A file whose stamp is the one it had when it was written need not be read; one without a stamp always is.
    """
    top = f"{out}/"
    return {
        path
        for path, written in files.items()
        if (now := stamp(top + path)) is None
        or now.size != written.size
        or ((by_hash or now != stamps.get(path)) and _differs(top + path, written))
    }


def _differs(path: str, written: Digest) -> bool:
    try:
        return file_digest(path) != written
    except OSError:
        return True


def _listed(digest: Digest) -> str:
    return f'[{digest.size}, "{digest.hash}"]'
