"""Figures in prose bound to what the data say of their item, and held against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from generator.checks.asset_lines import asset_name
from generator.checks.comparison import Comparison, Verdict, verdict_on
from generator.checks.grammar.intervals import Interval
from generator.checks.grammar.nouns import TOTALS, Item
from generator.checks.grammar.statements import BUDGETS, Change, Figure
from generator.checks.grammar.wholes import belongs
from generator.checks.item_cells import THREE_PUBLIC, Entry
from generator.checks.ledger import Ledger
from generator.checks.managed import is_of_management, managed_entries
from generator.checks.meant import is_among_classes, is_before_adjusting, is_leaf
from generator.checks.natures import NATURES
from generator.checks.told import Told

_NOT_FIXED = frozenset({"assets:流动资产", "assets:无形资产", "assets:在建工程"})


@dataclass(frozen=True)
class Binding:
    """The prose of one filing beside its data."""

    told: Told
    ledger: Ledger

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every figure that the data speak of, with what comparing it says."""
        return tuple(self._comparisons())

    def is_clear(self, figure: Figure) -> bool:
        """Whether we know what a figure speaks of: every word of its label is understood, and of its wholes."""
        item = figure.item
        if item is None or figure.residue or item.head.startswith("other:"):
            return False
        if figure.role != "value" and not self._is_listed(figure):
            return False
        if self.told.is_aside(figure.passage):
            return False
        parent = figure.parent
        while parent is not None:
            if parent.item is None or parent.residue or parent.item.head.startswith("other:"):
                return False
            # 基本支出 of one class or 款 is not that of the whole filing.
            if item.head in NATURES and parent.item.head.startswith(("class:", "function")):
                return False
            # 上年结转 within a project's money is not that of the whole filing, nor are the funds of 上年结转.
            if item.head in ("income", "spending", "") and (
                parent.item.head not in (*TOTALS, "") or parent.item.fund in ("carried", "reserves")
            ):
                return False
            parent = parent.parent
        return True

    def _is_listed(self, figure: Figure) -> bool:
        """Whether a bracket after a figure tells one of its parts by nature: 三公经费5万元（公务接待费1万元…）."""
        whole = figure.parent.item if figure.role == "part" and figure.parent is not None else None
        if whole is None or figure.item is None or "含" in figure.label:
            return False
        # 行政事业单位医疗（款）5万元（行政单位医疗（项）3万元、…）
        return whole.head == "function" == figure.item.head or belongs(figure.item, whole) is True

    def entries(self, figure: Figure) -> tuple[Entry, ...]:
        """The entries of the data that a figure may repeat: one of them must be equal."""
        section = self.told.passages[figure.passage].section
        if figure.role == "value" and is_of_management(self.told, figure):
            return managed_entries(self.told, self.ledger, figure)
        if section == "assets" and figure.role == "value" and figure.item is not None:
            named = self.ledger.asset(asset_name(figure), self.told.year_of(figure))
            if named:
                return named
        parent = (
            figure.parent.item.head if figure.parent is not None and figure.parent.item is not None else ""
        )
        if parent == "project" and figure.role == "value" and not self.told.is_aside(figure.passage):
            return self.ledger.of_project(figure.label)
        if section == "spending" and figure.role == "value" and is_leaf(self.told, figure):
            return self.ledger.of_leaf(figure.label)
        if not self.is_clear(figure) or figure.item is None:
            return ()
        if figure.item.head == "other-spending" and is_among_classes(self.told, figure):
            return self.ledger.now(Item("class:229"), self._fund(figure))
        if section == "procurement" and figure.item.head in ("income", "spending", ""):
            return ()  # 一般公共预算5万元 is what is bought with it
        if self._is_of_any_money(figure.item, figure) or is_before_adjusting(self.told, figure):
            return ()
        year = figure.year
        if self.is_asset(figure):
            if figure.item.head == "assets:资产" and self._is_of_all_assets(figure):
                return ()
            return self.ledger.now(figure.item) if year in (None, self.told.year, self.told.year - 1) else ()
        if year in (None, self.told.year):
            return self.of_year(figure.item, figure.measure, self._fund(figure))
        if year == self.told.year - 1:
            return self.of_last_year(figure.item, figure.measure, self._fund(figure))
        return ()

    @cached_property
    def _included(self) -> dict[int, Decimal]:
        """What a bracket right after a figure says that it includes, by figure: 5万元（含上年结转1万元）."""
        return {
            id(each.parent): each.value
            for each in self.told.figures
            if each.role == "part" and each.parent is not None and each.label.startswith("含")
        }

    def _is_of_all_assets(self, figure: Figure) -> bool:
        """Whether parts of assets that are not fixed follow: the total is none of a table of fixed assets."""
        parts = {
            each.item.head for each in self.told.figures if each.parent is figure and each.item is not None
        }
        return bool(parts & _NOT_FIXED) and not any(
            self.ledger.now(Item(each)) for each in parts & _NOT_FIXED
        )

    def is_asset(self, figure: Figure) -> bool:
        """Whether a figure is of assets, which are counted at a date and not for a year."""
        return figure.item is not None and figure.item.head.startswith("assets:")

    def of_year(self, item: Item, measure: str, fund: str = "") -> tuple[Entry, ...]:
        """The entries of the year for an item and measure."""
        if self.ledger.is_final:
            # The “三公” table tells the budget of the whole year, as adjusted.
            if measure in ("opening", "budget") or (measure == "adjusted" and item.head in THREE_PUBLIC):
                return self.ledger.opening(item)
            return self.ledger.now(item, fund) if measure in ("", "outcome") else ()
        return self.ledger.now(item, fund) if measure in ("", "budget", "opening") else ()

    def of_last_year(self, item: Item, measure: str, fund: str = "") -> tuple[Entry, ...]:
        """The entries of the year before: budget with budget, outcome with outcome, never mixed (C64)."""
        if measure == "executed":
            return self.ledger.executed(item)
        wanted = ("", "outcome") if self.ledger.is_final else ("", "budget", "opening")
        return self.ledger.last_year(item, fund) if measure in wanted else ()

    def current(self, change: Change) -> Interval | None:
        """The figure that has changed: as the sentence gives it, else as the data do."""
        if change.is_adjusted:
            return None
        if change.current is not None:
            return self.told.interval(change.current)
        return self._only(self.of_year(change.item, "")) if self._is_clear(change) and change.item else None

    def possible(self, change: Change) -> list[Interval]:
        """What the data give for an item that a change names without its figure: 总计 and 本年合计 alike."""
        if change.is_unnamed or change.item is None or not self._is_clear(change):
            return []
        return [Interval(each.value, self.ledger.slack) for each in self.of_year(change.item, "")]

    def told_otherwise(self, change: Change) -> Iterator[Interval]:
        """The same figure as the passage gives it elsewhere, where it gives two."""
        current = change.current
        if current is None:
            return
        for each in self.told.figures:
            if (
                each.passage == current.passage
                and each.role == "value"
                and each.item == current.item
                and each.year in (None, self.told.year)
                and each.measure not in ("executed", *(BUDGETS if self.ledger.is_final else ()))
                and each.value != current.value
            ):
                yield self.told.interval(each)

    def previous(self, change: Change) -> Interval | None:
        """The figure of the year before that a sentence gives."""
        if change.is_adjusted:
            return None
        if change.previous is not None:
            return self.told.interval(change.previous)
        base = change.base
        is_against = base is not None and base.year in (None, self.told.year) and base.measure in BUDGETS
        if not is_against or base is None or change.item is None or not self._is_clear(change):
            return None
        return self._only(self.of_year(change.item, base.measure)) if self.ledger.is_final else None

    def known_before(self, change: Change) -> tuple[Entry, ...]:
        """What the data say of the item a year before, where a change is measured against it."""
        base = change.base
        if (
            base is None
            or base.year != self.told.year - 1
            or not self._is_clear(change)
            or change.item is None
            or self._is_of_any_money(change.item, change.current)
        ):
            return ()
        fund = self._fund(change.current) if change.current is not None else change.item.fund
        return self.of_last_year(change.item, base.measure, fund)

    def _is_clear(self, change: Change) -> bool:
        if change.is_adjusted or change.residue or change.item is None or self.told.is_aside(change.passage):
            return False
        if change.current is not None:
            return self.is_clear(change.current)
        return not change.item.head.startswith("other:")

    def _fund(self, figure: Figure) -> str:
        """The fund that a figure is of by its own name, by that of its wholes or by its section."""
        each: Figure | None = figure
        while each is not None:
            if each.item is not None and each.item.fund:
                return each.item.fund
            each = each.parent
        is_staff = figure.item is not None and figure.item.head in ("personnel", "public")
        return "general" if is_staff and self.told.passages[figure.passage].section == "basic" else ""

    def _is_of_any_money(self, item: Item, figure: Figure | None) -> bool:
        """Whether an economic item is told without saying of which money.

        The table shows basic expenditure of the general budget only.
        """
        if not item.head.startswith("economic:"):
            return False
        above = figure.parent if figure is not None else None
        while above is not None and above.item is not None and above.item.head.startswith("economic:"):
            above = above.parent  # a 款 of a 类 of what the table divides
        parent = above.item if above is not None else None
        if figure is None or parent is None or parent.head not in ("basic", "personnel", "public"):
            return not (parent is not None and parent.head == "operating-cost" and self._is_all_public)
        return self.ledger.natures.has_other_basic and self._fund(figure) not in ("general", "fiscal")

    @cached_property
    def _is_all_public(self) -> bool:
        """Whether 机关运行经费 is all 公用经费 of the general budget, so that its items are those of the table."""
        cost, public = (self.ledger.now(Item(*each)) for each in (("operating-cost",), ("public", "general")))
        return len(cost) == 1 and cost[0].value in {each.value for each in public}

    def _only(self, entries: tuple[Entry, ...]) -> Interval | None:
        return Interval(entries[0].value, self.ledger.slack) if len(entries) == 1 else None

    def _comparisons(self) -> Iterator[Comparison]:
        for figure in self.told.figures:
            entries = self.entries(figure)
            if not entries:
                continue
            entry, verdict = self._verdict(figure, entries)
            if verdict not in ("same", "tail") and (whole := self._may_be_of(figure)) is not None:
                entries = self.entries(replace(figure, item=whole.item, parent=whole.parent))
                if not entries:
                    continue  # of which of both it is cannot be told
                entry, verdict = self._verdict(figure, entries)
            is_before = figure.year == self.told.year - 1 and not self.is_asset(figure)
            yield Comparison(figure, entry, verdict, is_before)

    def _may_be_of(self, figure: Figure) -> Figure | None:
        """The whole that a figure without a name may be of after its parts: 5万元，其中：甲3万元，乙2万元，上年4万元."""
        if not figure.is_inherited:
            return None
        for each in reversed(self.told.figures[: self.told.figures.index(figure)]):
            if (each.passage, each.sentence) != (figure.passage, figure.sentence):
                return None
            if each.item == figure.item and each.role == "value" and not each.is_inherited:
                whole = each.parent
                return whole if whole is not None and whole.role == "value" else None
        return None

    def _verdict(self, figure: Figure, entries: tuple[Entry, ...]) -> tuple[Entry, Verdict]:
        included = self._included.get(id(figure), Decimal(0))
        return verdict_on(figure, self.told.interval(figure), included, entries, self.ledger.slack)
