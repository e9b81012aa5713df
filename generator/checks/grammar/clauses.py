"""A passage cut into clauses: at punctuation, and between figures that 、 or 和 put side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.checks.grammar.tokens import Kind, Token

#: How strongly a mark separates; a clause keeps the strength of the mark before it.
ADJACENT, LISTED, COMMA, COLON, SEMICOLON, STOP = 0, 1, 2, 3, 4, 5
_STRENGTH = {"、": LISTED, "，": COMMA, "：": COLON, "—": COMMA, "——": COMMA, "；": SEMICOLON}
_STRENGTH |= dict.fromkeys("。！？", STOP)
_FIGURES = frozenset({Kind.AMOUNT, Kind.PERCENT, Kind.COUNT})
_AND = ("和", "及", "以及", "与")


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
        strength = _separates(token, tokens, index)
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
    return tuple(found)


def _separates(token: Token, tokens: tuple[Token, ...], index: int) -> int | None:
    if token.kind is not Kind.PUNCTUATION:
        return None
    if token.text == "、":
        before = tokens[index - 1] if index else token
        is_after_figure = before.kind in _FIGURES or before.text == "）"
        return LISTED if is_after_figure else None
    return _STRENGTH.get(token.text, COMMA)


def _splits(now: Clause, token: Token) -> Token | None:
    """The token with 和 taken off, where it starts a new clause after a figure."""
    if not now.tokens or now.tokens[-1].kind not in _FIGURES or token.kind is not Kind.WORD:
        return None
    for word in sorted(_AND, key=len, reverse=True):
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
