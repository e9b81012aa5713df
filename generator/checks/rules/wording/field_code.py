r"""印出了 Word 的域代码（`TC … \f C \l 1`、`PAGEREF`、“错误！未找到引用源”），或者原件印有、录入时去掉的。

## 为什么
域代码是 Word 生成目录用的暗码，转成网页或文本就露了出来，夹在标题和句子里。

## 依据
公开的信息应当准确、便于阅读（政府信息公开条例第六条）。

## 有误
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标 TC 总体绩效目标 \f A \l 1
```

原件印有、录入时去掉的，记在 `修补` 里，只提醒：

```2023/绩效.md
---
表式: 河北2022
金额单位: 元
原文照录:
  来源: 2023年部门预算绩效文本
  修补:
    - 类别: 域代码
      行: 3
      原文: '一、总体绩效目标 TC 总体绩效目标 \f A \l 1'
      改为: 一、总体绩效目标
---
```

## 正确
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---

### 一、总体绩效目标

做好档案工作。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches
from generator.model.vocabulary import RepairKind

_CODE = re.compile(
    r"\bTC\b[^\n]*?\\[a-z]\s+\S+|\bTOC\s+\\[a-z]|\bPAGEREF\b|\\\*\s*MERGEFORMAT|\bHYPERLINK\s+[\"“\\]"
    r"|\bSEQ\s+\S+\s+\\\*|\bINCLUDEPICTURE\b|错误[！!]\s*未(?:找到引用源|定义书签|指定书签)"
    r"|Error!\s*(?:Reference source|Bookmark)"
)


@rule(title="印出了 Word 域代码", ids=("R53",), severity="error", basis="政府信息公开条例第六条")
def field_code(case: Case) -> Iterator[Finding]:
    """Field codes of Word in a text, and those that were taken out on the way in."""
    for text, match in matches(case, _CODE):
        at = text.at(match.start(), match.end())
        yield Finding(at, f"印出了 Word 的域代码“{match[0][:24]}”", "删去这一段代码，只留文字")
    transcription = case.filing.transcription
    for repair in transcription.repairs if transcription else ():
        if repair.kind is RepairKind.FIELD_CODE:
            words = f"“{repair.before.strip()[:24]}…”" if repair.before else ""
            yield Finding(
                repair.at("before"),
                f"原件第 {repair.lines} 行印有 Word 的域代码{words}，录入时已去掉",
                "在原来公开的地方也换上改好的文件",
                severity="warning",
            )
