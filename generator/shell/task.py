"""The work on one family, in this process or another: read its files, make its pages, stage those that are new."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.diagnostic import Diagnostic
from generator.making.make import Made, make
from generator.making.shard import Manner, Shard
from generator.making.whole import Whole
from generator.pages.card import as_row
from generator.render import Renderer
from generator.shell.manifest import Digest
from generator.shell.manifest import digest as file_digest_of
from generator.shell.packs import write_packs
from generator.shell.scan import read_expected
from generator.shell.staging import put_staged
from generator.shell.state import Record
from generator.shell.told import Told, told_of


@dataclass(frozen=True)
class Task:
    """What is to be done for a family: `files` are the digests by path of its files and those above them."""

    key: str
    files: Mapping[str, str]
    names: tuple[str, ...] = ()
    unread: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Done:
    """What a task came to: the record for the next build, what is to be told, and the seconds of each of its steps."""

    record: Record
    told: Told
    spent: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Workshop:
    """Where a build works: what every task of it has in common. `in_place` are the files that need not be staged."""

    content: Path
    templates: Mapping[str, str] = field(repr=False)
    manner: Manner
    in_place: Mapping[str, Digest] = field(repr=False)
    stage: Path
    work: Path

    def shard(self, task: Task) -> Shard:
        """The bytes that a task speaks of. Raises `FolderError` if they are no longer those that it means."""
        files = {path: self.read(path, expected) for path, expected in task.files.items()}
        return Shard(files, task.names, task.unread, self.manner)

    def read(self, path: str, expected: str) -> bytes:
        """The bytes of a file of the content that has this digest. Raises `FolderError` if it is another by now."""
        return read_expected(self.content, path, expected)

    def settled(self, made: Made, spent: Mapping[str, float]) -> Done:
        """What a family came to; its new pages are staged, and its copies for search kept."""
        record = {
            "cards": [as_row(each) for each in made.cards],
            "look": made.look,
            "pages": self._put(made.pages),
            "packs": write_packs(self.work, made.shadows),
        }
        return Done(record, told_of(made.faults, made.site_faults, made.held), spent)

    def settled_whole(self, whole: Whole) -> Record:
        """What the pages of the whole site came to, with style sheets and scripts."""
        assets = renderer_of(self.templates).assets()
        return {
            "cards": [],
            "look": whole.look,
            "pages": self._put(whole.pages)
            | {path: self._put_bytes(path, each) for path, each in assets.items()},
            "packs": write_packs(self.work, whole.shadows),
        }

    def _put(self, pages: Mapping[str, str]) -> dict[str, Digest]:
        return {path: self._put_bytes(path, html.encode("utf-8")) for path, html in pages.items()}

    def _put_bytes(self, path: str, data: bytes) -> Digest:
        there = self.in_place.get(path)
        if there is not None and there == file_digest_of(data):
            return there
        return put_staged(self.stage, path, data)


#: The workshop of this process; set once by `open_shop`, before the first task.
_shop: list[Workshop] = []


@cache
def _renderer(templates: tuple[tuple[str, str], ...]) -> Renderer:
    return Renderer(dict(templates))


def renderer_of(templates: Mapping[str, str]) -> Renderer:
    """The renderer of some templates, compiled once in a process."""
    return _renderer(tuple(templates.items()))


def open_shop(workshop: Workshop) -> None:
    """Make this process ready for tasks of a workshop. Raises `TemplateFault`."""
    _shop[:] = [workshop]
    renderer_of(workshop.templates)
    collect_seldom()


def collect_seldom() -> None:
    """Let the collector rest: millions of small objects live for one family only, and need not be looked at again."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def do(task: Task) -> Done:
    """The work on one family, in the open workshop."""
    workshop = _shop[0]
    spent: dict[str, float] = {}
    made = make(workshop.shard(task), renderer_of(workshop.templates), spent)
    return workshop.settled(made, spent)


def make_elsewhere(shard: Shard, templates: Mapping[str, str]) -> Made:
    """The same for a machine that shares no disk with this one: bytes in, pages out."""
    return make(shard, renderer_of(templates))
