"""目录和正文对不上：原件的目录页，或者录在正文里的目录。

## 为什么
目录里有的，正文里找不到，不是漏了，就是改了名没有改目录。每一件的目录由程序按标题编，正文里不用再录一份。

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

录在正文里的目录：

```2023/绩效.md
---
表式: 河北2022
金额单位: 元
---

目 录

一、总体绩效目标……1

二、分项绩效指标……2

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
from generator.checks.naming import line_of
from generator.checks.rule import Finding, rule
from generator.checks.words.contents import entry_of, typed_contents
from generator.checks.words.numbering import number_of
from generator.model.vocabulary import RepairKind
from generator.profiles.profile import heading_core
from generator.source import Span

#: The number of a form behind its name: （公开01表）.
_CODE = re.compile(r"[（(](?:财决)?(?:公开)?[0-9０-９]*(?:附)?表[0-9０-９]*[）)]")


@rule(title="目录与正文不符", ids=("R19",), severity="warning")
def contents_mismatch(case: Case) -> Iterator[Finding]:
    """An entry of the contents page, printed or typed, that names no heading, table or form of the filing."""
    known: set[str] | None = None
    for at, entry, hint in _entries(case):
        known = known if known is not None else set(_known(case))
        if heading_core(_CODE.sub("", entry)) not in known:
            yield Finding(at, f"目录里有“{entry}”，正文里没有这个标题或表", hint)
    titles = [line for line, entry in typed_contents(case).items() if not entry]
    if titles:
        section = next(each for each in reversed(case.sections) if each.at.line <= titles[0])
        hint = "目录由程序按标题编；从“目录”两个字起，把这一页删去"
        yield Finding(
            line_of(section, titles[0]), "正文里录了一份目录，会和程序编的重复", hint, severity="info"
        )


def _entries(case: Case) -> Iterator[tuple[Span, str, str]]:
    """The entries of the contents page, each with its place and what to do about it."""
    transcription = case.filing.transcription
    for repair in transcription.repairs if transcription else ():
        if repair.kind is RepairKind.CONTENTS_PAGE:
            for line in (repair.before or "").splitlines():
                if heading_core(entry := entry_of(line)):
                    hint = "核对原件；录入时漏了的补上，原件如此的写 知悉"
                    yield repair.at("before"), entry, hint
    for number, entry in typed_contents(case).items():
        if heading_core(entry):
            section = next(each for each in reversed(case.sections) if each.at.line <= number)
            yield line_of(section, number), entry, "核对目录和标题，改掉不对的一处；或删去目录，由程序编"


def _known(case: Case) -> Iterator[str]:
    """The cores of all headings, names of tables and titles of forms."""
    names = [section.heading for section in case.sections]
    contents = typed_contents(case)
    for section in case.sections:
        # A line with a number may stand for a heading.
        rows = enumerate(section.body.split("\n"), section.body_line)
        names += [row for line, row in rows if line not in contents and number_of(row) is not None]
    if case.filing.transcription is None:
        words = {"year": str(case.entry.year), "department": case.entry.department.department.name}
        for spec in case.specs:
            # A standard section that was not typed is composed from the figures.
            names += [each.format_map(words) for each in (spec.heading, *spec.also)]
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
