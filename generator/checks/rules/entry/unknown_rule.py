"""知悉里写的规则名，没有这条规则。

## 为什么
规则名写错，这条知悉就没有用，问题还在；也可能让人以为已经放过了。

## 依据
本站的录入规矩（规则名见“核对规则”页）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
知悉:
  - 规则: repeated-lines
    理由: 确是两笔
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
支出: |
  科目编码	项目支出
  2012604	50000
  2012604	30000
知悉:
  - 规则: repeated-line
    理由: 确是两笔
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.acknowledge import Reckoning
from generator.checks.naming import nearest
from generator.checks.rule import Finding, rule


@rule(title="知悉的规则不存在", ids=(), severity="error", scope="acknowledgement", is_waivable=False)
def unknown_rule(reckoning: Reckoning) -> Iterator[Finding]:
    """An acknowledgement that names no rule."""
    for each in reckoning.unknown():
        hint = nearest(each.rule, reckoning.known, "照核对结果里方括号中的名字写")
        yield Finding(each.at("rule"), f"没有叫“{each.rule}”的规则", hint)
