"""Comparisons put into one piece: a base that a bracket tells, and two bases that one sentence compares with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.checks.grammar.clauses import COMMA, LISTED, Clause
from generator.checks.grammar.nouns import read_label
from generator.checks.grammar.tokens import Kind, Token

_WORDS = frozenset({Kind.WORD, Kind.YEAR})
_FIGURES = frozenset({Kind.AMOUNT, Kind.PERCENT})
_RATE = [Kind.DIRECTION, Kind.PERCENT]
_TO_EACH, _TO_ALL, _AND = ("分别", "分别为"), "均", ("和", "与", "及")
#: Words of a base without a year that are of this year whatever year stands before them.
_OF_THIS_YEAR = ("年初", "全年", "调整", "本年", "当年")


def compared(found: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses with each comparison as if it were told plainly: 比上年（5万元）增加 as 比上年5万元增加."""
    if all(each.kind is not Kind.COMPARE for clause in found for each in clause.tokens):
        return found
    return tuple(_paired(_with_bases(found)))


def _with_bases(found: tuple[Clause, ...]) -> list[Clause]:
    made: list[Clause] = []
    for clause in found:
        if len(made) > 1 and clause.closes == 1 and not clause.opens and made[-1].opens == 1:
            told = _base_told(made[-2].tokens, made[-1].tokens)
            if told is not None:
                del made[-1]
                joined = [*told, *clause.tokens]
                made[-1] = replace(made[-1], tokens=joined)
                continue
        made.append(clause)
    return made


def _base_told(before: list[Token], bracket: list[Token]) -> list[Token] | None:
    """The tokens of a comparison with the amount of its base, which a bracket after it tells and nothing else.

    比上年（5万元）增加…, and 比上年增加1万元（上年5万元）.
    """
    if (
        not bracket
        or bracket[-1].kind is not Kind.AMOUNT
        or any(each.kind not in _WORDS for each in bracket[:-1])
    ):
        return None
    label = read_label("".join(each.text for each in bracket[:-1] if each.kind is Kind.WORD))
    start = _last(before, Kind.COMPARE)
    if start is None or label.item is not None or label.residue:
        return None
    amount, rest = bracket[-1], before[start + 1 :]
    years = {each.year for each in bracket if each.kind is Kind.YEAR}
    own = {each.year for each in rest if each.kind is Kind.YEAR}
    if rest and all(each.kind in _WORDS for each in rest) and years <= own:
        return [*before, amount]
    kinds = [each.kind for each in rest]
    if (
        years
        and years == own
        and Kind.DIRECTION in kinds
        and kinds.count(Kind.AMOUNT) == 1 == kinds[-1:].count(Kind.AMOUNT)
    ):
        at = start + 1 + kinds.index(Kind.DIRECTION)
        return [*before[:at], amount, *before[at:]]
    return None


def _paired(found: list[Clause]) -> Iterator[Clause]:
    """Each comparison with two bases as two: 较预算数和上年决算数分别减少1万元和2万元."""
    place = 0
    while place < len(found):
        pair = _pair(found, place)
        if pair is None:
            yield found[place]
            place += 1
            continue
        first, second, place = pair
        rates = _figures(found[place], _next(found, place), 0) if place < len(found) else None
        if rates is not None:  # …，下降5%和6%
            way, one, other = rates[0]
            first.tokens += [way, one]
            second.tokens += [replace(way, start=second.tokens[0].start), other]
            place += rates[1]
        elif place < len(found) and [each.kind for each in found[place].tokens[:2]] == _RATE:
            found[place].tokens = found[place].tokens[2:]  # one percentage for two changes: of which, is open
        yield first
        yield second


def _pair(found: list[Clause], place: int) -> tuple[Clause, Clause, int] | None:
    clause = found[place]
    start = next((i for i, each in enumerate(clause.tokens) if each.kind is Kind.COMPARE), None)
    way = _last(clause.tokens, Kind.DIRECTION)
    if start is None or way is None or way < start + 3:
        return None
    between = clause.tokens[start + 1 : way]
    second = next(
        (i for i, each in enumerate(between) if each.kind is Kind.COMPARE or each.text == "、"), None
    )
    if not second or between[-1].kind is not Kind.WORD:
        return None
    one, other = between[:second], between[second + 1 :]
    ending = next((each for each in (*_TO_EACH, _TO_ALL) if between[-1].text.endswith(each)), None)
    if ending is None or not other or any(each.kind not in _WORDS for each in (*one, *other)):
        return None
    words = between[-1].text.removesuffix(ending)
    other = [*other[:-1], *([replace(between[-1], text=words)] if words else [])]
    if not other or (_has_year(one) and not _has_year(other) and not other[0].text.startswith(_OF_THIS_YEAR)):
        return None
    rest = clause.tokens[way:]
    if ending in _TO_EACH:
        figures = _figures(clause, _next(found, place), way)
    else:
        figures = ([*rest, rest[-1]], 1) if len(rest) == 2 and rest[1].kind in _FIGURES else None
    if figures is None:
        return None
    (direction, amount, other_amount), used = figures
    mark = between[second]
    compare = replace(clause.tokens[start], start=mark.start, end=mark.end)
    return (
        replace(clause, tokens=[*clause.tokens[: start + 1], *one, direction, amount]),
        Clause([compare, *other, replace(direction, start=mark.start), other_amount], COMMA),
        place + used,
    )


def _figures(clause: Clause, after: Clause | None, start: int) -> tuple[list[Token], int] | None:
    """A direction and the two figures that end a clause, or it and the one listed after it; and of how many."""
    rest = [each for each in clause.tokens[start:] if each.text not in _TO_EACH]
    if len(rest) == 4 and rest[2].text in _AND:
        del rest[2]
        used = 1
    elif after is not None and after.before == LISTED and not (after.opens or after.closes):
        rest += after.tokens
        used = 2
    is_pair = [each.kind for each in rest[:1]] == [Kind.DIRECTION] and len(rest) == 3
    return (rest, used) if is_pair and rest[1].kind is rest[2].kind in _FIGURES else None


def _next(found: list[Clause], place: int) -> Clause | None:
    return found[place + 1] if place + 1 < len(found) else None


def _has_year(words: list[Token]) -> bool:
    return any(each.kind is Kind.YEAR for each in words)


def _last(found: list[Token], kind: Kind) -> int | None:
    return next((i for i in range(len(found) - 1, -1, -1) if found[i].kind is kind), None)
