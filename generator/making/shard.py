"""Shards: the files of one family and those above them, which is all that its pages may depend on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from generator.diagnostic import Diagnostic

#: Bytes of every digest; two files in one site that share one by chance are not to be expected in any lifetime.
DIGEST_SIZE = 16


@dataclass(frozen=True)
class Manner:
    """How to make pages: as a draft or for official release; whether to check them, and to make copies for search."""

    is_production: bool = False
    is_checked: bool = True
    is_searched: bool = True


@dataclass(frozen=True)
class Shard:
    """What the pages of a family depend on, and nothing else: `make` is given this and the templates.

    `files`: the bytes by path of the family's own files and those above them (settings, list of words, region);
    `unread`: those that could not be read, each with its fault; `names`: the names of the departments of the region.
    """

    files: Mapping[str, bytes] = field(repr=False)
    names: tuple[str, ...] = ()
    unread: tuple[Diagnostic, ...] = ()
    manner: Manner = Manner()


def digest(data: bytes) -> str:
    """The digest of some bytes, in hexadecimal."""
    return blake2b(data, digest_size=DIGEST_SIZE).hexdigest()


def digest_of(parts: Iterable[str]) -> str:
    """The digest of a sequence of texts, parted so that no two sequences read alike."""
    found = blake2b(digest_size=DIGEST_SIZE)
    for each in parts:
        data = each.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data) + data)
    return found.hexdigest()
