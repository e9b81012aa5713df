"""正文里 `[表：……]` 一行要放的表，本件没有。

## 为什么
这一行本身不印出来；没有这张表，读者就看不到该有的内容。

## 依据
本站的录入规矩（R45：文中提到的表应当在同一件里找得到）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 七、国有资产信息

[表：车辆情况表]
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
机构设置: |
  单位名称	单位性质
  县档案局	行政
---

## 一、部门职责及机构设置情况

[表：机构设置表]
```
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator import prose
from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.profiles.profile import heading_core
from generator.source import Span


@rule(title="要放的表不存在", ids=("R45",), severity="error")
def unknown_table(case: Case) -> Iterator[Finding]:
    """`[表：…]` names a table that the filing does not have."""
    names = [name for table in case.derived.tables for name in (table.name, *table.aliases)]
    names += [each.name for each in case.filing.extra_tables]
    for section in case.sections:
        for piece in prose.pieces(section.body, section.body_line):
            if (
                isinstance(piece, prose.Directive)
                and piece.word == "表"
                and heading_core(piece.name) not in map(heading_core, names)
            ):
                source = section.at.source
                near = difflib.get_close_matches(piece.name, names, n=1, cutoff=0.3)
                hint = f"是不是“{near[0]}”？" if near else f"可写：{'、'.join(dict.fromkeys(names))}"
                at = Span(source, piece.line, 1, piece.line, len(source.line(piece.line)) + 1)
                yield Finding(at, f"本件没有叫“{piece.name}”的表", hint)
