"""The corpus: every record of `content/`, linked, with look-ups and no behaviour of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from generator.corpus.lexicon import StopWord
from generator.diagnostic import Diagnostic, is_error
from generator.model.filing import Filing
from generator.model.performance import Project, SelfEvaluationForm
from generator.model.place import Department, Region, Site
from generator.model.vocabulary import Kind, Scope
from generator.profiles.profile import Profile
from generator.reading.document import Document


@dataclass(frozen=True)
class RegionEntry:
    """A region and its folder."""

    folder: str
    path: str
    region: Region


@dataclass(frozen=True)
class DepartmentEntry:
    """A department, its folder (`隆尧县/县委网信办`) and its region."""

    folder: str
    path: str
    department: Department
    region: RegionEntry


@dataclass(frozen=True)
class ProjectEntry:
    """A project of a department and year."""

    path: str
    department: DepartmentEntry
    year: int
    project: Project


@dataclass(frozen=True)
class EvaluationEntry:
    """A self-evaluation form of a department and year."""

    path: str
    department: DepartmentEntry
    year: int
    form: SelfEvaluationForm


@dataclass(frozen=True)
class FilingEntry:
    """A filing 公开文件. `document` is None where it could not be read; `faults` tell why.

    `is_bare` marks a self-evaluation that consists of forms only, without a text file.
    """

    path: str
    department: DepartmentEntry
    year: int
    kind: Kind
    scope: Scope
    document: Document[Any] | None
    profile: Profile | None
    faults: tuple[Diagnostic, ...] = ()
    is_bare: bool = False

    @property
    def filing(self) -> Filing:
        """The record; only a filing that could be read has one."""
        if self.document is None:
            raise LookupError(f"{self.path} could not be read")
        record: Filing = self.document.record
        return record

    @property
    def is_held(self) -> bool:
        """Whether it must not be published as it stands."""
        return self.document is None or any(map(is_error, self.faults))

    @property
    def key(self) -> tuple[str, int, Kind, Scope]:
        return (self.department.folder, self.year, self.kind, self.scope)


@dataclass(frozen=True)
class Corpus:
    """All that was read, or the part of it that is looked at by itself.

    `faults` are those of the site itself: they always refuse a build. `names_nearby` are the names of departments
    of the region, where these are not part of it themselves.
    """

    site: Site
    regions: tuple[RegionEntry, ...] = ()
    departments: tuple[DepartmentEntry, ...] = ()
    filings: tuple[FilingEntry, ...] = ()
    projects: tuple[ProjectEntry, ...] = ()
    evaluations: tuple[EvaluationEntry, ...] = ()
    lexicon: tuple[StopWord, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    names_nearby: tuple[str, ...] = ()

    @cached_property
    def _filings_by_key(self) -> dict[tuple[str, int, Kind, Scope], FilingEntry]:
        return {each.key: each for each in self.filings}

    @cached_property
    def _filings_by_department(self) -> dict[str, list[FilingEntry]]:
        return _grouped(self.filings)

    @cached_property
    def _projects_by_year(self) -> dict[tuple[str, int], list[ProjectEntry]]:
        return _by_year(self.projects)

    @cached_property
    def _evaluations_by_year(self) -> dict[tuple[str, int], list[EvaluationEntry]]:
        return _by_year(self.evaluations)

    def filing(self, folder: str, year: int, kind: Kind, scope: Scope) -> FilingEntry | None:
        """The filing of a department folder, year, kind and scope, if there is one."""
        return self._filings_by_key.get((folder, year, kind, scope))

    def before(self, entry: FilingEntry) -> FilingEntry | None:
        """The readable filing of the year before, of the same kind and scope."""
        found = self.filing(entry.department.folder, entry.year - 1, entry.kind, entry.scope)
        return found if found is not None and found.document is not None else None

    def filings_of(self, department: DepartmentEntry) -> tuple[FilingEntry, ...]:
        """All filings of a department, latest year first, then by kind."""
        return tuple(self._filings_by_department.get(department.folder, ()))

    def projects_of(self, department: DepartmentEntry, year: int) -> tuple[ProjectEntry, ...]:
        """The projects of a department's year, in the order of the form list."""
        return tuple(self._projects_by_year.get((department.folder, year), ()))

    def evaluations_of(self, department: DepartmentEntry, year: int) -> tuple[EvaluationEntry, ...]:
        """The self-evaluation forms of a department's year, in order."""
        return tuple(self._evaluations_by_year.get((department.folder, year), ()))

    def years(self, department: DepartmentEntry) -> tuple[int, ...]:
        """The years in which a department has any filing or project, latest first."""
        return self._years_by_department.get(department.folder, ())

    @cached_property
    def _years_by_department(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = {}
        for folder, year in (*self._projects_by_year, *self._evaluations_by_year):
            found.setdefault(folder, set()).add(year)
        for each in self.filings:
            found.setdefault(each.department.folder, set()).add(each.year)
        return {folder: tuple(sorted(years, reverse=True)) for folder, years in found.items()}

    @cached_property
    def all_years(self) -> tuple[int, ...]:
        """Every year with a filing, latest first."""
        return tuple(sorted({each.year for each in self.filings}, reverse=True))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding, of the site and of its filings, each once."""
        every = (*self.faults, *(fault for each in self.filings for fault in each.faults))
        return tuple(sorted(dict.fromkeys(every), key=lambda each: each.order))


Entry = TypeVar("Entry", ProjectEntry, EvaluationEntry)


def _grouped(filings: Iterable[FilingEntry]) -> dict[str, list[FilingEntry]]:
    found: dict[str, list[FilingEntry]] = {}
    kinds, scopes = list(Kind), list(Scope)
    for each in sorted(filings, key=lambda e: (-e.year, kinds.index(e.kind), scopes.index(e.scope))):
        found.setdefault(each.department.folder, []).append(each)
    return found


def _by_year(entries: Iterable[Entry]) -> dict[tuple[str, int], list[Entry]]:
    found: dict[tuple[str, int], list[Entry]] = {}
    for each in entries:
        found.setdefault((each.department.folder, each.year), []).append(each)
    return found
