"""正文里用竖线画的表没有写对：整张会照原样印成文字，或者有的格子印不出来。

## 为什么
表头下面少了一行 `|---|---|`，竖线用了全角的，读者看到的就是一行行竖线；一行比表头多出来的格子，不会印出，数就丢了。

## 依据
本站的录入规矩（正文里的表：第一行表头，第二行 `|---|---|`，每行的格数和表头一样）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

| 项目 | 价值 |
| 资产总额 | 3 |
```

多出一格：

```2023/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

| 项目 | 价值 |
|---|---|
| 资产总额 | 3 | 5 |
```

竖线是全角的：

```2022/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

｜ 项目 ｜ 价值 ｜
｜---｜---｜
｜ 资产总额 ｜ 3 ｜
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

| 项目 | 价值 |
|---|---|
| 资产总额 | 3 |
| 其中：车辆 | 0 |
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import line_of
from generator.checks.rule import Finding, rule
from generator.reading.document import Section

_BAR = re.compile(r"(?<!\\)\|")
_RULE_ROW = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_SHAPE = "第一行表头，第二行 |---|---|，每行的格数和表头一样"

Row = tuple[int, str]


@rule(title="正文里的表没有写对", ids=(), severity="error")
def broken_text_table(case: Case) -> Iterator[Finding]:
    """Lines with bars that make no table, and rows of a table with more or fewer cells than its head."""
    for section in case.sections:
        if "|" not in section.body and "｜" not in section.body:
            continue
        for block in _blocks(section):
            yield from _of_block(section, block)


def _blocks(section: Section) -> Iterator[list[Row]]:
    """The runs of lines between blank ones that hold a bar."""
    block: list[Row] = []
    for number, line in enumerate((*section.body.split("\n"), ""), section.body_line):
        if line.strip():
            block.append((number, line))
        elif block:
            if any("|" in row or row.lstrip().startswith("｜") for _, row in block):
                yield block
            block = []


def _of_block(section: Section, block: list[Row]) -> Iterator[Finding]:
    wide = next((number for number, row in block if row.lstrip().startswith("｜")), None)
    if wide is not None:
        message = "竖线“｜”是全角的，这一行不会当作表的一行"
        yield Finding(line_of(section, wide), message, "整张表的竖线都改成半角的 |", severity="warning")
        return
    head = next((i for i in range(len(block) - 1) if _is_head(block[i][1], block[i + 1][1])), None)
    if head is None:
        first = next((number for number, row in block if row.lstrip().startswith("|")), None)
        if first is not None:
            message = "这几行像是表，却没有写成表，会照原样印成文字"
            yield Finding(line_of(section, first), message, _SHAPE, severity="warning")
        return
    width = len(_cells(block[head][1]))
    for number, row in block[head + 2 :]:
        count = len(_cells(row))
        if count > width:
            message = f"这一行有 {count} 格，表头只有 {width} 格，多出的印不出来"
            yield Finding(line_of(section, number), message, "补上表头，或删去多出的格子")
        elif "|" not in row:
            message = "这一行紧接着表，会当作表的一行印出"
            yield Finding(line_of(section, number), message, "表和文字之间空一行", severity="warning")
        elif count < width:
            message = f"这一行只有 {count} 格，表头有 {width} 格，少的会印成空白"
            hint = "缺的格子补上，没有内容的也要写竖线"
            yield Finding(line_of(section, number), message, hint, severity="info")


def _is_head(row: str, below: str) -> bool:
    """Whether a line is the head of a table: the line below it rules it off, cell by cell."""
    return (
        "|" in row
        and "-" in below
        and _RULE_ROW.fullmatch(below) is not None
        and len(_cells(row)) == len(_cells(below))
    )


def _cells(row: str) -> list[str]:
    cells = _BAR.split(row.strip())
    if not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return cells
