"""一条知悉没有对应的问题。

## 为什么
问题改好了，知悉还留着，以后同样的错再出现就没有人看见。

## 依据
本站的录入规矩（知悉与问题一一对应）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
知悉:
  - 规则: repeated-line
    理由: 确是两笔
---
```

项目文件里的知悉，当年用到它的各件都没有对应的问题：

```2024/预算.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/绩效.md
---
表式: 河北2022
金额单位: 元
---
```
```2024/项目/一.yaml
项目名称: 库房维修经费
项目编码: 301-0001
知悉:
  - 规则: repeated-line
    理由: 确是两笔
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
    位置: "2012604"
    理由: 确是两笔
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.acknowledge import Reckoning
from generator.checks.rule import Finding, rule


@rule(title="知悉没有对应的问题", ids=(), severity="warning", scope="acknowledgement", is_waivable=False)
def idle_acknowledgement(reckoning: Reckoning) -> Iterator[Finding]:
    """An acknowledgement that no finding answers to."""
    for each in reckoning.idle():
        where = f"，位置“{each.place}”" if each.place else ""
        yield Finding(
            each.at("rule"),
            f"这条知悉没有对应的问题（{each.rule}{where}）",
            "问题已经改好的，删去这一条；没有改好的，核对规则名和位置",
        )
