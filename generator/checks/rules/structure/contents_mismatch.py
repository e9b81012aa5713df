"""原件的目录和正文对不上。

## 为什么
目录里有的，正文里找不到，不是漏了，就是改了名没有改目录。

## 依据
本站的录入规矩（R19：目录与标题、表名一致）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 示例县档案局2024年部门预算绩效文本
  修补:
    - 类别: 目录页
      行: 1-3
      原文: |
        一、总体绩效目标.....1
        二、分项绩效目标.....1
---

## 第一部分 部门整体绩效目标

### 一、总体绩效目标

建好全县的档案。
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 示例县档案局2024年部门预算绩效文本
  修补:
    - 类别: 目录页
      行: 1-3
      原文: |
        一、总体绩效目标.....1
---

## 第一部分 部门整体绩效目标

### 一、总体绩效目标

建好全县的档案。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import RepairKind
from generator.profiles.profile import heading_core

#: The dots and the page that follow an entry.
_TAIL = re.compile(r"[\s.．…·—_-]*\d*\s*$")
_TITLES = ("目录", "目次")


@rule(title="目录与正文不符", ids=("R19",), severity="warning")
def contents_mismatch(case: Case) -> Iterator[Finding]:
    """An entry of the contents page that was printed names no heading, table or form of the filing."""
    transcription = case.filing.transcription
    if transcription is None:
        return
    known: set[str] | None = None
    for repair in transcription.repairs:
        if repair.kind is not RepairKind.CONTENTS_PAGE or repair.before is None:
            continue
        if known is None:
            known = set(_known(case))
        for line in repair.before.splitlines():
            entry = _TAIL.sub("", line.strip())
            core = heading_core(entry)
            if core and core not in _TITLES and core not in known:
                message = f"目录里有“{entry}”，正文里没有这个标题或表"
                yield Finding(repair.at("before"), message, "核对原件；录入时漏了的补上，原件如此的写 知悉")


def _known(case: Case) -> Iterator[str]:
    """The cores of all headings, names of tables and titles of forms."""
    names = [section.heading for section in case.sections]
    names += [name for table in case.derived.tables for name in (table.name, *table.aliases)]
    names += [each.name for each in case.filing.extra_tables]
    for each in case.projects:
        project = each.project
        names += [
            project.form_title or "",
            project.name,
            f"{project.name}绩效目标表",
            f"{project.name}项目绩效目标表",
        ]
    for evaluation in case.evaluations:
        names += [evaluation.form.name, f"{evaluation.form.name}绩效自评表", f"{evaluation.form.name}自评表"]
    yield from map(heading_core, names)
