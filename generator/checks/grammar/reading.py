"""From clauses to statements: the passages of a section one after another, with what the words before left open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.checks.grammar.clauses import COMMA, SEMICOLON, STOP, Clause, clauses
from generator.checks.grammar.lists import Lists
from generator.checks.grammar.nouns import Item, Label, read_label
from generator.checks.grammar.reasons import reason_end, starts_reason
from generator.checks.grammar.statements import (
    BUDGETS,
    Base,
    Change,
    Completion,
    Direction,
    Figure,
    Reason,
    Role,
    Share,
    Statements,
)
from generator.checks.grammar.tokens import FLAT, MORE, Kind, Token, tokens

_TO = ("到", "至", "为")
_ADJUSTED = ("扣除", "剔除", "不含", "同口径", "可比口径", "按可比", "除去")
#: Heads of sections whose sentences may leave the item out.
_TOLD_BY_HEADING = frozenset({"operating-cost", "procurement", "three-public", "abroad", "cars", "reception"})


@dataclass(slots=True)
class _Words:
    """What a clause has said since its last figure."""

    label: str = ""
    year: int | None = None
    base: Base | None = None
    has_own_base: bool = True
    direction: Token | None = None
    goes_to: bool = False
    share: str | None = None
    completion: str | None = None
    relation: Token | None = None
    left: str = ""

    def say(self, words: str) -> None:
        """Take up plain words where they belong."""
        if self.share is not None:
            self.share += words
        elif self.completion is not None:
            self.completion += words
        elif self.base is not None and self.direction is None and self.has_own_base:
            self.base.label += words
        elif self.direction is not None:
            self.goes_to = self.goes_to or words.startswith(_TO)
        else:
            self.label += words


@dataclass(slots=True)
class Reader:
    """Reads the passages of one section in order. `names` are the organ's own, `year` is the filing's."""

    year: int
    names: tuple[str, ...] = ()
    heading: str = ""
    found: Statements = field(default_factory=Statements)
    lists: Lists = field(default_factory=Lists)
    passage: int = 0
    sentence: int = 0
    text: str = ""
    subject: Item | None = None
    last: Figure | None = None
    change: Change | None = None
    base: Base | None = None
    unreasoned: list[Change | Completion] = field(default_factory=list)
    reason: Reason | None = None

    def read(self, passage: int, text: str) -> None:
        """Take up the next passage."""
        self.passage, self.text = passage, text
        self.subject, self.last, self.change, self.base, self.reason = None, None, None, None, None
        label = read_label(self.heading, self.names)
        if label.item is not None and label.item.head in _TOLD_BY_HEADING:
            self.subject = label.item
        self.lists.begin(self.found.figures)
        lexed = tokens(text, self.year)
        places = {id(token): index for index, token in enumerate(lexed)}
        self.sentence += 1
        until = 0
        for clause in clauses(lexed):
            if clause.before == STOP:
                self.sentence += 1
                self.base, self.reason = None, None
                self.lists.stop()
            for _ in range(clause.closes):
                self.last = self.lists.leave(self.last)
            for _ in range(clause.opens):
                self.lists.enter(self.last)
            until = self._clause(clause, lexed, places, until)
        self.found.sums += self.lists.end(text)

    def finish(self) -> Statements:
        """Everything read, once the section ends."""
        self.found.sums += self.lists.finish()
        return self.found

    def _clause(self, clause: Clause, lexed: tuple[Token, ...], places: dict[int, int], until: int) -> int:
        words, before, is_first = _Words(), clause.before, True
        if clause.before >= SEMICOLON:
            self.base = None
        if self.base is not None and any(each.kind is Kind.DIRECTION for each in clause.tokens):
            words.base, words.has_own_base = replace(self.base), False
        for index, token in enumerate(clause.tokens):
            if token.start < until:
                if token.kind is Kind.AMOUNT:
                    self._add(token, words, "aside")
                continue
            if starts_reason(token, is_first=is_first) and self._explains(token, clause):
                if words.relation is not None:
                    self._relate(words, token)
                until = self._give_reason(token, lexed, places)
                words = _Words()
                continue
            is_first = False
            nexts = clause.tokens[index + 1 :]
            if self._take(token, nexts, words, before):
                words, before = _Words(), 0
        if words.relation is not None:
            self._relate(words, clause.tokens[-1])
        elif not clause.has_figure and words.base is None and "（款）" in words.label:
            # …（类）…（款）…（项）。 stands as a sentence of its own before its figures.
            self.subject = read_label(words.label, self.names).item or self.subject
        elif words.base is not None and words.direction is None:
            # 与2023年相比，: the comparison belongs to the clauses that follow.
            self.base = words.base
        return until

    def _explains(self, token: Token, clause: Clause) -> bool:
        """Whether 主要是 gives a reason: it does right after a change, else it says what something consists of."""
        if "原因" in token.text or token.kind is Kind.WORD:
            return True
        return any(
            each.passage == self.passage and each.sentence == self.sentence for each in self.unreasoned
        )

    def _take(self, token: Token, nexts: list[Token], words: _Words, before: int) -> bool:
        """Take up one token; whether a figure was made, which ends the words before it."""
        kind = token.kind
        if kind is Kind.YEAR:
            if words.base is not None and words.base.year is None and words.direction is None:
                words.base.year, words.base.is_relative = token.year, token.relative
            elif words.year is None or not token.relative:  # 2022年当年 is 2022
                words.year = token.year
        elif kind is Kind.COMPARE:
            year = self.year - 1 if token.text == "同比" else None
            words.base, words.has_own_base = Base(year, "", "", year is not None), True
        elif kind is Kind.PART or kind is Kind.USE:
            self.lists.mark(is_use=kind is Kind.USE or token.text == "主要为")
            words.label = ""
        elif kind is Kind.SHARE:
            words.share = ""
        elif kind is Kind.COMPLETION:
            words.completion = ""
        elif kind is Kind.RESULT:
            words.relation, words.left, words.label = token, words.label, ""
        elif kind is Kind.DIRECTION:
            return self._direct(token, nexts, words)
        elif kind is Kind.PERCENT:
            return self._percent(token, words)
        elif kind is Kind.AMOUNT:
            return self._amount(token, words, before)
        elif kind is Kind.COUNT:
            self._add(token, words, "count", before)  # 长期投资0项0万元: the same label tells both
        else:
            words.say(token.text)
        return False

    def _direct(self, token: Token, nexts: list[Token], words: _Words) -> bool:
        """A word of direction: a change if it is compared with something or a figure follows."""
        following = next((each for each in nexts if each.kind is not Kind.WORD), None)
        is_measured = following is not None and following.kind in (Kind.AMOUNT, Kind.PERCENT)
        if (words.base is None and not is_measured) or "分别" in words.label:
            words.say(token.text)
            return False
        if words.base is not None and not words.base.measure:
            words.base.measure = read_label(words.base.label, self.names).measure
        words.direction = token
        if token.text in FLAT or not is_measured:
            base = words.base
            label = read_label(words.label, self.names)
            if (
                base is not None
                and base.year is None
                and base.measure in BUDGETS
                and label.measure == "outcome"
            ):
                self._complete(label, None, token, "~" if "基本" in token.text else "=")
            elif token.text in FLAT:
                self._change(token, words)
            elif base is not None and base.year is not None and not nexts:
                self._change(token, words)  # 较上年减少, without a figure
            else:
                words.direction = None
                words.say(token.text)
                return False
            return True
        return False

    def _amount(self, token: Token, words: _Words, before: int) -> bool:
        if token.special or words.share is not None:
            self._add(token, words, "aside")
        elif words.direction is not None and not words.goes_to:
            change = self._change(words.direction, words)
            change.end = token.end
            sign = -1 if change.direction == "less" else 1
            signed = replace(token, value=sign * token.value)
            if change.difference is None:
                change.difference = self._add(signed, words, "difference", before, change.item)
        elif words.completion is not None:
            self._add(token, words, "aside")
        else:
            self._add(token, words, "value", before)
        return True

    def _percent(self, token: Token, words: _Words) -> bool:
        if words.share is not None:
            self._share(token, words)
        elif words.completion is not None:
            label = read_label(words.label, self.names)
            self._complete(label, token, token, "")
        elif words.direction is not None and not words.goes_to:
            change = self._change(words.direction, words)
            if change.percent is None:
                change.percent, change.end = token, token.end
        return True

    def _add(
        self, token: Token, words: _Words, role: Role, before: int = COMMA, item: Item | None = None
    ) -> Figure:
        """Make a figure, find its item, and put it into the list it is a part of."""
        label = read_label(words.label, self.names)
        own, inherited = label.item, False
        if item is not None:
            own = item
        elif role == "count":
            own = None
        elif own is None or (own.generic and not own.fund and own.head != "both" and label.measure):
            if not label.residue and self.subject is not None:
                own, inherited = self.subject, True
            elif own is None and label.residue:
                own = Item(f"other:{label.residue}")
        if role == "value" and self.lists.in_bare_bracket:
            role = "part"
        figure = Figure(
            self.passage,
            token,
            words.label,
            own,
            label.measure,
            label.residue if own is None or not own.head.startswith("other:") else "",
            words.year,
            role,
            is_inherited=inherited,
            informal=label.informal,
            sentence=self.sentence,
        )
        self.found.figures.append(figure)
        if role in ("value", "difference", "count"):
            self.found.sums += self.lists.place(figure, before)
        if role == "value":
            self.last, self.subject, self.change = figure, own, None
        return figure

    def _change(self, token: Token, words: _Words) -> Change:
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
        item = label.item if label.item is not None and not self._is_vague(label) else None
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
            is_adjusted=any(word in words.label for word in _ADJUSTED),
            sentence=self.sentence,
        )
        if not change.is_adjusted and item is not None:
            change.current = self._nearest(
                item, (None, self.year), exclude=BUDGETS if self._is_against(base) else ()
            )
            if base is not None and base.year is not None and base.year != self.year:
                change.previous = self._nearest(item, (base.year,))
            elif self._is_against(base) and base is not None:
                change.previous = self._nearest(item, (None, self.year), only=BUDGETS)
        if self.reason is not None:
            change.reason = self.reason
        else:
            self.unreasoned.append(change)
        self.found.changes.append(change)
        self.change = change
        return change

    def _is_vague(self, label: Label) -> bool:
        """Whether a label names no item of its own: 支出 after an item spoken of."""
        item = label.item
        return (
            item is not None
            and item.generic
            and not item.fund
            and item.head != "both"
            and self.subject is not None
        )

    def _is_against(self, base: Base | None) -> bool:
        return base is not None and base.year in (None, self.year) and base.measure in BUDGETS

    def _nearest(
        self,
        item: Item,
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
                and figure.year in years
                and (not only or figure.measure in only)
                and figure.measure not in exclude
                and not figure.residue
            ):
                return figure
        return None

    def _share(self, token: Token, words: _Words) -> None:
        label = read_label(words.label, self.names)
        part = self.last
        if label.item is not None or label.residue:
            part = self._nearest(label.item, (None, self.year)) if label.item and not label.residue else None
        if part is None or part.role != "value":
            return
        named = (words.share or "").removesuffix("的")
        share = Share(self.passage, token, part, whole_label=named)
        if named:
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
                ),
                None,
            )
        else:
            share.whole = part.parent
        self.found.shares.append(share)

    def _relate(self, words: _Words, token: Token) -> None:
        """决算数大于预算数."""
        relation = words.relation
        words.relation = None
        if relation is None:
            return
        left, right = read_label(words.left, self.names), read_label(words.label, self.names)
        if left.measure in ("outcome", "executed") and right.measure in BUDGETS:
            signs = {
                "大于": ">",
                "高于": ">",
                "超过": ">",
                "超出": ">",
                "小于": "<",
                "低于": "<",
                "等于": "=",
            }
            self._complete(left, None, relation, signs[relation.text])

    def _complete(self, label: Label, percent: Token | None, token: Token, relation: str) -> None:
        item = self.subject
        if label.item is not None and not (label.item.generic and not label.item.fund):
            item = label.item
        budget = outcome = None
        if item is not None:
            budget = self._nearest(item, (None, self.year), only=BUDGETS)
            outcome = self._nearest(item, (None, self.year), exclude=BUDGETS)
        made = Completion(
            self.passage,
            token.start,
            token.end,
            item,
            budget,
            outcome,
            percent,
            relation,
            sentence=self.sentence,
        )
        self.found.completions.append(made)
        if relation:
            self.unreasoned.append(made)

    def _give_reason(self, token: Token, lexed: tuple[Token, ...], places: dict[int, int]) -> int:
        """Take up a reason: it explains the changes of its passage, else those before it in the section."""
        index = next(i for i, each in enumerate(lexed) if each.start >= token.start)
        end = reason_end(lexed, index)
        stop = lexed[end].start if end < len(lexed) else len(self.text)
        start = token.end if token.kind is Kind.REASON else token.start
        text = self.text[start:stop].strip("：:，, 。的是为\n")
        made = Reason(self.passage, text, start, stop)
        here = [each for each in self.unreasoned if each.passage == self.passage]
        if here or "原因" in token.text:
            for each in here or self.unreasoned:
                each.reason = made
        self.unreasoned = [each for each in self.unreasoned if each.reason is None]
        self.reason = made if not here else None
        return stop
