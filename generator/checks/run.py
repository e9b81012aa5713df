"""All checks over a corpus; their findings join the faults of the filing they concern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.checks import leaves, placement, production, totals
from generator.corpus.corpus import Corpus, FilingEntry
from generator.diagnostic import Diagnostic

Check = Callable[[Corpus, FilingEntry], Iterator[Diagnostic]]

FILING_CHECKS: tuple[Check, ...] = (
    placement.directives,
    placement.variants,
    placement.bare_headings,
    leaves.codes,
    leaves.lines,
    totals.stated_figures,
    totals.control_totals,
)


def checked(corpus: Corpus, *, is_production: bool = False) -> Corpus:
    """The corpus with every finding on its filing; `is_production` adds what an official release needs."""
    filings = tuple(_with_findings(corpus, entry, is_production) for entry in corpus.filings)
    site_faults = tuple(production.site(corpus)) if is_production else ()
    return replace(corpus, filings=filings, faults=(*corpus.faults, *site_faults))


def _with_findings(corpus: Corpus, entry: FilingEntry, is_production: bool) -> FilingEntry:
    if entry.document is None:
        return entry
    found = [finding for check in FILING_CHECKS for finding in check(corpus, entry)]
    if is_production:
        found += production.filing(corpus, entry)
    return replace(entry, faults=(*entry.faults, *acknowledged(entry, found)))


def acknowledged(entry: FilingEntry, findings: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings with the filing's acknowledgements laid on; one that matches nothing is itself a finding.

    An acknowledgement names the rule and, if there are several, words that the faulty line holds.
    """
    used: set[int] = set()
    for finding in findings:
        for index, each in enumerate(entry.filing.acknowledgements):
            line = finding.at.source.line(finding.at.line)
            if each.rule == finding.name and (each.place is None or each.place in line):
                used.add(index)
                finding = replace(finding, acknowledged=each.reason)
                break
        yield finding
    for index, each in enumerate(entry.filing.acknowledgements):
        if index not in used:
            yield Diagnostic(
                each.at("rule"),
                "idle-acknowledgement",
                f"这条知悉没有对应的问题（{each.rule}）",
                "问题已经改好的，删去这一条；没有改好的，核对规则名和位置",
                severity="warning",
            )
