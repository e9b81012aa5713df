"""Expenditure leaves: what the lines of a filing add to the tables, code by code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.amount import ABSENT, BLANK, Amount, add
from generator.model.budget import SpendingLine
from generator.model.vocabulary import Fund
from generator.record import swift
from generator.tables.classification import is_code, normalise

#: The kinds of expenditure whose sum is a line's total (C7).
KINDS = ("basic", "project", "upward", "business", "downward")


@swift
@dataclass(frozen=True, slots=True)
class Leaf:
    """The expenditure of one code from one fund; `amounts` by column key, what was not given is blank.

    `splits` says that 人员经费 and 公用经费 make up the whole basic expenditure.
    """

    code: str
    fund: Fund
    amounts: Mapping[str, Amount]
    splits: bool = True

    @property
    def total(self) -> Amount:
        return self.amounts["total"]


@dataclass(frozen=True, slots=True)
class Leaves:
    """All expenditure leaves of a filing, the names that it types for codes, and the codes 未列到项."""

    leaves: tuple[Leaf, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    undisclosed: tuple[str, ...] = ()

    def of(self, funds: Iterable[Fund]) -> tuple[Leaf, ...]:
        wanted = frozenset(funds)
        return tuple(leaf for leaf in self.leaves if leaf.fund in wanted)

    def total(self, funds: Iterable[Fund] | None = None) -> Amount:
        return add(leaf.total for leaf in (self.leaves if funds is None else self.of(funds)))

    def column(self, column: str, funds: Iterable[Fund] | None = None) -> Amount:
        return add(leaf.amounts[column] for leaf in (self.leaves if funds is None else self.of(funds)))

    @property
    def funds(self) -> frozenset[Fund]:
        return frozenset(leaf.fund for leaf in self.leaves)


def has_amounts(line: SpendingLine) -> bool:
    """Whether a line says a figure; one without only gives the name of its code."""
    return line.total is not ABSENT or is_divided(line)


def is_divided(line: SpendingLine) -> bool:
    """Whether a line says what kind of expenditure its money is, not only how much there is."""
    return not (
        line.basic is ABSENT
        and line.project is ABSENT
        and line.personnel is ABSENT
        and line.public is ABSENT
        and line.upward is ABSENT
        and line.business is ABSENT
        and line.downward is ABSENT
    )


def overlapping(lines: Sequence[SpendingLine]) -> tuple[SpendingLine, ...]:
    """Lines with figures on a 类 or 款 whose items are given too: left out, lest they count twice.

    A line marked 未列到项 is what remains beside the items, and counts.
    """
    given = [(line, normalise(line.code)) for line in lines if has_amounts(line)]
    above = {(line.fund, code[:length]) for line, code in given for length in range(len(code))}
    return tuple(line for line, code in given if not line.undisclosed and (line.fund, code) in above)


def spending_leaves(lines: Sequence[SpendingLine]) -> Leaves:
    """The leaves of the lines of expenditure; lines with a code of no known shape are left to the checks."""
    names: dict[str, str] = {}
    double = {id(line) for line in overlapping(lines)}
    leaves = []
    for line in lines:
        code = normalise(line.code)
        if not is_code(code):
            continue
        if line.name:
            names.setdefault(code, line.name)
        if has_amounts(line) and id(line) not in double:
            leaves.append(_leaf(code, line))
    undisclosed = (normalise(line.code) for line in lines if line.undisclosed and has_amounts(line))
    return Leaves(tuple(leaves), names, tuple(dict.fromkeys(undisclosed)))


def _leaf(code: str, line: SpendingLine) -> Leaf:
    if not is_divided(line):
        unknown: dict[str, Amount] = dict.fromkeys((*KINDS[:2], "personnel", "public"), ABSENT)
        unused: dict[str, Amount] = dict.fromkeys(KINDS[2:], BLANK)
        return Leaf(code, line.fund, {**unknown, **unused, "total": _given(line.total)}, splits=False)
    parts = [_given(line.personnel), _given(line.public)]
    split = add(parts)
    # Pasted rows may give some items whole and others divided; then the other column is left blank.
    basic = line.basic if isinstance(line.basic, Decimal) else split
    amounts = {kind: _given(getattr(line, kind)) for kind in KINDS} | {
        "basic": basic,
        "personnel": parts[0],
        "public": parts[1],
    }
    amounts["total"] = add(amounts[kind] for kind in KINDS)
    return Leaf(code, line.fund, amounts, splits=split == basic or not basic or basic is BLANK)


def _given(amount: Amount) -> Amount:
    return BLANK if amount is ABSENT else amount
