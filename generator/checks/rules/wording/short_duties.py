"""部门职责只有一句话，没有写全。

## 为什么
读者先要知道这个部门管什么，才看得懂它的钱花在哪里。一句话和别的部门分不开。

## 依据
预决算公开的部门概况应当说明部门职责；本站以五十字为下限。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

部门职责：负责全县档案管理工作
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 一、部门职责及机构设置情况

部门职责：贯彻执行档案法律法规；编制全县档案事业发展规划；指导、监督机关和乡镇的档案工作；依法查处档案违法行为；
负责全县档案信息化建设，组织档案宣传和干部培训。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.text import Text
from generator.checks.words.texts import texts

#: Fewer characters than this say nothing (R44).
_LEAST = 50

_LEAD = re.compile(
    r"^[（(]?[一二三四五\d]?[）)、.．]?\s*(?:部门|单位|主要)?(?:主要)?(?:职责|职能)(?:情况)?[：:是为]?\s*"
)
_ORGANS = re.compile(
    r"^[（(]?[一二三四五\d]?[）)、.．]?\s*(?:部门|单位|内设)?机构(?:设置|情况|构成)|^.{0,6}单位构成"
)
_ELSEWHERE = re.compile(r"三定|《[^》]*规定》|详见|https?://")
_HAN = re.compile(r"[一-龥]")


@rule(title="部门职责太短", ids=("R44",), severity="warning")
def short_duties(case: Case) -> Iterator[Finding]:
    """The words on the department's duties, up to those on its organs, are too few to say anything."""
    found: list[Text] = []
    for text in texts(case):
        if text.section != "duties":
            continue
        if _ORGANS.match(text.text) and text.part in ("heading", "paragraph"):
            if found or text.part == "paragraph":
                break
        elif text.part == "paragraph":
            found.append(text)
    if not found:
        return
    words = "".join(_LEAD.sub("", each.text) for each in found)
    count = len(_HAN.findall(words))
    if 0 < count < _LEAST and not _ELSEWHERE.search(words):
        at = found[0].at(0, len(found[0].text))
        yield Finding(at, f"部门职责只有 {count} 个字", "照“三定”规定写全主要职责，或写明在哪里能看到")
