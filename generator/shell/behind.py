"""What the build behind a preview knew of each family when it was last done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.checks.kept import from_kept
from generator.diagnostic import Diagnostic
from generator.pages.card import DepartmentCard, from_row
from generator.shell.state import State


@dataclass(frozen=True)
class Part:
    """A family: its cards, and the open errors and warnings of its filings and of the site that were found with it."""

    cards: tuple[DepartmentCard, ...]
    faults: tuple[Diagnostic, ...]
    site_faults: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Behind:
    """The families by key; none before the first build is done."""

    parts: Mapping[str, Part] = field(default_factory=dict)


def behind(state: State) -> Behind:
    """What a state tells of the families, without the pages of the whole site."""
    told = state.head.get("told", {})
    return Behind(
        {
            key: Part(
                tuple(map(from_row, record["cards"])),
                tuple(map(from_kept, told.get(key, {}).get("open", ()))),
                tuple(map(from_kept, told.get(key, {}).get("site", ()))),
            )
            for key, record in state.families.items()
            if key
        }
    )
