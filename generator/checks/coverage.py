"""How much of the figures in words is read: what `gongkai check --prose` lists, so that silence is never taken for proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.case import Case
from generator.checks.grammar.statements import Figure
from generator.source import Span


@dataclass(frozen=True, slots=True)
class Unread:
    """An amount that is held against nothing: its place, the sentence, and why."""

    at: Span
    text: str
    sentence: str
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The amounts in the words of one filing.

    `bound` are those whose item is known, `compared` those held against data or against other figures.
    """

    path: str
    found: int
    bound: int
    compared: int
    unread: tuple[Unread, ...]


def coverage(case: Case) -> Coverage:
    """What of a filing's amounts in words is read."""
    told, used = case.told, _used(case)
    known = [each for each in told.money if _is_known(each)]
    unread = tuple(
        Unread(
            case.passages[each.passage].at(each.start, each.end),
            each.token.text,
            _sentence(told.passages[each.passage].text, each),
            _why(case, each),
        )
        for each in told.money
        if id(each) not in used
    )
    compared = sum(id(each) in used for each in told.money)
    return Coverage(case.entry.path, len(told.money), len(known), compared, unread)


def coverage_report(covered: Iterable[Coverage]) -> str:
    """The coverage of filings as text: counts, then each amount that is held against nothing."""
    return "\n".join(line for each in covered for line in _lines(each))


def _lines(each: Coverage) -> Iterator[str]:
    yield f"{each.path}：文字里有金额 {each.found} 个，认得项目的 {each.bound} 个，核对过的 {each.compared} 个"
    for unread in each.unread:
        yield f"  {unread.at}：{unread.text}（{unread.why}）{unread.sentence}"


def _used(case: Case) -> set[int]:
    """The figures that take part in some comparison, by identity."""
    told, bound = case.told, case.bound
    used = {id(each.figure) for each in bound.comparisons}
    for total in told.sums:
        used |= {id(each) for each in (total.whole, *total.parts)}
    for share in told.shares:
        if share.whole is not None or share.whole_item is not None:
            used |= {id(share.part), id(share.whole)}
    for completion in told.completions:
        if completion.budget is not None and completion.outcome is not None:
            used |= {id(completion.budget), id(completion.outcome)}
    for change in told.changes:
        sides = (change.difference, change.current, change.previous)
        is_held = change.previous is not None or change.percent is not None or bound.known_before(change)
        if is_held and bound.current(change) is not None:
            used |= {id(each) for each in sides if each is not None}
    return used


def _is_known(figure: Figure) -> bool:
    item = figure.item
    is_named = item is not None and not item.head.startswith("other:")
    return is_named and not figure.residue and figure.role in ("value", "difference")


def _why(case: Case, figure: Figure) -> str:
    if figure.token.special:
        return "起点、单价或幅度"
    if figure.role == "aside":
        return "写在原因里"
    if figure.role == "part":
        return "写在括号里"
    if case.told.is_aside(figure.passage):
        return "说的是单个项目或绩效"
    if not _is_known(figure):
        words = figure.residue or (figure.item.head.removeprefix("other:") if figure.item is not None else "")
        return f"认不准“{words}”" if words else "没有写是什么项目"
    return "没有可以核对的数"


def _sentence(text: str, figure: Figure) -> str:
    """The words around a figure, up to the stops of its sentence."""
    start = max(text.rfind(mark, 0, figure.start) for mark in "。！？；") + 1
    stops = [place for mark in "。！？；" if (place := text.find(mark, figure.end)) >= 0]
    return text[start : min(stops, default=len(text)) + 1].strip()
