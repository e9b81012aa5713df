"""Shares and sums: parts against their whole (C51, C54)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.binding import Binding
from generator.checks.grammar.intervals import Interval, coarse, percent, share
from generator.checks.grammar.nouns import Item
from generator.checks.grammar.statements import Figure, Share, Sum
from generator.checks.grammar.tokens import Token
from generator.checks.judging.fault import Fault, plain, rate
from generator.checks.judging.fault import told as as_told

_FUNDS = frozenset({"general", "government-fund", "state-capital", "special-account", "undertaking"})
_NO_SLACK = Decimal(0)
#: How many parts a message lists.
_MOST = 8
#: So many parts are too few to tell that one called 其他 is all the rest.
_FEW = 2


def share_faults(bound: Binding, told: Share) -> Iterator[Fault]:
    """占X% against part and whole (C54)."""
    if bound.told.is_aside(told.passage) and told.whole is None:
        return
    part = bound.told.interval(told.part)
    wholes = [bound.told.interval(each) for each in _wholes(told)]
    if told.whole_item is not None and not bound.told.is_aside(told.passage):
        entries = bound.of_year(told.whole_item, "", told.whole_item.fund)
        wholes += [Interval(entry.value, bound.ledger.slack) for entry in entries]
    rates = [(found, each) for each in wholes if (found := share(part, each)) is not None]
    above = told.part.parent  # 支出5万元，其中：甲3万元，乙2万元，占本年支出的90%: may be said of the whole
    if above is not None and told.whole_item is not None and above.role == "value":
        listed = [share(bound.told.interval(above), each) for each in wholes]
        if any(each is not None and each.meets(percent(told.percent)) for each in listed):
            return
    if rates and not any(found.meets(percent(told.percent)) for found, _ in rates):
        like = told.part.token
        right, whole = min(rates, key=lambda each: abs(each[0].value - told.percent.value))
        yield Fault(
            "share",
            told.passage,
            told.percent.start,
            told.percent.end,
            f"{plain(part.value, like)}占{plain(whole.value, like)}的{rate(right.value)}，这里写{told.percent.text}",
            "核对两个数和占比",
        )


def _wholes(told: Share) -> Iterator[Figure]:
    """The figures that a share may be of; within a bracket, of what stands before it or of the whole of that."""
    whole = told.whole
    while whole is not None:
        yield whole
        whole = whole.parent if told.part.role == "part" else None


def uneven_share_faults(bound: Binding, shares: Sequence[Share]) -> Iterator[Fault]:
    """Shares in one sentence of a whole that is not told: each implies one, and all but one imply the same."""
    groups: dict[tuple[int, int], list[Share]] = {}
    for told in shares:
        if told.whole is None and told.whole_item is None and not told.whole_label:
            groups.setdefault((told.passage, told.part.sentence), []).append(told)
    for group in groups.values():
        ranges = [_implied_whole(bound, told) for told in group]
        for index, told in enumerate(group):
            others = [each for place, each in enumerate(ranges) if place != index and each is not None]
            own = ranges[index]
            if own is None or len(others) < 2:
                continue
            low, high = max(each[0] for each in others), min(each[1] for each in others)
            if low <= high and (own[1] < low or own[0] > high):
                part = told.part.token
                right = bound.told.interval(told.part).value / ((low + high) / 2) * 100
                yield Fault(
                    "share",
                    told.passage,
                    told.percent.start,
                    told.percent.end,
                    f"照同一句里其余各项的占比，{part.text}应占{rate(right)}，这里写{told.percent.text}",
                    "核对各项的数和占比",
                )


def _implied_whole(bound: Binding, told: Share) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest whole of which a part can be this share."""
    part, told_share = bound.told.interval(told.part), percent(told.percent)
    if told_share.low <= 0 or part.low <= 0:
        return None
    return part.low / told_share.high * 100, part.high / told_share.low * 100


def sum_faults(bound: Binding, told: Sum) -> Iterator[Fault]:
    """X，其中：a，b，c against X = a + b + c (C51); more than the whole is never right."""
    whole, parts = bound.told.interval(told.whole), [bound.told.interval(each) for each in told.parts]
    total = sum(parts, Interval(Decimal(0)))
    off = total.value - whole.value
    if off == 0 or any(each.token.approximate for each in (told.whole, *told.parts)):
        return
    like = told.whole.token
    is_count = told.whole.role == "count"
    here, names = as_told(told.whole), "、".join(as_told(each) for each in told.parts[:_MOST])
    if len(told.parts) > _MOST:
        names += f"等{len(told.parts)}项"
    written = f"{total.value}{like.unit}" if is_count else plain(total.value, like)
    if told.whole.role == "difference":
        written = f"{'减少' if total.value < 0 else '增加'}{plain(abs(total.value), like)}"
    at = (told.whole.passage, told.whole.start, told.whole.end)
    widest = (
        _NO_SLACK if is_count else sum((coarse(each.token) for each in (told.whole, *told.parts)), _NO_SLACK)
    )
    if not is_count and abs(off) <= max(whole.slack + total.slack, Decimal(0)):
        yield Fault("tail", *at, f"各项（{names}）相加得{written}，这里写{here}，在四舍五入的尾差以内", "")
        return
    if (
        not is_count
        and abs(off) <= widest
        and any(each.token.decimals < bound.told.decimals for each in (told.whole, *told.parts))
    ):
        yield Fault("tail", *at, f"各项（{names}）相加得{written}，这里写{here}，各数的位数不一", "")
        return
    if off < 0 and not is_count and _agrees(bound, told):
        return  # each figure is as in the tables: the list leaves something out
    if off < 0 and not is_count and _goes_on(bound, told, -off):
        return
    if (
        told.is_complete
        or _counts_all(told)
        or _names_all(bound, told)
        or _shares_all(bound, told)
        or _exceeds(told, off)
        or (off > 0 and _is_of_posts(told))
    ):
        yield Fault(
            "sum",
            *at,
            f"各项（{names}）相加得{written}，这里写{here}，相差{_gap(off, like, is_count=is_count)}",
            "逐项核对；改正写错的数",
        )


