"""Whose money figures are of that do not say so: of one unit of several, or of the fund spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checks.grammar.nouns import BOTH, INCOME, OF_UNIT, SPENDING, WIDE, Item, Label
from generator.checks.grammar.statements import Figure

#: Funds whose sections and sentences speak of no other money.
_OWN_SECTION = frozenset({"government-fund", "state-capital"})
_OF_FUND = re.compile("基金|国有资本")
_ALL = re.compile("合计|总计|总额")
#: Of one income and one spending that stand side by side.
_TOTAL = re.compile("总计|总(?=收入|支出|收支)")
#: Income or spending, and no word besides.
_BARE = re.compile("(?:收入|支出)(?:合计|共计)?[为共]?")


@dataclass(slots=True)
class Whose:
    """What the heading, the passage and the sentence have said of whose money is told."""

    scope: str = ""
    sentence_scope: str = ""
    sentence_fund: str = ""
    heading_fund: str = ""
    announced: str = ""

    def head(self, label: Label) -> None:
        """A section begins, whose heading may name one fund: 政府性基金预算财政拨款收入支出决算情况说明."""
        item = label.item
        if item is not None and (item.fund in _OWN_SECTION or (item.fund, item.head) == ("fiscal", BOTH)):
            self.heading_fund = item.fund

    def begin(self, scope: str) -> None:
        """A passage begins; `scope` are words of one unit of several, of which all its figures are."""
        self.scope = scope
        self.stop()

    def stop(self) -> None:
        """A sentence ends."""
        self.sentence_fund, self.announced = self.heading_fund, ""
        self.sentence_scope = self.heading_fund if self.heading_fund in _OWN_SECTION else ""

    def narrow(self, figure: Figure) -> None:
        """Mark a figure that is of a part only, after words that named a unit or one fund in its sentence."""
        item = figure.item
        scope = self.scope or (
            self.sentence_scope if figure.parent is None and not figure.is_inherited else ""
        )
        is_wide = item is not None and (item.head in WIDE or item.generic) and not figure.residue
        if self.announced and figure.parent is None and is_wide:
            figure.residue = self.announced  # 项目支出按资金来源划分：一般公共预算5万元
        if scope and (
            self.scope or (is_wide and item is not None and item.fund in ("", "carried", "general"))
        ):
            figure.residue = figure.residue or f"（{scope}）"
        if OF_UNIT.search(figure.residue):
            self.scope = figure.residue
        elif item is not None and figure.residue == item.fund == "carried" and _OF_FUND.search(figure.label):
            # 政府性基金年初结转和结余5万元，本年收入5万元
            is_capital = "国有资本" in figure.label
            self.sentence_fund = self.sentence_scope = "state-capital" if is_capital else "government-fund"
        elif figure.residue or item is None or item.head.startswith(("other:", "function")):
            self.sentence_scope = figure.residue or "承前"
        elif item.fund in _OWN_SECTION:
            self.sentence_scope = item.fund
        elif item.fund not in ("", "carried", "reserves") and not self.heading_fund:
            self.sentence_scope = ""  # sources one after another: 基金收入5万元，事业收入3万元，收入合计

    def of_fund(self, item: Item | None, label: str = "") -> Item | None:
        """本年收入, 支出总计 and the like with the fund that their sentence has named.

        基金本年收入5万元；本年支出5万元. 财政拨款收入总计5万元，支出总计5万元. 财政拨款总收入5万元，总支出5万元.
        """
        if item is None:
            return None
        if item.head == "closing" and not item.fund and self.sentence_fund in (self.sentence_scope, ""):
            return Item(item.head, self.sentence_scope) if self.sentence_scope in _OWN_SECTION else item
        if item.head in ("year-income", "year-spending"):
            self.sentence_fund = item.fund or self.sentence_fund
            return Item(item.head, self.sentence_fund)
        if item.generic and not item.fund and self.heading_fund in _OWN_SECTION and _BARE.fullmatch(label):
            return Item(item.head, self.heading_fund, generic=True)
        if item.generic and _TOTAL.search(label) is not None:
            self.sentence_fund = item.fund or self.sentence_fund
            return Item(item.head, self.sentence_fund, generic=True)
        return item

    def meant(self, item: Item, words: str, subject: Item) -> Item:
        """What 收入 or 支出 means after an item spoken of: as a rule that item.

        But no 支出 is an income (基金收入5万元，支出决算5万元), nor a total of income one of its sources.
        """
        is_income = subject.head in (INCOME, "year-income", "closing") and not (
            subject.generic and not subject.fund
        )
        if is_income and item.head == SPENDING:
            fund = subject.fund if subject.generic or subject.head == "year-income" else ""
            return Item(SPENDING, fund or self.sentence_fund, generic=True)
        if is_income and item.head == INCOME and _ALL.search(words):
            return item
        return subject
