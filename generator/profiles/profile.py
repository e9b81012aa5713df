"""What a profile says: sections in statutory order, tables by name, vocabulary of the forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.vocabulary import Fund

_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]+[）)]?[、.．]?|[（(]?\d+[）)]?[、.．]?)\s*"
)
_NOISE = re.compile(r"[\s“”\"‘’'《》（）()、，,。：:]|\d{4}年度?")


def heading_core(heading: str) -> str:
    """A heading without its number, quotes and year, for matching: `四、财政拨款“三公”经费…` → `财政拨款三公经费…`."""
    return _NOISE.sub("", _NUMBER.sub("", heading))


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpec:
    """One standard section 标准章节: `heading` as printed (may hold `{year}`, `{department}`), other spellings,
    the composer `key`, and the codes of the tables that stand in it."""

    key: str
    heading: str
    level: int = 2
    also: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()

    def matches(self, heading: str, words: dict[str, str]) -> bool:
        core = heading_core(heading)
        return any(core == heading_core(each.format(**words)) for each in (self.heading, *self.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table of a profile: internal code, printed name (may hold `{year}`), other names."""

    code: str
    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A profile 表式. `income_rows` are the rows of B1/F1; `splits_basic` whether B5 shows 人员/公用 columns;
    `project_office_items` …"""

    name: str
    title: str
    budget_sections: tuple[SectionSpec, ...]
    final_sections: tuple[SectionSpec, ...]
    budget_tables: tuple[TableSpec, ...]
    final_tables: tuple[TableSpec, ...]
    budget_income: tuple[tuple[Fund, str], ...]
    final_income: tuple[tuple[Fund, str], ...]
    level1_indicators: tuple[str, ...]
    lists_all_functions: bool = True
