"""The lists that are open while a section is read: `X，其中：a，b，c`, in brackets, and over paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.checks.grammar.carried import Carried
from generator.checks.grammar.clauses import COMMA, LISTED, SEMICOLON, STOP
from generator.checks.grammar.dividing import whole_before
from generator.checks.grammar.nouns import INCOME, TOTALS
from generator.checks.grammar.statements import Figure, Sum
from generator.checks.grammar.wholes import Open, belongs, partition_of

_LEADS_ON = ("：", ":", "其中", "如下")


@dataclass(slots=True)
class _Bracket:
    """What was open when a bracket began, and the figure right before it."""

    depth: int
    last: Figure | None
    behind: Figure | None
    count: Figure | None
    mark: str


@dataclass(slots=True)
class Lists:
    """Finds the whole of each part. Sums are given back as their lists close."""

    stack: list[Open] = field(default_factory=list)
    brackets: list[_Bracket] = field(default_factory=list)
    mark_word: str = ""
    carried: Carried = field(default_factory=Carried)
    seen: list[Figure] = field(default_factory=list)
    first: int = 0
    is_first_value: bool = True
    announced: Figure | None = None
    #: Whether what was announced as parts is none of an income or a 款, or has no name: 事业收入5万元，其中：基本支出4万元.
    is_astray: bool = False
    has_begun: bool = False
    done: list[Sum] = field(default_factory=list)

    @property
    def in_bare_bracket(self) -> bool:
        """Whether we are in a bracket that no 其中 has opened: （含上年结转5万元）."""
        return bool(self.brackets) and not self.mark_word and len(self.stack) <= self.brackets[-1].depth

    @property
    def before_bracket(self) -> Figure | None:
        """The figure that the bracket we are in stands behind."""
        return self.brackets[-1].behind if self.brackets else None

    @property
    def summed(self) -> Open | None:
        """The list that is open, of which several parts have been told."""
        return next((each for each in reversed(self.stack) if len(each.parts) > 1), None)

    @property
    def has_parts(self) -> bool:
        """Whether parts are what was told last: a list with several is open, or one began in this sentence."""
        return self.has_begun or any(len(each.parts) > 1 for each in self.stack)

    def whole_after(self, before: int, measure: str) -> Figure | None:
        """The whole of a list set side by side by 、, which a stronger mark ends, or another measure of the whole."""
        if not self.stack or len(self.stack) <= self._floor():
            return None
        top = self.stack[-1]
        if measure:
            return self._of_measure(top, measure) if before != STOP else None
        if before == STOP and top.separator != LISTED:
            return None  # after ； a new sentence may as well go on with the last part
        return top.whole if len(top.parts) > 1 and 0 < top.separator < before else None

    def begin(self, figures: list[Figure]) -> None:
        """A new passage; `figures` is the growing list of all that was read."""
        self.seen, self.first = figures, len(figures)
        self.brackets, self.mark_word, self.is_first_value = [], "", True
        self.announced, self.has_begun = None, False
        self.carried.begin()

    def mark(self, *, is_use: bool) -> None:
        """其中, or 用于: parts follow."""
        self.mark_word = "use" if is_use else "part"

    def stop(self) -> None:
        """The end of a sentence: what was announced and did not come is forgotten, brackets left open are shut."""
        self.mark_word, self.announced, self.has_begun = "", None, False
        self.brackets = []

    def pause(self) -> None:
        """After ；, what something is used for is over: 甲5万元，主要用于印刷；乙3万元."""
        if self.mark_word == "use":
            self.mark_word = ""

    def leave_off(self) -> None:
        """What follows is no part of anything before it: 此外."""
        self._close_to(self._floor())
        self.mark_word = ""

    def enter(self, last: Figure | None, behind: Figure | None) -> None:
        """A bracket opens behind a figure; `last` is what is spoken of."""
        count = next((each for each in reversed(self.seen[self.first :]) if each.role == "count"), None)
        self.brackets.append(_Bracket(len(self.stack), last, behind, count, self.mark_word))
        self.mark_word = ""

    def leave(self, last: Figure | None) -> Figure | None:
        """A bracket closes; the figure spoken of before it is spoken of again."""
        if not self.brackets:
            return last
        bracket = self.brackets.pop()
        self._close_to(bracket.depth)
        self.mark_word = bracket.mark
        return bracket.last

    def place(self, figure: Figure, before: int) -> list[Sum]:
        """Put a figure into the list it is a part of, if any; the sums that closed by it."""
        is_first, self.is_first_value = self.is_first_value, False
        carried = self.carried.takes(figure, is_first=is_first)
        if carried is not None:
            self._join(carried, figure, before)
            return self._given()
        if is_first and self.carried.part is None:
            self._finish_carried()
        mark, self.mark_word, self.is_astray = self.mark_word, "", False
        announced, self.announced = self.announced, None
        if announced is not None and figure.role == announced.role:
            self._close_to(self._floor())
            self.stack.append(Open(announced, is_bracket=bool(self.brackets)))
            self._join(self.stack[-1], figure, 0)
            return self._given()
        if mark and self._opened(figure, is_use=mark == "use"):
            return self._given()
        whole = self._counted_in_bracket(figure)
        if whole is not None:
            self.stack.append(Open(whole, is_bracket=True))
        paid = self._paid_by(figure, before)
        if paid is not None:
            figure.parent = paid
            return self._given()
        while len(self.stack) > self._floor():
            top = self.stack[-1]
            if top.passes_over(figure):
                top.measures.add(figure.measure)
                break
            if top.takes(figure, before):
                self._join(top, figure, before)
                break
            self._close_to(len(self.stack) - 1)
        return self._given()

    def end(self, text: str) -> list[Sum]:
        """The end of a passage: a list that goes on in the next paragraphs stays open."""
        leads_on = text.rstrip().endswith(_LEADS_ON) and bool(self.mark_word)
        self._close_to(0)
        if leads_on:
            self._finish_carried()
            self.carried.lead_on(self.seen[self.first :])
        return self._given()

    def finish(self) -> list[Sum]:
        """The end of the section."""
        self._close_to(0)
        self._finish_carried()
        return self._given()

    def _opened(self, figure: Figure, *, is_use: bool) -> bool:
        """Whether a list begins, or one that is open goes on, with a figure after 其中."""
        whole = whole_before(figure, self.seen[self.first :])
        if whole is None:
            last = self._last_value(self.seen[self.first : -1])
            head = last.item.head.split(":")[0] if last is not None and last.item is not None else ""
            is_same = last is not None and last.item == figure.item and figure.is_inherited
            self.is_astray = not is_use and (head in (INCOME, "economic") or is_same)
            return False
        for depth in range(len(self.stack), self._floor(), -1):
            each = self.stack[depth - 1]
            if each.whole is whole and partition_of(each.parts[0].item) == partition_of(figure.item) != "":
                self._close_to(depth)
                self._join(each, figure, SEMICOLON)
                return True
        # A list whose whole stands further out ends those within.
        while len(self.stack) > self._floor() and whole not in self.stack[-1].parts:
            self._close_to(len(self.stack) - 1)
        self.stack.append(Open(whole, is_use=is_use, is_bracket=bool(self.brackets)))
        self.has_begun = self.has_begun or not self.brackets
        self._join(self.stack[-1], figure, 0)
        return True

    def _counted_in_bracket(self, figure: Figure) -> Figure | None:
        """What a first count in a bracket is a part of: 车辆7辆（一般公务用车3辆…）."""
        if figure.role != "count" or not self.brackets or len(self.stack) > self._floor():
            return None
        whole = self.brackets[-1].count
        return whole if whole is not None and whole.token.unit == figure.token.unit else None

    def _paid_by(self, figure: Figure, before: int) -> Figure | None:
        """What a fund named alone pays for, told right before it: 基本支出5万元，一般公共预算5万元；项目支出…."""
        item = figure.item
        if item is None or item.head or before > COMMA or figure.role != "value":
            return None
        paid = self._last_value(self.seen[self.first : -1])
        if paid is not None and paid.item is not None and not paid.item.head:
            paid = paid.parent  # …，政府性基金0万元
        if paid is None or paid.item is None or paid.item.head in TOTALS or paid.sentence != figure.sentence:
            return None
        is_part = belongs(item, paid.item) is not False and figure.value <= paid.value
        is_listed = len(self.stack) > self._floor() and self.stack[-1].takes(figure, before)
        return paid if is_part and not is_listed else None

    def _of_measure(self, top: Open, measure: str) -> Figure | None:
        """The whole where its parts told one measure: 预算5万元，其中：甲3万元，乙2万元；支出决算4万元."""
        told = top.whole.measure if top.whole is not None else ""
        are_parts = len(top.parts) > 1 and all(part.measure == told for part in top.parts)
        # 其中：甲预算3万元，决算2万元；乙预算2万元，决算1万元: each part tells both
        is_new = told != measure and measure not in top.measures
        return top.whole if told and is_new and are_parts else None

    @staticmethod
    def _last_value(figures: list[Figure]) -> Figure | None:
        """The last figure told, other than what another is only compared with."""
        values = (each for each in reversed(figures) if each.role == "value" and not each.is_base)
        return next(values, None)

    def _floor(self) -> int:
        return self.brackets[-1].depth if self.brackets else 0

    def _join(self, into: Open, figure: Figure, before: int) -> None:
        if len(into.parts) == 1:
            into.separator = max(into.separator, before)
        into.parts.append(figure)
        figure.parent = into.whole

    def _close_to(self, depth: int) -> None:
        while len(self.stack) > depth:
            made = self.stack.pop().closed()
            if made is not None:
                self.done.append(made)

    def _finish_carried(self) -> None:
        self.done += self.carried.finish()

    def _given(self) -> list[Sum]:
        given, self.done = self.done, []
        return given
