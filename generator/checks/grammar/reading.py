"""From clauses to statements: the passages of a section one after another, with what the words before left open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.checks.grammar import openings
from generator.checks.grammar.bases import compared
from generator.checks.grammar.clauses import COLON, COMMA, SEMICOLON, STOP, Clause, clauses
from generator.checks.grammar.figures import add_figure
from generator.checks.grammar.lists import Lists
from generator.checks.grammar.memory import Memory
from generator.checks.grammar.nouns import OF_UNIT, read_label
from generator.checks.grammar.rates import complete, relate, tell_rate
from generator.checks.grammar.reasons import starts_reason
from generator.checks.grammar.statements import BUDGETS, Base, Statements
from generator.checks.grammar.tokens import FLAT, Kind, Token, tokens
from generator.checks.grammar.words import Words


@dataclass(slots=True)
class Reader:
    """Reads the passages of one section in order. `names` are the organ's own, `year` is the filing's."""

    year: int
    names: tuple[str, ...] = ()
    heading: str = ""
    lists: Lists = field(default_factory=Lists)
    memory: Memory = field(init=False)

    def __post_init__(self) -> None:
        self.memory = Memory(self.year, self.names)

    def read(self, passage: int, text: str) -> None:
        """Take up the next passage."""
        label = read_label(self.heading, self.names)
        is_told = label.item is not None and label.item.head in openings.TOLD_BY_HEADING
        scope = label.residue if label.residue and OF_UNIT.search(label.residue) else ""
        memory = self.memory
        memory.whose.head(label)
        memory.begin(passage, text, label.item if is_told else None, scope)
        self.lists.begin(memory.found.figures)
        lexed = tokens(text, self.year)
        until, found = 0, compared(clauses(lexed))
        for index, clause in enumerate(found):
            memory.group += clause.before >= SEMICOLON
            told = openings.measured(clause, self.names) if clause.before >= COMMA else None
            whole = self.lists.whole_after(clause.before, told) if told is not None else None
            if clause.before == STOP:
                memory.stop(is_in_list=self.lists.has_parts)
                self.lists.stop()
            elif clause.before == SEMICOLON:
                self.lists.pause()
            elif clause.before == COLON and openings.lists_parts(clause, memory.last, self.names):
                self.lists.mark(is_use=False)
            if clause.before >= SEMICOLON and openings.begins_anew(clause):
                self.lists.leave_off()
            elif openings.divides_otherwise(clause) and (clause.before >= SEMICOLON or self.lists.summed):
                memory.return_to_whole()
            if whole is not None:  # 货物6万元、服务4万元，比上年增加: what grew is the whole
                memory.last, memory.subject = whole, whole.item
            after = found[index + 1].before if index + 1 < len(found) else 0
            if after == COLON:
                memory.lead(clause)
            if after in (COMMA, COLON) and (item := openings.announced(clause, self.names)) is not None:
                self.lists.announced = memory.announce(item)
            elif after == STOP == clause.before:
                memory.subject = openings.titled(clause, self.names) or memory.subject
            for _ in range(clause.closes):
                memory.last = self.lists.leave(memory.last)
                memory.subject = memory.held.pop() if memory.held else memory.subject
            for _ in range(clause.opens):
                self.lists.enter(memory.last, memory.base_told_last() or memory.last)
                memory.held.append(memory.subject)
            until = self._clause(clause, lexed, until)
        memory.found.sums += self.lists.end(text)

    def finish(self) -> Statements:
        """Everything read, once the section ends."""
        self.memory.found.sums += self.lists.finish()
        return self.memory.found

    def _clause(self, clause: Clause, lexed: tuple[Token, ...], until: int) -> int:
        words, before, is_first = Words(), clause.before, True
        if clause.before >= SEMICOLON:
            self.memory.base = None
        if self.memory.base is not None and any(each.kind is Kind.DIRECTION for each in clause.tokens):
            words.base, words.has_own_base = replace(self.memory.base), False
        for index, token in enumerate(clause.tokens):
            if token.start < until:
                if token.kind is Kind.AMOUNT:
                    add_figure(self.memory, self.lists, token, words, "aside")
                continue
            if starts_reason(token, clause, is_first=is_first) and self.memory.explains(token, clause):
                if words.relation is not None:
                    relate(self.memory, words, token)
                until = self.memory.give_reason(token, lexed, words.label, is_joint=words.base is not None)
                words = Words()
                continue
            is_first = False
            if self._take(token, clause.tokens[index + 1 :], words, before):
                words, before = Words(), 0
        if words.relation is not None:
            relate(self.memory, words, clause.tokens[-1])
        elif not clause.has_figure and words.base is None and "（款）" in words.label:
            # …（类）…（款）…（项）。 stands as a sentence of its own before its figures.
            self.memory.subject = read_label(words.label, self.names).item or self.memory.subject
        elif words.base is not None and words.direction is None:
            # 与2023年度决算相比，: the comparison belongs to the clauses that follow.
            words.base.measure = words.base.measure or read_label(words.base.label, self.names).measure
            self.memory.base = words.base
        self.memory.subject = openings.counted_thing(clause, self.names) or self.memory.subject
        return until

    def _take(self, token: Token, nexts: list[Token], words: Words, before: int) -> bool:
        """Take up one token; whether a figure was made, which ends the words before it."""
        kind = token.kind
        if kind is Kind.YEAR:
            if words.base is not None and words.base.year is None and words.direction is None:
                words.base.year, words.base.is_relative = token.year, token.relative
            elif words.year is None or not token.relative:  # 2022年当年 is 2022
                words.year = token.year
        elif kind is Kind.COMPARE and not openings.sets_side_by_side(token, nexts):
            year = self.year - 1 if token.text == "同比" else None
            words.base, words.has_own_base = Base(year, "", "", year is not None), True
        elif kind is Kind.PART or kind is Kind.USE:
            self.lists.mark(is_use=kind is Kind.USE or token.text == "主要为")
            self.memory.divide(token, nexts, words)
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
            if words.base is not None:  # 比上年减少1辆
                self.memory.counted = self.memory.sentence
            else:
                add_figure(
                    self.memory, self.lists, token, words, "count", before
                )  # 长期投资0项0万元: the same label tells both
        else:
            words.say(token.text)
        return False

    def _direct(self, token: Token, nexts: list[Token], words: Words) -> bool:
        """A word of direction: a change if it is compared with something or a figure follows."""
        following = next((each for each in nexts if each.kind is not Kind.WORD), None)
        is_measured = following is not None and following.kind in (Kind.AMOUNT, Kind.PERCENT)
        words.part_from_base()
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
                relation = "~" if "基本" in token.text else "="
                complete(self.memory, label, None, token, relation, base.measure)
            elif token.text in FLAT:
                change = self.memory.tell_change(token, words)
                # 保有量1辆，与上年持平: the count may be all that stays the same.
                change.is_adjusted |= not words.label and self.memory.last_counted() is not None
            elif base is not None and base.year is not None and not nexts:
                self.memory.tell_change(token, words)  # 较上年减少, without a figure
            else:
                words.direction = None
                words.say(token.text)
                return False
            return True
        return False

    def _amount(self, token: Token, words: Words, before: int) -> bool:
        if words.base is not None and words.has_own_base and words.direction is None and not token.special:
            # 比上年决算数5.50万元减少: the base tells its own figure, and the comparison goes on.
            told = Words(label=words.base.label, year=words.base.year)
            add_figure(
                self.memory, self.lists, token, told, "value", before, self.memory.subject, is_base=True
            )
            return False
        if token.special:
            add_figure(self.memory, self.lists, token, words, "aside")
        elif words.share is not None:
            words.whole = add_figure(self.memory, self.lists, token, words, "aside")
            return not words.share  # 占本年支出5万元的3%
        elif words.relation is not None:  # 低于预算数0.20万元: by how much, and not the budget
            words.gap = add_figure(self.memory, self.lists, token, words, "aside")
            return False
        elif words.direction is not None and not words.goes_to:
            change = self.memory.tell_change(words.direction, words)
            change.end = token.end
            sign = -1 if change.direction == "less" else 1
            signed = replace(token, value=sign * token.value)
            if change.difference is None:
                change.difference = add_figure(
                    self.memory, self.lists, signed, words, "difference", before, change.item
                )
        elif words.completion is not None:
            words.budget = add_figure(self.memory, self.lists, token, words, "aside")
            return False
        else:
            self.memory.name(token, words)
            add_figure(self.memory, self.lists, token, words, "value", before)
        return True

    def _percent(self, token: Token, words: Words) -> bool:
        if words.share is not None or words.completion is not None or words.direction is None:
            tell_rate(self.memory, token, words)
        elif not words.goes_to:
            change = self.memory.tell_change(words.direction, words)
            if change.percent is None:
                change.percent, change.end = token, token.end
                change.is_loose = (
                    change.reason is not None and change.start < change.reason.start < token.start
                )
        return True
