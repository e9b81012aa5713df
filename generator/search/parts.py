"""The parts of the index: one for each year, and one for the pages that span years.

A filing that changes has only its year's part made again. A page belongs to a year by its address alone, so
that which part must be made again is known without reading a page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

Kept = TypeVar("Kept")

#: The part of the pages that span years: departments, regions, rules, glossary.
SPANNING = "all"

# 130525/288002/2020/… and years/2020/…: the list of a year's filings changes only with one of them.
_OF_A_YEAR = re.compile(r"(?:[0-9]{6}/[^/]+|years)/([0-9]{4})/")


def part_of(path: str) -> str:
    """The part that a page belongs to, a year or `SPANNING`.

    >>> part_of("130525/288002/2020/budget/index.html"), part_of("130525/288002/index.html")
    ('2020', 'all')
    """
    found = _OF_A_YEAR.match(path)
    return found[1] if found else SPANNING


def by_part(pages: Mapping[str, Kept]) -> dict[str, list[Kept]]:
    """What is known of pages, by path, as lists by part; both in order."""
    parts: dict[str, list[Kept]] = {}
    for path, kept in sorted(pages.items(), key=lambda each: (part_of(each[0]), each[0])):
        parts.setdefault(part_of(path), []).append(kept)
    return parts
