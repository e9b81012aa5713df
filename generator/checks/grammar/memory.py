"""What a reader of a section keeps in mind: the figures so far, what is spoken of, what awaits a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from generator.checks.grammar import earlier
from generator.checks.grammar.clauses import Clause
from generator.checks.grammar.nouns import INCOME, OF_UNIT, SPENDING, TOTALS, Item, read_label
from generator.checks.grammar.reasons import asked_of, moved, nearest_to_reason, reason_end
from generator.checks.grammar.statements import (
    BUDGETS,
    Base,
    Change,
    Completion,
    Direction,
    Figure,
    Reason,
    Statements,
)
from generator.checks.grammar.tokens import FLAT, MORE, Kind, Token
from generator.checks.grammar.wholes import Open
from generator.checks.grammar.whose import Whose
from generator.checks.grammar.words import Words

#: What may stand before a change told once more.
_ON = frozenset({"", "约", "即"})


#: What tells the total with all that is carried over from that of the year.
_GRAND = "总计"


@dataclass(slots=True)
class Memory:
    """The state of reading; statements are added to `found` as they are understood."""

    year: int
    names: tuple[str, ...] = ()
    found: Statements = field(default_factory=Statements)
    passage: int = 0
    sentence: int = 0
    text: str = ""
    subject: Item | None = None
    held: list[Item | None] = field(default_factory=list)
    last: Figure | None = None
    change: Change | None = None
    base: Base | None = None
    unreasoned: list[Change | Completion] = field(default_factory=list)
    reason: Reason | None = None
    group: int = 0
    whose: Whose = field(default_factory=Whose)
    announced: Item | None = None
    apart: earlier.Apart | None = None
    #: What is left of the figures, and the words of the whole, that 分别占 tells the shares of.
    spread: list[Figure] = field(default_factory=list)
    spread_of: str = ""
    counted: int = -1

    def begin(self, passage: int, text: str, subject: Item | None, scope: str) -> None:
        """A new passage: what was spoken of is forgotten, but for what the heading tells.

        `scope` are words of one unit of several, of which all figures then are.
        """
        self.whose.begin(scope)
        self.passage, self.text, self.subject, self.held = passage, text, subject, []
        self.last, self.change, self.base, self.reason = None, None, None, None
        self.apart = None
        self.sentence += 1

    def stop(self, *, is_in_list: bool) -> None:
        """A new sentence. After a list it is not clear what one without a name speaks of."""
        self.sentence += 1
        self.base, self.reason, self.held, self.announced = None, None, [], None
        self.apart, self.spread = None, []
        self.whose.stop()
        if is_in_list or (self.subject is not None and self.subject.head == "closing"):
            self.subject = self.last = None

    def speak_of(self, figure: Figure, residue: str) -> None:
        """Keep in mind a value told last; `residue` are the words of its own label that are not understood."""
        if "（其中）" in figure.residue:
            return  # divides what stands before, which is still spoken of
        item = figure.item
        self.last, self.change = figure, None
        # 彩票公益金支出5万元 is not all spending, nor is what the next sentence says of it.
        is_part = item is not None and (item.generic or not item.head or "不含" in residue)
        self.subject = Item(f"other:{residue}") if is_part and residue else item

    def return_to_whole(self) -> None:
        """What has been divided is spoken of again, and not the last of its parts."""
        while self.last is not None and self.last.parent is not None:
            self.last = self.last.parent

    def lead(self, clause: Clause) -> None:
        """Words before a colon that name one unit of several: 局本级：."""
        if clause.has_figure:
            return
        words = "".join(each.text for each in clause.tokens)
        residue = read_label(words, self.names).residue
        if OF_UNIT.search(residue):
            self.whose.scope = residue

    def explains(self, token: Token, clause: Clause) -> bool:
        """Whether 主要是 or 主要为 gives a reason: right after a change, where no figures follow to make a list."""
        if "原因" in token.text or token.kind is Kind.WORD:
            return True
        if token.kind is Kind.PART and clause.has_figure:
            return False
        if self.counted == self.sentence:
            return True  # 比上年减少1辆，主要是报废1辆
        # 增加5万元。主要是…: a sentence that begins with the reason has what it explains before it.
        since = self.sentence - (clause.tokens[0] is token)
        return any(each.passage == self.passage and each.sentence >= since for each in self.unreasoned)

    def tell_change(self, token: Token, words: Words) -> Change:
        """The change that a word of direction tells, or goes on telling."""
        label = read_label(words.label, self.names)
        direction: Direction = "flat" if token.text in FLAT else "more" if token.text in MORE else "less"
        now = self.change
        if (
            now is not None
            and now.sentence == self.sentence
            and (now.start == token.start or (words.label in _ON and self._is_same(words.base, now.base)))
            and now.direction == direction
        ):
            now.end = max(now.end, token.end)
            return now
        item = (
            self.whose.of_fund(label.item, words.label)
            if self.subject is None or not label.is_vague
            else None
        )
        item = item or (self.subject if not label.residue or label.item is not None else None)
        base = words.base
        change = Change(
            self.passage,
            token.start,
            token.end,
            direction,
            token.text,
            item,
            label.residue,
            base,
            is_about="基本" in token.text,
            is_adjusted=words.is_adjusted,
            is_unnamed=label.item is None and not label.residue,
            sentence=self.sentence,
            group=self.group,
        )
        if not change.is_adjusted and (item is not None or not label.residue):
            change.current = self.nearest(
                item, (None, self.year), exclude=BUDGETS if self._is_against(base) else ()
            ) or self._both(item)
            if change.current is None and _GRAND in words.label:
                change.current = self._both(item, _GRAND) or self.nearest(
                    item, (None, self.year), word=_GRAND
                )
            if base is not None and base.year is not None and base.year != self.year:
                change.previous = self.nearest(item, (base.year,)) or self._unnamed_base(item, base.year)
            elif self._is_against(base) and base is not None:
                change.previous = self.nearest(item, (None, self.year), only=BUDGETS)
        if self.reason is not None:
            change.reason = self.reason
        else:
            self.unreasoned.append(change)
        self.found.changes.append(change)
        self.change = change
        return change

    def _unnamed_base(self, item: Item | None, year: int) -> Figure | None:
        """The figure compared with, told before what is compared: 与上年5万元相比，收入增加1万元."""
        for figure in self.found.figures[-2:]:
            is_here = figure.passage == self.passage and figure.sentence == self.sentence
            if (
                is_here
                and figure.is_base
                and figure.item is None
                and figure.year == year
                and not figure.residue
            ):
                figure.item = item
                return figure
        return None

    def _is_same(self, base: Base | None, before: Base | None) -> bool:
        """Whether a change goes on with one base: …，同比增长 after 比上年增加."""
        if base is None or base == self.base:
            return True
        return (
            before is not None
            and not base.label
            and base.year == before.year
            and before.measure != "executed"
        )

    def _is_against(self, base: Base | None) -> bool:
        return base is not None and base.year in (None, self.year) and base.measure in BUDGETS

    def _both(self, item: Item | None, word: str = "") -> Figure | None:
        """What income and spending both are: 收入总计5万元，支出总计5万元，收支各增加1万元."""
        fund = item.fund if item is not None and item.head == "both" else "-"
        income, spending = (
            self.nearest(Item(each, fund), (None, self.year), word=word) for each in (INCOME, SPENDING)
        )
        return income if income and spending and income.value == spending.value else None

    def nearest(
        self,
        item: Item | None,
        years: tuple[int | None, ...],
        only: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
        word: str = "",
    ) -> Figure | None:
        """The last value of an item in this passage, of one of the years and measures.

        With a `word` that its label has, one of a passage before in this section will do.
        """
        for figure in reversed(self.found.figures):
            if figure.passage != self.passage and not word:
                return None
            if (
                figure.role == "value"
                and figure.item == item
                # What is not named is the same thing only within one sentence.
                and (item is not None or figure.sentence == self.sentence)
                and figure.year in years
                and not (figure.is_base and self.year in years and not only)
                and (not only or figure.measure in only)
                and figure.measure not in exclude
                and not figure.residue
                and word in figure.label
            ):
                return figure
        return None

    def base_told_last(self) -> Figure | None:
        """What is compared with, where a bracket follows its figure: 比上年5万元（基金1万元）增加."""
        last = self.found.figures[-1] if self.found.figures else None
        is_here = last is not None and last.passage == self.passage and last.is_base
        return last if is_here and last is not None and self.text.startswith(("（", "("), last.end) else None

    def last_counted(self) -> Figure | None:
        """The count that stands last in this sentence, if no amount follows it."""
        return earlier.last_counted(self.found.figures, self.sentence)

    def announce(self, item: Item) -> Figure | None:
        """Parts of an item follow; its figure, if this passage has told it."""
        self.announced, whole = item, self.nearest(item, (None, self.year))
        if whole is None and item.head not in (*TOTALS, ""):
            self.whose.announced = "（部分）"
        return whole

    def divide(self, token: Token, nexts: list[Token], words: Words) -> None:
        """Parts follow what has been said; after 分别为, figures alone may."""
        if token.text.startswith("分别") and (not nexts or nexts[0].kind is Kind.AMOUNT):
            self.apart = earlier.apart(words, self.names)
        words.label = ""

    def name(self, token: Token, words: Words) -> None:
        """Name a figure that stands after 分别为, or that says only afterwards what it is of: 其中4万元为人员经费."""
        if self.apart is not None and not words.label:
            self.apart.name(words)
        elif not words.label and self.text.startswith(("为", "是", "系"), token.end):
            words.label = earlier.UNTOLD
        else:
            self.apart = None

    def meant(self, words: str, listed: Open | None, value: Decimal) -> Item | None:
        """What an amount without a name is of: what was just counted, or the list that 合计 adds up."""
        figures = [each for each in self.found.figures if each.sentence == self.sentence]
        return earlier.counted_item(figures, self.names) or earlier.sum_item(figures, words, listed, value)

    def give_reason(self, token: Token, lexed: tuple[Token, ...], words: str, *, is_joint: bool) -> int:
        """Take up a reason: it explains the changes of its passage, else those before it in the section.

        `words` stand before it, and may name the one item that it explains: 接待费减少的原因是…. One that `is_joint`
        names a comparison, be it told before: 小于预算数、比上年减少的原因是….
        """
        index = next((i for i, each in enumerate(lexed) if each.start >= token.start), len(lexed) - 1)
        end = reason_end(lexed, index)
        stop = lexed[end].start if end < len(lexed) else len(self.text)
        start = token.end if token.kind is Kind.REASON else token.start
        text = self.text[start:stop].strip("：:，, 。的是为\n")
        made = Reason(self.passage, text, start, stop, *asked_of(lexed[:index], words))
        here = [each for each in self.unreasoned if each.passage == self.passage]
        here = here if is_joint else nearest_to_reason(here, self.sentence, self.group, words)
        if here or "原因" in token.text:
            for each in moved(here or self.unreasoned):
                each.reason = made
        self.unreasoned = [each for each in self.unreasoned if each.reason is None and each not in here]
        self.reason = made if not here else None
        return stop
