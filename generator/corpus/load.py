"""(path, bytes) pairs become one corpus; every fault of every file is gathered on the way."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

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
    REGION_FILE,
    SITE_FILE,
    DepartmentPath,
    EvaluationPath,
    FilingPath,
    ProjectPath,
    RegionPath,
    SitePath,
    UnknownPath,
    role,
)
from generator.diagnostic import Diagnostic, Related
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.model.performance import PerformanceText, Project, SelfEvaluation, SelfEvaluationForm
from generator.model.place import Department, Region, Site
from generator.model.vocabulary import Kind, Scope
from generator.profiles import PROFILE_NAMES, profile
from generator.reading.decode import decode
from generator.reading.document import Document, read_document
from generator.reading.envelope import read_text
from generator.record import Record
from generator.source import Source, Span, whole

RECORD_OF_KIND: dict[Kind, type[Filing]] = {
    Kind.BUDGET: Budget,
    Kind.FINAL: Final,
    Kind.PERFORMANCE: PerformanceText,
    Kind.SELF_EVALUATION: SelfEvaluation,
}

_SLUG = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file said: its record or document (None if unreadable), and its faults."""

    path: str
    content: Any
    faults: tuple[Diagnostic, ...]


def read_file(path: str, data: bytes) -> ReadFile:
    """Read the file at `path`; what record it holds follows from the path alone."""
    what = role(path)
    if isinstance(what, UnknownPath):
        fault = Diagnostic(whole(Source(path, "")), "unknown-file", what.message, what.hint)
        return ReadFile(path, None, (fault,))
    source, faults = read_text(path, data)
    if source is None:
        return ReadFile(path, None, faults)
    if isinstance(what, FilingPath):
        document, more = read_document(RECORD_OF_KIND[what.kind], source)
        return ReadFile(path, document, (*faults, *more))
    record_type: type[Record] = {
        SitePath: Site,
        RegionPath: Region,
        DepartmentPath: Department,
        ProjectPath: Project,
        EvaluationPath: SelfEvaluationForm,
    }[type(what)]
    record, more = decode(record_type, source)
    return ReadFile(path, record, (*faults, *more))


def load(files: Mapping[str, bytes]) -> Corpus:
    """The corpus of a content folder given as path → bytes."""
    return assemble(read_file(path, data) for path, data in sorted(files.items()))


def assemble(read: Iterable[ReadFile]) -> Corpus:
    """Link what the files said; a file whose region or department is unreadable is reported, not guessed."""
    return _Assembly({each.path: each for each in read}).corpus()


