"""The corpus becomes pages: every page of the site, each at an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator import address
from generator.corpus.corpus import Corpus, DepartmentEntry, FilingEntry
from generator.pages.card import Directory, directory_of, project_cards
from generator.pages.department import department_page, department_year_page
from generator.pages.filing import filing_page
from generator.pages.frame import Frames
from generator.pages.listing import (
    glossary_page,
    held_page,
    home_page,
    map_page,
    not_found_page,
    region_page,
    search_page,
)
from generator.pages.project import project_pages
from generator.pages.rules import rules_page
from generator.pages.views import Page
from generator.pages.year import year_page


def plan(corpus: Corpus, *, is_draft: bool, shows_all: bool = False) -> tuple[Page, ...]:
    """All pages of a corpus that is wholly at hand, in a fixed order; in a preview, with `shows_all`, every
    finding stands on them. Raises ValueError if two pages claim one path, which is a fault of ours:
    `corpus.load` has refused equal codes before.
    """
    frames = Frames(corpus.site, is_draft)
    pages = (*site_pages(directory_of(corpus), frames), *family_pages(corpus, frames, shows_all=shows_all))
    paths = [each.path for each in pages]
    twice = sorted({path for path in paths if paths.count(path) > 1}) if len(set(paths)) < len(paths) else []
    if twice:
        raise ValueError(f"two pages at one address: {', '.join(twice)}")
    return pages


def site_pages(directory: Directory, frames: Frames) -> Iterator[Page]:
    """The pages of the whole site, from cards alone."""
    yield home_page(directory, frames)
    for region in directory.regions:
        yield region_page(directory, region, frames)
    for number in directory.all_years:
        yield year_page(directory, number, frames)
    yield map_page(directory, frames)
    yield glossary_page(frames)
    yield rules_page(frames)
    yield search_page(directory, frames)
    yield not_found_page(frames)


def family_pages(corpus: Corpus, frames: Frames, *, shows_all: bool = False) -> Iterator[Page]:
    """The pages of the departments of a corpus: they depend on nothing outside it."""
    for department in corpus.departments:
        yield department_page(corpus, department, frames)
        for year in corpus.years(department):
            yield department_year_page(corpus, department, year, frames)
            yield from project_pages(corpus, department, year, frames, shows_all=shows_all)
    for entry in corpus.filings:
        yield _filing(corpus, entry, frames, shows_all)


def family_plan(corpus: Corpus, frames: Frames, *, shows_all: bool = False) -> dict[str, Callable[[], Page]]:
    """How to make each of `family_pages`, by path, for those who want one page and not the others."""
    found: dict[str, Callable[[], Page]] = {}
    for department in corpus.departments:
        found[address.department(department)] = partial(department_page, corpus, department, frames)
        for year in corpus.years(department):
            path = address.department_year(department, year)
            found[path] = partial(department_year_page, corpus, department, year, frames)
            for card in project_cards(corpus, department, year):
                found[card.path] = partial(_project, card.path, corpus, department, year, frames, shows_all)
    for entry in corpus.filings:
        found[address.filing(entry)] = partial(_filing, corpus, entry, frames, shows_all)
    return found


def _project(
    path: str, corpus: Corpus, department: DepartmentEntry, year: int, frames: Frames, shows_all: bool
) -> Page:
    pages = project_pages(corpus, department, year, frames, shows_all=shows_all)
    return next(each for each in pages if each.path == path)


def _filing(corpus: Corpus, entry: FilingEntry, frames: Frames, shows_all: bool) -> Page:
    if not entry.is_held:
        return filing_page(corpus, entry, frames, shows_all=shows_all)
    if shows_all and entry.document is not None and entry.profile is not None:
        try:
            return filing_page(corpus, entry, frames, shows_all=True)
        except (
            Exception
        ):  # figures that do not hold together may break anything; then its faults are all there is
            pass
    return held_page(entry, frames)
