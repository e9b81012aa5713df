"""Everything that is derived from one filing's leaves, once: tables, headlines, wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.amount import Amount
from generator.corpus.corpus import Corpus, FilingEntry
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.performance import Project
from generator.profiles.profile import Profile
from generator.statements.context import Context
from generator.statements.figures import Wording, wording
from generator.tables.budget import budget_tables
from generator.tables.final import final_tables
from generator.tables.headline import Headline, budget_headlines, final_headlines
from generator.tables.stated import StatedProblem, lay_over
from generator.tables.table import Table


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
            return budget_headlines(filing, self.tables, self.projects)
        if isinstance(filing, Final):
            return final_headlines(filing, self.tables)
        return ()

    @cached_property
    def amounts(self) -> Mapping[str, Amount]:
        """Headline amounts in 元 by key."""
        return {each.key: each.amount for each in self.headlines if not isinstance(each.amount, str)}

    @cached_property
    def words(self) -> Wording:
        """The wording of the filing's sentences: its unit, decimals for all headline figures."""
        amounts = [each for each in self.amounts.values() if isinstance(each, Decimal)]
        return wording(self.entry.filing.unit, amounts)


def derive(corpus: Corpus, entry: FilingEntry) -> Derived:
    """What is derived from a readable filing."""
    projects = tuple(each.project for each in corpus.projects_of(entry.department, entry.year))
    return Derived(entry, projects)


def context(derived: Derived, before: Derived | None) -> Context:
    """What the sentences of a filing are composed from."""
    return Context(
        filing=derived.entry.filing,
        department=derived.entry.department.department,
        year=derived.entry.year,
        words=derived.words,
        now=derived.amounts,
        before=before.amounts if before else {},
        projects=derived.projects,
    )


