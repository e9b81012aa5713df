"""Addresses 网址: every URL of the site is made here, from codes, never from names (design §3).

A path is relative to the top of the site and ends in `index.html`; an address is the same without it.
"""

from __future__ import annotations

from generator.corpus.corpus import DepartmentEntry, EvaluationEntry, FilingEntry, ProjectEntry, RegionEntry
from generator.model.vocabulary import Scope

HOME = "index.html"
SEARCH = "search/index.html"
GLOSSARY = "glossary/index.html"
RULES = "rules/index.html"
MAP = "map/index.html"
NOT_FOUND = "404.html"


def region(entry: RegionEntry) -> str:
    """The page of a region."""
    return f"{entry.region.code}/index.html"


def department(entry: DepartmentEntry) -> str:
    """The page of a department."""
    return f"{_department(entry)}/index.html"


def department_year(entry: DepartmentEntry, year: int) -> str:
    """The page of one department's year."""
    return f"{_department(entry)}/{year}/index.html"


def filing(entry: FilingEntry) -> str:
    """The page of a filing; `-unit` marks the office alone 本级."""
    slug = entry.kind.slug + ("-unit" if entry.scope is Scope.OFFICE else "")
    return f"{_department(entry.department)}/{entry.year}/{slug}/index.html"


def project(entry: ProjectEntry) -> str:
    """The page of a project of a year."""
    return f"{_department(entry.department)}/{entry.year}/projects/{entry.project.address_code}/index.html"


def evaluation_project(entry: EvaluationEntry) -> str:
    """The page of the project that a self-evaluation form is about."""
    return f"{_department(entry.department)}/{entry.year}/projects/{entry.form.address_code}/index.html"


def year(number: int) -> str:
    """The page of all departments of a year."""
    return f"years/{number}/index.html"


def rule_id(name: str) -> str:
    """The id of a rule on the page of all rules."""
    return f"rule-{name}"


def relative(target: str, page: str) -> str:
    """The link from one path to another; it names `index.html`, as browsers list folders under `file://`."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def root(page: str) -> str:
    """The way from a page to the top of the site: `../../`, or empty."""
    return "../" * page.count("/")


def canonical(page: str) -> str:
    """The address for citation: the path without `index.html`."""
    return page.removesuffix("index.html")


def _department(entry: DepartmentEntry) -> str:
    return f"{entry.region.region.code}/{entry.department.address_code}"
