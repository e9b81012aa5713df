"""只有标题，下面什么也没有。

## 为什么
标题下空着，读者不知道是没有发生，还是漏了。自己写了标题，本站就不再按数字编写这一节。

## 依据
本站的录入规矩（R15、R16：各部分不为空；没有的写“无”）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

管理全县档案事业。

## 三、机关运行经费安排情况
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

管理全县档案事业。

## 九、其他需要说明的事项

无。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.parts import placed_sections
from generator.checks.rule import Finding, rule
from generator.profiles.profile import SectionSpec

#: Sections that tables and forms are put into without being called for.
_FILLED = ("performance", "projects", "tables", "glossary")


@rule(title="标题下没有内容", ids=("R15", "R16"), severity="error")
def empty_section(case: Case) -> Iterator[Finding]:
    """A heading with nothing under it; of a heading that is no standard one, a warning."""
    placed = placed_sections(case)
    for index, (section, spec) in enumerate(placed):
        if section.body.strip() or _is_filled(spec):
            continue
        after = placed[index + 1][0] if index + 1 < len(placed) else None
        if after is None or after.level <= section.level:
            hint = "写上内容；没有的写“无。”；要由本站按数字编写的，删去这个标题"
            yield Finding(section.at, f"“{section.heading}”下面没有内容", hint, None if spec else "warning")


def _is_filled(spec: SectionSpec | None) -> bool:
    return spec is not None and (bool(spec.tables) or spec.key in _FILLED or spec.key.startswith("part"))
