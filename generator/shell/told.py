"""What a build has to tell of the content, and whether it may publish it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.checks.kept import as_kept, from_kept
from generator.diagnostic import Diagnostic, is_error
from generator.shell.progress import Progress
from generator.shell.request import Outcome

#: What is told of one part of the site, as JSON can hold it: `open` errors and warnings, `site` for those that concern
#: the whole site, the number of `remarks`, and the paths of `held` filings; empty lists are left out.
Told = dict[str, Any]


def told_of(faults: Iterable[Diagnostic], site_faults: Iterable[Diagnostic], held: Iterable[str]) -> Told:
    """What is to be told of some findings; those acknowledged are not."""
    every, of_site = _open(faults), _open(site_faults)
    found = {
        "open": [as_kept(each) for each in every if each.severity != "info"],
        "site": [as_kept(each) for each in of_site if each.severity != "info"],
        "remarks": sum(1 for each in (*every, *of_site) if each.severity == "info"),
        "held": list(held),
    }
    return {name: each for name, each in found.items() if each}


def outcome(
    told: Iterable[Told], page_faults: Iterable[Diagnostic], *, hold: bool, progress: Progress
) -> Outcome:
    """What all parts together come to, before anything is written: refused (1), or 0 or 3."""
    every = list(told)
    of_site = [from_kept(each) for part in every for each in part.get("site", ())]
    of_filings = [from_kept(each) for part in every for each in part.get("open", ())]
    of_pages = _open(page_faults)
    shown = dict.fromkeys((*of_site, *of_filings, *(each for each in of_pages if each.severity != "info")))
    held = tuple(sorted({path for part in every for path in part.get("held", ())}))
    is_site_at_fault = any(map(is_error, (*of_site, *of_pages)))
    refused = is_site_at_fault or (held and not hold)
    return Outcome(
        exit_code=1 if refused else 3 if held else 0,
        diagnostics=tuple(sorted(shown, key=lambda each: each.order)),
        remarks=sum(part.get("remarks", 0) for part in every)
        + sum(1 for each in of_pages if each.severity == "info"),
        held=held,
        page_faults=tuple(of_pages),
        is_site_at_fault=is_site_at_fault,
        progress=progress,
    )


def _open(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [each for each in faults if not each.acknowledged]


def page_faults_of(head: Mapping[str, Any]) -> list[Diagnostic]:
    """What was found wrong with the pages themselves."""
    return [from_kept(each) for each in head.get("page_faults", ())]
