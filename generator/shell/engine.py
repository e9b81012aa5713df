"""What makes the pages besides the content: our own code, the templates, the libraries. A change of any makes all again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from generator.making.shard import digest, digest_of

_CODE = Path(__file__).resolve().parents[1]
_INFO = (".dist-info", ".egg-info")


def engine_digest(templates: Path) -> str:
    """The digest of all that a page comes from, apart from the content and the manner of the build."""
    return digest_of((_program(), *_files(templates, "*")))


@cache
def _program() -> str:
    """The digest of our code and of the libraries: what this process has loaded does not change while it runs."""
    return digest_of((sys.version, *_libraries(), code_digest()))


def code_digest() -> str:
    """The digest of our own code, which is to be the same on all machines that work together."""
    return digest_of(_files(_CODE, "*.py"))


def _libraries() -> Iterator[str]:
    """Every installed library with its version, which stand in the names of their folders.

    Also those that we do not use: which we use, and what these use in turn, would have to be looked up.
    """
    for place in sys.path:
        with suppress(OSError):
            yield from sorted(each for each in os.listdir(place or ".") if each.endswith(_INFO))


def _files(folder: Path, pattern: str) -> Iterator[str]:
    """The path and digest of each file below a folder, in order."""
    for path in sorted(folder.rglob(pattern)):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
            yield digest(path.read_bytes())
