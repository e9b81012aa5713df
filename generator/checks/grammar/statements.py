"""What a passage says with figures: figures, sums, changes, shares, completions."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.checks.grammar.nouns import Item
from generator.checks.grammar.tokens import Token

BUDGETS = ("opening", "adjusted", "budget")

#: `value`: what an item amounts to; `difference`: by how much it changes, with its sign; `count`: things;
#: `part`: in brackets after another (含…), `aside`: in a reason, a threshold, a rate.
Role = Literal["value", "difference", "count", "part", "aside"]
Direction = Literal["more", "less", "flat"]
Partition = Literal[
    "nature", "staff", "fund", "three-public", "cars", "procurement", "class", "economic", "use", ""
]


@dataclass(eq=False, slots=True)
class Figure:
    """An amount (元) or a count with what it speaks of.

    `passage` is the index of the passage, `start` and `end` places in it. `year` is None where none is named; `measure` is
    `opening`, `adjusted`, `budget`, `outcome`, `executed` or empty; `residue` are words of the label not
    understood; `parent` is the whole that this is a part of. `is_inherited`: no word of its own names the item.
    `is_base` marks what another is only compared with: 比上年5万元增加1万元.
    """

    passage: int
    token: Token
    label: str
    item: Item | None
    measure: str
    residue: str
    year: int | None
    role: Role = "value"
    parent: Figure | None = None
    is_inherited: bool = False
    is_base: bool = False
    sentence: int = 0

    def inherit(self, whole: Figure) -> None:
        """Take over the year and measure of the whole, where a part tells none: 2023年预算5万元，其中：甲3万元."""
        self.year = self.year or whole.year
        self.measure = self.measure or whole.measure

    @property
    def value(self) -> Decimal:
        return self.token.value

    @property
    def start(self) -> int:
        return self.token.start

    @property
    def end(self) -> int:
        return self.token.end


@dataclass(eq=False, slots=True)
class Sum:
    """`X，其中：a，b，c`. `is_complete`: the parts are by their nature all there is of the whole."""

    whole: Figure
    parts: list[Figure]
    partition: Partition
    is_complete: bool = False


@dataclass(slots=True)
class Base:
    """What a change is measured against: `比2023年预算`."""

    year: int | None
    measure: str
    label: str
    is_relative: bool = False


@dataclass(eq=False, slots=True)
class Change:
    """`比2023年预算增加5万元，增长3.2%，主要原因是…`.

    `current` and `previous` are the two sides as far as the passage gives them. `is_about` is 基本持平;
    `is_unnamed` a change whose item no word of its own names; `is_loose` one whose percentage stands after its
    reason, and may be said of what is in that; `is_adjusted` a change with something left out (扣除…后), which no given figure answers to.
    """

    passage: int
    start: int
    end: int
    direction: Direction
    word: str
    item: Item | None
    residue: str
    base: Base | None
    current: Figure | None = None
    previous: Figure | None = None
    difference: Figure | None = None
    percent: Token | None = None
    reason: Reason | None = None
    is_about: bool = False
    is_adjusted: bool = False
    is_unnamed: bool = False
    is_loose: bool = False
    sentence: int = 0
    group: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether it says 增加0万元: no change, which needs no reason."""
        return self.difference is not None and self.difference.value == 0


@dataclass(eq=False, slots=True)
class Reason:
    """The words of a reason, and where they stand.

    `asked` is the direction of what it is the reason of, where that stands before it, and `of` the words before that:
    接待费减少的原因是….
    """

    passage: int
    text: str
    start: int
    end: int
    asked: Token | None = None
    of: str = ""


@dataclass(eq=False, slots=True)
class Share:
    """`占X%`: of `whole` as a figure, or as an item named."""

    passage: int
    percent: Token
    part: Figure
    whole: Figure | None = None
    whole_item: Item | None = None
    whole_label: str = ""


@dataclass(eq=False, slots=True)
class Completion:
    """`完成年初预算的X%`, or `决算数大于预算数`: outcome against budget.

    `relation` is `>`, `<`, `=` or `~` (基本持平) where it is told in words; `against` which budget is named, if any;
    `gap` is by how much they differ: 超出预算5万元; `is_gap` says that
    the percentage is by how much they differ (预决算差异率).
    """

    passage: int
    start: int
    end: int
    item: Item | None
    budget: Figure | None
    outcome: Figure | None
    percent: Token | None = None
    relation: str = ""
    against: str = ""
    gap: Figure | None = None
    is_unnamed: bool = False
    reason: Reason | None = None
    is_gap: bool = False
    sentence: int = 0
    group: int = 0


@dataclass(slots=True)
class Statements:
    """All that the passages of one section say with figures."""

    figures: list[Figure] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    shares: list[Share] = field(default_factory=list)
    completions: list[Completion] = field(default_factory=list)
