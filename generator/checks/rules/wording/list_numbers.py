"""一条一条列出的段落，序号重复、倒退或者跳号：“1、”“2、”“2、”。

## 为什么
多半是增删了一条没有改后面的序号；读者引用“第 2 条”，不知道是哪一条，跳了号会以为漏了一条。

## 依据
公开的信息应当准确、便于阅读（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

1、本部门没有购置车辆。

2、本部门没有大型设备。

2、本部门没有出租房屋。
```

```2023/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

（一）本部门没有购置车辆。

（三）本部门没有大型设备。
```

## 正确
下一层从一重新编，一段里接着编的，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

（一）车辆。

1、没有购置；2、没有报废。

3、没有出租。

（二）设备。

1、没有购置。

（三）房屋。（四）土地。

（五）图书。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.numbering import Number, Style, number_of, value_of
from generator.checks.words.text import Text
from generator.checks.words.texts import body

#: A number within a paragraph, where a clause begins, by style.
_INSIDE = {
    Style.DIGIT: re.compile(r"(?<=[；。：:;，\s])(\d{1,2})(?:、|[.．](?!\d))"),
    Style.DIGIT_IN_BRACKETS: re.compile(r"[（(](\d{1,2})[）)]"),
    Style.HAN_IN_BRACKETS: re.compile(r"(?<=[；。])[（(]([一二三四五六七八九十]{1,3})[）)]"),
}


@rule(title="段落的序号混乱", ids=("R55",), severity="warning")
def list_numbers(case: Case) -> Iterator[Finding]:
    """Numbered paragraphs of one section whose numbers repeat, go back or skip; a new list begins with one."""
    for _, texts in groupby(body(case), key=lambda each: each.heading):
        found: dict[Style, list[Finding | None]] = {}
        last: dict[Style, tuple[int, str]] = {}
        above: Style | None = None
        for text in texts:
            number = number_of(text.text) if text.part == "paragraph" else None
            if number is None or number.style is Style.PART:
                above = None
                continue
            for style in [each for each in last if each > number.style]:
                del last[style]
            finding = _judged(text, number, last.get(number.style), is_next=above is number.style)
            found.setdefault(number.style, []).append(finding)
            last[number.style] = _reached(text.text, number), number.printed[-1]
            above = number.style
        for row in found.values():
            yield from _once(row)


def _once(row: list[Finding | None]) -> Iterator[Finding]:
    """What is told of numbers of one style; a gap right before or after a number that repeats is the same slip."""
    for before, finding, after in zip((None, *row), row, (*row[1:], None), strict=False):
        is_gap = finding is not None and finding.severity == "info"
        is_told = any(each is not None and each.severity is None for each in (before, after))
        if finding is not None and not (is_gap and is_told):
            yield finding


def _judged(text: Text, number: Number, last: tuple[int, str] | None, *, is_next: bool) -> Finding | None:
    """`is_next`: it stands right below the one before, so that it begins no new list.

    Numbers of one style with other signs behind them, 1、 and 1., may be those of two levels.
    """
    before, sign = last or (0, "")
    begins = number.value == 1 and not (is_next and before == 1)
    if last is None or number.value == before + 1 or begins or sign != number.printed[-1]:
        return None
    at = text.at(0, len(number.printed))
    if number.value > before:
        message = f"第 {before} 条之后是“{number.printed}”，中间缺号"
        return Finding(at, message, "缺了一条的补上；没有缺的改序号", severity="info")
    word = "重复了" if number.value == before else f"在第 {before} 条之后，倒退了"
    return Finding(at, f"“{number.printed}”的序号{word}", "照次序重新编号")


def _reached(text: str, number: Number) -> int:
    """The last number of a paragraph that goes on counting within itself."""
    value = number.value
    inside = _INSIDE.get(number.style)
    for match in inside.finditer(text) if inside is not None else ():
        reached = int(match[1]) if match[1].isdecimal() else value_of(match[1])
        value += reached == value + 1
    return value
