"""Contexts for sentences, made of a record and the headline figures that go with it, in 万元."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.amount import ABSENT, BLANK, Amount, MoneyUnit
from generator.model.filing import Filing
from generator.model.performance import Project
from generator.model.place import Department, Unit
from generator.statements.context import Context
from generator.statements.figures import Wording

Figures = Mapping[str, object]


def wan(figure: object) -> Amount:
    """A figure in 万元 as an amount; `空白` and `未提供` stay what they are."""
    if figure == "空白":
        return BLANK
    return ABSENT if figure == "未提供" else Decimal(str(figure)) * 10_000


def context(
    filing: Filing,
    now: Figures | None = None,
    before: Figures | None = None,
    *,
    year: int = 2026,
    duties: str | None = None,
    units: tuple[str, ...] = (),
    projects: tuple[Project, ...] = (),
) -> Context:
    department = Department(
        name="试验市甲局", short_name="甲局", duties=duties, units=tuple(Unit(name=each) for each in units)
    )
    return Context(
        filing=filing,
        department=department,
        year=year,
        words=Wording(MoneyUnit.WAN, 2),
        now={key: wan(figure) for key, figure in (now or {}).items()},
        before={key: wan(figure) for key, figure in (before or {}).items()},
        projects=projects,
    )
