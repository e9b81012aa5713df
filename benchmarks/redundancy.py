"""Which spots have a second place that tells the same, worked out from the figures alone, not from any rule.

A figure has one if it recurs in the files of its department, if it is part of a sum that is told elsewhere
(a total, a control total, the other side of a balance), or if it is compared with a neighbour year that is there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from benchmarks.spots import Spot

_WAN = Decimal(10_000)
#: Half of the last place of 万元 with two decimals, in 元.
_TAIL = Decimal(50)
#: A round sum from which on the same one elsewhere is no accident, in 元.
_LONG = Decimal(2_000)
#: Comparisons with last year whose other side stands in the neighbour year's file.
_COMPARED = ("三公经费", "机关运行经费", "比上年增减", "收支总计比上年", "一般公共预算支出比上年")
#: Blocks of stated figures: the cells they name are computed as well.
_STATED = ("载明数", "控制数")
#: Figures of other years or stages, and thresholds, that only by chance are equal to one of this year.
_APART = ("上年执行数", "年初预算数", "大型设备起点")
_MOST_PARTS = 7
#: How far after 增加 its figure stands.
_REACH = 6
#: Counts that add up to another one of the same block (C52), and money that equals another's (P9).
_COUNTED = frozenset(["绩效自评项目数", "优", "良", "合格", "不合格", "发现问题", "已完成整改", "正在整改"])
_FUNDED = frozenset(("预算数", "其中财政资金", "其他资金"))


class Redundancy:
    """The figures of one department's files."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        every = list(spots)
        self.spots = every
        self.paths = {each.path for each in every}
        figures = [each for each in every if each.value is not None]
        # The same figure twice in one block is no second statement: two projects may cost the same.
        self.values = Counter(
            value
            for value, _ in {
                (_rounded(each.value), self._statement(each))
                for each in figures
                if _is_telling(each) and each.column not in _APART
            }
        )
        self.sizes = Counter(each.group for each in figures if each.value)
        self.names = Counter(each.text.strip() for each in every if each.kind == "name")
        self.held: set[tuple[str, str, str]] = self._held_groups(figures)
        self.partitioned = self._partitioned(figures)
        self.rows = defaultdict(list)
        for each in every:
            self.rows[each.path, each.line].append(each)

    def has(self, spot: Spot) -> bool:
        """Whether what this spot says can be held against another place."""
        if spot.kind == "row":
            figures = [each for each in self._row(spot) if each.kind in ("amount", "difference", "count")]
            return any(each.value and self.has(each) for each in figures)
        if spot.kind == "code":
            return any(each.kind == "name" for each in self._row(spot))
        if spot.kind == "name":
            return self.names[spot.text.strip()] > 1 or any(each.kind == "code" for each in self._row(spot))
        if spot.kind == "year":
            return f"/{spot.text}/" in spot.path and spot.block in ("正文", "标题")
        if spot.kind == "direction":
            return spot.block == "正文" and any(
                0 <= each.start - spot.end <= _REACH
                for each in self._row(spot)
                if each.kind in ("amount", "percent")
            )
        if spot.kind == "unit":
            measured = [each for each in self._of(spot.path) if not spot.column or each.block == spot.block]
            return any(_is_telling(each) and self.values[_rounded(each.value)] > 1 for each in measured)
        return self._figure(spot)

    def is_tail(self, spot: Spot, after: Decimal | None) -> bool:
        """Whether a change is no more than the rounding of the figures that it is added up with (C63)."""
        if spot.value is None or after is None or "." not in spot.text:
            return False
        tolerance = _TAIL * (max(self.sizes[spot.group], 1) + 1)
        return 0 < abs(spot.value - after) <= tolerance

    @staticmethod
    def _statement(spot: Spot) -> tuple[str, str]:
        return (spot.path, f"{spot.block}:{spot.line}" if spot.block == "正文" else spot.block)

    def _figure(self, spot: Spot) -> bool:
        if spot.value is None:
            return False
        if spot.block == "绩效管理" and spot.column in _COUNTED:
            return True
        if spot.block in _FUNDED and "/项目/" in spot.path:
            return True
        if (
            spot.block in _STATED
            or spot.group in self.held
            or (spot.path, spot.line, spot.start) in self.partitioned
        ):
            return True
        if spot.column.endswith("增减额") or (spot.block in _COMPARED and spot.column != "原因"):
            return self._has_neighbour(spot)
        if spot.column in _APART:
            return False
        return _is_telling(spot) and self.values[_rounded(spot.value)] > 1

    def _has_neighbour(self, spot: Spot) -> bool:
        """Whether a file of the year before is there, and the row tells the change."""
        year = re.search(r"/(\d{4})/", spot.path)
        if year is None:
            return False
        before = spot.path.replace(year[0], f"/{int(year[1]) - 1}/")
        tells = any(
            e.column.endswith("增减额")
            for e in self._of(spot.path)
            if e.block == spot.block and e.row == spot.row
        )
        return before in self.paths and tells

    def _row(self, spot: Spot) -> list[Spot]:
        return [each for each in self.rows[spot.path, spot.line] if each is not spot]

    def _of(self, path: str) -> list[Spot]:
        return [each for each in self.spots if each.path == path]

    def _held_groups(self, figures: list[Spot]) -> set[tuple[str, str, str]]:
        """Columns whose sum, alone or with the other columns of the block, is told elsewhere."""
        groups: dict[tuple[str, str, str], Decimal] = defaultdict(Decimal)
        for each in figures:
            if each.kind == "amount" and each.row and each.value is not None:
                groups[each.group] += each.value
        blocks: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
        for group in groups:
            if group[2] not in _APART:
                blocks[group[:2]].append(group)
        sums: list[tuple[Decimal, frozenset[tuple[str, str, str]]]] = [
            (total, frozenset((group,))) for group, total in groups.items()
        ]
        sums += [
            (sum((groups[g] for g in members), Decimal(0)), frozenset(members))
            for members in blocks.values()
            if len(members) > 1
        ]
        held: set[tuple[str, str, str]] = set()
        for total, members in sums:
            if not total:
                continue
            near = [other for other, others in sums if not others & members and _near(other, total)]
            if near or any(_near(value, total) for value in self.values if value):
                held |= members
        return held

    def _partitioned(self, figures: list[Spot]) -> set[tuple[str, int, int]]:
        """Figures of one block or one line of words of which one is the sum of others."""
        together: dict[tuple[str, str], list[Spot]] = defaultdict(list)
        for each in figures:
            key = f"{each.block}:{each.line}" if each.block == "正文" else each.block
            if not each.row or each.block == "正文":
                together[each.path, key].append(each)
        found: set[tuple[str, int, int]] = set()
        for members in together.values():
            nonzero = [each for each in members if each.value]
            if not 3 <= len(nonzero) <= 2 * _MOST_PARTS:
                continue
            for whole in nonzero:
                rest = [each for each in nonzero if each is not whole]
                for size in range(2, min(len(rest), _MOST_PARTS) + 1):
                    for parts in combinations(rest, size):
                        total = sum((each.value for each in parts if each.value is not None), Decimal(0))
                        if whole.value is not None and total == whole.value:
                            found |= {(e.path, e.line, e.start) for e in (whole, *parts)}
        return found


def _is_telling(spot: Spot) -> bool:
    """Whether a figure is long enough that the same one elsewhere is no accident."""
    if spot.value is None:
        return False
    digits = len(re.sub(r"\D", "", spot.text).strip("0"))
    return digits >= 3 or abs(spot.value) >= _LONG


def _rounded(value: Decimal | None) -> Decimal:
    """As 万元 with two decimals: so tables in 元 and words in 万元 tell the same."""
    return ((value or Decimal(0)) / _WAN).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _near(one: Decimal, other: Decimal) -> bool:
    """Equal but for a rounding tail of a few hundred 元; `one` may be given in 万元 already."""
    room = Decimal("0.03") if abs(_rounded(one)) >= 10 else Decimal(0)
    return abs(_rounded(one) - _rounded(other)) <= room or one == _rounded(other)


def by_department(paths: Iterable[str]) -> Mapping[str, list[str]]:
    """The files below each department's folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        parts = path.split("/")
        if len(parts) > 2:
            found["/".join(parts[:2])].append(path)
    return found
