"""What a rule 规则 of the check 体检 is: one defect, one function, one docstring that is its public page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.checks.tag import Tag
from generator.diagnostic import Related, Severity
from generator.source import Span

#: What a rule looks at: one filing; a department with its units (`corpus`); the settings and all departments without
#: their filings (`site`); the built HTML of one page; or, when all else is found, the acknowledgements of one file.
RuleScope = Literal["filing", "corpus", "site", "page", "acknowledgement"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken: why (a sentence without 。), and what to do.

    The runner adds the rule's name, severity, basis and ids; `severity` is set only where a finding is
    milder than its rule (a rounding tail is info, C63). `kept` is the reason, given at the very place, for
    which it stands: it is acknowledged from the start.
    """

    at: Span
    message: str
    hint: str = ""
    severity: Severity | None = None
    related: tuple[Related, ...] = ()
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `name` is the defect in kebab-case, `ids` the domain ids it serves (`C66`, `R36`).

    `basis` names the clause, only such as is verified; `is_waivable` is false for rules that a filing of one's
    own may not acknowledge away (disclosure-rules.md §6). `only_production`: asked of an official release alone.
    """

    name: str
    title: str
    ids: tuple[str, ...]
    severity: Severity
    scope: RuleScope
    basis: str
    is_waivable: bool
    run: Callable[[Any], Iterator[Finding]] = field(repr=False, compare=False)
    page: str = field(repr=False, compare=False)
    only_production: bool = False
    #: For a rule of built pages that only a tag of a certain sort can break: whether a tag is of that sort. Pages
    #: without one need not be looked at.
    suspects: Callable[[Tag], bool] | None = field(default=None, repr=False)
    #: Rules that are surer of the same defect: where one of them reports a place, this one does not report it again.
    yields_to: tuple[str, ...] = ()


def rule(
    *,
    title: str,
    ids: tuple[str, ...],
    severity: Severity,
    scope: RuleScope = "filing",
    basis: str = "",
    is_waivable: bool = True,
    only_production: bool = False,
    suspects: Callable[[Tag], bool] | None = None,
    yields_to: tuple[str, ...] = (),
) -> Callable[[Callable[[Any], Iterator[Finding]]], Rule]:
    """Make a rule of the function under it; the function's name is the rule's, its module's docstring its page."""

    def made(function: Callable[[Any], Iterator[Finding]]) -> Rule:
        page = (sys.modules[function.__module__].__doc__ or "").strip()
        name = function.__name__.replace("_", "-")
        return Rule(
            name,
            title,
            ids,
            severity,
            scope,
            basis,
            is_waivable,
            function,
            page,
            only_production,
            suspects,
            yields_to,
        )

    return made
