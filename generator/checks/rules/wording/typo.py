"""常见的错别字：“拔款”“己经”“截止目前”。

## 为什么
错别字有损公信力，政府网站抽查时逐个扣分。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

财政拔款己经到位，满意渡较高。
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 元
---

## 九、其他需要说明的事项

财政拨款已经到位，自己经手的既使用又保管。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.texts import around, matches
from generator.checks.words.typos import corrections, pattern


@rule(title="常见的错别字", ids=("R53", "G31"), severity="warning")
def typo(case: Case) -> Iterator[Finding]:
    """A slip of the pen that is one wherever it stands."""
    for text, match in matches(case, pattern()):
        if match["wrong"]:
            right = corrections()[match["wrong"]]
            where = around(text.text, match.start(), match.end(), 5)
            at = text.at(match.start(), match.end())
            yield Finding(at, f"“{where}”：“{match['wrong']}”应为“{right}”", f"改为“{right}”")
