"""Where a reason begins and ends, and what it explains."""

from __future__ import annotations

import re

from generator.checks.grammar.clauses import Clause
from generator.checks.grammar.nouns import read_label
from generator.checks.grammar.statements import Change, Completion
from generator.checks.grammar.tokens import Kind, Token

_BECAUSE = re.compile(r"^(?:由于|因(?!公|此|素|地|果|而|人而))")
_AFFECTED = re.compile(r"受[^0-9]{1,40}影响")
_IS_RATE = frozenset({"为", "率为", "率", "幅度为", "幅度", "比例为", "比例"})
_COUNTED = re.compile(r"^[一二三四五六]是")


def starts_reason(token: Token, clause: Clause, *, is_first: bool) -> bool:
    """Whether a reason begins with this token: 主要原因是, or a clause with 因, 由于 or 受…影响."""
    if token.kind is Kind.REASON or token.text == "主要为":
        return True
    if not is_first or token.kind is not Kind.WORD:
        return False
    if token.text.startswith("受"):
        return _AFFECTED.match("".join(each.text for each in clause.tokens)) is not None
    return _BECAUSE.match(token.text) is not None


def reason_end(lexed: tuple[Token, ...], index: int) -> int:
    """The index of the token after a reason that begins at `index`.

    A reason runs to the end of its sentence; before that it ends where the list goes on after ； with another
    figure, or after ， with a comparison, a list of parts, the reason of another item or the rate of what it explains.
    """
    depth = 0
    has_words = lexed[index].kind is Kind.WORD and len(lexed[index].text) > 2  # 因新招录人员，比上年增加
    has_amount = has_direction = False
    place = index + 1
    while place < len(lexed):
        token = lexed[place]
        if token.kind is Kind.PUNCTUATION:
            if token.text == "（":
                depth += 1
            elif token.text == "）":
                if not depth:
                    return place
                depth -= 1
            elif (
                token.text == "，"
                and has_words
                and not depth
                and not has_direction
                and _ends_in_rate(lexed, place + 1)
            ) or (
                (token.text in "。！？" and has_words)
                or (token.text == "；" and has_words and _goes_on(lexed, place + 1))
                or (token.text == "，" and has_words and not depth and _turns(lexed, place + 1, has_amount))
            ):
                return place
        else:
            has_words = True
            has_amount = has_amount or token.kind is Kind.AMOUNT
            has_direction = has_direction or token.kind is Kind.DIRECTION
        place += 1
    return place


def asked_of(before: tuple[Token, ...], words: str) -> tuple[Token | None, str]:
    """The direction that a reason right behind it explains, and the words before that."""
    last = before[:-1] if before and before[-1].text == "的" else before
    asked = last[-1] if last and last[-1].kind is Kind.DIRECTION else None
    of, found, _ = words.rpartition(asked.text) if asked is not None else ("", "", "")
    return (asked, of) if found else (None, "")


def nearest_to_reason(
    changes: list[Change | Completion], sentence: int, group: int, words: str
) -> list[Change | Completion]:
    """The changes of a passage that a reason after them is of: of the item named before it, if any is.

    After ； another item is spoken of, or the same compared once more; a reason in a sentence of its own is of all before it.
    """
    found = [each for each in changes if each.group == group and each.sentence == sentence] or changes
    items = {each.item for each in found} - {None}
    found += [
        each for each in changes if each.sentence == sentence and each.item in items and each not in found
    ]
    named = read_label(words).item if words else None
    return [each for each in found if each.item == named is not None] or found


def moved(changes: list[Change | Completion]) -> list[Change | Completion]:
    """Those that a reason after them explains: 持平 needs none where something else has changed."""
    return [each for each in changes if isinstance(each, Completion) or each.direction != "flat"] or changes


def _segment(lexed: tuple[Token, ...], start: int) -> list[Token]:
    found = []
    for token in lexed[start:]:
        if token.kind is Kind.PUNCTUATION and token.text in "，；。！？":
            break
        found.append(token)
    return found


def _goes_on(lexed: tuple[Token, ...], start: int) -> bool:
    """Whether the list goes on with another figure, the reason being over."""
    segment = _segment(lexed, start)
    if not segment:
        return False
    kinds = {each.kind for each in segment}
    if Kind.REASON in kinds and kinds & {Kind.COMPARE, Kind.RESULT}:
        return True  # 小于预算数的主要原因是…；比上年减少的主要原因是…
    has_amount = Kind.AMOUNT in kinds
    if _COUNTED.match(segment[0].text):  # 二是接待减少 is a reason, 二是接待费5万元 the next part
        return has_amount and _has_item(segment)
    return has_amount or Kind.PART in kinds or _has_item(segment)


def _ends_in_rate(lexed: tuple[Token, ...], start: int) -> bool:
    """Whether the sentence ends with a percentage, said of what is explained: 主要原因是新招录2人，增长5%。"""
    rest = lexed[start : start + 4]
    kinds = [each.kind for each in rest]
    if kinds[:1] != [Kind.DIRECTION]:
        return False
    at = 1 if kinds[1:2] == [Kind.PERCENT] else 2
    is_rate = at == 1 or (rest[1].text in _IS_RATE if len(rest) > 1 else False)
    return (
        kinds[at : at + 1] == [Kind.PERCENT]
        and is_rate
        and (len(rest) == at + 1 or rest[at + 1].text in "。；")
    )


def _turns(lexed: tuple[Token, ...], start: int, has_amount: bool) -> bool:
    """Whether a comparison or a list of parts follows, or another item with its figure or its reason.

    A reason that tells an amount may divide that: 收到补助5万元，其中2万元结转下年.
    """
    segment = _segment(lexed, start)
    kinds = [each.kind for each in segment]
    has_figure = Kind.AMOUNT in kinds or Kind.PERCENT in kinds
    if (kinds[:1] == [Kind.PART] and not has_amount) or (
        Kind.COMPARE in kinds and (has_figure or Kind.DIRECTION in kinds)
    ):
        return True
    is_plain = Kind.AMOUNT in kinds and Kind.DIRECTION not in kinds
    return (is_plain or Kind.REASON in kinds) and _has_item(segment)


def _has_item(segment: list[Token]) -> bool:
    words = segment[0].text if segment and segment[0].kind is Kind.WORD else ""
    label = read_label(words)
    # 财政拨款收入 is an item, 收入 alone is what is spoken of
    return label.item is not None and not label.residue and bool(label.item.fund or not label.item.generic)
