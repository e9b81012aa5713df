"""录入旧文件时做过修补：接回断行、接上断开的编码、去掉重复的表头和目录页。

## 为什么
修补是为了能读、能查，但和原件不再逐字相同。每一处都要说出来，读者才能对照。

## 依据
本站的录入规矩：改动逐条记下原来的行号和文字。

## 有误
```2022/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 2022年部门预算绩效文本
  修补:
    - 类别: 断开的编码
      行: 88
      原文: 13059922P0090141000 1D
      改为: 13059922P00901410001D
---
```

## 正确
```2022/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 2022年部门预算绩效文本
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.model.filing import Repair
from generator.model.vocabulary import RepairKind

_DONE = {
    RepairKind.LINE_BREAK: "的断行已接回",
    RepairKind.SPLIT_CODE: "断开的编码已接上",
    RepairKind.REPEATED_HEAD: "重复的表头未录",
    RepairKind.CONTENTS_PAGE: "的目录页未录",
}


@rule(title="录入时做过修补", ids=("R58", "R54"), severity="info")
def mended_text(case: Case) -> Iterator[Finding]:
    """What was mended on the way in, other than field codes; a project's own transcription as well."""
    own = [case.filing.transcription, *(each.project.transcription for each in case.projects)]
    for transcription in own:
        for repair in transcription.repairs if transcription else ():
            if repair.kind in _DONE:
                yield Finding(repair.at("before"), f"原件第 {repair.lines} 行{_words(repair)}")


def _words(repair: Repair) -> str:
    before, after = (repair.before or "").strip(), (repair.after or "").strip()
    told = f"：“{before[:30]}”改为“{after[:30]}”" if after and "\n" not in before else ""
    return _DONE[repair.kind] + told
