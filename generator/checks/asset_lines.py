"""The lines of state-owned assets 国有资产 that words of a filing name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.item_cells import plain
from generator.model.budget import AssetLine, Budget
from generator.model.filing import Filing
from generator.model.final import Final

_BARE = re.compile(r"^(?:[\d一二三四五六七八九十]+[、.．]|其中[：:])")
_TOTALS = ("资产总额", "资产合计", "合计")


def lines_labelled(filing: Filing, label: str) -> Iterator[AssetLine]:
    """The lines of exactly this name."""
    return (line for line in _lines(filing) if plain(_BARE.sub("", line.name)) == plain(label))


def lines_of_item(filing: Filing, name: str) -> Iterator[AssetLine]:
    """The lines of an item of assets; the total is that of 资产 and, where there is no other, of 固定资产."""
    for line in _lines(filing):
        bare = _BARE.sub("", line.name)
        if bare == name or (bare.startswith(_TOTALS) and name in ("资产", "固定资产")):
            yield line


def _lines(filing: Filing) -> tuple[AssetLine, ...]:
    assets = filing.assets if isinstance(filing, Budget | Final) else None
    return assets.lines if assets is not None else ()
