"""The money of a synthetic department, year by year: every leaf, such that the sums and the years agree."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

#: Economic items of personnel and of public expenditure with their share, in thousandths of the whole.
_PERSONNEL = (("30101", "基本工资", 400), ("30102", "津贴补贴", 300), ("30103", "奖金", 120))
_PUBLIC = (
    ("30201", "办公费", 240),
    ("30202", "印刷费", 60),
    ("30205", "水费", 20),
    ("30206", "电费", 70),
    ("30207", "邮电费", 60),
    ("30211", "差旅费", 120),
    ("30213", "维修（护）费", 110),
    ("30228", "工会经费", 80),
)
#: Of the wages: what the office pays into pension, health insurance and housing fund.
_PENSION, _HEALTH, _HOUSING = Decimal("0.16"), Decimal("0.07"), Decimal("0.12")
_STEP = 100


@dataclass(frozen=True, slots=True)
class Project:
    """One project of a year: its number among the department's, topic and money in 元."""

    number: int
    topic: str
    amount: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a department spends in one year, in whole 元; `economic` is code, name, amount."""

    year: int
    economic: tuple[tuple[str, str, int], ...]
    projects: tuple[Project, ...]
    pension: int
    health: int
    housing: int
    car_running: int
    reception: int
    staff: int
    assets: int

    @property
    def personnel(self) -> int:
        return sum(amount for code, _, amount in self.economic if not code.startswith("302"))

    @property
    def public(self) -> int:
        return sum(amount for code, _, amount in self.economic if code.startswith("302"))

    @property
    def project(self) -> int:
        return sum(each.amount for each in self.projects)

    @property
    def total(self) -> int:
        return self.personnel + self.public + self.project

    @property
    def three_public(self) -> int:
        return self.car_running + self.reception


def years(chance: random.Random, topics: tuple[str, ...], first: int, last: int) -> dict[int, Figures]:
    """The figures from `first` to `last`, each grown out of the year before."""
    staff = chance.randint(12, 60)
    wage = chance.randint(58, 86) * 1000
    per_head = chance.randint(90, 160) * 100
    car, reception = chance.randint(0, 4) * 21500, chance.randint(2, 40) * 500
    budgets = [chance.randint(3, 90) * 10000 for _ in topics]
    assets = chance.randint(40, 900) * 10000
    found: dict[int, Figures] = {}
    for year in range(first, last + 1):
        kept = range(len(topics) - (chance.random() < 0.5))
        projects = tuple(Project(each + 1, topics[each], budgets[each]) for each in kept)
        found[year] = _year(year, staff, wage, per_head, (car, reception), projects, assets)
        staff = max(8, staff + chance.randint(-2, 2))
        wage += chance.randint(0, 14) * _STEP
        budgets = [_stepped(each * chance.randint(88, 114) // 100, 1000) for each in budgets]
        reception = max(500, reception - chance.randint(0, 3) * 500)
        assets += chance.randint(-3, 12) * 10000
    return found


def _year(
    year: int,
    staff: int,
    wage: int,
    per_head: int,
    three_public: tuple[int, int],
    projects: tuple[Project, ...],
    assets: int,
) -> Figures:
    whole = staff * wage
    wages = [(code, name, _stepped(whole * share // 1000)) for code, name, share in _PERSONNEL]
    base = sum(amount for _, _, amount in wages)
    pension, health, housing = (int(base * rate) for rate in (_PENSION, _HEALTH, _HOUSING))
    car, reception = three_public
    running = staff * per_head
    public = [(code, name, _stepped(running * share // 1000)) for code, name, share in _PUBLIC]
    economic = (
        *wages,
        ("30108", "机关事业单位基本养老保险缴费", pension),
        ("30110", "职工基本医疗保险缴费", health),
        ("30113", "住房公积金", housing),
        *public,
        ("30217", "公务接待费", reception),
        ("30231", "公务用车运行维护费", car),
        ("30239", "其他交通费用", staff * 7200),
        ("30302", "退休费", _stepped(whole * 15 // 1000)),
    )
    return Figures(
        year=year,
        economic=tuple(sorted(line for line in economic if line[2])),
        projects=projects,
        pension=pension,
        health=health,
        housing=housing,
        car_running=car,
        reception=reception,
        staff=staff,
        assets=assets,
    )


def _stepped(amount: int, step: int = _STEP) -> int:
    return max(step, amount // step * step)
