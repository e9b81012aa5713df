"""一行字与标准标题相同，前面却没有 `## `，会当作正文印出。

## 为什么
不写成标题，就不进目录；这一节的表和说明也不知道放在哪里，会以为缺了这一节。

## 依据
本站的录入规矩（标题前面写 `## `）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全县档案的接收、整理、保管和利用。

三、机关运行经费安排情况
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

负责全县档案的接收、整理、保管和利用。

## 三、机关运行经费安排情况

无。
```

一节里的小标题与这一节同名，不算：

```2024/决算.md
---
表式: 财政部2021
金额单位: 元
---

## 十一、关于2024年度预算绩效情况说明

（一）预算绩效管理工作开展情况

本部门对全部项目开展了自评。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.naming import line_of
from generator.checks.parts import placed_sections
from generator.checks.rule import Finding, rule
from generator.checks.words.contents import typed_contents
from generator.checks.words.numbering import number_of
from generator.model.vocabulary import Kind
from generator.profiles.profile import SectionSpec
from generator.reading.document import Section


def _level(section: Section, text: str, meant: SectionSpec) -> int:
    """How many # the line needs: as many as the heading it stands under where both are numbered alike."""
    own, above = number_of(text), number_of(section.heading)
    if own is None or above is None:
        return meant.level
    return section.level + 1 if own.style > above.style else section.level


@rule(title="标题没有写成标题", ids=("R15", "R16"), severity="warning")
def bare_heading(case: Case) -> Iterator[Finding]:
    """A line of its own that reads like a standard heading, but lacks the `## ` that makes it one."""
    if case.entry.kind not in (Kind.BUDGET, Kind.FINAL) or case.filing.transcription is not None:
        return
    named = {id(section): spec for section, spec in placed_sections(case)}
    contents = typed_contents(case)
    above: list[tuple[int, SectionSpec | None]] = []
    for section in case.sections:
        above = [each for each in above if each[0] < section.level]
        above.append((section.level, named.get(id(section))))
        for number, line in enumerate(section.body.split("\n"), section.body_line):
            text = line.strip()
            if not 2 < len(text) < 40 or text[-1] in "。；，：" or number in contents:
                continue
            meant = case.spec(text)
            # A part of the very section it names, such as “（一）绩效管理工作开展情况”, needs no heading.
            if meant is not None and all(spec is not meant for _, spec in above):
                yield Finding(
                    line_of(section, number),
                    "这一行与标准标题相同，却没有写成标题，会当作正文印出",
                    f"改为：{'#' * _level(section, text, meant)} {text}",
                )
