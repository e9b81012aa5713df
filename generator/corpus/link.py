"""What the files said, linked into one corpus: filings to departments, departments to regions."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.corpus.codes import Codes
from generator.corpus.corpus import (
    Corpus,
    DepartmentEntry,
    EvaluationEntry,
    FilingEntry,
    ProjectEntry,
    RegionEntry,
)
from generator.corpus.layout import (
    DEPARTMENT_FILE,
    LEXICON_FILE,
    REGION_FILE,
    SITE_FILE,
    DepartmentPath,
    EvaluationPath,
    FilingPath,
    ProjectPath,
    RegionPath,
    UnknownPath,
    role,
)
from generator.corpus.lexicon import StopWord
from generator.corpus.read import ReadFile
from generator.diagnostic import Diagnostic
from generator.model.filing import Filing
from generator.model.performance import Project, SelfEvaluation, SelfEvaluationForm
from generator.model.place import Department, Region, Site
from generator.model.vocabulary import Kind, Scope
from generator.profiles import PROFILE_NAMES, profile
from generator.reading.document import Document
from generator.source import Source, whole

#: What a site without usable settings is called; it is never published.
_UNNAMED = "预决算公开"
#: The form 表式 of a self-evaluation that consists of forms alone and so names none.
_BARE_PROFILE = "财政部2021"


def assemble(read: Iterable[ReadFile]) -> Corpus:
    """Link what the files said; a file whose region or department is unreadable is reported, not guessed."""
    return _Assembly({each.path: each for each in sorted(read, key=lambda each: each.path)}).corpus()


@dataclass
class _Assembly:
    read: dict[str, ReadFile]
    #: Faults of the site itself.
    faults: list[Diagnostic] = field(default_factory=list)
    #: Faults in the folder of a department's year: every filing of that year has them.
    year_faults: dict[tuple[str, int], list[Diagnostic]] = field(default_factory=dict)
    codes: Codes = field(default_factory=Codes)
    regions: dict[str, RegionEntry] = field(default_factory=dict)
    departments: dict[str, DepartmentEntry] = field(default_factory=dict)

    def corpus(self) -> Corpus:
        for each in self.read.values():
            self._place_faults(each)
        site = self._site()
        self._link_regions()
        self._link_departments()
        projects = tuple(ProjectEntry(*each) for each in self._forms(ProjectPath, Project))
        evaluations = tuple(
            EvaluationEntry(*each) for each in self._forms(EvaluationPath, SelfEvaluationForm)
        )
        filings = [*self._filings()]
        filings += self._bare_evaluations(filings, evaluations)
        with_filings = {(each.department.folder, each.year) for each in filings}
        for year, faults in self.year_faults.items():
            if year not in with_filings:
                self.faults += faults
        return Corpus(
            site=site,
            regions=tuple(sorted(self.regions.values(), key=lambda each: each.region.code)),
            departments=tuple(sorted(self.departments.values(), key=_by_code)),
            filings=tuple(filings),
            projects=projects,
            evaluations=evaluations,
            lexicon=self._lexicon(),
            faults=tuple(self.faults),
        )

    def _place_faults(self, each: ReadFile) -> None:
        """Faults of a filing stay with it, others below a year belong to that year, those above to the site."""
        match role(each.path):
            case FilingPath():
                pass
            case ProjectPath(department, year) | EvaluationPath(department, year):
                self._of_year(department, year).extend(each.faults)
            case UnknownPath(department=department, year=year) if year is not None:
                self._of_year(department, year).extend(each.faults)
            case _:
                self.faults.extend(each.faults)

    def _of_year(self, department: str, year: int) -> list[Diagnostic]:
        return self.year_faults.setdefault((department, year), [])

    def _site(self) -> Site:
        found = self.read.get(SITE_FILE)
        if found is None:
            self._missing(
                SITE_FILE, f"内容文件夹里没有 {SITE_FILE}", "新建这个文件，至少写：名称: 某某县预决算公开"
            )
        elif isinstance(found.content, Site):
            return found.content
        return Site(name=_UNNAMED)

    def _lexicon(self) -> tuple[StopWord, ...]:
        found = self.read.get(LEXICON_FILE)
        return found.content or () if found is not None else ()

    def _link_regions(self) -> None:
        for path, each in self.read.items():
            what = role(path)
            if isinstance(what, RegionPath) and isinstance(each.content, Region):
                fault = self.codes.region(each.content)
                if fault is not None:
                    self.faults.append(fault)
                else:
                    self.regions[what.region] = RegionEntry(what.region, path, each.content)

    def _link_departments(self) -> None:
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, DepartmentPath):
                continue
            region = self._region(what.region)
            if region is None:
                continue
            if isinstance(each.content, Department):
                fault = self.codes.department(region.region, each.content)
                if fault is not None:
                    self.faults.append(fault)
                else:
                    self.departments[what.department] = DepartmentEntry(
                        what.department, path, each.content, region
                    )

    def _region(self, folder: str) -> RegionEntry | None:
        found = self.regions.get(folder)
        if found is None:
            remedy = "新建这个文件，写：行政区划代码、名称、级别"
            self._missing_unless_read(f"{folder}/{REGION_FILE}", f"这个行政区没有 {REGION_FILE}", remedy)
        return found

    def _owner(self, path: str, folder: str) -> DepartmentEntry | None:
        owner = self.departments.get(folder)
        if owner is None:
            self._region(folder.partition("/")[0])
            self._missing_unless_read(
                f"{folder}/{DEPARTMENT_FILE}",
                f"这个文件夹有公开文件（{path}），却没有 {DEPARTMENT_FILE}",
                "新建这个文件，写：全称、简称、单位编码",
            )
        return owner

    def _forms(
        self, place: type[ProjectPath] | type[EvaluationPath], form: type[Any]
    ) -> list[tuple[str, DepartmentEntry, int, Any]]:
        """The forms of one sort with path, department and year, in the order of each year's list."""
        found: list[tuple[str, DepartmentEntry, int, Any]] = []
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, place):
                continue
            owner = self._owner(path, what.department)
            if owner is None or not isinstance(each.content, form):
                continue
            fault = self.codes.form(path.rpartition("/")[0], each.content)
            if fault is not None:
                self._of_year(what.department, what.year).append(fault)
            else:
                found.append((path, owner, what.year, each.content))
        return sorted(found, key=lambda e: (e[1].folder, -e[2], _place(e[3].order), e[0]))

    def _filings(self) -> Iterator[FilingEntry]:
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, FilingPath):
                continue
            owner = self._owner(path, what.department)
            if owner is None:
                self.faults.extend(each.faults)
                continue
            document: Document[Any] | None = each.content
            form, faults = None, list(each.faults)
            if document is not None:
                form = profile(document.record.profile)
                faults += _head_faults(document.record, what.year)
            faults += self.year_faults.get((what.department, what.year), ())
            readable = document if form is not None else None
            yield FilingEntry(path, owner, what.year, what.kind, what.scope, readable, form, tuple(faults))

    def _bare_evaluations(
        self, filings: Iterable[FilingEntry], evaluations: Iterable[EvaluationEntry]
    ) -> Iterator[FilingEntry]:
        """A filing for each year's self-evaluation forms that no text file goes with."""
        present = {each.key for each in filings}
        for entry in evaluations:
            key = (entry.department.folder, entry.year, Kind.SELF_EVALUATION, Scope.DEPARTMENT)
            if key in present:
                continue
            present.add(key)
            record = SelfEvaluation(profile=_BARE_PROFILE, unit=entry.form.unit, places=entry.form.places)
            document = Document(record=record, sections=(), source=entry.form.at().source, body_line=1)
            faults = tuple(self.year_faults.get((entry.department.folder, entry.year), ()))
            yield FilingEntry(
                entry.path, entry.department, entry.year, Kind.SELF_EVALUATION, Scope.DEPARTMENT,
                document, profile(_BARE_PROFILE), faults, is_bare=True,
            )  # fmt: skip

    def _missing_unless_read(self, path: str, message: str, hint: str) -> None:
        """Report a missing file once; one that was read has faults of its own."""
        if path not in self.read and all(each.at.path != path for each in self.faults):
            self._missing(path, message, hint)

    def _missing(self, path: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(whole(Source(path, "")), "missing-file", message, hint))


def _head_faults(filing: Filing, year: int) -> Iterator[Diagnostic]:
    """Faults of a filing's head that need its path or the list of profiles."""
    if profile(filing.profile) is None:
        near = difflib.get_close_matches(filing.profile, PROFILE_NAMES, n=1, cutoff=0.3)
        hint = (f"是不是“{near[0]}”？" if near else "") + f"可写：{'、'.join(PROFILE_NAMES)}"
        yield Diagnostic(filing.at("profile"), "unknown-profile", f"没有“{filing.profile}”这种表式", hint)
    if filing.year is not None and filing.year != str(year):
        message = f"年度写 {filing.year}，文件却在 {year} 文件夹里"
        hint = f"改为 {year}，或把文件移到 {filing.year} 文件夹"
        yield Diagnostic(filing.at("year"), "year-mismatch", message, hint)


def _place(order: str | None) -> tuple[int, str]:
    """Sort key of a 序号: by number where it is one, others behind."""
    return (int(order), "") if order is not None and order.isdecimal() else (10**6, order or "")


def _by_code(entry: DepartmentEntry) -> tuple[str, str]:
    """The order of departments everywhere: by region, then by code."""
    return entry.region.region.code, entry.department.address_code
