"""Levels of government: what a region calls itself, and what only those above it are called."""

from __future__ import annotations

from generator.model.place import Region
from generator.model.vocabulary import Level


def higher_words(region: Region) -> tuple[str, ...]:
    """The words 省, 市 by which a region's superiors are called, and it is not.

    A county-level city calls itself 市; in a province-level city 市级 is the level above its districts.

    >>> higher_words(Region(code="130599", name="示例县", level=Level.COUNTY))
    ('省', '市')
    >>> higher_words(Region(code="130699", name="示例市", level=Level.COUNTY))
    ('省',)
    """
    if region.level is Level.CITY:
        return ("省",)
    if region.level in (Level.COUNTY, Level.TOWNSHIP):
        return ("省",) if region.name.endswith("市") else ("省", "市")
    return ()
