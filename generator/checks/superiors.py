"""Departments and the units under them, as far as both publish on the site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.corpus import Corpus, DepartmentEntry, FilingEntry
from generator.model.vocabulary import Scope


def units_by_superior(corpus: Corpus) -> Iterator[tuple[DepartmentEntry, list[DepartmentEntry]]]:
    """Each department that others name as their 主管部门, with these."""
    by_name = {
        (each.region.folder, name): each
        for each in corpus.departments
        for name in (each.department.name, *each.department.other_names)
    }
    found: dict[str, tuple[DepartmentEntry, list[DepartmentEntry]]] = {}
    for each in corpus.departments:
        if each.department.superior is not None:
            superior = by_name.get((each.region.folder, each.department.superior))
            if superior is not None and superior is not each:
                found.setdefault(superior.folder, (superior, []))[1].append(each)
    yield from found.values()


def filing_of(corpus: Corpus, department: DepartmentEntry, like: FilingEntry) -> FilingEntry | None:
    """The readable filing of a whole department for the year and kind of another."""
    found = corpus.filing(department.folder, like.year, like.kind, Scope.DEPARTMENT)
    return found if found is not None and found.document is not None else None
