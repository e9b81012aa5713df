"""印着密级或“内部资料”一类的标记。

## 为什么
有密级的不得公开；标着“内部资料，不得外传”的，多半是把内部件当成公开件放了上来。

## 依据
政府信息公开条例第十四条。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
封面:
  - 机密★一年
  - 示例县档案局2024年部门预算
---
```

```2025/预算.md
---
表式: 河北2022
金额单位: 元
---

内部资料，注意保存

## 九、其他需要说明的事项

无。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

保守国家秘密，做好机密文件管理；涉密信息不得公开（不予公开的除外）；编印《内部资料目录》。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import matches

_MARK = re.compile(
    r"(?:秘密|机密|绝密)\s*[★☆＊*]"
    r"|密级\s*[：:]\s*(?:秘密|机密|绝密)"
    r"|^\s*[（(【\[]?(?:秘密|机密|绝密)[）)】\]]?\s*$"
    r"|^\s*[（(【\[]?内部(?:资料|文件|材料|参考|使用)[）)】\]]?\s*(?:$|[，,！!；; ]*(?:注意保存|妥善保管|请勿|不得|严禁|禁止))"
    r"|[（(【\[](?:内部(?:资料|文件|材料|参考|使用|掌握)(?:[，,](?:注意保存|(?:不得|请勿|严禁)外传))?|不得(?:对外)?公开|(?:请勿|严禁)外传)[）)】\]]"
    r"|^\s*(?:不得(?:对外)?公开|请勿外传|严禁外传|禁止外传)[！!。]?\s*$"
    r"|^\s*[（(【\[]?(?:此件|本件)?(?:不予公开|不宜公开|不公开|依申请公开)[）)】\]]?[。！!]?\s*$"
    r"|^\s*[（(【\[]?仅供(?:内部|领导|工作)(?:参考|使用|掌握|参阅|交流)[）)】\]]?[。！!]?\s*$",
    re.MULTILINE,
)

#: What a form may say where it asks whether, and how, something is published.
_ANSWERS = frozenset({"不公开", "不予公开", "依申请公开"})


@rule(
    title="印着密级标记",
    ids=("G32",),
    severity="error",
    basis="政府信息公开条例第十四条",
    is_waivable=False,
)
def secrecy_mark(case: Case) -> Iterator[Finding]:
    """A mark of secrecy that stands by itself; prose that speaks of secrets is left alone."""
    for text, match in matches(case, _MARK):
        words = match[0].strip()
        if text.part == "field" and text.text.strip() in _ANSWERS:
            continue
        yield Finding(text.at(*match.span()), f"印着“{words}”", "先做保密审查；确认可以公开的，删去标记")
