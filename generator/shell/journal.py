"""The record of a switch from one site to the next: once it is complete, the switch can be finished at any time."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.shell.manifest import Digest, as_digest, is_safe
from generator.shell.workplace import JOURNAL


@dataclass(frozen=True, slots=True)
class Journal:
    """What a switch does: staged files to put in place, files to remove, and last the new manifest.

    `before` and `after` are the digests of the manifest: they tell whether the folder is the one that was recorded.
    """

    stage: str
    put: Mapping[str, Digest]
    remove: tuple[str, ...]
    before: Digest | None
    after: Digest


def write_journal(work: Path, journal: Journal) -> None:
    """Record a switch, wholly or not at all, on the disk itself."""
    body = json.dumps(
        {
            "stage": journal.stage,
            "put": journal.put,
            "remove": journal.remove,
            "before": journal.before,
            "after": journal.after,
        }
    ).encode("ascii")
    # In the stage, which is swept away if it comes to no more than this.
    unfinished = work / journal.stage / JOURNAL
    write_to_disk(unfinished, _checksum(body) + b"\n" + body)
    os.replace(unfinished, work / JOURNAL)
    try:
        _names_to_disk(work)
    except OSError:
        # The caller goes no further, so nothing is to be finished.
        forget_journal(work)
        raise


def read_journal(work: Path) -> Journal | None:
    """The switch recorded in a work folder; None without one, or if it is torn and hence nothing was switched."""
    try:
        checksum, _, body = (work / JOURNAL).read_bytes().partition(b"\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    if checksum != _checksum(body):
        return None
    match json.loads(body):
        case {
            "stage": str(stage),
            "put": dict(put),
            "remove": list(remove),
            "before": before,
            "after": after,
        }:
            recorded = Journal(
                stage,
                {path: as_digest(each) for path, each in put.items()},
                tuple(remove),
                None if before is None else as_digest(before),
                as_digest(after),
            )
            return recorded if _is_believable(recorded) else None
        case _:
            return None


def forget_journal(work: Path) -> None:
    """The switch is done."""
    (work / JOURNAL).unlink(missing_ok=True)


def write_to_disk(path: Path | str, data: bytes) -> None:
    """Write a file, and wait until it is on the disk itself."""
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _names_to_disk(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows has no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_believable(journal: Journal) -> bool:
    return (
        is_safe(journal.stage)
        and "/" not in journal.stage
        and all(map(is_safe, (*journal.put, *journal.remove)))
    )


def _checksum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode("ascii")
