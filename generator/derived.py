"""Everything that is derived from one filing's leaves, once: tables, headlines, wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.amount import ABSENT, Amount, add
from generator.corpus.corpus import Corpus, FilingEntry
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.model.performance import Project
from generator.profiles.profile import Profile
from generator.statements.context import THREE_PUBLIC_KEYS, Context
from generator.statements.figures import Wording, wording
from generator.tables.budget import budget_tables
from generator.tables.control import ControlProblem, control_problems
from generator.tables.final import final_tables
from generator.tables.headline import Headline, budget_headlines, final_headlines
from generator.tables.stated import StatedProblem, lay_over
from generator.tables.table import Table
from generator.tables.three_public import previous_of

#: Amounts that sentences need beside the headline items: key, table, row, column.
_MORE_AMOUNTS = (
    ("year-income", "F1", "income-subtotal", "amount"),
    ("fiscal-total", "F4", "income-total", "amount"),
    ("general-spending", "F5", "total", "total"),
    ("general-basic", "F5", "total", "basic"),
    ("fiscal-total", "B4", "income-total", "amount"),
    ("general-spending", "B5", "total", "total"),
    ("general-basic", "B5", "total", "basic"),
)


@dataclass(frozen=True)
class Derived:
    """The derived tables of a filing (stated figures laid over), its headline items, its problems."""

    entry: FilingEntry
    projects: tuple[Project, ...]

    @property
    def profile(self) -> Profile:
        assert self.entry.profile is not None
        return self.entry.profile

    @cached_property
    def _laid(self) -> tuple[tuple[Table, ...], tuple[StatedProblem, ...]]:
        filing = self.entry.filing
        if isinstance(filing, Budget):
            tables = budget_tables(filing, self.projects, self.profile, year=self.entry.year)
        elif isinstance(filing, Final):
            tables = final_tables(filing, self.profile, year=self.entry.year)
        else:
            return (), ()
        return lay_over(tables, filing.stated)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in the order of the profile."""
        return self._laid[0]

    @property
    def stated_problems(self) -> tuple[StatedProblem, ...]:
        """What is wrong with the stated figures."""
        return self._laid[1]

    @cached_property
    def headlines(self) -> tuple[Headline, ...]:
        """The headline items, in order of importance."""
        filing = self.entry.filing
        if isinstance(filing, Budget):
            return budget_headlines(filing, self.projects, self.tables)
        if isinstance(filing, Final):
            return final_headlines(filing, self.tables)
        return ()

    @cached_property
    def amounts(self) -> Mapping[str, Amount]:
        """Headline amounts in 元 by key."""
        found = {each.key: each.amount for each in self.headlines}
        for table in self.tables:
            for key, code, row, column in _MORE_AMOUNTS:
                if table.code == code and not isinstance(value := table.value(row, column), str):
                    found[key] = value
        return found

    @cached_property
    def words(self) -> Wording:
        """The wording of the filing's sentences: its unit, decimals for all headline figures."""
        amounts = [each for each in self.amounts.values() if isinstance(each, Decimal)]
        return wording(self.entry.filing.unit, amounts)

    @cached_property
    def control_problems(self) -> tuple[ControlProblem, ...]:
        """Where control totals and leaves differ."""
        filing = self.entry.filing
        return control_problems(filing, self.tables) if isinstance(filing, Budget | Final) else ()


def derive(corpus: Corpus, entry: FilingEntry) -> Derived:
    """What is derived from a readable filing."""
    projects = tuple(each.project for each in corpus.projects_of(entry.department, entry.year))
    return Derived(entry, projects)


def previous_amounts(derived: Derived, before: Derived | None) -> Mapping[str, Amount]:
    """Last year's headline amounts: as this filing states them, else from last year's filing.

    Where neither gives it, a stated difference does (C65): it is often rounded.
    """
    found = dict(before.amounts) if before else {}
    for key, previous, difference in _stated_before(derived.entry.filing):
        now = derived.amounts.get(key, ABSENT)
        if previous is not ABSENT:
            found[key] = previous
        elif (
            found.get(key, ABSENT) is ABSENT and isinstance(now, Decimal) and isinstance(difference, Decimal)
        ):
            found[key] = now - difference
    return found


def _stated_before(filing: Filing) -> Iterator[tuple[str, Amount, Amount]]:
    """What a filing says of last year: headline key, last year's amount, difference."""
    if isinstance(filing, Budget):
        if filing.change is not None:
            for key in ("income", "spending"):
                yield key, filing.change.previous, filing.change.difference
        for line in filing.three_public:
            yield THREE_PUBLIC_KEYS[line.item], line.previous, line.difference
        every = [previous_of(line.amount, line.previous, line.difference) for line in filing.three_public]
        yield "three-public", add(every) if every else ABSENT, ABSENT
    if isinstance(filing, Final):
        for outcome in filing.three_public:
            yield THREE_PUBLIC_KEYS[outcome.item], outcome.previous, outcome.difference
        every = [previous_of(each.outcome, each.previous, each.difference) for each in filing.three_public]
        yield "three-public", add(every) if every else ABSENT, ABSENT
        for key, change in (
            ("income", filing.change),
            ("spending", filing.change),
            ("fiscal-total", filing.fiscal_change),
            ("general-spending", filing.general_change),
        ):
            if change is not None:
                yield key, change.previous, change.difference
    if isinstance(filing, Budget | Final) and filing.operating_cost is not None:
        yield "operating-cost", filing.operating_cost.previous, filing.operating_cost.difference


def context(derived: Derived, before: Derived | None) -> Context:
    """What the sentences of a filing are composed from."""
    return Context(
        filing=derived.entry.filing,
        department=derived.entry.department.department,
        year=derived.entry.year,
        words=derived.words,
        now=derived.amounts,
        before=previous_amounts(derived, before),
        projects=derived.projects,
    )