def fund_faults(bound: Binding) -> Iterator[Fault]:
    """Money that a bracket says is of a fund, and is more than all there is of it: 含政府性基金5万元."""
    for figure in bound.told.figures:
        item = figure.item
        if (
            figure.role != "part"
            or item is None
            or item.fund not in _FUNDS
            or item.head not in ("", "income", "spending")
            or figure.residue not in ("", "含")
            or figure.year not in (None, bound.told.year)
            or bound.told.is_aside(figure.passage)
        ):
            continue
        entries = [
            *bound.ledger.now(Item("income", item.fund)),
            *bound.ledger.now(Item("spending", item.fund)),
        ]
        carried = [each.value for each in bound.ledger.now(Item("income", "carried"))]
        most = max((each.value for each in entries), default=_NO_SLACK) + max(carried, default=_NO_SLACK)
        if entries and figure.value - bound.told.interval(figure).slack > most + bound.ledger.slack:
            name = max(entries, key=lambda each: each.value).name
            yield Fault(
                "sum",
                figure.passage,
                figure.start,
                figure.end,
                f"写含{figure.token.text}，而{name}一共才{plain(most, figure.token)}",
                "核对是哪一种资金、多少",
            )


def _gap(off: Decimal, like: Token, *, is_count: bool) -> str:
    return f"{abs(off)}{like.unit}" if is_count else plain(abs(off), like)


def _exceeds(told: Sum, off: Decimal) -> bool:
    """Whether parts that exclude each other by nature are more than their whole."""
    return (
        off > 0
        and told.partition not in ("", "use")
        and told.whole.role == "value"
        and len({each.item for each in told.parts}) == len(told.parts)
        and all(each.value >= 0 for each in told.parts)
    ) or (
        off > 0
        and told.partition == "use"
        and all(each.item is not None and each.item.head.startswith("economic:") for each in told.parts)
    )


def _counts_all(told: Sum) -> bool:
    """Whether counts of vehicles by use name the rest as well (其他用车)."""
    return (
        told.whole.role == "count"
        and told.whole.token.unit == "辆"
        and any("其他" in each.label for each in told.parts)
    )


#: Kinds of posts of which nobody holds two.
_POSTS = re.compile(r"(?:机关)?(行政|事业|工勤)(?:编制?|在编)?(?:人员|职工)?(?:人数|数)?")


def _is_of_posts(told: Sum) -> bool:
    """Whether counts are of posts of several kinds, no two of one: 编制31名，其中行政编制14名、事业编制17名."""
    kinds = [match and match[1] for match in (_POSTS.fullmatch(each.label) for each in told.parts)]
    return told.whole.role == "count" and None not in kinds and len(set(kinds)) == len(kinds)


_REST = re.compile(r"其他(?:支出|费用|方面|项目)?$")


def _names_all(bound: Binding, told: Sum) -> bool:
    """Whether the parts are as many as it says that there are (共3个项目，其中：…), or the last one is the rest."""
    if told.partition != "" or told.whole.role != "value":
        return False
    first, text = told.parts[0], bound.told.passages[told.whole.passage].text
    counts = (
        each
        for each in bound.told.figures
        if each.role == "count"
        and each.passage == told.whole.passage == first.passage
        and told.whole.end < each.start < first.start
        and text[each.end :].startswith("项目")
    )
    if any(each.value == len(told.parts) for each in counts):
        return True
    return (
        len(told.parts) > _FEW
        and _REST.search(told.parts[-1].label) is not None
        and len({each.measure for each in told.parts}) == 1
    )


def _shares_all(bound: Binding, told: Sum) -> bool:
    """Whether every part has its share, and the shares make up the whole."""
    found = {id(each.part): each.percent for each in bound.told.shares if not each.whole_label}
    shares = [found[id(each)] for each in told.parts if id(each) in found]
    if len(shares) < len(told.parts):
        return False
    total = sum((each.value for each in shares), Decimal(0))
    return abs(total - 100) <= sum((percent(each).slack for each in shares), Decimal("0.01"))


def _goes_on(bound: Binding, told: Sum, gap: Decimal) -> bool:
    """Whether the next figure of the sentence, which is of nothing we know, is what is wanting: …，其他资金支出5万元."""
    last = told.parts[-1]
    after = (each for each in bound.told.figures if each.passage == last.passage and each.start > last.start)
    following = next(after, None)
    return following is not None and following.sentence == last.sentence and following.value == gap


def _agrees(bound: Binding, told: Sum) -> bool:
    """Whether the data give every figure of a list as it is told."""
    same = {id(each.figure) for each in bound.comparisons if each.verdict in ("same", "tail")}
    return all(id(each) in same for each in (told.whole, *told.parts))
