"""The lines of state-owned assets 国有资产 that words of a filing name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.grammar.statements import Figure
from generator.checks.item_cells import plain
from generator.model.budget import AssetLine, Budget
from generator.model.filing import Filing
from generator.model.final import Final

_BARE = re.compile(r"^(?:[\d一二三四五六七八九十]+[、.．]|其中[：:])")
_MEASURED = re.compile(r"（[^（）]*）$")
_WORTH = re.compile(r"^其中|(?:的?(?:账面)?价值|总?金额|总值)?[共为是]*$")
_TOTALS = ("资产总额", "资产合计", "合计")


def asset_name(figure: Figure) -> str:
    """The asset whose value a figure tells: named beside it, or counted before it (车辆3辆，价值72万元)."""
    counted = figure.item.head.removeprefix("other:") if figure.item is not None else ""
    return _WORTH.sub("", figure.label) or counted


def lines_labelled(filing: Filing, label: str, year: int | None) -> Iterator[AssetLine]:
    """The lines of exactly this name, unless words speak of another year than that of the count."""
    assets = filing.assets if isinstance(filing, Budget | Final) else None
    if assets is None or (year is not None and (assets.until is None or assets.until.year != year)):
        return
    for line in assets.lines:
        name = plain(_BARE.sub("", line.name))
        if label in (name, _MEASURED.sub("", name)):
            yield line


def lines_of_item(filing: Filing, name: str) -> Iterator[AssetLine]:
    """The lines of an item of assets; the total is that of 资产 and, where there is no other, of 固定资产."""
    for line in _lines(filing):
        bare = _BARE.sub("", line.name)
        if bare == name or (bare.startswith(_TOTALS) and name in ("资产", "固定资产")):
            yield line


def _lines(filing: Filing) -> tuple[AssetLine, ...]:
    assets = filing.assets if isinstance(filing, Budget | Final) else None
    return assets.lines if assets is not None else ()
