"""原件目录里没有列出每一张项目绩效目标表。

## 为什么
目录第二部分一个项目一行；少一行，读者以为没有这个项目。

## 依据
绩效文本的目录（P49）。只核对“修补”里录下的目录页。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 2024年部门预算绩效文本
  修补:
    - 类别: 目录页
      行: 3-6
      原文: |
        目录
        一、总体绩效目标.....	1
        1.库房维修费绩效目标表.....	5
---
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 2024年部门预算绩效文本
  修补:
    - 类别: 目录页
      行: 3-6
      原文: |
        目录
        一、总体绩效目标.....	1
        1.档案整理费绩效目标表.....	5
---
```

```2024/项目/档案整理费.yaml
项目名称: 档案整理费
项目编码: 13059924P00901410001Y
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.indicator.likeness import bare
from generator.checks.indicator.rows import printed
from generator.checks.rule import Finding, rule
from generator.model.vocabulary import Kind, RepairKind


@rule(title="目录缺项目", ids=("P49",), severity="warning")
def contents_page_gap(case: Case) -> Iterator[Finding]:
    """The forms of the year against the page of contents that the original had."""
    transcription = case.filing.transcription
    if transcription is None or case.entry.kind is not Kind.PERFORMANCE:
        return
    for repair in transcription.repairs:
        if repair.kind is not RepairKind.CONTENTS_PAGE or not repair.before:
            continue
        listed = bare(repair.before)
        for each in printed(case):
            if bare(each.project.name) not in listed:
                yield Finding(
                    repair.at("before"), f"原件的目录里没有“{each.project.name}”", "原件的目录请补上"
                )
