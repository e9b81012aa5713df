"""All rules over a corpus; their findings join the faults of the filing they concern."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.checks.acknowledge import Acknowledging
from generator.checks.case import Case
from generator.checks.registry import BY_NAME, RULES
from generator.checks.rule import Finding, Rule, RuleScope
from generator.corpus.corpus import Corpus, EvaluationEntry, ProjectEntry
from generator.corpus.layout import SITE_FILE
from generator.derived import Derived
from generator.diagnostic import Diagnostic, Severity
from generator.source import Source, Span, whole


def checked(
    corpus: Corpus,
    *,
    is_production: bool = False,
    rules: Iterable[Rule] = RULES,
    memo: dict[str, Derived] | None = None,
) -> Corpus:
    """The corpus with every finding on its filing; `is_production` adds what an official release needs.

    A finding of a corpus rule belongs to the filing in whose file it stands, or to those that print the
    project in whose file it stands, else to the site. What was derived is left in `memo`, by the filing's path,
    for those who print it; without one it is forgotten after each department.
    """
    asked = [each for each in rules if is_production or not each.only_production]
    found: dict[str, list[Diagnostic]] = {}
    kept: dict[str, Derived] = {} if memo is None else memo
    shelf: dict[tuple[str, str], Any] = {}
    of_filing = list(_of_scope(asked, "filing"))
    folder = ""
    for entry in corpus.filings:
        if entry.department.folder != folder:
            # What was derived for one department is of no use to the next, and all at once would fill the memory.
            folder, shelf = entry.department.folder, {}
            kept = {} if memo is None else memo
        found[entry.path] = _of_filing(Case(corpus, entry, is_production, kept, shelf), of_filing)
    site: list[Diagnostic] = []
    owners = _owners(corpus)
    for rule in (*_of_scope(asked, "corpus"), *_of_scope(asked, "site")):
        for finding in run(rule, corpus, whole_of(corpus)):
            for findings in [found[path] for path in owners.get(finding.at.path, ())] or [site]:
                findings.append(finding)
    laid = _acknowledged(corpus, found, asked, is_production)
    filings = tuple(
        replace(entry, faults=tuple(dict.fromkeys((*entry.faults, *laid[entry.path]))))
        for entry in corpus.filings
    )
    return replace(corpus, filings=filings, faults=(*corpus.faults, *site))


def run(rule: Rule, subject: Any, fallback: Span) -> list[Diagnostic]:
    """What one rule finds. A rule that breaks is our fault: it is told, and hides no other finding."""
    found: list[Diagnostic] = []
    try:
        for finding in rule.run(subject):
            found.append(_told(rule, finding))
    except Exception:  # whatever it is, one rule must not take the others with it
        last = traceback.format_exc().strip().splitlines()[-1]
        found.append(
            Diagnostic(
                fallback,
                "rule-crashed",
                f"规则 {rule.name} 自己出了错（{last}），这件文件没有按它核对",
                "这是程序的错，请把这一段发给维护者",
            )
        )
    return found


def _told(rule: Rule, finding: Finding) -> Diagnostic:
    """A finding as it is told: with what its rule says of all its findings."""
    severity: Severity = finding.severity or rule.severity
    return Diagnostic(
        finding.at,
        rule.name,
        finding.message,
        finding.hint,
        severity=severity,
        related=finding.related,
        basis=rule.basis,
        ids=rule.ids,
        acknowledged=finding.kept,
    )


def whole_of(corpus: Corpus) -> Span:
    """A place for what concerns the whole corpus."""
    site = corpus.site.places.get("")
    if site is not None:
        return site
    return whole(Source(SITE_FILE, ""))


def _of_scope(rules: Iterable[Rule], scope: RuleScope) -> Iterator[Rule]:
    return (each for each in rules if each.scope == scope)


def _of_filing(case: Case, rules: Sequence[Rule]) -> list[Diagnostic]:
    document = case.entry.document
    if document is None:
        return []
    at = whole(document.source)
    found = [finding for rule in rules for finding in run(rule, case, at)]
    yielding = {rule.name: rule.yields_to for rule in rules if rule.yields_to}
    return [
        each for each in found if each.name not in yielding or not _is_told(each, yielding[each.name], found)
    ]


def _is_told(finding: Diagnostic, names: Collection[str], found: Iterable[Diagnostic]) -> bool:
    """Whether one of some rules reports the place of a finding, or a place within it or around it."""
    return any(each.name in names and each.at.meets(finding.at) for each in found)


def _owners(corpus: Corpus) -> dict[str, list[str]]:
    """The filings that a file belongs to: a filing itself, the filings of the year for a project or a form."""
    found = {entry.path: [entry.path] for entry in corpus.filings if not entry.is_bare}
    years: dict[tuple[str, int], list[str]] = {}
    for entry in corpus.filings:
        years.setdefault((entry.department.folder, entry.year), []).append(entry.path)
    forms: tuple[ProjectEntry | EvaluationEntry, ...] = (*corpus.projects, *corpus.evaluations)
    for each in forms:
        found[each.path] = years.get((each.department.folder, each.year), [])
    return found


def _acknowledged(
    corpus: Corpus, found: Mapping[str, Iterable[Diagnostic]], rules: Sequence[Rule], is_production: bool
) -> dict[str, list[Diagnostic]]:
    """The findings of every filing with the acknowledgements laid on, and what is wrong with these."""
    acknowledging = Acknowledging(corpus, BY_NAME)
    laid = {entry.path: list(acknowledging.laid(entry, found[entry.path])) for entry in corpus.filings}
    for reckoning, readers in acknowledging.reckonings(is_production=is_production):
        at = reckoning.pledges.entries[0].at()
        for rule in _of_scope(rules, "acknowledgement"):
            for finding in run(rule, reckoning, at):
                for path in readers:
                    laid[path].append(finding)
    return laid
