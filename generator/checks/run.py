"""All rules over a corpus; their findings join the faults of the filing they concern."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.checks import leaves, placement, production, totals
from generator.checks.case import Case
from generator.checks.registry import BY_NAME, RULES
from generator.checks.rule import Rule
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.layout import SITE_FILE
from generator.diagnostic import Diagnostic, Severity
from generator.model.filing import Acknowledgement
from generator.source import Source, Span, whole

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


def checked(corpus: Corpus, *, is_production: bool = False, rules: Iterable[Rule] = RULES) -> Corpus:
    """The corpus with every finding on its filing; `is_production` adds what an official release needs.

    Findings of corpus rules belong to the filing in whose files they stand, else to the site.
    """
    rules = tuple(rules)
    found: dict[str, list[Diagnostic]] = {entry.path: [] for entry in corpus.filings}
    for entry in corpus.filings:
        if entry.document is not None:
            found[entry.path] += _of_filing(corpus, entry, is_production, rules)
    site: list[Diagnostic] = list(production.site(corpus)) if is_production else []
    for each in rules:
        if each.scope == "corpus":
            for finding in run(each, corpus, whole_of(corpus)):
                found.get(finding.at.path, site).append(finding)
    filings = tuple(
        replace(
            entry,
            faults=tuple(dict.fromkeys((*entry.faults, *acknowledged(corpus, entry, found[entry.path])))),
        )
        for entry in corpus.filings
    )
    return replace(corpus, filings=filings, faults=(*corpus.faults, *site))


def run(rule: Rule, subject: Any, fallback: Span) -> Iterator[Diagnostic]:
    """What one rule finds. A rule that breaks is our fault: it is told, and hides no other finding."""
    try:
        for finding in rule.run(subject):
            severity: Severity = finding.severity or rule.severity
            yield Diagnostic(
                finding.at,
                rule.name,
                finding.message,
                finding.hint,
                severity=severity,
                related=finding.related,
                basis=rule.basis,
                ids=rule.ids,
            )
    except Exception:  # whatever it is, one rule must not take the others with it
        last = traceback.format_exc().strip().splitlines()[-1]
        yield Diagnostic(
            fallback,
            "rule-crashed",
            f"规则 {rule.name} 自己出了错（{last}），这件文件没有按它核对",
            "这是程序的错，请把这一段发给维护者",
        )


def whole_of(corpus: Corpus) -> Span:
    """A place for what concerns the whole corpus."""
    site = corpus.site.places.get("")
    if site is not None:
        return site
    return whole(Source(SITE_FILE, ""))


def _of_filing(
    corpus: Corpus, entry: FilingEntry, is_production: bool, rules: tuple[Rule, ...]
) -> list[Diagnostic]:
    case = Case(corpus, entry, is_production)
    found = [finding for check in FILING_CHECKS for finding in check(corpus, entry)]
    if is_production:
        found += production.filing(corpus, entry)
    assert entry.document is not None
    at = whole(entry.document.source)
    for rule in rules:
        if rule.scope == "filing":
            found += run(rule, case, at)
    return found


def acknowledged(corpus: Corpus, entry: FilingEntry, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings with the acknowledgements laid on; an acknowledgement that matches nothing is itself a finding.

    Those of a project's own file count as well. An unwaivable rule yields to 原文照录 only.
    """
    if entry.document is None:
        yield from findings
        return
    own = [(each, entry.path) for each in entry.filing.acknowledgements]
    for project in corpus.projects_of(entry.department, entry.year):
        own += [(each, project.path) for each in project.project.acknowledgements]
    for evaluation in corpus.evaluations_of(entry.department, entry.year):
        own += [(each, evaluation.path) for each in evaluation.form.acknowledgements]
    used: set[int] = set()
    for finding in findings:
        for index, (each, path) in enumerate(own):
            if _matches(each, path, entry.path, finding):
                used.add(index)
                rule = BY_NAME.get(finding.name)
                if rule is None or rule.is_waivable or entry.filing.transcription is not None:
                    finding = replace(finding, acknowledged=each.reason)
                break
        yield finding
    for index, (each, path) in enumerate(own):
        if index not in used and path == entry.path:
            yield Diagnostic(
                each.at("rule"),
                "idle-acknowledgement",
                f"这条知悉没有对应的问题（{each.rule}）",
                "问题已经改好的，删去这一条；没有改好的，核对规则名和位置",
                severity="warning",
            )


def _matches(each: Acknowledgement, path: str, filing: str, finding: Diagnostic) -> bool:
    """By rule and place: the place is words of the faulty line or of the message; none means every place."""
    if each.rule != finding.name or (path != filing and path != finding.at.path):
        return False
    line = finding.at.source.line(finding.at.line)
    return each.place is None or each.place in line or each.place in finding.message
