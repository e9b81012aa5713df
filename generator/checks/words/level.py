"""Levels of government: what a region calls itself, and what only those above it are called."""

from __future__ import annotations

import re

from generator.model.place import Region
from generator.model.vocabulary import Level

#: A zone 开发区 is run for the city above it, which its texts may well speak of as their own.
_ZONE = re.compile(r"(?:开发区|高新区|新区|园区|管理区|示范区|试验区|合作区|保税区|度假区|风景区|管委会)$")
#: Last two digits of the code of a region: districts 市辖区 up to 20, cities at the level of a county from 81.
_DISTRICTS, _CITIES = range(1, 21), range(81, 100)


def higher_words(region: Region) -> tuple[str, ...]:
    """The words 省, 自治区, 市, 州, 盟 by which a region's superiors are called, and it is not.

    A county-level city calls itself 市, and so do its towns; in a province-level city 市级 is the level above its
    districts.

    >>> higher_words(Region(code="130521", name="示例县", level=Level.COUNTY))
    ('省', '自治区', '市')
    >>> higher_words(Region(code="130581", name="示例市", level=Level.COUNTY))
    ('省', '自治区')
    """
    if region.level is Level.CITY:
        return ("省", "自治区")
    if region.level not in (Level.COUNTY, Level.TOWNSHIP):
        return ()
    above = tuple(each for each in "州盟" if any(parent.endswith(each) for parent in region.parents))
    return ("省", "自治区", *above) if _is_of_city(region) else ("省", "自治区", "市", *above)


def _is_of_city(region: Region) -> bool:
    """Whether 市 may be the region itself, or the one that it is run for."""
    number = int(region.code[4:6]) if region.code[4:6].isdecimal() else 0
    if region.level is Level.TOWNSHIP:
        cities = sum(parent.endswith("市") for parent in region.parents)
        in_county = any(parent[-1:] in "县区旗" for parent in region.parents)
        return not in_county and (cities > 1 or number in _CITIES)
    return region.name.endswith("市") or (_ZONE.search(region.name) is not None and number not in _DISTRICTS)