@dataclass
class _Assembly:
    read: dict[str, ReadFile]
    faults: list[Diagnostic] = field(default_factory=list)
    #: Faults of a department's year that belong to every filing of it.
    year_faults: dict[tuple[str, int], list[Diagnostic]] = field(default_factory=dict)

    def corpus(self) -> Corpus:
        for each in self.read.values():
            self._sort_faults(each)
        site = self._site()
        regions = self._regions()
        departments = self._departments(regions)
        projects = self._projects(departments)
        evaluations = self._evaluations(departments)
        filings = self._filings(departments, evaluations)
        return Corpus(
            site=site,
            regions=tuple(regions.values()),
            departments=tuple(departments.values()),
            filings=tuple(filings),
            projects=tuple(projects),
            evaluations=tuple(evaluations),
            faults=tuple(self.faults),
        )

    def _sort_faults(self, each: ReadFile) -> None:
        """Faults below a year belong to that year's filings, those above to the site."""
        what = role(each.path)
        if isinstance(what, FilingPath):
            return
        if isinstance(what, ProjectPath | EvaluationPath):
            self.year_faults.setdefault((what.department, what.year), []).extend(each.faults)
        else:
            self.faults.extend(each.faults)

    def _site(self) -> Site:
        found = self.read.get(SITE_FILE)
        if found is not None and isinstance(found.content, Site):
            return found.content
        if found is None:
            self.faults.append(_missing(SITE_FILE, f"内容文件夹里没有 {SITE_FILE}", "新建这个文件，至少写：名称: 某某县预决算公开"))
        return Site(name="预决算公开")

    def _regions(self) -> dict[str, RegionEntry]:
        found: dict[str, RegionEntry] = {}
        taken: dict[str, Region] = {}
        for path, each in self.read.items():
            what = role(path)
            if isinstance(what, RegionPath) and isinstance(each.content, Region):
                region = each.content
                if not re.fullmatch(r"\d{6}", region.code):
                    self._fault(region, "code", "malformed-code", "行政区划代码应为 6 位数字", "如 130525")
                elif self._is_first(taken, region.code, region, "code", "两个行政区用了同一个代码"):
                    found[what.region] = RegionEntry(what.region, path, region)
        return found

    def _departments(self, regions: Mapping[str, RegionEntry]) -> dict[str, DepartmentEntry]:
        found: dict[str, DepartmentEntry] = {}
        taken: dict[str, Department] = {}
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, DepartmentPath) or not isinstance(each.content, Department):
                continue
            region = regions.get(what.region)
            if region is None:
                self._missing_once(f"{what.region}/{REGION_FILE}", "这个行政区没有可用的 行政区.yaml", "写：行政区划代码、名称、级别")
                continue
            department = each.content
            name = "unit_code" if department.unit_code else "slug"
            if not department.address_code:
                self._fault(department, "", "missing-address", "没有单位编码，网址无从拼出", "写 单位编码；哪里都没有印的，写 网址代号: 小写字母或数字")
            elif not _SLUG.fullmatch(department.address_code):
                self._fault(department, name, "malformed-code", "网址里只能有字母、数字和连字符", "去掉空格和其他符号")
            elif self._is_first(taken, f"{region.region.code}/{department.address_code}", department, name, "同一行政区里两个部门用了同一个编码"):
                found[what.department] = DepartmentEntry(what.department, path, department, region)
        return found

    def _owner(self, path: str, folder: str, departments: Mapping[str, DepartmentEntry]) -> DepartmentEntry | None:
        owner = departments.get(folder)
        if owner is None and f"{folder}/{DEPARTMENT_FILE}" not in self.read:
            self._missing_once(f"{folder}/{DEPARTMENT_FILE}", f"这个文件夹有公开文件（{path}），却没有 {DEPARTMENT_FILE}", "新建这个文件，写：全称、简称、单位编码")
        return owner

    def _projects(self, departments: Mapping[str, DepartmentEntry]) -> list[ProjectEntry]:
        found: list[ProjectEntry] = []
        taken: dict[str, Project] = {}
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, ProjectPath) or not isinstance(each.content, Project):
                continue
            owner = self._owner(path, what.department, departments)
            faults = self.year_faults.setdefault((what.department, what.year), [])
            fault = self._code_fault(taken, f"{what.department}/{what.year}", each.content, "两个项目用了同一个编码")
            if fault is not None:
                faults.append(fault)
            elif owner is not None:
                found.append(ProjectEntry(path, owner, what.year, each.content))
        return sorted(found, key=lambda e: (e.department.folder, -e.year, _place(e.project.order), e.path))

    def _evaluations(self, departments: Mapping[str, DepartmentEntry]) -> list[EvaluationEntry]:
        found: list[EvaluationEntry] = []
        taken: dict[str, SelfEvaluationForm] = {}
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, EvaluationPath) or not isinstance(each.content, SelfEvaluationForm):
                continue
            owner = self._owner(path, what.department, departments)
            faults = self.year_faults.setdefault((what.department, what.year), [])
            fault = self._code_fault(taken, f"{what.department}/{what.year}", each.content, "两张自评表用了同一个编码")
            if fault is not None:
                faults.append(fault)
            elif owner is not None:
                found.append(EvaluationEntry(path, owner, what.year, each.content))
        return sorted(found, key=lambda e: (e.department.folder, -e.year, _place(e.form.order), e.path))

    def _filings(
        self, departments: Mapping[str, DepartmentEntry], evaluations: Iterable[EvaluationEntry]
    ) -> list[FilingEntry]:
        found: list[FilingEntry] = []
        for path, each in self.read.items():
            what = role(path)
            if not isinstance(what, FilingPath):
                continue
            owner = self._owner(path, what.department, departments)
            if owner is None:
                self.faults.extend(each.faults)
                continue
            document: Document[Any] | None = each.content
            form, faults = None, list(each.faults)
            if document is not None:
                form = profile(document.record.profile)
                faults += _head_faults(document.record, what.year)
            faults += self.year_faults.get((what.department, what.year), ())
            found.append(
                FilingEntry(path, owner, what.year, what.kind, what.scope, document if form else None, form, tuple(faults))
            )
        present = {each.key for each in found}
        for entry in evaluations:
            key = (entry.department.folder, entry.year, Kind.SELF_EVALUATION, Scope.DEPARTMENT)
            if key not in present:
                present.add(key)
                found.append(self._bare_evaluation(entry))
        found += self._unreadable_years(departments, found)
        return found

    def _unreadable_years(
        self, departments: Mapping[str, DepartmentEntry], filings: Iterable[FilingEntry]
    ) -> list[FilingEntry]:
        """Faults of a year without any filing would belong to nobody: they become the site's."""
        covered = {(each.department.folder, each.year) for each in filings}
        for key, faults in self.year_faults.items():
            if key not in covered:
                self.faults.extend(faults)
        return []

    def _bare_evaluation(self, entry: EvaluationEntry) -> FilingEntry:
        record = SelfEvaluation(profile="财政部2021", unit=entry.form.unit, places=entry.form.places)
        source = entry.form.at("").source
        return FilingEntry(
            entry.path,
            entry.department,
            entry.year,
            Kind.SELF_EVALUATION,
            Scope.DEPARTMENT,
            Document(record=record, sections=(), source=source, body_line=1),
            profile(record.profile),
            tuple(self.year_faults.get((entry.department.folder, entry.year), ())),
            is_bare=True,
        )

    def _fault(self, record: Record, name: str, fault: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(record.at(name), fault, message, hint))

    def _missing_once(self, path: str, message: str, hint: str) -> None:
        fault = _missing(path, message, hint)
        if all(each.at.path != path or each.name != fault.name for each in self.faults):
            self.faults.append(fault)

    def _is_first(self, taken: dict[str, R], address: str, record: R, name: str, message: str) -> bool:
        fault = _collision(taken, address, record, name, message)
        if fault is not None:
            self.faults.append(fault)
        return fault is None

    def _code_fault(self, taken: dict[str, R], folder: str, record: R, message: str) -> Diagnostic | None:
        code: str = record.address_code  # type: ignore[attr-defined]
        name = "slug" if getattr(record, "slug", None) else "code"
        if not code:
            return Diagnostic(record.at(""), "missing-address", "没有项目编码，网址无从拼出", "写 项目编码；没有编码的，写 网址代号: 小写字母或数字")
        if not _SLUG.fullmatch(code):
            return Diagnostic(record.at(name), "malformed-code", "项目编码里只能有字母、数字和连字符", "核对编码；确实如此的，另写 网址代号")
        return _collision(taken, f"{folder}/{code}", record, name, message)


