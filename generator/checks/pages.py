"""The rules of the scope `page` over a built site. A fault there is one of templates or settings: it stops the build."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from generator.checks.html_page import BuiltSite, HtmlPage, PageCase
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.run import run
from generator.diagnostic import Diagnostic
from generator.model.place import Site


def check_pages(
    files: Mapping[str, str],
    site: Site,
    is_production: bool,
    *,
    others: Collection[str] = (),
    styles: Mapping[str, str] | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Diagnostic, ...]:
    """What is wrong with the pages of a site; `others` are the paths of its files that are no pages.

    What every page has from one template is told once, with the number of pages.
    """
    pages = {path: HtmlPage(path, text) for path, text in files.items()}
    built = BuiltSite(site, pages, frozenset(others), styles or {}, is_production)
    asked = [each for each in rules if each.scope == "page" and (is_production or not each.only_production)]
    found: dict[tuple[str, str], list[Diagnostic]] = {}
    for page in pages.values():
        case = PageCase(built, page)
        for rule in asked:
            for each in run(rule, case, page.at(None)):
                found.setdefault((each.name, each.message), []).append(each)
    return tuple(_told_once(each) for each in found.values())


def _told_once(same: list[Diagnostic]) -> Diagnostic:
    pages = len({each.at.path for each in same})
    return replace(same[0], message=f"{same[0].message}（共 {pages} 页如此）") if pages > 1 else same[0]
