"""What a profile 表式 says: sections in statutory order, tables by name, rows of the two-sided forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.amount import MoneyUnit
from generator.model.vocabulary import Fund

_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十\d]+[）)][、.．]?"
    r"|[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．]|\d{1,2}(?=\s))\s*"
)
_NOISE = re.compile(r"[\s“”\"‘’'《》（）()、，,。：:]|\d{4}\s*年度?")


@lru_cache(maxsize=16384)
def heading_core(heading: str) -> str:
    """A heading without its number, quotes and year, for matching.

    >>> heading_core("四、2024年财政拨款“三公”经费")
    '财政拨款三公经费'
    >>> heading_core("四、 2024 年财政拨款“三公”经费")
    '财政拨款三公经费'
    >>> heading_core("一般公共预算支出")
    '一般公共预算支出'
    """
    return _NOISE.sub("", _NUMBER.sub("", heading))


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpec:
    """One standard section 标准章节: its heading as printed, other spellings, and the tables in it.

    Headings may hold `{year}` and `{department}`; `key` names the composer of its sentences.
    """

    key: str
    heading: str
    level: int = 2
    also: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()

    def matches(self, heading: str, words: Mapping[str, str]) -> bool:
        core = heading_core(heading)
        for each in (self.heading, *self.also):
            if core == heading_core(each.format_map(words) if "{" in each else each):
                return True
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table of a profile: internal code, printed name (may hold `{year}`), other names.

    `unit` is set where the form prints this table in a unit of its own, whatever the filing's.
    """

    code: str
    name: str
    also: tuple[str, ...] = ()
    unit: MoneyUnit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeRow:
    """A row of the income side: stable `key`, printed name, the sources it sums.

    A row of level 1 is part 其中 of the row of level 0 above it.
    """

    key: str
    name: str
    funds: tuple[Fund, ...]
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsForm:
    """The two-sided table of all money, B1 or F1. An empty subtotal name: the form has no such row.

    `below` are the sources that stand under the subtotal and are no revenue of the year.
    """

    income: tuple[IncomeRow, ...]
    below: tuple[IncomeRow, ...]
    income_subtotal: str
    income_total: str
    spending_subtotal: str
    carried_forward: str
    spending_total: str
    distributed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalForm:
    """The two-sided table of fiscal appropriation 财政拨款, B4 or F4; `income` names the three budgets.

    In the central form the subtotals 一、本年收入 stand above their parts (`subtotal_first`).
    """

    income: tuple[str, str, str]
    income_subtotal: str
    carried: str
    carried_parts: tuple[str, ...]
    income_total: str
    spending_subtotal: str
    carried_forward: str
    spending_total: str
    subtotal_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeColumn:
    """A column of the table of revenue by function, B2 or F2: heads from outer to inner, and sources."""

    key: str
    heads: tuple[str, ...]
    funds: tuple[Fund, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A profile 表式: which sections and tables a filing has, by region and era.

    `budget_functions` and `final_functions` are the 类 that the two-sided forms always list; empty where only
    those with figures are listed. `operating_in_three_public`: B7 carries 机关运行经费
    as well (Shanghai); `state_capital_flow`: F9 shows revenue and balances, not only expenditure.
    """

    name: str
    title: str
    budget_sections: tuple[SectionSpec, ...]
    final_sections: tuple[SectionSpec, ...]
    performance_sections: tuple[SectionSpec, ...]
    budget_tables: tuple[TableSpec, ...]
    final_tables: tuple[TableSpec, ...]
    budget_totals: TotalsForm
    final_totals: TotalsForm
    budget_fiscal: FiscalForm
    final_fiscal: FiscalForm
    budget_income_columns: tuple[IncomeColumn, ...]
    final_income_columns: tuple[IncomeColumn, ...]
    level1_indicators: tuple[str, ...]
    budget_functions: tuple[str, ...] = ()
    final_functions: tuple[str, ...] = ()
    operating_in_three_public: bool = False
    state_capital_flow: bool = True

    @property
    def lists_all_functions(self) -> bool:
        """Whether B1 and B4 list every 类, also those without figures."""
        return bool(self.budget_functions)

    def table(self, code: str) -> TableSpec | None:
        """The specification of a table by its internal code."""
        return next((each for each in (*self.budget_tables, *self.final_tables) if each.code == code), None)
