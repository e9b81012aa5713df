"""Which tables a filing has, for words that point to one: with figures, without, or none of that name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator import prose
from generator.checks.case import Case
from generator.model.budget import Budget
from generator.model.vocabulary import Kind
from generator.profiles.profile import heading_core


@dataclass(frozen=True)
class Shelf:
    """The tables of a filing by the core of their names: those with figures, and those that have none."""

    full: frozenset[str]
    bare: frozenset[str]

    def holds(self, name: str) -> bool:
        """Whether a table with figures answers to a name."""
        return any(_answers(each, core(name)) for each in self.full)

    def has_bare(self, name: str) -> bool:
        """Whether a table without figures answers to a name."""
        return any(_answers(each, core(name)) for each in self.bare)

    def may_hold(self, name: str) -> bool:
        """Whether a table with figures may be meant by a name that says no more than its own: 政府采购明细表."""
        return _may_be_one_of(self.full, name)

    def may_have_bare(self, name: str) -> bool:
        """Whether a table without figures may be meant."""
        return _may_be_one_of(self.bare, name)


#: What the name of a table may say or leave out.
_PLAIN = re.compile(
    r"部门|单位|本级|预算|决算|财政拨款|总体|汇总|情况|明细|一览|公开|安排|占有|占用|使用|资金|信息|[总套]?表$|[一二三四五六七八九十\d]+张|总(?=$)|[“”《》]"
)


def _is_form(table: str) -> bool:
    return re.search("绩效|自评", table) is not None


def _gist(table: str) -> str:
    """What a table is about: 政府采购 of 部门政府采购预算表."""
    gist = _PLAIN.sub("", re.sub(r"(?:国有|固定)资产", "资产", table)).removesuffix("总")
    return gist.replace("收入支出", "收支")


def _may_be_one_of(tables: Iterable[str], name: str) -> bool:
    gist = _gist(core(name))
    wanted = {gist, gist.replace("收支", "支出")}
    # Forms of projects are no tables of their money.
    known = (each for each in tables if _is_form(each) == _is_form(name))
    return any(each in _gist(table) for table in known for each in wanted)


def core(name: str) -> str:
    """The name of a table without year, quotes, and whose it is.

    >>> core("《我部门2024年政府采购预算表》")
    '政府采购预算表'
    """
    found = heading_core(name)
    for word in ("本部门", "我部门", "本单位", "我单位", "本年度", "本年"):
        found = found.removeprefix(word)
    return found


def shelf(case: Case) -> Shelf:
    """The tables of the filing: derived, typed as extra tables or in the body, project and self-evaluation forms.

    A performance text is published with the budget of the year, whose tables it may point to.
    """
    full, bare = set[str](), set[str]()
    budget = case.sibling(Kind.BUDGET) if case.entry.kind is Kind.PERFORMANCE else None
    if budget is not None:
        beside = shelf(case.of(budget))
        full, bare = set(beside.full), set(beside.bare)
    for table in case.derived.tables:
        (bare if table.absent or table.empty else full).update(map(core, (table.name, *table.aliases)))
    full |= {core(each.name) for each in case.filing.extra_tables}
    filing = case.filing
    if isinstance(filing, Budget) and filing.assets and filing.assets.table_name:
        full.add(core(filing.assets.table_name))
    if case.projects:
        full |= {"项目支出绩效目标表", "项目绩效目标表", "绩效目标表", "预算项目绩效目标表"}
        full |= {core(each.project.form_title or "") for each in case.projects}
    if case.evaluations:
        full |= {"项目支出绩效自评表", "绩效自评表", "自评表"}
    full |= {core(each.heading) for each in case.sections if each.heading.endswith("表") and each.body}
    return Shelf(frozenset(full - {""}), frozenset(bare - full))


def shows_table_after(case: Case, line: int) -> bool:
    """Whether a table follows a line of the body, in its section or in the one after it; forms follow the text."""
    forms = {Kind.PERFORMANCE: case.projects, Kind.SELF_EVALUATION: case.evaluations}.get(case.entry.kind, ())
    if forms:
        return True
    for place, section in enumerate(case.sections):
        following = case.sections[place + 1].at.line if place + 1 < len(case.sections) else 10**9
        if not section.at.line <= line < following:
            continue
        for each in case.sections[place : place + 2]:
            rows = enumerate(each.body.split("\n"), each.body_line)
            if any(n > line and (prose.is_directive(row) or row.lstrip().startswith("|")) for n, row in rows):
                return True
        spec = case.placed(section.heading)
        return any(table.code in (spec.tables if spec else ()) for table in case.derived.tables) or any(
            each.after is not None and core(each.after) == core(section.heading)
            for each in case.filing.extra_tables
        )
    return False


def _answers(table: str, name: str) -> bool:
    """Whether a table of one name is meant by another: equal, or the shorter, when long enough, ends the longer."""
    short, long = sorted((table, name), key=len)
    return short == long or (len(short) >= 5 and long.endswith(short))
