"""Titles that tell a page from every other page of the site, whatever two departments call theirs."""

from __future__ import annotations

from generator.corpus.corpus import DepartmentEntry


def distinct(title: str, department: DepartmentEntry, year: int | None = None, *words: str) -> str:
    """A title with what it lacks to be the only one: whose page it is, of which region, year, and what else tells.

    Filings of many departments are titled alike in print, and departments of two regions may bear one name.
    """
    region, name = department.region.region.name, department.department.name
    lacking = []
    if name not in title:
        lacking.append(name if region in name else f"{region}{name}")
    elif region not in title:
        lacking.append(region)
    if year is not None and str(year) not in title:
        lacking.append(f"{year}年")
    lacking += [each for each in words if each and each not in title]
    return f"{title}（{'，'.join(lacking)}）" if lacking else title
