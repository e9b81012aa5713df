"""What a filing's data say of an item: the cells of its tables, and the figures of its records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from generator.amount import ABSENT, MoneyUnit, add, add_given
from generator.checks.asset_lines import lines_labelled, lines_of_item
from generator.checks.function_codes import FunctionCodes
from generator.checks.grammar.nouns import TOTALS, Item
from generator.checks.item_cells import (
    CELLS,
    HEADLINES,
    SOURCES,
    THREE_PUBLIC,
    Entry,
    cell_of,
    given,
    plain,
    project_amounts,
    row_name,
)
from generator.checks.natures import NATURES, Natures
from generator.derived import Derived, previous_amounts
from generator.model.budget import Budget
from generator.model.final import Final
from generator.model.vocabulary import CARRIED_FUNDS, FISCAL, Fund
from generator.tables.classification import normalise
from generator.tables.table import Table

_GENERAL = frozenset({Fund.GENERAL, Fund.GENERAL_CARRIED})
_FISCAL = frozenset({*FISCAL, *CARRIED_FUNDS})


class Ledger:
    """The data of one filing, asked by item."""

    def __init__(self, derived: Derived, before: Derived | None = None) -> None:
        self.derived = derived
        self._filing = derived.entry.filing
        self._before = before
        self._known: dict[tuple[Item, str], tuple[Entry, ...]] = {}
        self._letter = "F" if isinstance(self._filing, Final) else "B"

    @property
    def is_final(self) -> bool:
        return self._letter == "F"

    @cached_property
    def previous(self) -> Ledger | None:
        """The data of last year's filing of the same kind."""
        return Ledger(self._before) if self._before is not None else None

    @cached_property
    def slack(self) -> Decimal:
        """How exactly the data themselves are known: half a unit of the second decimal in 万元."""
        return Decimal(50) if self._filing.unit is not MoneyUnit.YUAN else Decimal(0)

    def now(self, item: Item, fund: str = "") -> tuple[Entry, ...]:
        """The year's figures of an item; `fund` narrows the tables to one budget's."""
        if not isinstance(self._filing, Budget | Final):
            return ()
        key = (item, fund or item.fund)
        if key not in self._known:
            self._known[key] = tuple(self._unique(self._now(*key)))
        return self._known[key]

    def opening(self, item: Item) -> tuple[Entry, ...]:
        """年初预算 of an item, which final accounts state beside the outcome."""
        filing = self._filing
        if not isinstance(filing, Final):
            return ()
        if item.head in THREE_PUBLIC:
            return tuple(self._cells(f"7:{THREE_PUBLIC[item.head]}.budget"))
        funds = {"general": _GENERAL, "": None}.get(item.fund, _FISCAL)
        relevant = [line for line in filing.spending if funds is None or line.fund in funds]
        lines = [line for line in relevant if line.opening_budget is not ABSENT]
        if item.head == "function":
            codes = self.codes(item)
            own = [line for line in lines if normalise(line.code) in codes]
            sums = [add(line.opening_budget for line in own)]
            if not item.fund:  # as the outcome of one 项 is told of all money, and of 财政拨款 alone
                sums += [
                    add(line.opening_budget for line in own if line.fund in f) for f in (_GENERAL, _FISCAL)
                ]
            found = [entry for each in sums for entry in given("年初预算", each)]
            return tuple(self._unique(found)) if len(codes) == 1 else ()
        if (
            item.head in ("spending", "year-spending")
            and item.fund in ("", "general", "fiscal")
            and len(lines) == len(relevant)
        ):
            return given("各项年初预算相加", add(line.opening_budget for line in lines), len(lines))
        return ()

    def executed(self, item: Item) -> tuple[Entry, ...]:
        """上年执行数 of an item, which some budgets state beside the figure of the year."""
        filing = self._filing
        if not isinstance(filing, Budget) or item.head != "function":
            return ()
        codes = self.codes(item)
        found = [line.executed_before for line in filing.spending if normalise(line.code) in codes]
        return given("上年执行数", found[0]) if len(found) == 1 else ()

    def last_year(self, item: Item, fund: str = "") -> tuple[Entry, ...]:
        """Last year's figures of an item: of last year's filing, and as this one states them."""
        found = list(self.previous.now(item, fund)) if self.previous is not None else []
        found = [replace(each, name=f"上年{each.name}") for each in found]
        if item.head in THREE_PUBLIC:
            found += self._cells(f"7:{THREE_PUBLIC[item.head]}.previous")
        key = HEADLINES.get(item.head)
        # What is carried over makes 总计 another amount than 本年合计: which of them 收入 or 支出 means is open.
        is_open = item.head in ("income", "spending") and len(self.now(item)) > 1
        if key is not None and not found and not is_open and self._is_all(item):
            found += given("上年数", previous_amounts(self.derived, self._before).get(key, ABSENT))
        return tuple(self._unique(found))

    def states_previous(self, item: Item) -> bool:
        """Whether the filing itself states last year's figure of an item."""
        filing = self._filing
        if not isinstance(filing, Budget | Final):
            return False
        if item.head in ("income", "spending", "both"):
            return filing.change is not None and filing.change.previous is not ABSENT
        if item.head == "operating-cost":
            return filing.operating_cost is not None and filing.operating_cost.previous is not ABSENT
        if item.head in THREE_PUBLIC:
            return bool(filing.three_public) and all(
                line.previous is not ABSENT for line in filing.three_public
            )
        return bool(self.executed(item))

    def asset(self, label: str, year: int | None) -> tuple[Entry, ...]:
        """The value of the asset of exactly this name, as counted in a year."""
        lines = lines_labelled(self._filing, label, year) if label else ()
        return tuple(entry for line in lines for entry in given(f"国有资产“{line.name}”", line.value))

    def _is_all(self, item: Item) -> bool:
        """Whether an item is all money, be it that all money is of its fund."""
        own = self.now(item)
        return not item.fund or (
            len(own) == 1
            and [each.value for each in own] == [each.value for each in self.now(Item(item.head))]
        )

    def codes(self, item: Item) -> frozenset[str]:
        """The function codes that a path of names means; several if the names do not tell them apart."""
        return self._function_codes.of_path(item.path)

    @cached_property
    def _function_codes(self) -> FunctionCodes:
        return FunctionCodes(self._filing)

    def _now(self, item: Item, fund: str) -> Iterator[Entry]:
        head = item.head
        if head in THREE_PUBLIC:
            yield from self._cells(f"7:{THREE_PUBLIC[head]}.{'outcome' if self.is_final else 'amount'}")
        elif head in ("both", ""):
            for side in ("income", "spending"):
                yield from self._now(Item(side, fund), fund)
        elif head == "income" and fund in SOURCES:
            yield from self._cells(f"1:income-{fund}.amount 4:income-{fund}.amount")
        elif head == "function":
            codes = self.codes(item)
            if len(codes) == 1:
                yield from self._of_code(next(iter(codes)), fund)
        elif head.startswith("class:"):
            yield from self._of_class(head.split(":")[1], fund)
        elif head.startswith("economic:"):
            yield from self._cells(f"6:{head.split(':')[1]}.total")
        elif head.startswith("assets:"):
            for line in lines_of_item(self._filing, head.split(":")[1]):
                yield from given(f"国有资产“{line.name}”", line.value)
        elif head in NATURES:
            yield from self._of_nature(head, fund)
        elif (head, fund) in CELLS:
            yield from self._cells(CELLS[head, fund])
        elif (head, "") in CELLS and head not in TOTALS and fund not in ("government-fund", "state-capital"):
            yield from self._cells(CELLS[head, ""])
        else:
            yield from self._of_record(head, fund)

    def _of_code(self, code: str, fund: str) -> Iterator[Entry]:
        tables = "5" if fund in ("general", "fiscal") else "3 5"
        yield from self._cells(" ".join(f"{table}:{code}.total" for table in tables.split()))

    def _of_class(self, code: str, fund: str) -> Iterator[Entry]:
        row = f"function-{code}"
        if fund == "general":
            yield from self._cells(f"5:{code}.total 4:{row}.general")
        elif fund == "fiscal":
            yield from self._cells(f"4:{row}.total 4:{row}.general 5:{code}.total")
        else:
            yield from self._cells(f"1:{row}.amount 3:{code}.total 4:{row}.total 5:{code}.total")

    def _of_nature(self, head: str, fund: str) -> Iterator[Entry]:
        """The tables divide the general budget or all money; what another fund pays, the leaves tell."""
        told = self.natures.amount(head, fund)
        is_mixed = self.natures.has_other_basic and head in ("personnel", "public")
        if fund == "general" or (not fund and (told is not ABSENT or not is_mixed)):
            yield from self._cells(CELLS.get((head, fund), CELLS[head, ""]))
        elif fund and (head, fund) in CELLS:
            yield from self._cells(CELLS[head, fund])
        if fund not in ("", "general") or is_mixed:
            yield from given("各项支出相加", told, 2)

    @cached_property
    def natures(self) -> Natures:
        """Expenditure by its nature, fund by fund."""
        return Natures(self._filing)

    def of_project(self, name: str) -> tuple[Entry, ...]:
        """What projects pay for one economic item, or what one project has, by its name as printed."""
        filing = self._filing
        lines = filing.project_economic if isinstance(filing, Budget) else ()
        found = [line for line in lines if line.name and plain(line.name) == plain(name)]
        pairs = [(f"项目支出“{line.name}”", line.amount) for line in found]
        if isinstance(filing, Budget) and not found:
            pairs = project_amounts(self.derived.projects, name)
        return tuple(entry for pair in pairs for entry in given(*pair))

    def of_leaf(self, name: str) -> tuple[Entry, ...]:
        """What is spent on the 项 of this name: in all, from one fund, or by one nature."""
        return tuple(
            Entry(f"“{name}”", value, 3, is_part=True) for value in self._function_codes.amounts(name)
        )

    def _of_record(self, head: str, fund: str) -> Iterator[Entry]:
        filing = self._filing
        if not isinstance(filing, Budget | Final):
            return
        if head == "operating-cost" and filing.operating_cost is not None:
            yield from given("机关运行经费", filing.operating_cost.amount)
        if head in ("procurement", "procurement-goods", "procurement-works", "procurement-services"):
            found = next((each for each in self.derived.headlines if each.key == head), None)
            if found is not None:
                yield from given(found.name, found.amount, 3 if head == "procurement" else 0)
        if filing.procurement is not None and head == "small-firms":
            yield from given("政府采购中小企业", filing.procurement.for_small_firms)
        if filing.procurement is not None and head == "micro-firms":
            yield from given("政府采购小微企业", filing.procurement.for_micro_firms)
        if isinstance(filing, Final) and head == "closing" and filing.closing is not None:
            balance = filing.closing
            of_funds = (balance.general, balance.government_fund, balance.state_capital)
            by_fund = dict(zip(("general", "government-fund", "state-capital"), of_funds, strict=True))
            if not fund:
                yield from given("年末结转和结余", balance.total)
            if fund in ("", "fiscal"):
                yield from given("年末财政拨款结转和结余", add_given(of_funds), len(of_funds))
            yield from given("年末结转和结余", by_fund.get(fund or "general", ABSENT))
        if isinstance(filing, Final) and head == "distributed":
            yield from given("结余分配", filing.distributed)

    def _cells(self, wanted: str) -> Iterator[Entry]:
        for each in wanted.split():
            number, place = each.split(":")
            row, column = place.split(".")
            table = self._tables.get(f"{self._letter}{number}")
            line = table.row(row) if table is not None else None
            if table is None or line is None:
                continue
            cell = cell_of(table, line, column)
            if cell is not None and not isinstance(cell.value, str):
                name = f"{table.name}“{row_name(line)}”"
                yield from given(name, cell.value, spot=(table, line, column))

    @cached_property
    def _tables(self) -> dict[str, Table]:
        return {each.code: each for each in self.derived.tables if not each.absent}

    @staticmethod
    def _unique(entries: Iterator[Entry] | list[Entry]) -> Iterator[Entry]:
        seen: set[Decimal] = set()
        for each in entries:
            if each.value not in seen:
                seen.add(each.value)
                yield each
