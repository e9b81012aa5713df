"""The subjects 科目 that a filing names: every line with a code, of whichever list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.case import Case
from generator.checks.remembered import remembered
from generator.model.budget import Budget, EconomicLine, IncomeDetail, SpendingLine
from generator.model.filing import Filing
from generator.model.final import Final, FundFlowLine
from generator.record import swift
from generator.tables.classification import normalise

CodedLine = SpendingLine | IncomeDetail | EconomicLine | FundFlowLine


@swift
@dataclass(frozen=True, slots=True)
class Subject:
    """One line's code and name, and the list that it stands in."""

    code: str
    name: str | None
    line: CodedLine
    part: str

    @property
    def is_economic(self) -> bool:
        return isinstance(self.line, EconomicLine)


def subjects(case: Case) -> tuple[Subject, ...]:
    """The subjects of the filing under examination."""
    return subjects_of(case.filing)


@remembered
def subjects_of(filing: Filing) -> tuple[Subject, ...]:
    """Every line with a code, in the order of the lists."""
    return tuple(_subjects_of(filing)) if isinstance(filing, Budget | Final) else ()


def _subjects_of(filing: Budget | Final) -> Iterator[Subject]:
    parts: list[tuple[str, tuple[CodedLine, ...]]] = [
        ("支出", filing.spending),
        ("收入明细", filing.income_detail),
        ("基本支出经济分类", filing.economic),
    ]
    if isinstance(filing, Budget):
        parts.append(("项目支出经济分类", filing.project_economic))
    else:
        parts += [("政府性基金", filing.government_fund), ("国有资本经营", filing.state_capital)]
    for part, lines in parts:
        for line in lines:
            if line.code is not None:
                yield Subject(normalise(line.code), line.name.strip() if line.name else None, line, part)
