"""Cards 名片: all that the rest of the site may know of a department; small, so that a site is made from cards alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator import address
from generator.corpus.corpus import Corpus, DepartmentEntry, FilingEntry, RegionEntry
from generator.model.performance import Project, SelfEvaluationForm
from generator.model.place import Site
from generator.model.vocabulary import Kind, Scope
from generator.pages.filing import short_title


@dataclass(frozen=True, slots=True)
class FilingCard:
    """What a list tells of a filing: its path in the site, title, date as printed there, whether it is held."""

    year: int
    kind: Kind
    scope: Scope
    path: str
    title: str
    published: str
    notes: tuple[str, ...]
    is_held: bool


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """What a list tells of a project: its year, name, code as printed, its path in the site."""

    year: int
    name: str
    code: str
    path: str


@dataclass(frozen=True, slots=True)
class DepartmentCard:
    """What a list tells of a department; filings and projects latest year first."""

    folder: str
    region: str
    code: str
    name: str
    short_name: str
    path: str
    filings: tuple[FilingCard, ...]
    projects: tuple[ProjectCard, ...]

    @property
    def order(self) -> tuple[str, str]:
        """The order of departments everywhere: by region, then by code."""
        return self.region, self.code

    @property
    def years(self) -> tuple[int, ...]:
        """The years with a filing or a project, latest first."""
        years = {each.year for each in self.filings} | {each.year for each in self.projects}
        return tuple(sorted(years, reverse=True))


@dataclass(frozen=True)
class Directory:
    """What the pages of the whole site are made from: its settings, its regions by code, all cards in order."""

    site: Site
    regions: tuple[RegionEntry, ...] = ()
    departments: tuple[DepartmentCard, ...] = ()

    @property
    def filings(self) -> Iterator[FilingCard]:
        return (filing for each in self.departments for filing in each.filings)

    @property
    def all_years(self) -> tuple[int, ...]:
        """Every year with a filing, latest first."""
        return tuple(sorted({each.year for each in self.filings}, reverse=True))


def directory_of(corpus: Corpus) -> Directory:
    """The directory of a corpus that is wholly at hand."""
    return Directory(
        corpus.site, corpus.regions, tuple(department_card(corpus, each) for each in corpus.departments)
    )


def department_card(corpus: Corpus, entry: DepartmentEntry) -> DepartmentCard:
    """The card of a department."""
    department = entry.department
    return DepartmentCard(
        folder=entry.folder,
        region=entry.region.region.code,
        code=department.address_code,
        name=department.name,
        short_name=department.short_name,
        path=address.department(entry),
        filings=tuple(filing_card(each) for each in corpus.filings_of(entry)),
        projects=tuple(card for year in corpus.years(entry) for card in project_cards(corpus, entry, year)),
    )


def filing_card(entry: FilingEntry) -> FilingCard:
    """The card of a filing."""
    published = entry.filing.published if entry.document is not None else None
    notes = []
    if entry.document is not None and entry.filing.transcription is not None:
        notes.append("原文照录")
    if entry.document is not None and entry.filing.inferences:
        notes.append("有推断")
    return FilingCard(
        year=entry.year,
        kind=entry.kind,
        scope=entry.scope,
        path=address.filing(entry),
        title=short_title(entry),
        published=f"{published:%Y-%m-%d}" if published else "",
        notes=tuple(notes),
        is_held=entry.is_held,
    )


def project_cards(corpus: Corpus, department: DepartmentEntry, year: int) -> Iterator[ProjectCard]:
    """The projects of a department's year, those known only by their self-evaluation included."""
    found: dict[str, tuple[Project | SelfEvaluationForm, str]] = {}
    for each in corpus.projects_of(department, year):
        found[each.project.address_code] = each.project, address.project(each)
    for evaluated in corpus.evaluations_of(department, year):
        found.setdefault(evaluated.form.address_code, (evaluated.form, address.evaluation_project(evaluated)))
    for record, path in found.values():
        yield ProjectCard(year, record.name, "".join((record.code or "").split()), path)


Row = list[Any]


def as_row(card: DepartmentCard) -> Row:
    """A card as JSON can hold it; `from_row` gives it back."""
    return [
        card.folder, card.region, card.code, card.name, card.short_name, card.path,
        [
            [f.year, f.kind.value, f.scope.value, f.path, f.title, f.published, list(f.notes), f.is_held]
            for f in card.filings
        ],
        [[p.year, p.name, p.code, p.path] for p in card.projects],
    ]  # fmt: skip


def from_row(row: Row) -> DepartmentCard:
    """The card that `as_row` was given. Raises ValueError or TypeError for anything else."""
    folder, region, code, name, short_name, path, filings, projects = row
    return DepartmentCard(
        folder, region, code, name, short_name, path,
        tuple(
            FilingCard(year, Kind(kind), Scope(scope), at, title, published, tuple(notes), is_held)
            for year, kind, scope, at, title, published, notes, is_held in filings
        ),
        tuple(ProjectCard(*each) for each in projects),
    )  # fmt: skip
