"""Where the figures, words and names of a content file stand, so that one of them can be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator import amount as money

SpotKind = Literal[
    "amount", "count", "code", "percent", "year", "direction", "name", "row", "unit", "difference"
]

#: Keys whose content is about the filing, not of it.
_ABOUT = frozenset(
    [
        "原文照录",
        "知悉",
        "推断",
        "原文有误",
        "表式",
        "绩效文本异文",
        "年度",
        "封面",
        "说明",
        "知悉",
        "别名",
        "曾用名",
        "沿革",
        "网址代号",
        "序号",
        "表名",
    ]
)
_KEY = re.compile(r"^(?P<indent> *)(?:- )?(?P<key>[^\s:：#-][^:：]*?): ?(?P<value>.*)$")
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? *(?:亿元|万元|元)?")
_CODE_HEADS = ("科目编码",)
_NAME_HEADS = ("科目名称",)
_NAME_KEYS = ("全称", "填报单位", "项目名称", "编制单位", "审核单位", "标题", "编制部门")
#: Heads and keys of lines that point at a figure or explain it.
_POINTERS = frozenset(("表", "行", "栏", "说明", "规则"))
#: Heads and keys whose cells count things.
_COUNTS = re.compile(r"数量|项目数|人次|批次|辆|优|良|合格|不合格|发现问题|整改|大型设备$")
_DIFFERENCE = re.compile(r"增减额")
_PROSE = {
    "amount": re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:亿|万)?元(?!以[上下])"),
    "percent": re.compile(r"(?<![\d.])\d+(?:\.\d+)?[%％]"),
    "year": re.compile(r"(?<!\d)20\d{2}(?=年)"),
    "direction": re.compile(r"增加|减少|增长|下降|持平|(?<!不)(?:高于|低于)"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that can be changed: its line (from 0) and place in it, and what it belongs to.

    `block` is the key it stands under, `column` the head or the inner key, `group` what it is added up with,
    `mates` the words of the same row that say the same in another way.
    """

    kind: SpotKind
    path: str
    line: int
    start: int
    end: int
    text: str
    block: str
    column: str = ""
    row: str = ""
    value: Decimal | None = None

    @property
    def group(self) -> tuple[str, str, str]:
        return (self.path, self.block, self.column)


def spots(path: str, text: str) -> Iterator[Spot]:
    """Everything of a content file that can be changed, in order."""
    lines = text.split("\n")
    first, last = (1, lines.index("---", 1)) if lines[0] == "---" else (0, len(lines))
    declared = next((m[1] for m in (re.match(r"金额单位: (\S+)", line) for line in lines) if m), "元")
    yield from _head(path, lines, first, last, money.UNITS.get(declared, money.MoneyUnit.YUAN))
    for number in range(last + 1, len(lines)):
        yield from _prose(path, number, lines[number], 0, "正文")


def _head(path: str, lines: list[str], first: int, last: int, declared: money.MoneyUnit) -> Iterator[Spot]:
    block, inner, unit, heads, indent = "", "", declared, list[str](), 0
    is_pasted = False
    for number in range(first, last):
        line = lines[number]
        depth = len(line) - len(line.lstrip(" "))
        if is_pasted and line.strip() and depth >= indent:
            if heads:
                yield from _row(path, number, line, heads, indent, (block, inner), unit)
            else:
                heads = line.strip().split("\t")
            continue
        is_pasted, heads = False, []
        match = _KEY.match(line)
        if match is None:
            if block not in _ABOUT and block:
                yield from _prose(path, number, line, 0, block)
            continue
        if not match["indent"] and not line.startswith("- "):
            block, inner, unit = match["key"], "", declared
        else:
            inner = match["key"]
        if block in _ABOUT or inner in _POINTERS:
            continue
        value, start = match["value"], match.start("value")
        if value == "|":
            is_pasted, indent = True, depth + 2
            continue
        if match["key"] == "金额单位":
            unit = money.UNITS.get(value, declared)
            if value in money.UNITS:
                yield Spot("unit", path, number, start, start + len(value), value, block, inner)
        elif match["key"] in _NAME_KEYS:
            yield Spot("name", path, number, start, start + len(value), value, block, inner)
            yield from _prose(path, number, line, start, block, only=("year",))
        elif _NUMBER.fullmatch(value):
            yield _figure(path, number, start, value, block, inner or block, "", unit)
        else:
            yield from _prose(path, number, line, start, block)


def _row(
    path: str,
    number: int,
    line: str,
    heads: list[str],
    indent: int,
    keys: tuple[str, str],
    unit: money.MoneyUnit,
) -> Iterator[Spot]:
    """The cells of a pasted row, and the row itself."""
    block = "/".join(key for key in keys if key)
    cells = line[indent:].split("\t")
    name = cells[0].strip()
    yield Spot("row", path, number, 0, len(line), line, block, "", name)
    start = indent
    for head, cell in zip(heads, cells, strict=False):
        if head in _CODE_HEADS and cell.strip().isdecimal():
            yield Spot("code", path, number, start, start + len(cell), cell, block, head, name)
        elif head in _NAME_HEADS and cell.strip():
            yield Spot("name", path, number, start, start + len(cell), cell, block, head, name)
        elif head in _POINTERS:
            pass
        elif _NUMBER.fullmatch(cell.strip()):
            yield _figure(path, number, start, cell, block, head, name, unit)
        else:
            yield from _prose(path, number, line[: start + len(cell)], start, block, row=name)
        start += len(cell) + 1


def _figure(
    path: str, number: int, start: int, cell: str, block: str, column: str, row: str, unit: money.MoneyUnit
) -> Spot:
    kind: SpotKind = "amount"
    if _DIFFERENCE.search(column):
        kind = "difference"
    elif _COUNTS.search(column) and "金额" not in column:
        kind = "count"
    elif column == "计划" or column == "平均得分":
        kind = "percent"
    value = money.parse(cell, unit) if kind in ("amount", "difference") else _plain(cell)
    return Spot(kind, path, number, start, start + len(cell), cell, block, column, row, value)


def _plain(cell: str) -> Decimal | None:
    match = re.match(r"[-+]?[\d,]+(?:\.\d+)?", cell.strip())
    return Decimal(match[0].replace(",", "")) if match else None


def _prose(
    path: str, number: int, line: str, start: int, block: str, *, row: str = "", only: tuple[str, ...] = ()
) -> Iterator[Spot]:
    """Figures, years and words of direction in a line of words."""
    for kind, pattern in _PROSE.items():
        if only and kind not in only:
            continue
        for match in pattern.finditer(line, start):
            value = money.parse(match[0], money.MoneyUnit.YUAN) if kind == "amount" else None
            yield Spot(kind, path, number, *match.span(), match[0], block, "", row, value)  # type: ignore[arg-type]
