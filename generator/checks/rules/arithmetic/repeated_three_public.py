"""“三公”经费的同一项写了两行。

## 为什么
公开表上每一项只有一格。写了两行，只有后一行印出来，前一行的钱就丢了。

## 依据
“三公”经费表的格式：出国、用车购置、用车运行维护、接待各一行。

## 有误
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年
  公务接待费	1.00
  公务接待费	0.50
---
```

## 正确
```2024/预算.md
---
表式: 河北2022
金额单位: 万元
三公经费: |
  项目	本年
  公务接待费	1.50
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.diagnostic import Related
from generator.model.budget import Budget, ThreePublicLine
from generator.model.final import Final, FinalThreePublicLine
from generator.model.vocabulary import ThreePublicItem


@rule(title="三公经费的一项写了两行", ids=("C18", "C47"), severity="error")
def repeated_three_public(case: Case) -> Iterator[Finding]:
    """An item of the "三公" expenses is typed twice, so that one of the two is lost."""
    if not isinstance(case.filing, Budget | Final):
        return
    seen: dict[ThreePublicItem, ThreePublicLine | FinalThreePublicLine] = {}
    for line in case.filing.three_public:
        first = seen.setdefault(line.item, line)
        if first is not line:
            yield Finding(
                line.at("item"),
                f"“{line.item.value}”写了两行，只有一行能印出来",
                "并成一行，或改正写错的项目",
                related=(Related(first.at("item"), "前一行"),),
            )
