"""What the build behind a preview knew of each family when it was last done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.checks.kept import from_kept
from generator.diagnostic import Diagnostic
from generator.making.shard import digest
from generator.pages.card import DepartmentCard, from_row
from generator.shell.shown import Key, Shown, by_key
from generator.shell.state import State
from generator.shell.told import Told


@dataclass(frozen=True)
class Part:
    """A family: its cards, and the open errors and warnings of its filings and of the site that were found with it.

    `record` is the digest of the record that the cards are from.
    """

    record: str
    told: Told = field(repr=False)
    cards: tuple[DepartmentCard, ...]

    @cached_property
    def faults(self) -> Mapping[Key, Diagnostic]:
        return by_key(map(from_kept, self.told.get("open", ())))

    @cached_property
    def site_faults(self) -> tuple[Diagnostic, ...]:
        return tuple(map(from_kept, self.told.get("site", ())))


@dataclass(frozen=True)
class Behind:
    """The families by key; none before the first build is done."""

    parts: Mapping[str, Part] = field(default_factory=dict)


def behind(state: State, before: Behind) -> Behind:
    """What a state tells of the families, without the pages of the whole site; what has not changed is as `before`."""
    told = state.head.get("told", {})
    parts = {}
    for key, line in zip(state.families, state.families.lines(), strict=True):
        if key:
            part = before.parts.get(key)
            record, mine = digest(line), told.get(key, {})
            if part is None or (part.record, part.told) != (record, mine):
                part = Part(record, mine, tuple(map(from_row, state.families[key]["cards"])))
            parts[key] = part
    return Behind(parts)


def file_behind(site: Path, path: str) -> Shown | None:
    """A file of search, as the build behind the preview made it."""
    if ".." in path:
        return None
    try:
        return Shown(path, (site / path).read_bytes())
    except (OSError, ValueError):  # not there (yet), or no name that a file could have
        return None
