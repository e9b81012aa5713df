"""Changes: direction, difference and percent against both sides (C56–C58)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from generator.checks.binding import Binding
from generator.checks.grammar.intervals import Interval, growth, percent, share
from generator.checks.grammar.statements import Change, Figure
from generator.checks.grammar.tokens import Token
from generator.checks.item_cells import Entry
from generator.checks.judging.fault import Fault, plain, rate

_ABOUT = Decimal("0.05")
_NO_SLACK = Decimal(0)


def change_faults(bound: Binding, change: Change) -> Iterator[Fault]:
    """Direction, difference and percent against both sides (C56–C58), as far as they are known."""
    found = list(_change_faults(bound, change))
    if change.is_loose:
        found = [replace(each, is_doubtful=each.defect in ("percent", "no-base")) for each in found]
    return iter(() if found and _is_of_whole(bound, change) else found)


def _is_of_whole(bound: Binding, change: Change) -> bool:
    """Whether what is said without a name after a list is true of the whole: 预算5万元，其中：甲3万元，乙2万元，比上年减少."""
    part = change.current
    if not change.is_unnamed or part is None or part.parent is None or part.parent.role != "value":
        return False
    if part.parent.passage != part.passage or _goes_on(bound, change, part):
        return False
    meant = replace(change, item=part.parent.item, current=part.parent)
    return not any(True for _ in _change_faults(bound, meant)) and not any(
        True for _ in _before_faults(bound, meant)
    )


def _goes_on(bound: Binding, change: Change, part: Figure) -> bool:
    """Whether the list goes on behind the change, which then is of the part before it: 甲3万元，增加1万元；乙2万元."""
    return any(
        each.parent is part.parent and each.role == "value" and each.token.start >= change.end
        for each in bound.told.figures
        if each.passage == part.passage and each.sentence == part.sentence
    )


def _change_faults(bound: Binding, change: Change) -> Iterator[Fault]:
    current, previous = bound.current(change), bound.previous(change)
    currents = [current, *bound.told_otherwise(change)] if current is not None else bound.possible(change)
    difference = bound.told.interval(change.difference) if change.difference is not None else None
    if _is_signed(change):
        return
    if currents and previous is None and difference is not None and change.direction != "flat":
        yield from _implied(bound, change, currents, difference)
        return
    if previous is None or not currents:
        if difference is None and change.percent is None and change.direction != "flat":
            yield from _from_nothing(bound, change, currents)
        return
    yield from _both(bound, change, currents, previous, difference)


def opposed_faults(bound: Binding) -> Iterator[Fault]:
    """增加5万元，降低3%: amount and percentage of one change going opposite ways (C57)."""
    for one, other in pairwise(bound.told.changes):
        if (
            one.difference is not None
            and one.percent is None
            and other.percent is not None
            and other.difference is None
            and (one.passage, one.sentence) == (other.passage, other.sentence)
            and {one.direction, other.direction} == {"more", "less"}
            and not _is_signed(one)
            and not bound.told.passages[one.passage].text[one.end : other.start].strip("，, ")
            and not _goes_back(bound, other)
        ):
            yield Fault(
                "direction",
                *_at(other),
                f"前面写“{one.word}”{one.difference.token.text.lstrip('-')}，这里写“{other.word}”",
                "核对增减的说法",
            )


def _goes_back(bound: Binding, rate_told: Change) -> bool:
    """Whether a rate may be of what changed first, its parts between: 增加5万元，其中甲增加8万元、乙减少3万元，增长2%."""
    return any(
        each.direction == rate_told.direction and each.difference is not None and each.percent is None
        for each in bound.told.changes
        if (each.passage, each.sentence) == (rate_told.passage, rate_told.sentence)
        and each.start < rate_told.start
    )


def _is_signed(change: Change) -> bool:
    """Whether the figure itself bears a sign (增加-5万元): the words then tell the direction twice."""
    token = change.difference.token if change.difference is not None else change.percent
    return token is not None and token.text.lstrip().startswith(("-", "－", "−", "负"))


def _at(change: Change, token: Token | None = None) -> tuple[int, int, int]:
    if token is not None:
        return change.passage, token.start, token.end
    return change.passage, change.start, change.end


def _both(
    bound: Binding, change: Change, currents: list[Interval], previous: Interval, difference: Interval | None
) -> Iterator[Fault]:
    """Both sides are given in the words."""
    actual = currents[0] - previous
    like = change.current.token if change.current is not None else None
    told = f"{plain(previous.value, like)}到{plain(currents[0].value, like)}"
    way = _way(currents, previous)
    if change.direction == "flat":
        allowed = abs(previous.value) * _ABOUT if change.is_about else _NO_SLACK
        if all(abs((each - previous).value) > (each - previous).slack + allowed for each in currents):
            yield Fault(
                "direction",
                *_at(change),
                f"写“{change.word}”，而由{told}，{'增加' if actual.value > 0 else '减少'}{plain(abs(actual.value), like)}",
                "核对两个数；不相等的写增加或减少多少",
            )
        return
    if difference is not None and difference.value == 0 and "flat" in way:
        return  # 增加0万元 says nothing wrong
    if change.direction not in way:
        meant = "持平" if way == {"flat"} else "增加" if way == {"more"} else "减少"
        yield Fault(
            "direction", *_at(change), f"写“{change.word}”，而由{told}，应是{meant}", "核对两个数和增减的说法"
        )
        return
    if difference is not None and not any(
        difference.meets(each - previous) or (abs(difference)).meets(abs(each - previous))
        for each in currents
    ):
        token = change.difference.token if change.difference is not None else None
        yield Fault(
            "difference",
            *_at(change, token),
            f"由{told}，相差{plain(abs(actual.value), like)}，这里写{token.text if token else ''}",
            "核对两个数和增减额",
        )
    if change.percent is None:
        return
    if previous.value == 0:
        yield Fault(
            "no-base",
            *_at(change, change.percent),
            f"上年数是0，不能计算百分比，这里写{change.percent.text}",
            "删去百分比，写明上年没有安排",
        )
        return
    rates = [each_rate for each in currents if (each_rate := growth(each, previous)) is not None]
    if rates and not any(abs(each).meets(percent(change.percent)) for each in rates):
        yield Fault(
            "percent",
            *_at(change, change.percent),
            f"由{told}，应为{rate(abs(rates[0].value))}，这里写{change.percent.text}",
            "核对两个数和百分比",
        )


def _way(currents: list[Interval], previous: Interval) -> set[str]:
    found: set[str] = set()
    for each in currents:
        step = each - previous
        if step.value > step.slack:
            found.add("more")
        elif step.value < -step.slack:
            found.add("less")
        elif step.value == 0:
            found.add("flat")
        else:
            found |= {"flat", "more" if step.value > 0 else "less"}
    return found


def _implied(
    bound: Binding, change: Change, currents: list[Interval], difference: Interval
) -> Iterator[Fault]:
    """The year before follows from the figure and its change (C65)."""
    assert change.difference is not None
    like = change.difference.token
    previous = [each - difference for each in currents]
    if change.direction == "more" and all(each.high < 0 for each in previous):
        yield Fault(
            "difference",
            *_at(change, like),
            f"本年{plain(currents[0].value, like)}，不可能比上年增加{like.text}",
            "核对本年数和增加额",
        )
        return
    if change.percent is None or (difference.value == 0 and change.percent.value == 0):
        return
    if all(each.value == 0 for each in previous):
        yield Fault(
            "no-base",
            *_at(change, change.percent),
            f"照增减额推算上年数是0，不能计算百分比，这里写{change.percent.text}",
            "核对增减额；上年没有安排的，删去百分比",
        )
        return
    rates = [found for each in previous if (found := share(abs(difference), each)) is not None]
    # The same difference stands on both sides of the division, so that its rounding does not add up in full;
    # taking it as independent only widens what is accepted.
    if rates and not any(each.meets(percent(change.percent)) for each in rates):
        yield Fault(
            "percent",
            *_at(change, change.percent),
            f"本年{plain(currents[0].value, like)}、{change.word}{like.text}，上年应为{plain(previous[0].value, like)}，"
            f"百分比应为{rate(abs(rates[0].value))}，这里写{change.percent.text}",
            "核对本年数、增减额和百分比",
        )


def _from_nothing(bound: Binding, change: Change, currents: list[Interval]) -> Iterator[Fault]:
    """减少 without any figure, from a year that is not told (C58)."""
    if any(entry.value > 0 for entry in bound.known_before(change)):
        return
    if change.direction == "less" and currents and currents[0].value == 0:
        yield Fault(
            "nothing",
            *_at(change),
            "本年是0，说比上年减少，却没有写上年是多少",
            "写明上年数和减少额；两年都是0的写“与上年持平”",
        )


def before_faults(bound: Binding, change: Change) -> Iterator[Fault]:
    """The year before, as a change implies it, against what is known of that year (C64)."""
    found = list(_before_faults(bound, replace(change, percent=None) if change.is_loose else change))
    return iter(() if found and _is_of_whole(bound, change) else found)


def _before_faults(bound: Binding, change: Change) -> Iterator[Fault]:
    entries, current = bound.known_before(change), bound.current(change)
    if not entries or current is None or change.previous is not None:
        return
    like = change.current.token if change.current is not None else None
    if change.difference is not None and not _is_signed(change):
        implied = current - bound.told.interval(change.difference)
        others = [each - bound.told.interval(change.difference) for each in bound.told_otherwise(change)]
        known = [Interval(each.value, bound.ledger.slack * 2) for each in entries]
        if not any(side.meets(each) for side in (implied, *others) for each in known):
            yield Fault(
                "before",
                *_at(change, change.difference.token),
                f"照这里的增减额，上年应是{plain(implied.value, like)}，而{entries[0].name}是{plain(entries[0].value, like)}",
                "核对上年的数和增减额；上年数有调整的，写明调整",
            )
    elif change.direction != "flat" and not _is_signed(change):
        yield from _against_known(bound, change, [current, *bound.told_otherwise(change)], entries)
    elif change.direction == "flat":
        allowed = abs(current.value) * _ABOUT if change.is_about else _NO_SLACK
        if all(
            abs(current.value - each.value) > current.slack + bound.ledger.slack * 2 + allowed
            for each in entries
        ):
            yield Fault(
                "before",
                *_at(change),
                f"写“{change.word}”，本年{plain(current.value, like)}，而{entries[0].name}是{plain(entries[0].value, like)}",
                "核对两年的数；不相等的写增加或减少多少",
            )


def _against_known(
    bound: Binding, change: Change, currents: list[Interval], entries: tuple[Entry, ...]
) -> Iterator[Fault]:
    """A direction, or a percentage alone, against what is known of the year before."""
    like = change.current.token if change.current is not None else None
    known = [Interval(each.value, bound.ledger.slack * 2) for each in entries]
    told = f"本年{plain(currents[0].value, like)}，{entries[0].name}是{plain(entries[0].value, like)}"
    if not any(change.direction in _way(currents, each) for each in known):
        yield Fault("before", *_at(change), f"写“{change.word}”，而{told}", "核对两年的数和增减的说法")
    elif change.percent is not None:
        rates = [found for each in known for now in currents if (found := growth(now, each)) is not None]
        if rates and not any(abs(each).meets(percent(change.percent)) for each in rates):
            yield Fault(
                "before",
                *_at(change, change.percent),
                f"{told}，应为{rate(abs(rates[0].value))}，这里写{change.percent.text}",
                "核对上年的数和百分比；上年数有调整的，写明调整",
            )


def is_known_before(bound: Binding, change: Change) -> bool:
    """Whether last year's figure can be looked up: in last year's filing, or as this one states it."""
    if change.item is None:
        return False
    previous = bound.ledger.previous
    if previous is not None and previous.now(change.item):
        return True
    return bound.ledger.states_previous(change.item)
