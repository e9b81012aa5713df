"""模板里的提示没有删净：XX、××、{…}、“请填写”、“按照自己实际”、空着的横线。

## 为什么
这些字是写给填表的人看的。留在公开的文件里，说明这一处没有人填过、也没有人看过。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

本年新增XX万元，用于××工作。（没有的请删除本段）
```

```2025/绩效.md
---
表式: 河北2025
金额单位: 元
---

### 三、工作保障措施

加强绩效管理。（必须写，按照自己实际修改）
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

根据实际情况调整支出结构，办理编号为A-XX1的事项，慰问王××等三户。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.personal import SURNAMES
from generator.checks.words.text import Text
from generator.checks.words.texts import around, matches
from generator.diagnostic import Severity

#: What stands for a figure or a name that nobody wrote: XX, ××, **, ？？, ○○, 20XX年.
_BLANKS = (
    r"(?<![A-Za-z0-9\-])[XxＸｘ×✕]{2,}(?![A-Za-z0-9\-])",
    r"20[XxＸｘ×]{1,2}年|20\d[XxＸｘ×]年",
    r"(?<![\d*＊])[*＊]{2,}(?=\s*(?:[万亿]?元|年|县|局))",
    r"[?？]{2,}(?=\s*(?:[万亿]?元|年|%|％))",
    r"(?<![一二三四五六七八九○])[○◯●□■]{2,}(?=\s*(?:[万亿]?元|年|月|县|市|区|局|部门|单位|项目))",
    r"…+(?=\s*[万亿]?元)",
    r"[_＿]{2,}(?=\s*(?:万?元|%|％|个|人|辆|批|次|年|月|日))",
    r"[（(][ \t\n\u00a0\u2002\u2003\u3000]+[）)](?=\s*(?:万?元|%|％|辆|批次|人次))",
    r"\{\{[^{}\n]{1,30}\}|\{[A-Za-z_][\w.]{0,29}\}|\{[^{}\n，。；：、]{0,8}(?:名称|全称|年度?|年份|金额|单位|部门|项目|姓名|日期|数字?)\}",
)
_CHANGED = "(?:增加|增长|上升|减少|下降|降低|持平|大于|小于|高于|低于)"
_OWNER = "(?:单位|部门|本部门|本单位|项目)"
#: Words to the person who fills the form in.
_PROMPTS = (
    r"(?<!等)待(?:填写|填列|补充填写|填)(?=$|[）)】。，；])",
    r"[（(【\[]\s*待(?:补充?|补录|核实?|完善)\s*[）)】\]]",
    # What a reader is asked to fill in is another paper.
    r"(?<![邀申敬提])请(?:如实)?填写(?!人|《|[^，。；本此下]{0,14}(?:表|问卷|申请|单))",
    r"此处(?:请?填写|插入|添加|粘贴)|填[写表报列]说明[:：]",
    r"新增必有|按照自己(?:的)?实际(?:情况|工作)?(?:修改|填写|填报|补充)|作下述说明[:：]|(?:删除|删去)本(?:段|行(?![业政])|句|表|条(?!例))",
    r"(?:如无|没有|无)(?:此项|该项|本项|的(?:单位|部门)?|相关)(?:内容|支出|情况|业务)?[，,]?(?:请|可|则)?(?:自行)?(?:删除|删去|不填|不写|填“无”|写“无”)",
    r"[（(【][^（()）】]{0,12}(?:\d+字(?:以内|左右)|可自行(?:增减|添加|调整)|请自行|根据[^（()）】]{0,6}实际[^（()）】]{0,6}(?:修改|填写|填列|删减))"
    r"[^（()）】]{0,12}[）)】]",
    r"[（(【\[](?:请|此处|在此)(?:如实|简要|逐项)?(?:填写|填报|说明|列明|写明|注明|补充|插入|简述|描述)[^（()）】\]]{0,30}[）)】\]]",
    r"[（(【\[](?:如实|简要)?(?:填写|填报|说明|列明|写明|简述)[^（()）】\]]{0,12}(?:原因|名称|职责|职能|内容|金额|数据)[）)】\]]",
    rf"[【〔\[（(]{_OWNER}(?:全称|名称)[】〕\]）)](?=20|的|是|主要|为)",
    rf"{_CHANGED}[（(/／]或?{_CHANGED}(?:[、/／]{_CHANGED})?[）)]?了?\s*(?=\d[\d,.]*\s*(?:[万亿]?元|%|％)(?!以[上下内]))",
)
_RESIDUE = re.compile("|".join((*_BLANKS, *_PROMPTS)))
#: What only may be such words: on a cover or in a heading it is certain.
_DOUBTFUL = re.compile(
    r"某某(?:省|市|县|区|局|委|乡|镇|部门|单位)|[（(【][^（()）】]{0,6}可?根据[^（()）】]{0,6}实际[^（()）】]{0,6}(?:增减|增删|补充)[^（()）】]{0,6}[）)】]"
)

#: A name that was masked on purpose: 王××.
_MASKED = re.compile(
    rf"(?:[{SURNAMES}]|(?<![一-龥])(?![由在为是与和对向从至到按将被共约给经以])[一-龥]|(?<=慰问|走访)[一-龥])[XxＸ×]{{2}}(?=$|[、，。；）)\s等]|同志|老人|户)"
)

#: Prompts that stand closer together are one.
_NEAR = 12


@rule(
    title="模板的提示没有删净",
    ids=("R52",),
    severity="error",
    basis="政府信息公开条例第六条",
    is_waivable=False,
)
def template_residue(case: Case) -> Iterator[Finding]:
    """Words that a template says to the person who fills it in."""
    yield from _certain(case)
    for text, match in matches(case, _DOUBTFUL):
        severity: Severity | None = None if text.part in ("heading", "title") else "warning"
        yield _finding(text, match, severity)


def _certain(case: Case) -> Iterator[Finding]:
    last: tuple[Text, int] | None = None
    for text, match in matches(case, _RESIDUE):
        if _MASKED.match(text.text, max(0, match.start() - 1)):
            continue
        is_near = last is not None and last[0] is text and match.start() - last[1] < _NEAR
        last = (text, match.end())
        if not is_near:
            yield _finding(text, match)


def _finding(text: Text, match: re.Match[str], severity: Severity | None = None) -> Finding:
    words = around(text.text, match.start(), match.end())
    at = text.at(match.start(), match.end())
    return Finding(at, f"模板的提示还留着：“{words}”", "填上实际的内容，或把提示删去", severity)
