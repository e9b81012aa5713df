"""Families: a department with the units it must be looked at together with, and which files belong to it.

What is said of one department depends on its own files, on the files above it (settings, region, list of words),
on the files of its superior 主管部门 and its units 所属单位 on the site, and on the mere names of the other departments
of its region. So a family is what can be read, checked and printed by itself, and what must be done again when a
file of it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.corpus.corpus import Corpus, DepartmentEntry


def families(directory: Corpus, folders: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The folders of departments by family, in order; `directory` knows the departments, without their filings.

    A folder without a readable department is a family of its own.
    """
    first: dict[str, str] = {folder: folder for folder in folders}

    def head(folder: str) -> str:
        while first[folder] != folder:
            first[folder] = first[first[folder]]
            folder = first[folder]
        return folder

    for one, other in _bonds(directory):
        if one in first and other in first:
            low, high = sorted((head(one), head(other)))
            first[high] = low
    found: dict[str, list[str]] = {}
    for folder in sorted(first):
        found.setdefault(head(folder), []).append(folder)
    return tuple(tuple(each) for each in found.values())


def _bonds(directory: Corpus) -> Iterator[tuple[str, str]]:
    """Pairs of departments of which one names the other: as its 主管部门, or among its 所属单位 by name or code."""
    by_name: dict[tuple[str, str], str] = {}
    by_code: dict[tuple[str, str], str] = {}
    for each in directory.departments:
        region = each.region.folder
        for name in (each.department.name, *each.department.other_names):
            by_name.setdefault((region, name), each.folder)
        if each.department.unit_code:
            by_code.setdefault((region, each.department.unit_code), each.folder)
    for each in directory.departments:
        region, department = each.region.folder, each.department
        if department.superior and (superior := by_name.get((region, department.superior))):
            yield each.folder, superior
        for unit in department.units:
            for found in (by_name.get((region, unit.name)), by_code.get((region, unit.code or ""))):
                if found is not None and found != each.folder:
                    yield each.folder, found


def names_of(department: DepartmentEntry) -> Iterator[str]:
    """Every name of a department, its former ones, and those of its units and its superior."""
    record = department.department
    yield from (record.name, record.short_name, *record.other_names)
    yield from (each.name for each in record.former_names)
    yield from (each.name for each in record.units)
    if record.superior:
        yield record.superior
