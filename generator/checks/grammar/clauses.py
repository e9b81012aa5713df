"""A passage cut into clauses: at punctuation, and between figures that 、 or 和 put side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.checks.grammar.tokens import Kind, Token

#: How strongly a mark separates; a clause keeps the strength of the mark before it.
ADJACENT, LISTED, COMMA, COLON, SEMICOLON, STOP = 0, 1, 2, 3, 4, 5
_STRENGTH = {"、": LISTED, "，": COMMA, "：": COLON, "—": COMMA, "——": COMMA, "；": SEMICOLON}
_STRENGTH |= dict.fromkeys("。！？", STOP)
_FIGURES = frozenset({Kind.AMOUNT, Kind.PERCENT, Kind.COUNT})
_AND = ("以及", "和", "及", "与")
_IS = ("为", "是", "共", "共计", "合计")
_LENGTH_OF_CODE = 7
#: What a bracket may say of a total without making another figure of it.
_CARRIED = re.compile("含?(?:上年|年初|年末)?结转(?:和|及)?结余")


@dataclass(slots=True)
class Clause:
    """Tokens between two marks; `opens` and `closes` count the brackets before it."""

    tokens: list[Token] = field(default_factory=list)
    before: int = STOP
    opens: int = 0
    closes: int = 0

    @property
    def has_figure(self) -> bool:
        return any(each.kind in _FIGURES for each in self.tokens)


def clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The clauses of a passage in order; a last one without tokens carries what closes at the end."""
    found: list[Clause] = []
    now = Clause()
    for index, token in enumerate(tokens):
        strength = _separates(token, tokens, index) if token.kind is Kind.PUNCTUATION else None
        if strength is None:
            rest = _splits(now, token)
            if rest is not None:
                found.append(now)
                now = Clause([rest], before=LISTED)
            else:
                now.tokens.append(token)
        elif token.text == "（":
            found.append(now)
            now = Clause(before=COMMA, opens=1)
        elif token.text == "）":
            found.append(now)
            now = Clause(before=ADJACENT, closes=1)
        else:
            # Several marks in a row (）， or ：\n) count as the strongest.
            if now.tokens or now.opens or now.closes:
                found.append(now)
                now = Clause(before=strength)
            else:
                now.before = max(now.before, strength) if found else STOP
    found.append(now)
    return _rejoined(found)


def _rejoined(found: list[Clause]) -> tuple[Clause, ...]:
    """The clauses, with a name that a bracket of words parts from its figure made whole: 事业收入（医疗收入）5万元."""
    made: list[Clause] = []
    for clause in found:
        if len(made) > 1 and clause.closes and not clause.opens and _parts_name(made[-2], made[-1], clause):
            inside = made.pop().tokens
            first, last = inside[0], inside[-1]
            words = "" if len(inside) == 1 and _CARRIED.fullmatch(first.text) else "（注）"
            words = f"（{first.text}）" if first.kind is Kind.NUMBER else words
            bracket = [replace(first, kind=Kind.WORD, text=words, end=last.end)] if words else []
            made[-1] = replace(made[-1], tokens=[*made[-1].tokens, *bracket, *clause.tokens])
        else:
            made.append(clause)
    return tuple(made)


def _parts_name(name: Clause, bracket: Clause, rest: Clause) -> bool:
    """Whether words alone stand in a bracket, words before it, and right behind it an amount."""
    after = rest.tokens[1:] if rest.tokens and rest.tokens[0].text in _IS else rest.tokens
    return (
        bracket.opens == 1
        and bool(name.tokens and bracket.tokens and after)
        and after[0].kind is Kind.AMOUNT
        and name.tokens[-1].kind is Kind.WORD
        and (all(each.kind is Kind.WORD for each in bracket.tokens) or _is_code(bracket.tokens))
    )


def _is_code(tokens: list[Token]) -> bool:
    """Whether the code of a 科目 stands alone: 审计业务（2010804）5万元."""
    return len(tokens) == 1 and tokens[0].kind is Kind.NUMBER and len(tokens[0].text) == _LENGTH_OF_CODE


def _separates(token: Token, tokens: tuple[Token, ...], index: int) -> int | None:
    """How strongly a mark separates; None where it does not."""
    if token.text == "、":
        before = tokens[index - 1] if index else token
        is_after_figure = before.kind in _FIGURES or before.text == "）"
        return LISTED if is_after_figure else None
    return _STRENGTH.get(token.text, COMMA)


def _splits(now: Clause, token: Token) -> Token | None:
    """The token with 和 taken off, where it starts a new clause after a figure."""
    if not now.tokens or now.tokens[-1].kind not in _FIGURES or token.kind is not Kind.WORD:
        return None
    for word in _AND:
        if token.text.startswith(word) and len(token.text) > len(word):
            return replace(token, text=token.text[len(word) :], start=token.start + len(word))
    return None


def sentences(found: tuple[Clause, ...]) -> Iterator[int]:
    """The number of the sentence of each clause."""
    number = 0
    for index, clause in enumerate(found):
        if index and clause.before == STOP:
            number += 1
        yield number
