"""照录的文件，标准章节的次序和表式不同。

## 为什么
次序不同，多半是贴错了位置；读者拿两个部门的文件对照时也找不到。

## 依据
本站的录入规矩（R6、R15：各部分按表式的次序）。自己录入的文件由本站按次序排，不会有这个问题。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 示例县档案局2024年部门预算
---

## 六、政府采购预算情况

没有安排政府采购预算。

## 一、部门职责及机构设置情况

管理全县档案事业。

## 三、机关运行经费安排情况

机关运行经费5000元。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 示例县档案局2024年部门预算
---

## 一、部门职责及机构设置情况

管理全县档案事业。

## 三、机关运行经费安排情况

机关运行经费5000元。

## 六、政府采购预算情况

没有安排政府采购预算。
```
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.checks.case import Case
from generator.checks.parts import placed_sections
from generator.checks.rule import Finding, rule


@rule(title="章节次序不同", ids=("R6", "R15"), severity="warning")
def section_out_of_order(case: Case) -> Iterator[Finding]:
    """The fewest sections that would have to move for all to stand in the order of the form."""
    if case.filing.transcription is None:
        return
    order = {spec.key: index for index, spec in enumerate(case.specs)}
    found, seen = [], set[str]()
    for section, spec in placed_sections(case):
        if spec is not None and spec.key not in seen:
            seen.add(spec.key)
            found.append((section, order[spec.key]))
    kept = _longest_rising([place for _, place in found])
    for index, (section, _) in enumerate(found):
        if index not in kept:
            message = f"“{section.heading}”不在{case.profile.title}的次序上"
            yield Finding(section.at, message, "原件如此的，写 知悉；录入时放错的，移到该在的地方")


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising subsequence."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        place = bisect_left(tops, number)
        before.append(tails[place - 1] if place else -1)
        if place == len(tops):
            tops.append(number)
            tails.append(index)
        else:
            tops[place], tails[place] = number, index
    found, index = set[int](), tails[-1] if tails else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return frozenset(found)
