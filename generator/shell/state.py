"""What a build remembers for the next: stamps of the content, and what each family came to.

One file in the work folder beside the site; JSON lines, so that what is not asked for is not read. A file that is
broken, of another version, or of another engine is no memory at all: the build is slow then, never wrong.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.making.shard import digest
from generator.shell.manifest import Stamp
from generator.shell.scan import Known

_NAME = "state"
_FORMAT = "gongkai state 1"

#: What a family came to, as JSON can hold it; see `shell.task.record_of`.
Record = dict[str, Any]


class Records(MutableMapping[str, Record]):
    """Records by key, each kept as a line of JSON: what was read takes ten times the room."""

    def __init__(self, lines: Mapping[str, bytes] | None = None) -> None:
        self._lines = dict(lines or {})

    def __getitem__(self, key: str) -> Record:
        return json.loads(self._lines[key])  # type: ignore[no-any-return]

    def __setitem__(self, key: str, record: Record) -> None:
        self._lines[key] = _line(record)

    def __delitem__(self, key: str) -> None:
        del self._lines[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> Iterator[bytes]:
        return iter(self._lines.values())


@dataclass
class State:
    """`head`: small facts by name. `known`: the content as it was looked at in ns `known_at`. `outputs`: the stamps
    of the files that the build wrote. `families`: what each came to, by the folder of its first department.
    """

    engine: str = ""
    known_at: int = 0
    head: dict[str, Any] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    outputs: dict[str, Stamp] = field(default_factory=dict)
    families: Records = field(default_factory=Records)


def load_state(work: Path, engine: str) -> State:
    """What the last build with this engine remembered; an empty state if there is none to be believed."""
    try:
        return _read((work / _NAME).read_bytes(), engine)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return State(engine)


def save_state(work: Path, state: State) -> None:
    """Put a state in the place of the last.

    Where it cannot be written the last one stays, which is not believed once the site is another: the next build is
    slow, while this one is as good as done.
    """
    stamps = {path: [*each.stamp, each.digest] for path, each in state.known.items()}
    keys = list(state.families)
    head = {"engine": state.engine, "known_at": state.known_at, "head": state.head, "families": keys}
    body = b"\n".join((_line(head), _line(stamps), _line(state.outputs), *state.families.lines()))
    new = work / f"{_NAME}.new"
    try:
        new.write_bytes(f"{_FORMAT} {digest(body)}\n".encode() + body)
        os.replace(new, work / _NAME)
    except OSError:
        with suppress(OSError):
            new.unlink()


def _read(data: bytes, engine: str) -> State:
    first, _, body = data.partition(b"\n")
    if first.decode("ascii") != f"{_FORMAT} {digest(body)}":
        raise ValueError("broken")
    head, stamps, outputs, *families = body.split(b"\n")
    told = json.loads(head)
    if told["engine"] != engine or len(told["families"]) != len(families):
        raise ValueError("of another engine")
    known = {
        path: Known((size, mtime, ctime, inode), found)
        for path, (size, mtime, ctime, inode, found) in json.loads(stamps).items()
    }
    written = {path: Stamp(*each) for path, each in json.loads(outputs).items()}
    records = Records(dict(zip(told["families"], families, strict=True)))
    return State(engine, told["known_at"], told["head"], known, written, records)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