def _collision(taken: dict[str, R], address: str, record: R, name: str, message: str) -> Diagnostic | None:
    """The fault of a second record at one address; the first keeps it."""
    first = taken.setdefault(address, record)
    if first is record:
        return None
    return Diagnostic(
        record.at(name),
        "same-address",
        f"{message}，网址会重复",
        "改其中一个；一经公布的不要改",
        related=(Related(first.at(name), "先在这里用了"),),
    )


def _missing(path: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(whole(Source(path, "")), "missing-file", message, hint)


def _head_faults(filing: Filing, year: int) -> list[Diagnostic]:
    """Faults of a filing's head that need its path or the list of profiles."""
    found: list[Diagnostic] = []
    if profile(filing.profile) is None:
        near = difflib.get_close_matches(filing.profile, PROFILE_NAMES, n=1, cutoff=0.3)
        hint = f"是不是“{near[0]}”？" if near else ""
        found.append(Diagnostic(_place_of(filing, "profile"), "unknown-profile", f"没有“{filing.profile}”这种表式", f"{hint}可写：{'、'.join(PROFILE_NAMES)}"))
    if filing.year is not None and filing.year != str(year):
        found.append(Diagnostic(_place_of(filing, "year"), "year-mismatch", f"年度写 {filing.year}，文件却在 {year} 文件夹里", f"改为 {year}，或把文件移到 {filing.year} 文件夹"))
    return found


def _place_of(record: Record, name: str) -> Span:
    return record.at(name)


def _place(order: str | None) -> tuple[int, str]:
    """Sort key of a 序号: by number where it is one, others behind."""
    return (int(order), "") if order is not None and order.isdigit() else (10**6, order or "")


