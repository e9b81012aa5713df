"""What a reader of a section keeps in mind: the figures so far, what is spoken of, what awaits a reason."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.checks.grammar import earlier
from generator.checks.grammar.clauses import Clause
from generator.checks.grammar.nouns import INCOME, OF_UNIT, SPENDING, Item, Label, read_label
from generator.checks.grammar.reasons import moved, nearest_to_reason, reason_end
from generator.checks.grammar.statements import (
    BUDGETS,
    Base,
    Change,
    Completion,
    Direction,
    Figure,
    Reason,
    Share,
    Statements,
)
from generator.checks.grammar.tokens import FLAT, MORE, SIGNS, Kind, Token
from generator.checks.grammar.whose import Whose
from generator.checks.grammar.words import Words


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
    counted: int = -1

    def begin(self, passage: int, text: str, subject: Item | None, scope: str) -> None:
        """A new passage: what was spoken of is forgotten, but for what the heading tells.

        `scope` are words of one unit of several, of which all figures then are.
        """
        self.whose.begin(scope)
        self.passage, self.text, self.subject, self.held = passage, text, subject, []
        self.last, self.change, self.base, self.reason = None, None, None, None
        self.sentence += 1

    def stop(self, *, is_in_list: bool) -> None:
        """A new sentence. After a list it is not clear what one without a name speaks of."""
        self.sentence += 1
        self.base, self.reason, self.held = None, None, []
        self.whose.stop()
        if is_in_list or (self.subject is not None and self.subject.head == "closing"):
            self.subject = self.last = None

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
            and (
                now.start == token.start
                or (not words.label and (words.base is None or words.base == self.base))
            )
            and now.direction == direction
        ):
            now.end = max(now.end, token.end)
            return now
        item = self.whose.of_fund(label.item) if self.subject is None or not label.is_vague else None
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
            if base is not None and base.year is not None and base.year != self.year:
                change.previous = self.nearest(item, (base.year,))
            elif self._is_against(base) and base is not None:
                change.previous = self.nearest(item, (None, self.year), only=BUDGETS)
        if self.reason is not None:
            change.reason = self.reason
        else:
            self.unreasoned.append(change)
        self.found.changes.append(change)
        self.change = change
        return change

    def _is_against(self, base: Base | None) -> bool:
        return base is not None and base.year in (None, self.year) and base.measure in BUDGETS

    def _both(self, item: Item | None) -> Figure | None:
        """What income and spending both are: 收入总计5万元，支出总计5万元，收支各增加1万元."""
        fund = item.fund if item is not None and item.head == "both" else "-"
        income, spending = (self.nearest(Item(each, fund), (None, self.year)) for each in (INCOME, SPENDING))
        return income if income and spending and income.value == spending.value else None

    def nearest(
        self,
        item: Item | None,
        years: tuple[int | None, ...],
        only: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
    ) -> Figure | None:
        """The last value of an item in this passage, of one of the years and measures."""
        for figure in reversed(self.found.figures):
            if figure.passage != self.passage:
                return None
            if (
                figure.role == "value"
                and figure.item == item
                # What is not named is the same thing only within one sentence.
                and (item is not None or figure.sentence == self.sentence)
                and figure.year in years
                and (not only or figure.measure in only)
                and figure.measure not in exclude
                and not figure.residue
            ):
                return figure
        return None

    def last_counted(self) -> Figure | None:
        """The count that stands last in this sentence, if no amount follows it."""
        return earlier.last_counted(self.found.figures, self.sentence)

    def meant(self, words: str, listed: Figure | None) -> Item | None:
        """What an amount without a name is of: what was just counted, or the list that 合计 adds up."""
        figures = [each for each in self.found.figures if each.sentence == self.sentence]
        return earlier.counted_item(figures, self.names) or earlier.sum_item(figures, words, listed)

    def tell_share(self, token: Token, words: Words) -> None:
        """占X%: of a whole named, or of the list that the last figure stands in."""
        label = read_label(words.label, self.names)
        part = self.last
        if label.item is not None or label.residue:
            part = self.nearest(label.item, (None, self.year)) if label.item and not label.residue else None
        if part is None or part.role not in ("value", "part"):
            return
        named = (words.share or "").removesuffix("的")
        share = Share(self.passage, token, part, whole_label=named)
        if named and words.whole is not None:
            share.whole = words.whole
        elif named:
            whole = read_label(named, self.names)
            if whole.item is None or whole.residue:
                return
            share.whole_item = whole.item
            share.whole = next(
                (
                    each
                    for each in reversed(self.found.figures)
                    if each.role == "value"
                    and each.item == whole.item
                    and each is not part
                    and not each.residue
                    and each.year in (None, self.year)
                    and (not each.measure or not part.measure or each.measure == part.measure)
                ),
                None,
            )
        else:
            share.whole = part.parent
        self.found.shares.append(share)

    def relate(self, words: Words, token: Token) -> None:
        """决算数大于预算数."""
        relation = words.relation
        words.relation = None
        if relation is None:
            return
        left, right = read_label(words.left, self.names), read_label(words.label, self.names)
        if left.measure in ("outcome", "executed") and right.measure in BUDGETS:
            self.complete(left, None, relation, SIGNS[relation.text], right.measure)

    def complete(
        self,
        label: Label,
        percent: Token | None,
        token: Token,
        relation: str,
        against: str = "",
        budget: Figure | None = None,
    ) -> None:
        """完成预算的X%, or how outcome and budget compare in words; `budget` as told within: 完成预算5万元的X%."""
        item = self.subject
        if label.item is not None and not (label.item.generic and not label.item.fund):
            item = self.whose.of_fund(label.item)
        outcome = None
        if item is not None or not label.residue:
            kinds = (against,) if against in BUDGETS else BUDGETS
            budget = (
                budget
                or self.nearest(item, (None, self.year), only=kinds)
                or self.nearest(
                    item, (None, self.year), only=("budget",) if against == "opening" else BUDGETS
                )
            )
            outcome = self.nearest(item, (None, self.year), exclude=BUDGETS)
        made = Completion(
            self.passage,
            token.start,
            token.end,
            item,
            budget,
            outcome,
            percent,
            relation,
            is_unnamed=label.item is None and not label.residue,
            sentence=self.sentence,
            group=self.group,
        )
        self.found.completions.append(made)
        if relation:
            self.unreasoned.append(made)

    def tell_rate(self, token: Token, words: str) -> None:
        """A percentage by itself: of the change before it, 减少0.30万元（20%）, or 预决算差异率5%."""
        item, years = self.subject, (None, self.year)
        if not words and self.change is not None and self.change.goes_on(token):
            self.change.percent = token
        elif words.endswith("差异率"):
            budget, outcome = self.nearest(item, years, BUDGETS), self.nearest(item, years, ("outcome",))
            if budget and outcome:
                at = (self.passage, token.start, token.end)
                self.found.completions.append(Completion(*at, item, budget, outcome, token, is_gap=True))

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
        made = Reason(self.passage, text, start, stop)
        here = [each for each in self.unreasoned if each.passage == self.passage]
        here = here if is_joint else nearest_to_reason(here, self.sentence, self.group, words)
        if here or "原因" in token.text:
            for each in moved(here or self.unreasoned):
                each.reason = made
        self.unreasoned = [each for each in self.unreasoned if each.reason is None and each not in here]
        self.reason = made if not here else None
        return stop
