"""The spending plan 资金支出计划 of a form: its points as figures, and whether they are shares or amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.remembered import remembered
from generator.model.performance import PlanPoint, Project
from generator.record import swift

_FIGURE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")

_MONTH = re.compile(r"\s*([0-9]{1,2})\s*月")


@swift
@dataclass(frozen=True, slots=True)
class Point:
    """A point of the plan: the record, its month, its number, and whether a % stands in the cell.

    A blank has no number, and what is no month of this year none.
    """

    record: PlanPoint
    month: int | None
    number: Decimal | None
    has_sign: bool


@remembered
def points(project: Project) -> tuple[Point, ...]:
    """The points in the order of the form."""
    return tuple(Point(each, _month(each.when), *_number(each.figure or "")) for each in project.plan)


@lru_cache(maxsize=1024)
def _number(typed: str) -> tuple[Decimal | None, bool]:
    """The number in a cell, with or without its unit, and whether a % stands behind it."""
    text = typed.replace("％", "%").strip()
    match = _FIGURE.fullmatch(text.removesuffix("%").removesuffix("万元").removesuffix("元").strip())
    return (Decimal(match[0].replace(",", "")) if match else None), text.endswith("%")


@lru_cache(maxsize=256)
def _month(when: str) -> int | None:
    match = _MONTH.match(when)
    return int(match[1]) if match else None


def filled(project: Project) -> tuple[Point, ...]:
    """The points that hold a number."""
    return tuple(each for each in points(project) if each.number is not None)


def is_in_percent(project: Project) -> bool:
    """Whether the head of the plan asks for percent; the standard head does."""
    head = project.plan_head
    return head is None or "%" in head or "％" in head or not re.search("元|金额", head)


def holds_amounts(project: Project) -> bool:
    """Whether the cells hold money: none exceeds the budget, the last is the whole of it, and that is not 100."""
    numbers = [each.number for each in filled(project) if each.number is not None]
    if not numbers or not isinstance(project.budget, Decimal) or any(e.has_sign for e in points(project)):
        return False
    whole = project.budget / project.unit.value
    return numbers[-1] == whole and numbers[-1] != 100 and max(numbers) <= whole
