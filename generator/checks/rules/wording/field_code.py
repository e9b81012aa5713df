r"""印出了 Word 的域代码（`TC … \f C \l 1`、`PAGEREF`、“错误！未找到引用源”）、Excel 的错值（`#REF!`）、网页代码（`&nbsp;`），或者原件印有、录入时去掉的。

## 为什么
域代码是 Word 生成目录用的暗码，错值是 Excel 算不出时给的记号，从网页复制的会带着网页代码；露了出来，夹在标题、句子和表格里，读者看不懂。

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

公式算不出的错值，从网页复制时带来的代码：

```2022/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

合计#REF!元。&nbsp;&nbsp;无其他事项。
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
from generator.checks.words.text import Text
from generator.checks.words.texts import matches
from generator.diagnostic import Severity
from generator.model.vocabulary import RepairKind

#: 汉字 are letters of words too: a word boundary does not part them from a code.
_OF_WORD = (
    r"(?<![A-Za-z])(?:TC(?![A-Za-z])[^\n]*?\\[a-z]\s+\S+|TOC\s+\\[a-z]|PAGEREF(?![A-Za-z])|HYPERLINK\s+[\"“\\]"
    r"|SEQ\s+\S+\s+\\\*|INCLUDEPICTURE(?![A-Za-z])|REF\s+_\w+|EMBED\s+\w+\.|FORM(?:TEXT|CHECKBOX)(?![A-Za-z])"
    r"|STYLEREF(?![A-Za-z]))"
    r"|\\\*\s*MERGEFORMAT|(?<![A-Za-z0-9#/])_(?:Toc|Ref|Hlk)\d{6,}"
    r"|错误[！!]\s*(?:未(?:找到引用源|定义|指定)|文档中没有|超级?链接引用|书签未)"
    r"|[Ee](?:rror|RROR)!\s*(?:[Rr](?:eference source|EFERENCE SOURCE)|[Bb](?:ookmark|OOKMARK)|No text of)"
)
_OF_EXCEL = r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!)|=SUM\([A-Z]+\d"
_OF_PAGES = r"&(?:nbsp|emsp|ensp|amp|lt|gt|quot|ldquo|rdquo|#\d{2,5});|</?(?:br|p|div|span|font|table|t[rdh]|b|strong)(?:\s[^<>\n]*)?/?>"
#: Marks that print as they stand: only headings, tables and links are read. Names that are masked, 张**、李**, are none.
_OF_MARKDOWN = r"(?<![*\d])\*\*(?![*\s，。、；：）)])[^*\n]{1,60}(?<!\s)\*\*(?!\*)|!\[[^\]\n]*\]\([^)\n]*\)"
_CODE = re.compile(
    f"(?P<word>{_OF_WORD})|(?P<excel>{_OF_EXCEL})|(?P<page>{_OF_PAGES})|(?P<mark>{_OF_MARKDOWN})"
)
_WHOSE = {
    "word": (" Word 的域代码", "删去这一段代码，只留文字"),
    "excel": (" Excel 的错值或公式", "回到原表，改好公式，填上数"),
    "page": ("网页代码", "删去这一段代码，只留文字"),
    "mark": (" Markdown 记号", "本站只认标题、表格和链接；星号删去，图片改为文字说明"),
}


@rule(title="印出了 Word、Excel、网页的代码", ids=("R53",), severity="error", basis="政府信息公开条例第六条")
def field_code(case: Case) -> Iterator[Finding]:
    """Codes of Word, Excel and web pages in a text, one of a sort each; and those taken out on the way in."""
    told: tuple[Text, str | None] | None = None
    for text, match in matches(case, _CODE):
        at, group = text.at(match.start(), match.end()), match.lastgroup
        if (text, group) == told:
            continue
        told = text, group
        whose, remedy = _WHOSE[group or "word"]
        severity: Severity | None = "warning" if group == "mark" else None
        yield Finding(at, f"印出了{whose}“{match[0][:24]}”", remedy, severity)
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
