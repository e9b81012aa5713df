"""A list that goes on over paragraphs: a whole told in one measure or in several, a part at the head of each paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.checks.grammar.nouns import Item
from generator.checks.grammar.statements import BUDGETS, Figure, Sum
from generator.checks.grammar.wholes import Open, belongs


@dataclass(slots=True)
class Carried:
    """The lists that the next paragraphs go on with, one for each measure of the whole: 预算5万元，决算4万元，其中：."""

    lists: list[Open] = field(default_factory=list)
    #: The part that the paragraph begins with, of which it may tell another measure.
    part: Item | None = None

    def begin(self) -> None:
        """A new paragraph."""
        self.part = None

    def lead_on(self, figures: list[Figure]) -> None:
        """The paragraph of these figures ends with 其中：, and parts of what it told last follow."""
        told = [each for each in figures if each.role == "value" and not each.is_base]
        if not told:
            return
        last = told[-1]
        wholes: dict[str, Figure] = {}
        for each in told:
            is_of_year = each.year == last.year or None in (each.year, last.year)
            if each.item == last.item and each.residue == last.residue and is_of_year:
                wholes[each.measure] = each
        self.lists = [Open(each) for each in {**wholes, last.measure: last}.values()]

    def takes(self, figure: Figure, *, is_first: bool) -> Open | None:
        """The list of which a figure is the next part, if any; a paragraph that begins otherwise ends them all."""
        if not self.lists or not (is_first or figure.item == self.part is not None):
            return None
        if not belongs(figure.item, self.lists[0].whole.item if self.lists[0].whole else None):
            return None
        self.part = figure.item
        found = self._of_measure(figure)
        if found is None or not any(each.item == figure.item for each in found.parts):
            return found
        last = found.parts[-1]
        if last.item == figure.item and last.measure in BUDGETS and figure.measure == "outcome":
            # 三公经费5万元，其中：接待费预算2万元，决算1万元: what is told without a measure is the outcome.
            found.parts.pop()
            last.parent = None
            return found
        return None

    def finish(self) -> Iterator[Sum]:
        """The sums of the lists, which end here."""
        for each in self.lists:
            made = each.closed()
            if made is not None:
                yield made
        self.lists, self.part = [], None

    def _of_measure(self, figure: Figure) -> Open | None:
        """The list whose whole is told in the measure of a figure, else in one like it, else in none."""

        def alike(whole: Figure | None) -> int:
            told = whole.measure if whole is not None else ""
            if told == figure.measure:
                return 3
            if told in BUDGETS and figure.measure in BUDGETS:
                return 2
            return 0 if told and figure.measure else 1

        best = max(reversed(self.lists), key=lambda each: alike(each.whole))
        return best if alike(best.whole) else None
