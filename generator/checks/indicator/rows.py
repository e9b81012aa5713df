"""The target forms 绩效目标表 that a filing prints, row by row with parsed values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.checks.case import Case
from generator.checks.indicator import tree
from generator.checks.indicator.value import Value, parse
from generator.checks.remembered import remembered
from generator.corpus.corpus import ProjectEntry
from generator.model.performance import Indicator, Project
from generator.model.vocabulary import Kind
from generator.record import swift
from generator.source import Span

_SIGNS = " 　-—－/。、（）()"


@swift
@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of a project: its third level without a full stop, its first and second class by bare name."""

    project: Project
    indicator: Indicator
    value: Value
    name: str
    branch: str
    twig: str

    @property
    def is_cost(self) -> bool:
        return tree.is_cost(self.branch, self.twig)

    @property
    def printed(self) -> str:
        """The value as typed."""
        return (self.indicator.value or "").strip()


def printed(case: Case) -> tuple[ProjectEntry, ...]:
    """The projects whose forms this filing prints: a budget and a performance text share those of the year."""
    return case.projects if case.entry.kind in (Kind.BUDGET, Kind.PERFORMANCE) else ()


def has_values(project: Project) -> bool:
    """Whether the form has the column 指标值 at all."""
    return any(each.value is not None for each in project.indicators)


@remembered
def rows(project: Project) -> tuple[Row, ...]:
    """The indicators of a project in order; a row that only says 无 or 不涉及 is none."""
    return tuple(
        Row(project, each, parse(each.value), name, tree.first(each.level1), tree.second(each.level2))
        for each in project.indicators
        if (name := _name(each.level3))
    )


@lru_cache(maxsize=4096)
def _name(level3: str) -> str:
    """A third level without its full stop; empty where it only says that there is none."""
    if level3.strip(_SIGNS) in ("", "无", "不涉及", "不适用", "暂无", "无此项"):
        return ""
    return level3.strip().rstrip("。；;")


def all_rows(case: Case) -> tuple[Row, ...]:
    """The indicators of every form that the filing prints."""
    key = "rows", case.entry.path
    found: tuple[Row, ...] | None = case.shelf.get(key)
    if found is None:
        found = case.shelf[key] = tuple(row for each in printed(case) for row in rows(each.project))
    return found


def is_hebei(case: Case) -> bool:
    """Whether the form is Hebei's, which has a code, a purpose, a plan, descriptions and a basis for each value."""
    return case.profile.name.startswith("河北")


def goal_at(project: Project, goal: str) -> Span:
    """The line of one goal among the goals of a project."""
    span = project.at("goals")
    head = goal.strip()[:12]
    for number in range(span.line, span.end_line + 1):
        line = span.source.line(number)
        if head and head in line:
            column = line.index(head) + 1
            return Span(span.source, number, column, number, len(line) + 1)
    return span
