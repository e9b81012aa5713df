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

_RESIDUE = re.compile(
    r"(?<![A-Za-z0-9\-])[XxＸｘ×✕]{2,}(?![A-Za-z0-9\-])"
    r"|20[XxＸｘ×]{1,2}年"
    r"|(?<!等)待(?:填写|填列|补充填写|填)(?=$|[）)】。，；])|(?<![邀申敬提])请(?:如实)?填写|此处填写|填写说明[:：]"
    r"|新增必有|按照自己(?:的)?实际(?:情况|工作)?(?:修改|填写|填报|补充)|作下述说明[:：]|(?:删除|删去)本(?:段|行|句|表|条)"
    r"|[（(【][^（()）】]{0,12}(?:\d+字(?:以内|左右)|可自行(?:增减|添加|调整)|请自行|根据[^（()）】]{0,6}实际[^（()）】]{0,6}(?:修改|填写|填列|删减))"
    r"[^（()）】]{0,12}[）)】]"
    r"|[【〔\[（(](?:单位|部门|本部门|本单位|项目)(?:全称|名称)[】〕\]）)](?=20|的|是|主要|为)"
    r"|\{\{?[^{}\n]{1,30}\}"
    r"|[_＿]{2,}(?=\s*(?:万?元|%|％|个|人|辆|批|次|年|月|日))|[（(][\s　]+[）)](?=\s*(?:万?元|%|％|辆|批次|人次))"
)

#: A name that was masked on purpose: 王××.
_MASKED = re.compile(rf"[{SURNAMES}][XxＸ×]{{2}}(?=$|[、，。；）)\s等]|同志|老人|户)")

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
    last: tuple[Text, int] | None = None
    for text, match in matches(case, _RESIDUE):
        if _MASKED.match(text.text, max(0, match.start() - 1)):
            continue
        is_near = last is not None and last[0] is text and match.start() - last[1] < _NEAR
        last = (text, match.end())
        if is_near:
            continue
        words = around(text.text, match.start(), match.end())
        at = text.at(match.start(), match.end())
        yield Finding(at, f"模板的提示还留着：“{words}”", "填上实际的内容，或把提示删去")
