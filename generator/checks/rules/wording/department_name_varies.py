"""封面、编制单位写的名称和部门的全称差几个字。

## 为什么
封面写谁编制，就由谁负责。差几个字，读者不知道是不是同一个机关，检索也找不到。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2025
金额单位: 元
编制单位: 示例县档案管理局
---
```

## 正确
```2025/绩效.md
---
表式: 河北2025
金额单位: 元
封面:
  - 示例县档案局
  - 2025年部门预算绩效文本
  - 示例县档案局（本级）编制
  - 示例县档案局办公室
  - 示例县财政局审核
编制单位: 示例县档案局
审核单位: 示例县财政局
---
```
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.spelling import is_slip, is_within
from generator.checks.words.text import Text
from generator.checks.words.texts import texts
from generator.corpus.family import names_of

_ORGAN = re.compile(
    r"^(?P<name>[一-龥（）()“”、·]{4,40}?(?:局|委|委员会|办公室|办事处|办|院|厅|中心|政府|学校|所|站|馆|队|会|部|社))(?:[（(](?:本级|本部|机关|汇总|部门)[）)]|本级|本部)?\s*(?:编制|编|制|填报|审核)?$"
)
_BLANK = re.compile(r"[\s“”（）()]")
#: What an office inside a department is called, after the department's name.
_INSIDE = re.compile(
    r"(?:办公|财务|综合|计划|预算|人事|政工|秘书|规划|会计|资金|业务)[一-龥]{0,4}[室科股处部]|机关"
)
#: How alike two names are that are meant to be one.
_ALIKE = 0.75


@rule(title="部门名称不一致", ids=("R3",), severity="error", basis="政府信息公开条例第六条")
def department_name_varies(case: Case) -> Iterator[Finding]:
    """A name on the cover, or of the compiler, that is nearly the department's and none of its names."""
    told: set[str] = set()
    for text in texts(case):
        if text.field in ("cover", "compiler", "department"):
            yield from _differing(case, text, told)


def _differing(case: Case, text: Text, told: set[str]) -> Iterator[Finding]:
    """A name that is nearly that of the department, and is neither it nor one of its other names."""
    match = _ORGAN.match(text.text.strip())
    if match is None or match["name"] in told:
        return
    name = _BLANK.sub("", match["name"])
    known = [_BLANK.sub("", each) for each in _names(case)]
    if name in known or any(
        name.startswith(each) and _INSIDE.fullmatch(name.removeprefix(each)) for each in known
    ):
        return
    is_slipped = any(is_slip(name, each) for each in known)
    if not is_slipped and any(name.endswith(each) and len(name) - len(each) <= 9 for each in known):
        return
    nearest = max(known, key=lambda each: difflib.SequenceMatcher(None, name, each).ratio())
    if difflib.SequenceMatcher(None, name, nearest).ratio() >= _ALIKE:
        told.add(match["name"])
        start = text.text.find(match["name"])
        yield Finding(
            text.at(start, start + len(match["name"])),
            f"写作“{match['name']}”，部门的名称是“{case.entry.department.department.name}”",
            "改为部门全称；确有这个名称的，在部门.yaml 的“别名”或“曾用名”写上",
            # Characters left out or added are a slip; others may make it another organ.
            severity=None if is_within(name, nearest) or is_within(nearest, name) else "warning",
        )


def _names(case: Case) -> Iterator[str]:
    """Every name of the department and its units, and of all departments of the region."""
    for entry in case.corpus.departments:
        if entry.region.folder == case.entry.department.region.folder:
            yield from names_of(entry)
    yield from case.corpus.names_nearby
