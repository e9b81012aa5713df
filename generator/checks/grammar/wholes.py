"""Which figures are parts of which: the partitions of budgets and accounts, and the lists open at a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.checks.grammar.clauses import COMMA, SEMICOLON
from generator.checks.grammar.nouns import BOTH, INCOME, SPENDING, TOTALS, Item
from generator.checks.grammar.statements import Figure, Partition, Sum

_OF: dict[str, Partition] = {
    **dict.fromkeys(("basic", "project", "upward", "business-spending", "downward", "other-spending"), "nature"),
    **dict.fromkeys(("personnel", "public"), "staff"),
    **dict.fromkeys(("abroad", "cars", "reception"), "three-public"),
    **dict.fromkeys(("car-purchase", "car-running"), "cars"),
    **dict.fromkeys(("procurement-goods", "procurement-works", "procurement-services"), "procurement"),
}  # fmt: skip
_WHOLES: dict[str, frozenset[str]] = {
    "nature": frozenset({SPENDING, BOTH, "year-spending"}),
    "staff": frozenset({"basic"}),
    "fund": TOTALS | {"basic", "personnel", "public", "project", "closing"},
    "three-public": frozenset({"three-public"}),
    "cars": frozenset({"cars", "three-public"}),
    "procurement": frozenset({"procurement"}),
    "class": frozenset({SPENDING, BOTH, "year-spending"}),
    "economic": frozenset({"basic", "project", "personnel", "public", "operating-cost"}),
}
#: What has 基本支出 and 人员经费 of its own: a class, a 款 or 项, and what is named otherwise.
_BY_NAME = ("class:", "function", "other:")
#: What may be paid by several funds besides: a class, 款 or 项 of either classification, and what is bought.
_OF_FUNDS = ("class:", "function", "economic:", "procurement")
#: Funds that 财政拨款 told beside them holds already.
_FISCAL = frozenset({"general", "government-fund", "state-capital"})
#: Items of the “三公” expenses that are a 款 of basic or project expenditure as well.
_ALSO_ECONOMIC = frozenset({"abroad", "car-purchase", "car-running", "reception"})
#: Parts that together are all of the whole, whatever else may be named.
_ALL: dict[str, tuple[frozenset[str], ...]] = {
    "nature": (frozenset({"basic", "project"}),),
    "staff": (frozenset({"personnel", "public"}),),
    "three-public": (
        frozenset({"abroad", "cars", "reception"}),
        frozenset({"abroad", "car-purchase", "car-running", "reception"}),
    ),
    "cars": (frozenset({"car-purchase", "car-running"}),),
    "procurement": (frozenset({"procurement-goods", "procurement-works", "procurement-services"}),),
}


def partition_of(item: Item | None) -> Partition:
    """The kind of division of which an item is a part; empty where none is known."""
    if item is None:
        return ""
    if item.head in _OF:
        return _OF[item.head]
    if item.head.startswith("class:"):
        return "class"
    if item.head.startswith("economic:"):
        return "economic"
    if item.head in (INCOME, SPENDING, "") and item.fund:
        return "fund"
    return ""


def _within(part: Item | None, whole: Item | None) -> Partition:
    """The kind of division by which an item is a part of this whole."""
    if part is not None and part.head in _ALSO_ECONOMIC and whole and whole.head in _WHOLES["economic"]:
        return "economic"
    kind = partition_of(part)
    return "three-public" if kind == "cars" and whole and whole.head == "three-public" else kind


def belongs(part: Item | None, whole: Item | None) -> bool | None:
    """Whether one item is a part of the other by nature; None where it cannot be told."""
    kind = _within(part, whole)
    if whole is None or part is None or not kind:
        return None
    if kind == "fund":
        if whole.fund == part.fund or (part.fund == "fiscal" and whole.fund):
            return False
        if whole.fund not in ("", "fiscal", "carried", "reserves"):
            return False
        if whole.fund == "fiscal" and part.fund not in (*_FISCAL, "carried", "reserves"):
            return False
        return whole.head in _WHOLES["fund"] or whole.head == "" or whole.head.startswith(_OF_FUNDS) or None
    if kind in ("nature", "staff") and whole.head.startswith(_BY_NAME):
        return None  # 教育支出（类）5万元，其中基本支出4万元
    if kind == "economic":
        if whole.head.startswith(
            "economic:"
        ):  # 工资福利支出5万元，其中：基本工资3万元: a 款 is a part of its 类
            return part.head.startswith(whole.head) and part.head != whole.head
        return whole.head in _WHOLES[kind] or None
    return whole.head in _WHOLES[kind]


def divides_named(part: Item | None, whole: Item | None) -> bool:
    """Whether a part by nature stands behind one class, 款 or 项, whose part it is then."""
    return (
        partition_of(part) in ("nature", "staff")
        and whole is not None
        and whole.head.startswith(_BY_NAME[:2])
    )


def is_complete(whole: Item | None, parts: list[Figure]) -> bool:
    """Whether the parts named are, by their nature, all of the whole."""
    kinds = {_within(part.item, whole) for part in parts}
    if kinds == {"fund"} and _is_of_unknown(whole):
        told = {part.item.fund for part in parts if part.item is not None}
        return len(told) == len(parts) > 3  # 涉及资金10万元，其中一般公共预算5万元，…
    if len(kinds) != 1 or whole is None:
        return False
    kind = kinds.pop()
    if any(part.item is None or belongs(part.item, whole) is not True for part in parts):
        return False
    heads = {part.item.head for part in parts if part.item is not None}
    if kind == "fund":
        funds = [part.item.fund for part in parts if part.item is not None]
        return len(set(funds)) == len(funds) and (
            "other" in funds or (set(funds) >= _FISCAL and whole.fund == "fiscal") or len(funds) > 3
        )
    return any(needed <= heads for needed in _ALL.get(kind, ()))


def _is_of_unknown(whole: Item | None) -> bool:
    return whole is not None and whole.head == "other:涉及资金"


@dataclass(slots=True)
class Open:
    """A list that is open at a place of a passage: its whole, its parts so far, how they are separated."""

    whole: Figure | None
    parts: list[Figure] = field(default_factory=list)
    separator: int = 0
    is_bracket: bool = False
    is_use: bool = False
    #: Measures that its parts have told besides their first: 甲预算5万元，决算4万元.
    measures: set[str] = field(default_factory=set)

    def takes(self, figure: Figure, before: int) -> bool:
        """Whether a figure after a mark of this strength is the next part."""
        if figure.role != "count" and any(part.item == figure.item is not None for part in self.parts):
            return False
        if self.parts and figure.measure and self.parts[0].measure not in ("", figure.measure):
            return False
        if figure.role != (self.parts[0].role if self.parts else figure.role):
            return False
        whole = self.whole.item if self.whole else None
        told = belongs(figure.item, whole)
        kinds = {_within(part.item, whole) for part in self.parts} - {""}
        same = (
            not kinds
            or _within(figure.item, whole) in kinds
            or (kinds == {"economic"} and figure.item is not None)
        )
        if told is not None:
            return told and same and not self._has_within(figure)
        if not self.parts:
            return True
        if not same or self._counts(figure):
            return False
        if kinds and divides_named(figure.item, whole):
            return before <= SEMICOLON  # …（项）5万元，其中：基本支出3万元；项目支出2万元
        # A figure's own parts may stand between; a stronger mark than theirs ends the list.
        return before <= (self.separator or (SEMICOLON if self.is_bracket else COMMA))

    def passes_over(self, figure: Figure) -> bool:
        """Whether a figure tells another measure or year of a part, or how it changed, without ending the list."""
        return any(
            part.item == figure.item is not None
            and (
                (part.role == figure.role and (part.measure != figure.measure or part.year != figure.year))
                or (part.role == "value" and figure.role == "difference")
            )
            for part in self.parts
        )

    def _has_within(self, figure: Figure) -> bool:
        """Whether the part told before holds it: 公务用车购置及运行维护费 the 购置费, 财政拨款 the 一般公共预算."""
        item = figure.item
        told = [part.item for part in self.parts if part.item is not None]
        if item is None:
            return False
        return (partition_of(item) == "cars" and any(each.head == "cars" for each in told)) or (
            partition_of(item) == "fund"
            and item.fund in _FISCAL
            and any(each.fund == "fiscal" for each in told)
        )

    def _counts(self, figure: Figure) -> bool:
        first = self.parts[0].token
        return figure.role == "count" and figure.token.unit != first.unit

    def closed(self) -> Sum | None:
        """The sum that it makes; one part alone makes none, nor do income and spending: they are the same money."""
        heads = {part.item.head for part in self.parts if part.item is not None}
        if self.whole is None or len(self.parts) < 2 or {INCOME, SPENDING} <= heads:
            return None
        kinds = {_within(part.item, self.whole.item) for part in self.parts}
        kind: Partition = kinds.pop() if len(kinds) == 1 else ""
        if self.is_use:
            kind = "use"
        return Sum(self.whole, self.parts, kind, not self.is_use and is_complete(self.whole.item, self.parts))
