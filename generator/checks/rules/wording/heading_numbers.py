"""标题的序号重复、倒退、跳号，或者上下两级用了同一种序号。

## 为什么
“二、”下面又分“一、二、三、”，接着又是一个“三、”，读者分不清谁属于谁，也没法引用。

## 依据
公开的信息应当准确、便于阅读（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 二、分项绩效目标

#### 一、档案数字化

扫描档案。

#### 二、档案利用

提供查档。

### 二、工作保障措施

加强管理。
```

段落接着标题的序号重新开始：

```2023/绩效.md
---
表式: 河北2022
金额单位: 元
---

### （一）总体绩效目标

（一）突出政治，提升站位。

（二）聚焦主业，服务大局。
```

标题少写了一个 `#`，后面的都成了它的下一级：

```2022/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 一、总体绩效目标

做好档案工作。

# 二、分项绩效目标

提供查档。

## 三、工作保障措施

加强管理。

## 四、其他

无。
```

## 正确
```2023/绩效.md
---
表式: 河北2022
金额单位: 元
---

## 第一部分 整体绩效目标

## 一、总体绩效目标

做好档案工作。

## 第二部分 项目绩效目标

## 一、项目概况

无。
```

```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

（一）突出政治，提升站位。

### 二、分项绩效目标

#### （一）档案数字化

扫描档案。

#### （二）档案利用

提供查档。

### 三、工作保障措施

1、加强管理。
```

中间的几节由数据编写，只写了其余几节的，不算：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全县的档案工作。

## 九、其他需要说明的事项

无。
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from generator import prose
from generator.checks.case import Case
from generator.checks.naming import line_of
from generator.checks.rule import Finding, rule
from generator.checks.words.contents import typed_contents
from generator.checks.words.numbering import Number, Style, number_of
from generator.model.budget import Budget
from generator.model.vocabulary import Kind
from generator.reading.document import Section

_HINT = "每一级用一种序号，同级的从一起依次编"


@rule(title="标题序号混乱", ids=("R55",), severity="warning")
def heading_numbers(case: Case) -> Iterator[Finding]:
    """Numbers that repeat, go back or skip among siblings, or are of the style of the heading above."""
    above: list[tuple[Section, Number | None]] = []
    last: dict[tuple[int, int, Style], Number] = {}
    composed = _composed(case)
    raised = _raised(case)
    for section in case.sections:
        if not section.heading:
            continue
        if id(section) in raised:
            usual = raised[id(section)]
            yield Finding(
                section.at,
                f"“{section.heading}”用了 {section.level} 个 #，和它一样编号的标题都是 {usual} 个，后面的会成了它的下一级",
                f"改为：{'#' * usual} {section.heading}",
            )
            section = replace(section, level=usual)
        while above and above[-1][0].level >= section.level:
            above.pop()
        number = number_of(section.heading)
        parent = above[-1][0] if above else None
        siblings = (parent.at.line if parent else 0, section.level)
        for style in Style:
            # A heading of a higher style, or without a number, begins the count anew.
            if number is None or style > number.style:
                last.pop((*siblings, style), None)
        if number is not None:
            yield from _nested(section, number, above)
            key = (*siblings, number.style)
            yield from _in_order(section, number, last.get(key), composed)
            last[key] = number
            yield from _restarted(case, section, number)
        above.append((section, number))
    if isinstance(case.filing, Budget):
        yield from _embedded(case, case.filing)


def _raised(case: Case) -> dict[int, int]:
    """The few headings numbered 一、 that stand above most others numbered so, each with the level of those."""
    found: list[tuple[Section, int]] = []
    for section in case.sections:
        number = number_of(section.heading)
        if number is not None and number.style is Style.HAN:
            found.append((section, number.value))
    levels = Counter(section.level for section, _ in found)
    if len(levels) < 2:
        return {}
    usual, count = levels.most_common(1)[0]
    values = {value for section, value in found if section.level == usual}
    return {
        id(section): usual
        for section, value in found
        if section.level < usual and count > 2 * levels[section.level] and value not in values
    }


def _nested(
    section: Section, number: Number, above: list[tuple[Section, Number | None]]
) -> Iterator[Finding]:
    for parent, own in above:
        if own is not None and own.style is number.style:
            message = f"“{section.heading}”在“{parent.heading}”之下，序号却用同一种"
            yield Finding(section.at, message, _HINT)
            return


def _composed(case: Case) -> frozenset[tuple[Style, int]]:
    """The numbers of the standard sections that we write from the figures where a filing of one's own leaves them out."""
    if case.filing.transcription is not None or not case.derived.tables:
        return frozenset()
    numbers = (number_of(each.heading) for each in case.specs)
    return frozenset((each.style, each.value) for each in numbers if each is not None)


def _in_order(
    section: Section, number: Number, before: Number | None, composed: Collection[tuple[Style, int]]
) -> Iterator[Finding]:
    if before is None:
        is_left_out = all((number.style, each) in composed for each in range(1, number.value))
        if number.style is not Style.PART and section.level > 2 and not is_left_out:
            message = f"“{section.heading}”前面没有别的，却从“{number.printed}”起"
            yield Finding(section.at, message, "缺了前面的补上；没有缺的改序号", severity="info")
        return
    if number.value == before.value + 1:
        return
    if number.value > before.value:
        if all((number.style, each) in composed for each in range(before.value + 1, number.value)):
            return
        message = f"“{before.printed}”之后是“{number.printed}”，中间缺号"
        yield Finding(section.at, message, "缺了一节的补上；没有缺的改序号", severity="info")
    else:
        word = "重复了" if number.value == before.value else f"在“{before.printed}”之后，倒退了"
        yield Finding(section.at, f"“{section.heading}”的序号{word}", _HINT)


def _restarted(case: Case, section: Section, number: Number) -> Iterator[Finding]:
    """The first numbered paragraph, if no entry of a contents page, starts again with the style of the heading itself."""
    for line, text in enumerate(section.body.split("\n"), section.body_line):
        own = number_of(text)
        if own is not None:
            is_again = own.style is number.style and own.value == 1
            if is_again and line not in typed_contents(case):
                message = f"“{section.heading}”之下又从“{own.printed}”起，序号和标题用同一种"
                yield Finding(line_of(section, line), message, _HINT)
            return


def _embedded(case: Case, filing: Budget) -> Iterator[Finding]:
    """The performance text set into a section of the budget, with numbers that do not fit there."""
    entry = case.sibling(Kind.PERFORMANCE)
    if entry is None or entry.document is None:
        return
    inner: tuple[Section, ...] = entry.document.sections
    part = next((each for each in inner if (n := number_of(each.heading)) and n.style is Style.PART), None)
    for section in case.sections:
        outer = number_of(section.heading)
        for line, text in enumerate(section.body.split("\n"), section.body_line):
            if text.strip() != "[绩效文本]" or not prose.is_directive(text):
                continue
            if outer is not None and part is not None and outer.style is not Style.PART:
                message = f"“{section.heading}”之下整篇放进了绩效文本，里面又有“{part.heading}”"
                yield Finding(line_of(section, line), message, "放进来的文字去掉“第几部分”，序号降一级")
    printed = {each.there: each for each in filing.variants}
    for each in inner:
        variant = printed.get(each.heading)
        own = number_of(variant.here) if variant is not None else None
        first = next((n for row in each.body.split("\n") if (n := number_of(row)) is not None), None)
        if variant is None or own is None or first is None:
            continue
        if own.style is first.style and first.value == 1:
            message = f"“{variant.here}”之下又从“{first.printed}”起，序号和标题用同一种"
            yield Finding(variant.at("here"), message, _HINT)
