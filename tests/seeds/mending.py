"""A published text, and the repairs 修补 that its entry records, applied to it one by one.

A repair is applied only if it is what its kind says: nothing but a field code may be taken away as a field
code, nothing but blanks out of a code. Whatever else differs from the publication therefore shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from generator.model.filing import Repair
from generator.model.vocabulary import RepairKind

#: The entry field that Word keeps behind a heading for its table of contents.
_FIELD_CODE = re.compile(r"\s*TC \S+ \\f [A-Z] \\l \d\s*")
_LEADER = re.compile(r"[.…]+\s*\d+$")
_HAN = "\u4e00-\u9fff"
_BLANK_IN_WORDS = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
#: A line that ends with one of these is whole: no line break stands inside it.
_SENTENCE_ENDS = "。！？；：:"
#: Blanks in a line that part two cells: between 汉字, or between two figures.
_CELL_GAP = re.compile(rf"(?<=[{_HAN}）]) +(?=[{_HAN}])|(?<=\d) +(?=\d)")
_FIGURE = re.compile(r"[\d.,]+%?")
_PIECE = re.compile(r"[^。；！？\t\n]+[。；！？]?|[。；！？]")

#: What is done first: a line break is mended last, when the page head that stood in it is gone.
_ORDER = [kind for kind in RepairKind if kind is not RepairKind.LINE_BREAK] + [RepairKind.LINE_BREAK]


def squeeze(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


class UnfitRepair(Exception):
    """A repair that is not what its kind says, or not of this text."""


def mend(text: str, repairs: Sequence[Repair]) -> str:
    """The text after all its repairs; UnfitRepair for the first that does not fit it."""
    lines: dict[int, str] = dict(enumerate(text.split("\n"), 1))
    count = len(lines)
    for repair in sorted(repairs, key=lambda each: _ORDER.index(each.kind)):
        for first, last in ranges_of(repair):
            _require(1 <= first <= last <= count, repair, "原文没有这些行")
            if repair.kind is RepairKind.FIELD_CODE:
                _strip_field_code(lines, first, last, repair)
            elif repair.kind is RepairKind.SPLIT_CODE:
                _close_up(lines, first, last, repair, re.compile(r" +"))
            elif repair.kind is RepairKind.REPEATED_HEAD:
                _drop_repeated_head(lines, first, last, repair)
            elif repair.kind is RepairKind.CONTENTS_PAGE:
                _drop_contents_page(lines, first, last, repair)
            elif repair.before is not None:
                _close_up(lines, first, last, repair, _BLANK_IN_WORDS)
            else:
                _join(lines, first, last, repair)
    return "\n".join(lines[number] for number in sorted(lines))


def ranges_of(repair: Repair) -> list[tuple[int, int]]:
    """The stretches of lines of a repair: `7`, `7-11`, or several of them with 、 between."""
    found = []
    for part in repair.lines.split("、"):
        first, _, last = part.partition("-")
        found.append((int(first), int(last or first)))
    return found


def pieces(text: str) -> list[str]:
    """The sentences and table cells of a text in order, each without white space."""
    cells = _CELL_GAP.sub("\t", text)
    return [piece for match in _PIECE.finditer(cells) if (piece := squeeze(match.group()))]


def missing(wanted: Sequence[str], text: str) -> list[str]:
    """Those pieces that do not follow, in order, in a text; the search goes on behind each one found.

    A bare figure must be a whole cell: `0` is not found in `0.00`, nor `8.00` in `18.00`.
    """
    cells = [squeeze(cell) for cell in re.split(r"[\t\n]", text)]
    edges = {0, *accumulate(map(len, cells))}
    squeezed, position, lost = "".join(cells), 0, []
    for piece in wanted:
        found = squeezed.find(piece, position)
        while found >= 0 and _FIGURE.fullmatch(piece) and not {found, found + len(piece)} <= edges:
            found = squeezed.find(piece, found + 1)
        if found < 0:
            lost.append(piece)
        else:
            position = found + len(piece)
    return lost


def _require(fits: bool, repair: Repair, why_not: str) -> None:
    if not fits:
        raise UnfitRepair(f"修补（{repair.kind}，第 {repair.lines} 行）：{why_not}")


def _only_line(lines: dict[int, str], first: int, last: int, repair: Repair) -> tuple[str, str]:
    """The one line that a repair changes, and what it says stood there."""
    _require(first == last and first in lines, repair, "这一类一次只改一行")
    _require(bool(repair.before), repair, "没有写 原文")
    return lines[first], repair.before or ""


def _strip_field_code(lines: dict[int, str], first: int, last: int, repair: Repair) -> None:
    line, before = _only_line(lines, first, last, repair)
    _require(line == before, repair, f"这一行是 {line!r}")
    left, count = _FIELD_CODE.subn("", line)
    _require(count > 0 and left == repair.after, repair, f"去掉域代码是 {left!r}")
    lines[first] = left


def _close_up(lines: dict[int, str], first: int, last: int, repair: Repair, gap: re.Pattern[str]) -> None:
    line, before = _only_line(lines, first, last, repair)
    _require(before in line, repair, f"这一行没有 {before!r}")
    closed, count = gap.subn("", before)
    _require(count > 0 and closed == repair.after, repair, f"去掉空格是 {closed!r}")
    lines[first] = line.replace(before, closed)


def _drop_repeated_head(lines: dict[int, str], first: int, last: int, repair: Repair) -> None:
    line, before = _only_line(lines, first, last, repair)
    _require(line.strip() == before.strip(), repair, f"这一行是 {line!r}")
    above = {squeeze(text) for number, text in lines.items() if number < first}
    _require(squeeze(line) in above, repair, "前面没有这个表头")
    del lines[first]


def _drop_contents_page(lines: dict[int, str], first: int, last: int, repair: Repair) -> None:
    stretch = [lines.pop(number).strip() for number in range(first, last + 1)]
    recorded = [line.strip() for line in (repair.before or "").strip("\n").split("\n")]
    _require(stretch == recorded, repair, "这几行不是所记的目录页")
    rest = squeeze("\n".join(lines.values()))
    entries = [squeeze(_LEADER.sub("", line)) for line in stretch]
    strange = [each for each in entries if each != "目录" and each not in rest]
    _require(not strange, repair, f"正文里没有这些标题：{strange}")


def _join(lines: dict[int, str], first: int, last: int, repair: Repair) -> None:
    """Broken lines become one; two broken rows of a table are joined cell by cell."""
    filled = [number for number in range(first, last + 1) if lines.get(number, "").strip()]
    _require(len(filled) > 1, repair, f"{first}-{last} 只有一行文字")
    whole = [lines[number] for number in filled[:-1] if lines[number].rstrip()[-1] in _SENTENCE_ENDS]
    _require(not whole, repair, f"{first}-{last} 里这几行并没有断开：{whole}")
    rows = [lines[number].split("\t") for number in filled]
    width = max(map(len, rows))
    columns = zip(*(row + [""] * (width - len(row)) for row in rows), strict=True)
    lines[filled[0]] = "\t".join("".join(cell.strip() for cell in column) for column in columns)
    for number in filled[1:]:
        del lines[number]
