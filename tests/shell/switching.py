"""Two made-up sites to switch between, and the switch as a process of its own that can be killed.

python -m tests.shell.switching FOLDER first|second
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.shell.lock import Lock
from generator.shell.manifest import MANIFEST, digest, stale
from generator.shell.publish import Written, commit
from generator.shell.recovery import recover
from generator.shell.staging import Staging
from tests.shell.county import tree

Files = Mapping[str, bytes]


def small_site(name: str) -> Files:
    """A few files that meet every case: kept, changed, new, gone, a file where the other has a folder."""
    both = {"kept/index.html": b"kept", "assets/site.css": b"p{}"}
    if name == "first":
        return both | {"index.html": b"1", "a": b"file", "b/c/d": b"deep", "gone/far/index.html": b"gone"}
    return both | {"index.html": b"2", "a/b/c": b"deep", "b": b"file", "come/far/index.html": b"new"}


def large_site(name: str, pages: int = 450) -> Files:
    """Enough pages that a switch takes a while; one in three is gone in the other site, one in three changed."""
    order = ("first", "second").index(name)
    return small_site(name) | {
        f"{number % 40}/{number}/index.html": f"{number} {name if number % 3 else ''}".encode() * 200
        for number in range(pages)
        if number % 3 != 1 + order
    }


def publish(files: Files, out: Path, *, without: Iterable[str] = ()) -> Written:
    """Switch `out` to these files as a build does; those in `without` are not staged, and had better not differ."""
    with Lock(out):
        recover(out)
        with Staging(out) as stage:
            digests = {path: digest(data) for path, data in files.items()}
            changed = stale(out, digests, {}) - set(without)
            for path in sorted(changed):
                stage.put(path, files[path])
            return commit(stage.folder, out, digests, changed)


def snapshot(out: Path) -> dict[str, bytes | None]:
    """Every file below a folder with its bytes, and every folder; the work folder inside it excepted."""
    folders = {each.relative_to(out).as_posix(): None for each in out.rglob("*") if each.is_dir()}
    found = folders | tree(out) if out.exists() else {}
    return {path: data for path, data in found.items() if not path.startswith(".gongkai-")}


def pages(out: Path) -> dict[str, bytes]:
    """The files of a site without its manifest."""
    return {path: data for path, data in snapshot(out).items() if data is not None and path != MANIFEST}


if __name__ == "__main__":
    print("ready", flush=True)
    publish(large_site(sys.argv[2]), Path(sys.argv[1]))
